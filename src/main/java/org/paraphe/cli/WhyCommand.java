package org.paraphe.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paraphe.ontology.Knowledge;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.QueryBinder;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows where a fact comes from, or all facts about an entity. */
@Command(
    name = "why",
    description =
        "Shows where a fact comes from: passage, words of each role, rules, article, lexicon entry.",
    footer = {"", "For an entity: its facts with their IRIs, to ask on."})
final class WhyCommand implements Callable<Integer> {

  private static final String FACTS = "/fact/";

  @ParentCommand private Main main;
  @Mixin private StoreOption store;

  @Parameters(
      paramLabel = "FACT|ENTITY",
      description = "A fact's IRI, or an entity's label or IRI.")
  private String about;

  @Override
  public Integer call() {
    boolean fact = about.contains(FACTS);
    String query = fact ? "provenance" : "facts";
    Map<String, String> values = Map.of(fact ? "fact" : "entity", about);
    try (KnowledgeStore opened = store.open()) {
      List<Map<String, String>> rows = opened.read(snapshot -> ask(snapshot, query, values));
      if (rows.isEmpty()) {
        throw Failure.failed("nothing is known of " + about);
      }
      rows.forEach(this::print);
    }
    return 0;
  }

  private static List<Map<String, String>> ask(
      Snapshot snapshot, String query, Map<String, String> values) {
    return Rows.of(
        snapshot, new QueryBinder(snapshot).bind(QueryLibrary.builtIn().get(query), values));
  }

  private void print(Map<String, String> row) {
    row.forEach(
        (column, value) -> {
          if (column.equals("explanation")) {
            value.lines().map(line -> line.split(" ", 2)).forEach(l -> print(l[0], l[1]));
          } else {
            print(column, plain(value));
          }
        });
    main.out().println();
  }

  private void print(String name, String value) {
    main.out().printf(Locale.ROOT, "%-12s %s%n", name, value);
  }

  /** On one line; a term of the ontology by its name alone. */
  private static String plain(String value) {
    String line = value.strip().replaceAll("\\s+", " ");
    return line.startsWith(Knowledge.NAMESPACE)
        ? line.substring(Knowledge.NAMESPACE.length())
        : line;
  }
}
