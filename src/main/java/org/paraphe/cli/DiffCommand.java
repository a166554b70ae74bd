package org.paraphe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.paraphe.store.Difference;
import org.paraphe.store.Dump;
import org.paraphe.store.FactSummary;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells which facts two stores or dumps do not share. */
@Command(
    name = "diff",
    description = "Tells which facts two stores or dumps do not share, article by article.",
    footer = {
      "",
      "Lines begin with - (in A only), + (in B only) or ~ (the same sentence, read otherwise)."
    })
final class DiffCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "A", description = "A store, or a file of quads.")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "A store, or a file of quads.")
  private String second;

  @Override
  public Integer call() {
    List<Difference> differences = read(first, a -> read(second, b -> Difference.between(a, b)));
    differences.forEach(this::print);
    int gone = differences.stream().mapToInt(d -> d.gone().size()).sum();
    int added = differences.stream().mapToInt(d -> d.added().size()).sum();
    int changed = differences.stream().mapToInt(d -> d.changed().size()).sum();
    main.err()
        .printf(
            "paraphe: %d articles differ: %d facts gone, %d added, %d changed%n",
            differences.size(), gone, added, changed);
    return 0;
  }

  private static <T> T read(String location, Function<Snapshot, T> reader) {
    if (Files.isRegularFile(Path.of(location))) {
      return Dump.read(Path.of(location), reader);
    }
    try (KnowledgeStore store = KnowledgeStore.open(location)) {
      return store.read(reader);
    }
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
