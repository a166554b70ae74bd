package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges of an archive, read apart, give what the whole gives. */
class ArchiveTest {

  private static byte[] warc(boolean compressed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 20; i++) {
      byte[] record = WarcItemsTest.response("https://a.example/" + i, 200, "<p>" + i + "</p>");
      out.writeBytes(compressed ? WarcItemsTest.gzip(record) : record);
    }
    return out.toByteArray();
  }

  private static byte[] lines() {
    StringBuilder out = new StringBuilder();
    IntStream.range(0, 20)
        .forEach(i -> out.append("{\"id\": \"é" + i + "\", \"text\": \"Texte.\"}\n"));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(String name) throws IOException {
    byte[] content = name.contains("warc") ? warc(name.endsWith(".gz")) : lines();
    return name.equals("a.jsonl.gz") ? WarcItemsTest.gzip(content) : content;
  }

  private static List<String> ids(Archive archive, byte[] records) {
    List<String> ids = new ArrayList<>();
    Iterator<SourceItem> items =
        archive.items("a", new ByteArrayInputStream(records), SourceOptions.DEFAULTS);
    items.forEachRemaining(item -> ids.add(((SourceItem.Page) item).page().id()));
    return ids;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.warc.gz", "a.jsonl", "a.jsonl.gz"})
  void rangesGiveWhatTheWholeGives(String name) throws IOException {
    Archive archive = Archive.named(name).orElseThrow();
    InputStream in = archive.content(new ByteArrayInputStream(file(name)));
    byte[] content = in.readAllBytes();

    List<Long> starts = archive.starts(new ByteArrayInputStream(content), 200);

    assertThat(starts).hasSizeGreaterThan(2).isSorted().doesNotHaveDuplicates();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1).intValue() : content.length;
      byte[] range = Arrays.copyOfRange(content, starts.get(i).intValue(), end);
      ids.addAll(ids(archive, range));
    }
    assertThat(ids).hasSize(20).isEqualTo(ids(archive, content));
  }

  @Test
  void aRecordInsideAPageIsNoPlaceToBegin() throws IOException {
    byte[] fake = WarcItemsTest.response("https://false.example/", 200, "<p>faux</p>");
    String page = "x".repeat(400) + "\r\n\r\n" + new String(fake, StandardCharsets.UTF_8);
    byte[] file = WarcItemsTest.response("https://a.example/", 200, page.repeat(3));

    List<Long> starts =
        Archive.named("a.warc").orElseThrow().starts(new ByteArrayInputStream(file), 100);

    assertThat(starts).containsExactly(0L);
  }

  @Test
  void onlyFilesOfManyArticlesAreArchives() {
    assertThat(Archive.named("a.html.gz")).isEmpty();
    assertThat(Archive.named("a.xyz")).isEmpty();
    assertThat(Archive.named("A.WARC")).isPresent();
  }
}
