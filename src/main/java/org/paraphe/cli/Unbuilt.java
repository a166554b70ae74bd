package org.paraphe.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Stands for a command that this version does not have: it says so and ends with status 2. */
@Command(description = "Not built yet.")
final class Unbuilt implements Callable<Integer> {

  /** All commands of the program; those without a class of their own are answered by this one. */
  static final List<String> NAMES =
      List.of(
          "build", "read", "extract", "query", "ask", "why", "why-not", "serve", "export", "watch",
          "forget", "check", "eval", "stats", "diff", "backup", "compact", "bench");

  @Spec private CommandSpec spec;
  @Unmatched private List<String> ignored;

  @Override
  public Integer call() {
    throw Failure.usage(spec.name() + " is not built yet");
  }
}
