package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final Path ONTOLOGY = Path.of("ontology");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return Main.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        arguments);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void copy(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(ONTOLOGY)) {
      for (Path f : files.toList()) {
        Files.copy(f, directory.resolve(f.getFileName().toString()));
      }
    }
  }

  /**
   * The entries are the specification, their examples its tests: 98 of 100 must read as claimed.
   */
  @Test
  void examplesReadAsTheyClaim() {
    run("check");
    String summary = err.toString(StandardCharsets.UTF_8);
    assertThat(summary).containsPattern("\\d+ entries, \\d{3,} examples read");
    int examples =
        Pattern.compile("(\\d+) examples read")
            .matcher(summary)
            .results()
            .mapToInt(m -> Integer.parseInt(m.group(1)))
            .sum();
    assertThat(lines()).hasSizeLessThan(examples / 50);
  }

  @Test
  void soundFilesGiveStatusZero() {
    assertThat(run("check", "--files-only")).isZero();
    assertThat(lines()).isEmpty();
  }

  @Test
  void mistakeGivesItsPlaceAndStatusOne(@TempDir Path directory) throws IOException {
    copy(directory);
    Path lexicon = directory.resolve("lexicon-fr.ttl");
    String text = Files.readString(lexicon);
    Files.writeString(lexicon, text.replaceFirst("frame:saysThat ,", "frame:saysThot ,"));
    assertThat(run("check", "--files-only", "--ontology", directory.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8))
        .containsPattern("lexicon-fr.ttl:\\d+: .*saysThot");
  }

  @Test
  void brokenTurtleGivesItsLineAndStatusOne(@TempDir Path directory) throws IOException {
    copy(directory);
    Path lexicon = directory.resolve("lexicon-fr.ttl");
    Files.writeString(lexicon, Files.readString(lexicon) + "\nlex:x a ontolex:LexicalEntry ]\n");
    assertThat(run("check", "--ontology", directory.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .containsPattern("paraphe: lexicon-fr.ttl:\\d+: ");
  }
}
