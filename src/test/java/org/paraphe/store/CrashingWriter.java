package org.paraphe.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.paraphe.rdf.ArticleGraph;

/**
 * A program that builds, replaces, forgets and compacts until it is killed: {@code CrashingWriter
 * FOLDER FIRST} does step FIRST and those after it, and prints the number of each that is done.
 */
final class CrashingWriter {

  private static final int ARTICLES = 30;
  private static final int BATCH = 5;

  private CrashingWriter() {}

  public static void main(String[] arguments) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(Path.of(arguments[0]))) {
      for (int step = Integer.parseInt(arguments[1]); true; step++) {
        run(step, store);
        System.out.println(step);
      }
    }
  }

  private static void run(int step, Tdb2Store store) {
    Random random = new Random(step);
    int kind = random.nextInt(10);
    if (kind == 0) {
      store.compact();
    } else if (kind < 3) {
      store.forget("n" + random.nextInt(ARTICLES));
    } else {
      List<ArticleGraph> batch = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        batch.add(Newsroom.article(random.nextInt(ARTICLES), step));
      }
      store.put(batch, Tdb2StoreTest.MADE, Tdb2StoreTest.TIME);
    }
  }

  /** The sorted content of a store after the steps before {@code end}. */
  static String contentBefore(int end) {
    Map<Integer, Integer> versions = new TreeMap<>();
    for (int step = 0; step < end; step++) {
      Random random = new Random(step);
      int kind = random.nextInt(10);
      if (kind > 0 && kind < 3) {
        versions.remove(random.nextInt(ARTICLES));
      } else if (kind >= 3) {
        for (int i = 0; i < BATCH; i++) {
          versions.put(random.nextInt(ARTICLES), step);
        }
      }
    }
    return versions.entrySet().stream()
        .map(v -> Newsroom.article(v.getKey(), v.getValue()).nquads())
        .sorted()
        .collect(Collectors.joining());
  }
}
