package org.paraphe.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.paraphe.entity.LinkedText;
import org.paraphe.entity.Linker;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.ontology.WordLists;
import org.paraphe.source.Article;
import org.paraphe.source.Block;
import org.paraphe.source.Metadata;
import org.paraphe.text.Annotator;

/**
 * Reads the cases of {@code fact/phenomena.txt}: a line of French, and all facts that it states; ⏎
 * stands for a new line.
 */
class FactFinderTest {

  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();

  /** The stages up to facts, of one language. */
  private record Reader(Annotator annotator, Linker linker, FactFinder finder) {
    static Reader of(String language) {
      WordLists words = KNOWLEDGE.words(language);
      return new Reader(
          new Annotator(words),
          new Linker(words, KNOWLEDGE.gazetteer(language)),
          new FactFinder(KNOWLEDGE, language));
    }
  }

  /** One phenomenon of the language. */
  private record Case(String name, String text, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> french() throws IOException {
    return phenomena("/fact/phenomena.txt", Reader.of("fr"));
  }

  @TestFactory
  Stream<DynamicTest> english() throws IOException {
    return phenomena("/fact/phenomena-en.txt", Reader.of("en"));
  }

  private static Stream<DynamicTest> phenomena(String file, Reader reader) throws IOException {
    return cases(file).stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(),
                    () ->
                        assertThat(facts(reader, c.text()))
                            .as(c.text())
                            .containsExactlyInAnyOrderElementsOf(c.expected())));
  }

  private static List<Case> cases(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    String name = "";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                FactFinderTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("## ")) {
          name = line.substring(3);
        } else if (line.startsWith("  ")) {
          cases.get(cases.size() - 1).expected().add(line.strip());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.add(new Case(name, line.replace('⏎', '\n'), new ArrayList<>()));
        }
      }
    }
    return cases;
  }

  private static List<String> facts(Reader reader, String text) {
    Article article =
        new Article(
            "case",
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())),
            Metadata.NONE);
    LinkedText linked = reader.linker().link(reader.annotator().annotate(article));
    return reader.finder().find(linked).stream().map(FactFinderTest::written).toList();
  }

  private static String written(Fact f) {
    if (f.factClass().equals("Statement")) {
      return value(f, "speaker") + " | " + value(f, "quotationKind") + " | " + value(f, "text");
    }
    StringBuilder line = new StringBuilder(f.factClass());
    for (Filler r : f.roles()) {
      line.append(' ').append(r.role()).append('=').append(text(r.value()));
    }
    line.append(f.polarity() == Polarity.Positive ? "" : " " + f.polarity());
    line.append(f.modality() == Modality.Asserted ? "" : " " + f.modality());
    return line.toString();
  }

  private static String value(Fact f, String role) {
    return f.role(role).map(r -> text(r.value())).orElse("");
  }

  private static String text(Value value) {
    if (value instanceof Value.Thing thing) {
      return thing.entity().label();
    }
    return value instanceof Value.Text words
        ? words.text()
        : Long.toString(((Value.Count) value).count());
  }
}
