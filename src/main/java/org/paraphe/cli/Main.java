package org.paraphe.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.OntologyException;
import org.paraphe.store.QueryException;
import org.paraphe.store.StoreException;
import org.paraphe.web.ServerException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The program. Data goes to standard output, everything else to standard error, both in UTF-8. Exit
 * status: 0 done, 1 something was rejected or failed, 2 wrong usage.
 */
@Command(
    name = "paraphe",
    description = "Makes a knowledge graph that can be checked from news articles.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  /** Failures whose message tells the user all. */
  private static final Set<Class<? extends Exception>> EXPECTED =
      Set.of(OntologyException.class, StoreException.class, ServerException.class);

  private static final String COMPLETION = "generate-completion";

  /** All commands, in the order that help lists them. */
  static final List<String> COMMANDS =
      List.of(
          "tour",
          "build",
          "read",
          "extract",
          "query",
          "ask",
          "serve",
          "why",
          "why-not",
          "watch",
          "eval",
          "bench",
          "export",
          "forget",
          "stats",
          "diff",
          "reconcile",
          "suggest",
          "backup",
          "restore",
          "compact",
          "check",
          COMPLETION);

  /** Those that read articles at once, and the language that most are in. */
  private static final Set<String> READERS = Set.of("extract", "why-not");

  private static final String LANGUAGE = "fr";

  private final PrintStream out;
  private final PrintStream err;

  private Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String... arguments) {
    if (arguments.length > 0 && READERS.contains(arguments[0])) {
      // Beside the reading of options, which takes as long.
      Thread ahead = new Thread(Main::prepare, "prepare");
      ahead.setDaemon(true);
      ahead.start();
    }
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int status = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static void prepare() {
    try {
      Knowledge.builtIn().prepare(LANGUAGE);
    } catch (OntologyException e) {
      // Told when the command asks for it.
    }
  }

  /**
   * Runs one command.
   *
   * @return its exit status
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    CommandLine line = new CommandLine(new Main(out, err));
    // What the other commands take need not be known to run one: a start is the faster for it.
    boolean one =
        arguments.length > 0
            && COMMANDS.contains(arguments[0])
            && !arguments[0].equals(COMPLETION); // That one is about the others.
    for (String name : one ? List.of(arguments[0]) : COMMANDS) {
      CommandLine command = new CommandLine(command(name));
      command.getCommandSpec().usageMessage().hidden(false);
      line.addSubcommand(name, command);
    }
    line.setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true));
    line.setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, args) -> usage(e, err));
    line.setExecutionExceptionHandler((e, command, parsed) -> failure(e, err));
    return line.execute(arguments);
  }

  private static Object command(String name) {
    return switch (name) {
      case "tour" -> new TourCommand();
      case "build" -> new BuildCommand();
      case "read" -> new ReadCommand();
      case "extract" -> new ExtractCommand();
      case "query" -> new QueryCommand();
      case "ask" -> new AskCommand();
      case "serve" -> new ServeCommand();
      case "why" -> new WhyCommand();
      case "why-not" -> new WhyNotCommand();
      case "watch" -> new WatchCommand();
      case "eval" -> new EvalCommand();
      case "bench" -> new BenchCommand();
      case "export" -> new ExportCommand();
      case "forget" -> new ForgetCommand();
      case "stats" -> new StatsCommand();
      case "diff" -> new DiffCommand();
      case "reconcile" -> new ReconcileCommand();
      case "suggest" -> new SuggestCommand();
      case "backup" -> new BackupCommand();
      case "restore" -> new RestoreCommand();
      case "compact" -> new CompactCommand();
      case "check" -> new CheckCommand();
      case COMPLETION -> new GenerateCompletion();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Where a command writes its data. */
  PrintStream out() {
    return out;
  }

  /** Where a command writes messages and progress. */
  PrintStream err() {
    return err;
  }

  private static int usage(ParameterException e, PrintStream err) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println("paraphe: " + firstLine(e) + " (see " + command + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(Exception e, PrintStream err) throws Exception {
    if (e instanceof Failure f) {
      err.println("paraphe: " + f.getMessage());
      return f.status();
    }
    if (e instanceof QueryException) {
      err.println("paraphe: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (EXPECTED.stream().anyMatch(c -> c.isInstance(e))) {
      err.println("paraphe: " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw e;
  }

  private static String firstLine(Exception e) {
    return e.getMessage().lines().findFirst().orElse("wrong usage");
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        descriptor == FileDescriptor.err,
        StandardCharsets.UTF_8);
  }
}
