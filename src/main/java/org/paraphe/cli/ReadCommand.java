package org.paraphe.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.Article;
import org.paraphe.source.Metadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints cleaned articles and their metadata. */
@Command(name = "read", description = "Prints the cleaned article and its metadata.")
final class ReadCommand implements Callable<Integer> {

  /** How articles are printed. */
  enum Format {
    text,
    jsonl
  }

  @ParentCommand private Main main;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "A text file, a folder, or a .jsonl file of records.")
  private List<Path> sources;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  private boolean rejected;

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    Inputs.each(sources, pipeline::process, this::print);
    return rejected ? 1 : 0;
  }

  private void print(Outcome outcome) {
    if (outcome instanceof Outcome.Built b) {
      Article article = b.text().text().article();
      main.out().println(format == Format.text ? article.text() : json(article));
    } else if (outcome instanceof Outcome.Rejected r) {
      rejected = true;
      main.err().println("paraphe: " + r.article() + ": " + r.reason());
    }
  }

  private static String json(Article article) {
    StringWriter line = new StringWriter();
    Metadata m = article.metadata();
    try (JsonWriter w = new JsonWriter(line)) {
      w.beginObject();
      w.name("article").value(article.id());
      w.name("url").value(m.url());
      w.name("title").value(m.title());
      w.name("authors").beginArray();
      for (String author : m.authors()) {
        w.value(author);
      }
      w.endArray();
      w.name("published").value(m.published());
      w.name("modified").value(m.modified());
      w.name("language").value(m.language());
      w.name("publisher").value(m.publisher());
      w.name("section").value(m.section());
      w.name("tags").beginArray();
      for (String tag : m.tags()) {
        w.value(tag);
      }
      w.endArray();
      w.name("text").value(article.text());
      w.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }
}
