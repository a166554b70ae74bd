package org.paraphe.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.Article;
import org.paraphe.source.Metadata;
import org.paraphe.source.RejectedException;
import org.paraphe.source.SourceItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Mixin private SourceArguments sources;
  @Mixin private KnowledgeOptions knowledge;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  private boolean rejected;

  @Override
  public Integer call() {
    Pipeline pipeline = new Pipeline(knowledge.knowledge(), knowledge.iris());
    try (Stream<SourceItem> items = sources.open()) {
      items.forEachOrdered(item -> print(pipeline, item));
    }
    return rejected ? 1 : 0;
  }

  private void print(Pipeline pipeline, SourceItem item) {
    if (item instanceof SourceItem.Page p) {
      try {
        Article article = pipeline.read(p.page());
        main.out().println(format == Format.text ? article.text() : json(article));
      } catch (RejectedException e) {
        reject(p.page().id(), e.getMessage());
      }
    } else if (item instanceof SourceItem.Rejected r) {
      reject(r.id(), r.reason());
    }
  }

  private void reject(String article, String reason) {
    rejected = true;
    main.err().println("paraphe: " + article + ": " + reason);
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
