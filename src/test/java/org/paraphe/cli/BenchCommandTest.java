package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured; not how much it is. */
class BenchCommandTest {

  @TempDir Path folder;

  @Test
  void aBuildIsMeasuredBesideFactsAloneAndOtherLoaders() throws IOException {
    Path archive = folder.resolve("gazette.warc.gz");
    Gazette.write(archive, 8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    int status = Main.run(to, System.err, "bench", "--build", "--rounds", "1", archive.toString());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("8 of the articles from text to facts", "archive to stored quads", "all 8 ")
        .contains("as backups are restored", "tdb2.tdbloader, phased", "tdb2.tdbloader, parallel");
    assertThat(status).isZero();
  }
}
