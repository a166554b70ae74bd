package org.paraphe.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.Parameter;
import org.paraphe.store.QueryBinder;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Answers a named query, or one in a file. */
@Command(name = "query", description = "Answers a named query, or one in a file.")
final class QueryCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Mixin private StoreOption store;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|FILE.rq",
      description = "A query's name (see --list), or a file of SPARQL.")
  private String query;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter's value; entities by label or IRI. May be repeated.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  @Option(names = "--queries", paramLabel = "DIR", description = "A folder of other queries.")
  private Path directory;

  @Option(names = "--list", description = "Lists the named queries and their parameters.")
  private boolean list;

  @Override
  public Integer call() {
    if (list) {
      library().all().forEach(this::describe);
      return 0;
    }
    NamedQuery named = named();
    try (KnowledgeStore opened = store.open()) {
      opened.read(
          snapshot -> {
            format.write(new QueryBinder(snapshot).bind(named, values), snapshot, main.out());
            return null;
          });
    }
    return 0;
  }

  private NamedQuery named() {
    if (query == null) {
      throw Failure.usage("query needs a name or a file (query --list shows the names)");
    }
    return query.endsWith(".rq") ? QueryLibrary.read(Path.of(query)) : library().get(query);
  }

  private QueryLibrary library() {
    return directory == null ? QueryLibrary.builtIn() : QueryLibrary.of(directory);
  }

  private void describe(NamedQuery named) {
    String language = Locale.getDefault().getLanguage();
    main.out().println(named.name() + "  " + named.title(language));
    for (Parameter p : named.parameters()) {
      String type =
          p.entityClass().isEmpty() ? p.type().name().toLowerCase(Locale.ROOT) : p.entityClass();
      String need = p.required() ? " (required)" : p.defaultValue().map(d -> " = " + d).orElse("");
      String label = p.labels().getOrDefault(language, p.labels().getOrDefault("en", ""));
      main.out().println("    " + p.name() + ": " + type + need + "  " + label);
    }
  }
}
