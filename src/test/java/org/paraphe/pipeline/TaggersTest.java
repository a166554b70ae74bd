package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraphe.entity.Linker;
import org.paraphe.fact.Fact;
import org.paraphe.fact.FactFinder;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.source.Article;
import org.paraphe.source.Block;
import org.paraphe.source.Metadata;
import org.paraphe.text.Annotator;
import org.paraphe.text.OpenNlpTagger;

/** The fast decoder leads to the facts that OpenNLP's own decoder leads to. */
class TaggersTest {

  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final LanguageReader FAST = LanguageReader.of(KNOWLEDGE, "fr");
  private static final LanguageReader REFERENCE =
      new LanguageReader(
          new Annotator(KNOWLEDGE.words("fr"), new OpenNlpTagger(KNOWLEDGE.words("fr"))),
          new Linker(KNOWLEDGE.words("fr"), KNOWLEDGE.gazetteer("fr")),
          new FactFinder(KNOWLEDGE, "fr"));

  /** The seeds, and the lexicon's examples. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    for (LexicalEntry entry : KNOWLEDGE.lexicon("fr").entries()) {
      entry.examples().forEach(example -> texts.add(example.text()));
    }
    return texts;
  }

  private static List<Fact> facts(LanguageReader reader, String text) {
    Block whole = new Block(Block.Kind.PARAGRAPH, 0, text.length());
    Article article = new Article("test", text, List.of(whole), Metadata.NONE);
    return reader.finder().find(reader.linker().link(reader.annotator().annotate(article)));
  }

  @Test
  void theFactsAreTheSame() throws IOException {
    int compared = 0;
    for (String text : texts()) {
      List<Fact> expected = facts(REFERENCE, text);
      assertThat(facts(FAST, text)).as(text).isEqualTo(expected);
      compared += expected.size();
    }
    assertThat(compared).isGreaterThan(500);
  }
}
