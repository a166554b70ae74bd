package org.paraphe.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.RowSet;
import org.paraphe.ontology.Knowledge;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.GraphCheck;
import org.paraphe.rdf.Provenance;

/**
 * Measures a store of generated articles: {@code StoreBenchmark FOLDER [ARTICLES] [ROUNDS]} prints
 * the time to check and load them, bytes per fact, and the time of each named query.
 */
final class StoreBenchmark {

  private static final int BATCH = 800;

  /** What the named queries are asked about. */
  static final Map<String, Map<String, String>> VALUES =
      Map.ofEntries(
          Map.entry("signatories", Map.of("document", "charte numéro 7")),
          Map.entry("non-signatories", Map.of("document", "charte numéro 7")),
          Map.entry("said-at-event", Map.of("event", "sommet numéro 7")),
          Map.entry("statements", Map.of("speaker", "Camille Duval-7")),
          Map.entry("organizers", Map.of("event", "sommet numéro 7")),
          Map.entry("participants", Map.of("event", "sommet numéro 7")),
          Map.entry("criticism", Map.of("target", "Kenya")),
          Map.entry("neighbourhood", Map.of("entity", "Camille Duval-7")),
          Map.entry("timeline", Map.of("entity", "Camille Duval-7")),
          Map.entry("known-on", Map.of("date", "2022-01-01", "entity", "Camille Duval-7")));

  private StoreBenchmark() {}

  public static void main(String[] arguments) {
    int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    try (Tdb2Store store = Tdb2Store.openOrCreate(Path.of(arguments[0]))) {
      load(store, articles);
      for (NamedQuery query : QueryLibrary.builtIn().all()) {
        if (!query.name().equals("provenance")) {
          time(store, query, rounds);
        }
      }
    }
  }

  private static void load(Tdb2Store store, int articles) {
    Knowledge knowledge = Knowledge.builtIn();
    GraphCheck check = new GraphCheck(knowledge.shapes(), knowledge.model());
    long made = 0;
    long checked = 0;
    long put = 0;
    long facts = 0;
    long quads = 0;
    List<ArticleGraph> batch = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      long start = System.nanoTime();
      ArticleGraph graph = Newsroom.article(i);
      long middle = System.nanoTime();
      batch.add(check.check(graph));
      made += middle - start;
      checked += System.nanoTime() - middle;
      facts += graph.facts().size();
      quads += graph.triples().count();
      if (batch.size() == BATCH || i == articles - 1) {
        start = System.nanoTime();
        store.put(batch, new Provenance("benchmark", "none"), Instant.EPOCH);
        put += System.nanoTime() - start;
        batch.clear();
      }
    }
    System.out.printf("%,d articles, %,d facts, %,d quads%n", articles, facts, quads);
    System.out.printf(
        "map %.1f s, check %.1f s, store %.1f s%n", made / 1e9, checked / 1e9, put / 1e9);
    long start = System.nanoTime();
    Tdb2Store.Compaction sizes = store.compact();
    System.out.printf(
        "%,d bytes a fact, %,d after compaction (%.1f s); %,d and %,d bytes a quad%n",
        sizes.before() / facts,
        sizes.after() / facts,
        (System.nanoTime() - start) / 1e9,
        sizes.before() / quads,
        sizes.after() / quads);
  }

  private static void time(Tdb2Store store, NamedQuery query, int rounds) {
    double[] times = new double[rounds];
    long rows = 0;
    for (int i = 0; i < rounds + 2; i++) {
      long start = System.nanoTime();
      rows = store.read(s -> run(s, query));
      if (i >= 2) {
        times[i - 2] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "%-16s %,7d rows  p50 %,9.1f ms  p95 %,9.1f ms%n",
        query.name(), rows, times[rounds / 2], times[Math.min(rounds - 1, rounds * 95 / 100)]);
  }

  private static long run(Snapshot snapshot, NamedQuery query) {
    Query bound =
        new QueryBinder(snapshot).bind(query, VALUES.getOrDefault(query.name(), Map.of()));
    return snapshot.query(
        bound,
        execution -> {
          RowSet rows = execution.select();
          long count = 0;
          for (; rows.hasNext(); rows.next()) {
            count++;
          }
          return count;
        });
  }
}
