package org.paraphe.ask;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.paraphe.ontology.Knowledge;
import org.paraphe.store.Tdb2Store;

/**
 * Measures answers to questions in words beside the SPARQL queries that they ran: {@code
 * AskBenchmark FOLDER [ROUNDS]}, over a store that {@code StoreBenchmark} made. Prints the time of
 * the first question, for which all names are read, and of each question afterwards: processor time
 * of the thread that asks, so that other work on the machine counts little.
 */
final class AskBenchmark {

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final List<String> QUESTIONS =
      List.of(
          "Quels pays ont signé la charte numéro 7 ?",
          "Which countries did not sign the charte numéro 7?",
          "Qui a organisé le sommet numéro 7 ?",
          "Qu'a dit Camille Duval-7 ?");

  private AskBenchmark() {}

  public static void main(String[] arguments) {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    try (Tdb2Store store = Tdb2Store.open(Path.of(arguments[0]))) {
      Asker asker = new Asker(Knowledge.builtIn(), store);
      System.out.printf("first question %,.0f ms%n", median(1, () -> asker.ask(QUESTIONS.get(0))));
      for (String question : QUESTIONS) {
        Answer answer = asker.ask(question);
        double asked = median(rounds, () -> asker.ask(question));
        double queried = answer.sparql().isEmpty() ? 0 : median(rounds, () -> run(store, answer));
        System.out.printf(
            "%-50s %-10s p50 %8.1f ms, its query alone %8.1f ms%n",
            question, answer.status(), asked, queried);
      }
    }
  }

  private static void run(Tdb2Store store, Answer answer) {
    Query query = QueryFactory.create(answer.sparql());
    store.read(
        s ->
            s.query(
                query,
                execution -> {
                  execution.select().forEachRemaining(row -> {});
                  return null;
                }));
  }

  /** Milliseconds. */
  private static double median(int rounds, Runnable work) {
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = THREAD.getCurrentThreadCpuTime();
      work.run();
      times[i] = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[rounds / 2];
  }
}
