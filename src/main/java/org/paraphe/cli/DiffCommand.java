package org.paraphe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.ontology.Knowledge;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Iris;
import org.paraphe.source.SourceItem;
import org.paraphe.source.SourceOptions;
import org.paraphe.source.Sources;
import org.paraphe.store.Difference;
import org.paraphe.store.Dump;
import org.paraphe.store.FactSummary;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells which facts two stores, days or ontologies do not share. */
@Command(
    name = "diff",
    description =
        "Tells which facts two stores, days or ontologies do not share, article by article.",
    footer = {
      "",
      "A and B are stores, files of quads, or folders with an ontology by which --articles are",
      "read. STORE@2025-02-12 is what a store knew on that day: articles published until then.",
      "Lines begin with - (in A only), + (in B only) or ~ (the same sentence, read otherwise)."
    })
final class DiffCommand implements Callable<Integer> {

  private static final Pattern DAY = Pattern.compile("(.+)@(\\d{4}-\\d\\d-\\d\\d)");

  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "A", description = "A store, file or ontology.")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "A store, file or ontology.")
  private String second;

  @Option(
      names = "--articles",
      paramLabel = "SOURCE",
      description = "Articles to read with two ontologies.")
  private List<String> articles = List.of();

  @Option(
      names = "--by",
      paramLabel = "article|entry",
      defaultValue = "article",
      description = "Facts by article, or numbers by lexicon entry (default: ${DEFAULT-VALUE}).")
  private By by;

  /** What the differences are listed by. */
  private enum By {
    article,
    entry
  }

  @Override
  public Integer call() {
    List<Difference> differences = differences();
    if (by == By.article) {
      differences.forEach(this::print);
    } else {
      Difference.byEntry(differences)
          .forEach(
              (entry, n) ->
                  main.out().printf("%6d -  %6d +  %6d ~  %s%n", n[0], n[1], n[2], entry));
    }
    int gone = differences.stream().mapToInt(d -> d.gone().size()).sum();
    int added = differences.stream().mapToInt(d -> d.added().size()).sum();
    int changed = differences.stream().mapToInt(d -> d.changed().size()).sum();
    main.err()
        .printf(
            "paraphe: %d articles differ: %d facts gone, %d added, %d changed%n",
            differences.size(), gone, added, changed);
    return 0;
  }

  private List<Difference> differences() {
    // One process opens a store once, also where both sides are days of it.
    return place(first).equals(place(second))
        ? read(first, a -> Difference.between(part(a, first), part(a, second)))
        : read(first, a -> read(second, b -> Difference.between(part(a, first), part(b, second))));
  }

  private static String place(String operand) {
    Matcher day = DAY.matcher(operand);
    return day.matches() ? day.group(1) : operand;
  }

  private static Difference.Part part(Snapshot snapshot, String operand) {
    Matcher day = DAY.matcher(operand);
    return day.matches()
        ? Difference.Part.until(snapshot, day.group(2))
        : Difference.Part.all(snapshot);
  }

  private <T> T read(String operand, Function<Snapshot, T> reader) {
    String location = place(operand);
    if (Files.isRegularFile(Path.of(location))) {
      return Dump.read(Path.of(location), reader);
    }
    if (Files.isRegularFile(Path.of(location, "paraphe.ttl"))) {
      return Dump.of(extracted(Path.of(location)), reader);
    }
    try (KnowledgeStore store = KnowledgeStore.open(location)) {
      return store.read(reader);
    }
  }

  private List<ArticleGraph> extracted(Path ontology) {
    if (articles.isEmpty()) {
      throw Failure.usage("two ontologies differ by what they read: name --articles");
    }
    Pipeline pipeline = new Pipeline(Knowledge.of(ontology), Iris.standard());
    List<ArticleGraph> graphs = new ArrayList<>();
    try (Stream<SourceItem> items = new Sources(SourceOptions.DEFAULTS).open(articles)) {
      items
          .map(pipeline::process)
          .filter(Outcome.Built.class::isInstance)
          .forEach(outcome -> graphs.add(((Outcome.Built) outcome).graph()));
    }
    return graphs;
  }

  private void print(Difference difference) {
    main.out().println(difference.article());
    difference.gone().forEach(fact -> print("-", fact));
    difference.added().forEach(fact -> print("+", fact));
    for (Difference.Change change : difference.changed()) {
      print("~-", change.before());
      print("~+", change.after());
    }
  }

  private void print(String sign, FactSummary fact) {
    String sentence = fact.sentence().replaceAll("\\s+", " ");
    main.out()
        .println(
            "  " + sign + " " + fact.content() + " [" + fact.entry() + "] « " + sentence + " »");
  }
}
