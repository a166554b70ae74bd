package org.paraphe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.paraphe.ask.Answer;
import org.paraphe.ask.AnswerJson;
import org.paraphe.ask.Asker;
import org.paraphe.ontology.Knowledge;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;
import org.paraphe.store.KnowledgeStore;

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

  void run(List<ArticleGraph> graphs, Path questions, Provenance provenance) throws IOException {
    Path directory = Files.createTempDirectory("paraphe-questions");
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(directory.toString())) {
      store.put(graphs, provenance, Instant.EPOCH);
      score(new Asker(knowledge, store), QuestionFile.table(questions));
    } finally {
      delete(directory);
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

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
