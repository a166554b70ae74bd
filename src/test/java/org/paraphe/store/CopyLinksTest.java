package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Pa;
import org.paraphe.rdf.Provenance;
import org.paraphe.rdf.Sketch;

/** Copies of one text are linked to the earliest of them, however they came into the store. */
class CopyLinksTest {

  private static final Provenance MADE = new Provenance("0.1", "abc");
  private static final Instant TIME = Instant.parse("2025-02-12T10:00:00Z");
  private static final String AGENCY =
      "Les ministres de douze pays ont signé mardi à Genève un accord sur le partage des eaux du"
          + " lac, après trois jours d’entretiens que la Suisse avait organisés. Le texte prévoit"
          + " une commission commune, des mesures publiées chaque mois et un fonds pour les"
          + " villages qui ont perdu leurs puits. Deux pays ont refusé de signer.";

  @TempDir Path folder;

  private static ArticleGraph article(String id, String published, String text) {
    return new Sketch(id, published, "Journal " + id, text).graph();
  }

  private static final List<ArticleGraph> ALL =
      List.of(
          article("a", "2025-02-13", AGENCY),
          article("b", "2025-02-12", AGENCY + " La suite demain."),
          article("c", "", AGENCY),
          article("d", "2025-02-14", AGENCY.substring(0, 280)),
          article("e", "2025-02-11", "Un tout autre sujet. " + AGENCY.replaceAll("[aeiou]", "y")));

  private static String links(KnowledgeStore store) {
    return store.read(
        stored ->
            stored
                .triples(Pa.COPIES.getURI())
                .map(t -> t.getSubject().getURI() + " < " + t.getObject().getURI())
                .map(s -> s.replaceAll("https?://\\S+/", ""))
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  @Test
  void theLinksDoNotDependOnTheOrder() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      for (int seed = 0; seed < 20; seed++) {
        List<ArticleGraph> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(seed));
        int cut = seed % ALL.size();
        store.put(shuffled.subList(0, cut), MADE, TIME);
        shuffled.subList(cut, ALL.size()).forEach(g -> store.put(List.of(g), MADE, TIME));
        assertThat(links(store)).isEqualTo("a < b, c < b, d < b");
        ALL.forEach(g -> store.forget(g.articleId()));
        assertThat(links(store)).isEmpty();
      }
    }
  }

  @Test
  void whatIsForgottenOrChangedIsNoOriginalAnyMore() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      assertThat(store.put(ALL, MADE, TIME).copies()).isEqualTo(3);
      store.forget("b");
      assertThat(links(store)).isEqualTo("c < a, d < a");
      store.put(List.of(article("a", "2025-02-13", "Une brève.")), MADE, TIME);
      assertThat(links(store)).isEqualTo("c < d");
      store.put(List.of(ALL.get(1)), MADE, TIME);
      assertThat(links(store)).isEqualTo("c < b, d < b");
    }
  }

  @Test
  void anEarlierVersionDoesNotReplaceALaterOne() {
    String a = article("a", "2025-02-13", AGENCY).name().getURI();
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.put(List.of(article("a", "2025-02-13", AGENCY)), MADE, TIME);
      LoadReport earlier =
          store.put(List.of(article("a", "2025-02-12", "Une première version.")), MADE, TIME);
      assertThat(earlier).isEqualTo(new LoadReport(0, List.of(), 0, 1, 0, 0));
      LoadReport later =
          store.put(List.of(article("a", "2025-02-14", "Une autre version.")), MADE, TIME);
      assertThat(later).isEqualTo(new LoadReport(0, List.of(a), 0));
      // Another program may read the date of the same article better.
      Provenance anew = new Provenance("0.2", "abc");
      assertThat(store.put(List.of(article("a", "2025-02-12", "Le texte.")), anew, TIME))
          .isEqualTo(new LoadReport(0, List.of(a), 0));
    }
  }
}
