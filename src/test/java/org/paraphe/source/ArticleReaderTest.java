package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.paraphe.ontology.Knowledge;

class ArticleReaderTest {

  private static Article text(byte[] content) throws RejectedException {
    return new ArticleReader(Knowledge.builtIn().words())
        .read(new RawPage("t", RawPage.Media.TEXT, content, "", Metadata.NONE));
  }

  @Test
  void charactersThatNoTextShouldHoldBecomeSpacesAndOffsetsStay() throws RejectedException {
    String text = "\ufeffLa\u0000France \u202esigne\u202c, \u0001l’Inde \ud83c\udf0d aussi.";
    assertThat(text(text.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo(" La France  signe ,  l’Inde \ud83c\udf0d aussi.")
        .hasSameSizeAs(text);
  }

  @Test
  void oldEncodingsAreRead() throws RejectedException {
    byte[] latin = "L’été à Paris".getBytes(Charset.forName("windows-1252"));
    assertThat(text(latin).text()).isEqualTo("L’été à Paris");
  }

  @Test
  void bytesThatAreNoTextAreRejected() {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    assertThatThrownBy(() -> text(noise))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("binary");
    assertThatThrownBy(() -> text(new byte[0])).hasMessageContaining("empty");
    assertThatThrownBy(() -> text(" \n ".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("empty");
  }
}
