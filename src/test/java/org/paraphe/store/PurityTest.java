package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.FileUtils;
import org.paraphe.rdf.ArticleGraph;

/** A store holds what was built last and not forgotten since, whatever came before. */
class PurityTest {

  private static final int ARTICLES = 8;

  private static Path folder;
  private static Tdb2Store store;

  /** Something done to a store. */
  sealed interface Step {
    /** Builds articles, numbers and versions, in one transaction. */
    record Build(List<Map.Entry<Integer, Integer>> articles) implements Step {}

    record Forget(int article) implements Step {}

    record Reopen() implements Step {}

    record Compact() implements Step {}
  }

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("paraphe-purity");
    store = Tdb2Store.openOrCreate(folder);
  }

  @AfterContainer
  static void close() throws IOException {
    store.close();
    FileUtils.deleteDirectory(folder.toFile());
  }

  @Property(tries = 40)
  void theStoreIsWhatAFreshBuildOfTheRestWouldBe(@ForAll("steps") List<Step> steps) {
    for (int article = 0; article < ARTICLES; article++) {
      store.forget("n" + article);
    }
    Map<Integer, Integer> remaining = new TreeMap<>();
    for (Step step : steps) {
      apply(step, remaining);
    }
    assertThat(Tdb2StoreTest.content(store)).isEqualTo(fresh(remaining));
    assertThat(Tdb2StoreTest.everything(store).lines().filter(l -> l.contains("graphHash")))
        .hasSize(remaining.size());
  }

  private static void apply(Step step, Map<Integer, Integer> remaining) {
    if (step instanceof Step.Build build) {
      List<ArticleGraph> graphs = new ArrayList<>();
      for (Map.Entry<Integer, Integer> article : build.articles()) {
        graphs.add(Newsroom.article(article.getKey(), article.getValue()));
        remaining.put(article.getKey(), article.getValue());
      }
      store.put(graphs, Tdb2StoreTest.MADE, Tdb2StoreTest.TIME);
    } else if (step instanceof Step.Forget forget) {
      boolean known = remaining.remove(forget.article()) != null;
      assertThat(store.forget("n" + forget.article())).isEqualTo(known ? 1 : 0);
    } else if (step instanceof Step.Reopen) {
      store.close();
      store = Tdb2Store.open(folder);
    } else {
      store.compact();
    }
  }

  private static String fresh(Map<Integer, Integer> articles) {
    return articles.entrySet().stream()
        .map(a -> Newsroom.article(a.getKey(), a.getValue()).nquads())
        .collect(Collectors.joining());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Map.Entry<Integer, Integer>> article =
        Combinators.combine(
                Arbitraries.integers().between(0, ARTICLES - 1),
                Arbitraries.integers().between(0, 2))
            .as(Map::entry);
    Arbitrary<Step> build = article.list().ofMinSize(1).ofMaxSize(6).map(Step.Build::new);
    Arbitrary<Step> forget = Arbitraries.integers().between(0, ARTICLES - 1).map(Step.Forget::new);
    return Arbitraries.frequencyOf(
            Tuple.of(12, build),
            Tuple.of(6, forget),
            Tuple.of(2, Arbitraries.create(Step.Reopen::new)),
            Tuple.of(1, Arbitraries.create(Step.Compact::new)))
        .list()
        .ofMaxSize(10);
  }
}
