package org.paraphe.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.paraphe.ontology.Knowledge;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Provenance;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;
import org.paraphe.store.KnowledgeStore;

/**
 * Questions over the graph of seven small articles: ask/*.txt, questions and answers in a table.
 */
class AskerTest {

  private static final List<String> ARTICLES =
      List.of("quito", "lima", "oslo", "geneva", "brest", "dover", "nantes");

  @TempDir private static Path folder;
  private static final List<ArticleGraph> GRAPHS = new ArrayList<>();
  private static KnowledgeStore store;
  private static Asker asker;

  @BeforeAll
  static void build() throws IOException {
    Knowledge knowledge = Knowledge.builtIn();
    Pipeline pipeline = new Pipeline(knowledge, Iris.standard());
    for (String name : ARTICLES) {
      GRAPHS.add(((Outcome.Built) pipeline.process(page(name))).graph());
    }
    store = KnowledgeStore.openOrCreate(folder.resolve("store").toString());
    load();
    asker = new Asker(knowledge, store);
  }

  private static RawPage page(String name) throws IOException {
    try (var in = AskerTest.class.getResourceAsStream("/ask/" + name + ".txt")) {
      return new RawPage(
          name,
          RawPage.Media.TEXT,
          in.readAllBytes(),
          StandardCharsets.UTF_8.name(),
          Metadata.NONE);
    }
  }

  private static void load() {
    store.put(GRAPHS, new Provenance("test", "0"), Instant.EPOCH);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Set<String> told(Answer answer) {
    return answer.entries().stream()
        .map(Answer.Entry::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/ask/questions.tsv", delimiter = '\t', quoteCharacter = '`')
  void answers(String question, Answer.Status status, String answers) {
    Answer answer = asker.ask(question);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    Set<String> expected =
        answers == null ? Set.of() : new TreeSet<>(List.of(answers.split(" \\| ")));
    assertThat(told(answer)).as(answer.interpretation()).isEqualTo(expected);
  }

  @Test
  void aRefusalNeverAnswersWhoSigned() {
    for (String document :
        List.of("la charte de Quito", "le traité d'Oslo", "« Geneva declaration »")) {
      Answer signed = asker.ask("Qui a signé " + document + " ?");
      Answer refused = asker.ask("Qui n'a pas signé " + document + " ?");
      assertThat(signed.status()).isEqualTo(Answer.Status.ANSWERED);
      assertThat(refused.status()).isEqualTo(Answer.Status.ANSWERED);
      assertThat(told(signed)).doesNotContainAnyElementsOf(told(refused));
      assertThat(signed.evidence())
          .isNotEmpty()
          .allMatch(e -> e.polarity().equals("Positive") && e.modality().equals("Asserted"))
          .allMatch(e -> !e.sentence().isEmpty() && !e.fact().isEmpty());
      assertThat(refused.evidence()).isNotEmpty().allMatch(e -> e.polarity().equals("Negative"));
    }
  }

  @Test
  void differingNumbersAreAllShownWithTheirSources() {
    Answer answer = asker.ask("Combien de pays ont signé la charte de Quito ?");
    assertThat(told(answer)).containsExactly("12", "14");
    assertThat(answer.evidence().stream().map(Answer.Evidence::article).distinct()).hasSize(2);
  }

  @Test
  void whatIsNotKnownShowsWhatComesNear() {
    Answer answer = asker.ask("Le Brésil a-t-il signé la charte de Quito ?");
    assertThat(answer.status()).isEqualTo(Answer.Status.UNKNOWN);
    assertThat(answer.evidence()).extracting(Answer.Evidence::modality).containsOnly("Planned");
  }

  @Test
  void wordsThatAreNotUnderstoodAreNamed() {
    assertThat(asker.ask("Quel temps fait-il à Lima ?").unmatched()).contains("temps");
  }

  @Test
  void queryFragmentsAreOnlyWords() {
    Answer answer = asker.ask("Qui a signé \"} UNION { ?s ?p ?o } #\" ?");
    assertThat(answer.status()).isNotEqualTo(Answer.Status.ANSWERED);
    assertThat(asker.ask("Qui a dit « \"\\\"} ; DROP ALL » ?").entries()).isEmpty();
  }

  @Test
  void suggestionsAreAnswered() {
    for (String language : List.of("fr", "en")) {
      assertThat(asker.suggestions(language))
          .hasSizeGreaterThan(5)
          .allMatch(q -> asker.ask(q).status() == Answer.Status.ANSWERED);
    }
  }

  @Test
  void answersChangeWithTheStore() {
    assertThat(told(asker.ask("Qui a lancé la Switch ?"))).containsExactly("Nintendo");
    assertThat(store.forget("oslo")).isEqualTo(1);
    try {
      assertThat(asker.ask("Qui a lancé la Switch ?").entries()).isEmpty();
    } finally {
      load();
    }
    assertThat(told(asker.ask("Qui a lancé la Switch ?"))).containsExactly("Nintendo");
  }
}
