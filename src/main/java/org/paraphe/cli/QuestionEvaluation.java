package org.paraphe.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraphe.ask.Answer;
import org.paraphe.ask.AnswerJson;
import org.paraphe.ask.Asker;
import org.paraphe.ontology.Knowledge;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;

/** Asks questions with known answers over graphs in a store of its own, and scores the answers. */
final class QuestionEvaluation {

  private final Knowledge knowledge;
  private final Main main;
  private final boolean errors;

  /**
   * @param errors whether answers that are not exact are shown
   */
  QuestionEvaluation(Knowledge knowledge, Main main, boolean errors) {
    this.knowledge = knowledge;
    this.main = main;
    this.errors = errors;
  }

  void run(List<ArticleGraph> graphs, Path questions, Provenance provenance) {
    try (ScratchStore scratch = ScratchStore.of(graphs, provenance)) {
      score(new Asker(knowledge, scratch.store()), QuestionFile.table(questions));
    }
  }

  private void score(Asker asker, List<QuestionFile> questions) {
    Map<Answers.Verdict, Integer> count = new EnumMap<>(Answers.Verdict.class);
    for (QuestionFile q : questions) {
      Answer answer = asker.ask(q.question());
      Answers.Verdict verdict = Answers.verdict(q, answer);
      count.merge(verdict, 1, Integer::sum);
      if (errors && verdict != Answers.Verdict.EXACT) {
        main.out().println(verdict + " " + q.id() + " " + q.answers());
        main.out().println("  " + AnswerJson.of(answer));
      }
    }
    for (Answers.Verdict verdict : Answers.Verdict.values()) {
      int n = count.getOrDefault(verdict, 0);
      main.out()
          .printf(
              Locale.ROOT,
              "%-8s %3d of %d  %5.1f %%%n",
              verdict.name().toLowerCase(Locale.ROOT),
              n,
              questions.size(),
              100.0 * n / Math.max(1, questions.size()));
    }
  }
}
