package org.paraphe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;

/** The greedy decoder gives the tags that OpenNLP's decoder gives. */
class GreedyTaggerTest {

  /** Least share of tokens on which both must agree. */
  private static final double AGREEMENT = 0.999;

  private static final PosTagger REFERENCE = new OpenNlpTagger(French.WORDS);
  private static final PosTagger GREEDY = new GreedyTagger(French.WORDS);

  @Test
  void agreesWithTheReference() throws Exception {
    int[] counts = new int[2];
    for (String[] forms : sentences()) {
      compare(forms, new int[forms.length], counts);
    }
    assertThat(counts[0]).as("tokens compared").isGreaterThan(2000);
    assertThat((double) counts[1] / counts[0]).isGreaterThanOrEqualTo(AGREEMENT);
  }

  @Test
  void agreesWithTheReferenceWhereTagsAreRuledOut() throws Exception {
    int[] counts = new int[2];
    Random random = new Random(7);
    for (String[] forms : sentences()) {
      int[] possible =
          random.ints(forms.length, 0, 1 << Upos.values().length).map(b -> b | 1).toArray();
      compare(forms, possible, counts);
    }
    assertThat((double) counts[1] / counts[0]).isGreaterThanOrEqualTo(AGREEMENT);
  }

  @Test
  void noWordsNoTags() {
    assertThat(GREEDY.tag(new String[0])).isEmpty();
  }

  private static void compare(String[] forms, int[] possible, int[] counts) {
    Upos[] expected = REFERENCE.tag(forms, possible);
    Upos[] found = GREEDY.tag(forms, possible);
    for (int i = 0; i < forms.length; i++) {
      counts[0]++;
      counts[1] += expected[i] == found[i] ? 1 : 0;
    }
  }

  /** The sentences of the seeds and of the lexicon's examples. */
  private static List<String[]> sentences() throws Exception {
    List<String> texts = new ArrayList<>();
    for (LexicalEntry entry : Knowledge.builtIn().lexicon("fr").entries()) {
      entry.examples().forEach(e -> texts.add(e.text()));
    }
    try (var seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.filter(p -> p.toString().endsWith(".txt")).toList()) {
        texts.addAll(Arrays.asList(Files.readString(seed).split("\n+")));
      }
    }
    Tokenizer tokenizer = new Tokenizer(French.WORDS, French.MORPHOLOGY);
    return texts.stream()
        .map(t -> tokenizer.words(t, 0, t.length()).stream().map(Word::form).toArray(String[]::new))
        .toList();
  }
}
