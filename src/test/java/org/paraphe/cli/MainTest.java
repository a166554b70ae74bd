package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the program finds its commands. */
class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpListsAllCommands() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).contains(Main.COMMANDS);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachCommandHelps(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(text(out)).startsWith("Usage: paraphe " + command);
  }

  static Iterable<String> commands() {
    return Main.COMMANDS;
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    assertThat(run("exctract")).isEqualTo(2);
    assertThat(text(err)).contains("exctract").contains("paraphe --help");
  }

  private int run(String... arguments) {
    return Main.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
