package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartBenchTest {

  @Test
  void comparesTheStartWithThatOfTheModelsAlone(@TempDir Path folder) throws Exception {
    Path article = folder.resolve("a.txt");
    Files.writeString(article, "Le Chili a signé lundi le traité de Valdivia sur les glaciers.\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    int status =
        Main.run(printed, System.err, "bench", article.toString(), "--start", "--rounds", "1");
    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("OpenNLP's two models alone")
        .containsPattern("extract, one article .* s, \\d+\\.\\d\\d times the models");
  }
}
