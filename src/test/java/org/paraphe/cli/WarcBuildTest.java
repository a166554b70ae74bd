package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web archive of a thousand pages is built in a small heap. */
class WarcBuildTest {

  private static final int PAGES = 1000;

  @TempDir Path dir;

  @Test
  void aThousandPagesAreBuiltInHalfAGigabyte() throws IOException, InterruptedException {
    Path archive = dir.resolve("a.warc.gz");
    Gazette.write(archive, PAGES);
    Path log = dir.resolve("log.txt");
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.paraphe.cli.Main",
                "build",
                archive.toString(),
                "--store",
                dir.resolve("store").toString(),
                "--report",
                dir.resolve("report.json").toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(log.toString()))
            .start();
    int status = build.waitFor();
    assertThat(status).as(Files.readString(log)).isZero();
    assertThat(Files.readString(dir.resolve("report.json")))
        .containsPattern("\"read\"\\s*:\\s*" + PAGES)
        .containsPattern("\"built\"\\s*:\\s*" + PAGES);
  }
}
