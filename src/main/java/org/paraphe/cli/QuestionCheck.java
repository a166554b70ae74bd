package org.paraphe.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.ask.Answer;
import org.paraphe.ask.Asker;
import org.paraphe.ask.RoundTrip;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.LexicalEntry.Example;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;

/**
 * Asks of each example of a lexicon what it states, over the graph that reading all of them makes.
 */
final class QuestionCheck {

  private final Knowledge knowledge;
  private final Pipeline pipeline;
  private final Provenance provenance;
  private int asked;
  private final Map<RoundTrip.Unaskable, Integer> unaskable =
      new EnumMap<>(RoundTrip.Unaskable.class);

  QuestionCheck(Knowledge knowledge, Pipeline pipeline, Provenance provenance) {
    this.knowledge = knowledge;
    this.pipeline = pipeline;
    this.provenance = provenance;
  }

  /** The questions that do not give back what their example states, one line for each. */
  List<String> problems(String language) {
    RoundTrip trip = new RoundTrip(knowledge, language);
    Map<RoundTrip.Asked, LexicalEntry> questions = new LinkedHashMap<>();
    List<ArticleGraph> graphs = new ArrayList<>();
    for (LexicalEntry entry : knowledge.lexicon(language).entries()) {
      for (Example example : entry.examples()) {
        trip.unaskable(entry, example).ifPresent(why -> unaskable.merge(why, 1, Integer::sum));
        Optional<RoundTrip.Asked> question = trip.question(entry, example);
        if (question.isPresent()) {
          questions.put(question.get(), entry);
          graph(example, language, graphs);
        }
      }
    }
    asked += questions.size();
    try (ScratchStore scratch = ScratchStore.of(graphs, provenance)) {
      return problems(new Asker(knowledge, scratch.store()), questions);
    }
  }

  private static List<String> problems(Asker asker, Map<RoundTrip.Asked, LexicalEntry> questions) {
    List<String> found = new ArrayList<>();
    questions.forEach(
        (question, entry) -> {
          Answer answer = asker.ask(question.question());
          if (!RoundTrip.given(answer, question.expected())) {
            found.add(
                "%s: \"%s\" is not answered with %s but %s %s %s"
                    .formatted(
                        entry.iri().substring(entry.iri().lastIndexOf('/') + 1),
                        question.question(),
                        question.expected(),
                        answer.status(),
                        answer.message(),
                        answer.interpretation()));
          }
        });
    return found;
  }

  private void graph(Example example, String language, List<ArticleGraph> graphs) {
    RawPage page =
        new RawPage(
            "example-" + graphs.size() + ".txt",
            RawPage.Media.TEXT,
            example.text().getBytes(StandardCharsets.UTF_8),
            StandardCharsets.UTF_8.name(),
            Metadata.NONE.withLanguage(language));
    if (pipeline.process(page) instanceof Outcome.Built built) {
      graphs.add(built.graph());
    }
  }

  /** How many questions were asked. */
  int asked() {
    return asked;
  }

  /** How many examples have no question, by the rule that has none for them. */
  Map<RoundTrip.Unaskable, Integer> unaskable() {
    return unaskable;
  }
}
