package org.paraphe.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.paraphe.source.Copies;
import scala.Tuple2;

/** Finds the copies among all articles of a crawl. */
final class CopyLinks {

  private static final Comparator<Entry.Article> EARLIEST =
      Comparator.comparing(Entry.Article::text, Copies.EARLIEST);

  private CopyLinks() {}

  /** The IRI of each article that is a copy, with that of the earliest that it is a copy of. */
  static JavaPairRDD<String, String> of(JavaRDD<Entry.Article> articles) {
    return articles
        .flatMapToPair(a -> a.keys().stream().map(key -> new Tuple2<>(key, a)).iterator())
        .groupByKey()
        .flatMapToPair(t -> among(t._2).iterator())
        .reduceByKey((a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b)
        .mapValues(Entry.Article::iri);
  }

  /** The originals among articles that share a key, by the copy's IRI. */
  private static List<Tuple2<String, Entry.Article>> among(Iterable<Entry.Article> sharing) {
    List<Candidate> earliestFirst = new ArrayList<>();
    sharing.forEach(a -> earliestFirst.add(new Candidate(a, a.text())));
    earliestFirst.sort(Comparator.comparing(Candidate::text, Copies.EARLIEST));
    List<Tuple2<String, Entry.Article>> found = new ArrayList<>();
    for (Candidate copy : earliestFirst) {
      Candidate original = copy.firstCopy(earliestFirst);
      if (original != copy) {
        found.add(new Tuple2<>(copy.article.iri(), original.article));
      }
    }
    return found;
  }

  private record Candidate(Entry.Article article, Copies.Text text) {

    /** The first of several, this among them, that this is a copy of; this if it is of none. */
    Candidate firstCopy(List<Candidate> several) {
      for (Candidate other : several) {
        if (other == this || other.text.fingerprint().copyOf(text.fingerprint())) {
          return other;
        }
      }
      return this;
    }
  }
}
