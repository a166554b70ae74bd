package org.paraphe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paraphe.ontology.Knowledge;
import org.paraphe.pipeline.Crew;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.SourceItem;
import org.paraphe.text.AnnotatedText;
import org.paraphe.text.OpenNlpTagger;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures how fast articles are read, beside OpenNLP's tagger alone on the same text. */
@Command(
    name = "bench",
    description =
        "Measures how fast articles become checked graphs, beside OpenNLP's own tagger alone.",
    footer = {"", "Each row is the best of several rounds over the same articles, held in memory."})
final class BenchCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private SourceArguments sources;
  @Mixin private KnowledgeOptions knowledge;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds over the articles (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw Failure.usage("--rounds must be at least 1, not " + rounds);
    }
    Knowledge known = knowledge.knowledge();
    Pipeline pipeline = new Pipeline(known, knowledge.iris());
    List<SourceItem> pages = pages();
    List<String[]> sentences = sentences(pipeline, pages);
    OpenNlpTagger stock = new OpenNlpTagger(known.words("fr"));
    int processors = Runtime.getRuntime().availableProcessors();
    main.out()
        .printf(
            Locale.ROOT,
            "%d articles, %d sentences; Java %s, %d processors, %s%n",
            pages.size(),
            sentences.size(),
            Runtime.version().feature(),
            processors,
            System.getProperty("os.arch"));
    row("OpenNLP's tagger alone", pages.size(), () -> sentences.forEach(stock::tag));
    row("text to graph, 1 thread", pages.size(), () -> run(pipeline, 1, pages));
    row(
        "text to graph, " + processors + " threads",
        pages.size(),
        () -> run(pipeline, processors, pages));
    return 0;
  }

  private List<SourceItem> pages() {
    try (Stream<SourceItem> items = sources.open()) {
      List<SourceItem> pages = items.filter(SourceItem.Page.class::isInstance).toList();
      if (pages.isEmpty()) {
        throw Failure.failed("no article to measure with");
      }
      return pages;
    }
  }

  private static List<String[]> sentences(Pipeline pipeline, List<SourceItem> pages) {
    List<String[]> sentences = new ArrayList<>();
    for (SourceItem page : pages) {
      if (pipeline.process(page) instanceof Outcome.Built built) {
        AnnotatedText text = built.text().text();
        for (Sentence sentence : text.sentences()) {
          sentences.add(sentence.tokens().stream().map(Token::form).toArray(String[]::new));
        }
      }
    }
    return sentences;
  }

  private static void run(Pipeline pipeline, int threads, List<SourceItem> pages) {
    new Crew(pipeline, threads).process(pages.stream(), outcome -> {});
  }

  private void row(String name, int articles, Runnable round) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      round.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    main.out().printf(Locale.ROOT, "%-28s %8.1f articles/s%n", name, articles * 1e9 / best);
  }
}
