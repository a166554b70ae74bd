package org.paraphe.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.QueryBinder;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;
import org.paraphe.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the whole way: builds a store, answers a few questions from it, and serves it. */
@Command(
    name = "tour",
    description =
        "Builds a store from the sources, answers a few questions from it with the sentences that"
            + " say so, then serves it until interrupted.")
final class TourCommand implements Callable<Integer> {

  private static final List<String> QUESTIONS =
      List.of("signatories", "non-signatories", "organizers", "statements");

  @ParentCommand private Main main;
  @Mixin private SourceArguments sources;
  @Mixin private KnowledgeOptions knowledge;
  @Mixin private StoreOption store;
  @Mixin private ServeOptions serving;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Whose statements are shown (default: everybody's).")
  private String speaker;

  @Option(
      names = "--serve",
      arity = "1",
      defaultValue = "true",
      description = "false: end after the answers.")
  private boolean serve;

  @Override
  public Integer call() {
    BuildReport report = new BuildReport();
    try (KnowledgeStore target = store.openOrCreate()) {
      try (Build build = Build.into(target, knowledge, main, report)) {
        build.run(sources);
      }
      report.print(main.err());
      target.read(
          snapshot -> {
            QUESTIONS.forEach(q -> answer(QueryLibrary.builtIn().get(q), new Answers(snapshot)));
            return null;
          });
      main.out().flush();
      if (serve && target instanceof Tdb2Store local) {
        serving.serve(local, knowledge, main);
      }
    }
    return report.anyRejected() ? 1 : 0;
  }

  private void answer(NamedQuery query, Answers answers) {
    main.out().println();
    main.out().println(query.title(Locale.getDefault().getLanguage()));
    Map<String, String> values =
        speaker != null && query.parameter("speaker").isPresent()
            ? Map.of("speaker", speaker)
            : Map.of();
    List<Map<String, String>> rows = answers.of(query, values);
    if (rows.isEmpty()) {
      main.out().println("  nothing known");
    }
    rows.forEach(this::print);
  }

  /** The answer, the sentence that says so, and where it stands. */
  private void print(Map<String, String> row) {
    main.out().println("  " + oneLine(row.getOrDefault("text", row.values().iterator().next())));
    if (!row.containsKey("text")) {
      main.out().println("      \"" + oneLine(row.getOrDefault("sentence", "")) + "\"");
    }
    main.out().println("      " + row.getOrDefault("article", ""));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Asks the store. */
  private record Answers(Snapshot snapshot) {
    List<Map<String, String>> of(NamedQuery query, Map<String, String> values) {
      return Rows.of(snapshot, new QueryBinder(snapshot).bind(query, values));
    }
  }
}
