package org.paraphe.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.jena.sparql.core.Quad;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.paraphe.rdf.NQuads;
import org.paraphe.rdf.Pa;
import org.paraphe.spark.Pieces.Placed;
import scala.Tuple2;

/** The pieces of all ranges as one crawl: each article once, in its newest version. */
final class Crawl {

  /** Compressed bytes of the pieces that make one file of the result. */
  private static final long FILE_BYTES = 256L << 20;

  private final JavaSparkContext spark;
  private final Workspace workspace;
  private final Settings settings;
  private final Pieces pieces;

  Crawl(JavaSparkContext spark, Workspace workspace, Settings settings) {
    this.spark = spark;
    this.workspace = workspace;
    this.settings = settings;
    this.pieces = new Pieces(workspace, new HadoopConfiguration(spark.hadoopConfiguration()));
  }

  /**
   * Versions of one article.
   *
   * @param older where those stand that do not stay
   */
  record Versions(Placed newest, List<Placed> older) implements Serializable {

    static Versions of(Placed only) {
      return new Versions(only, new ArrayList<>());
    }

    Versions with(Versions other) {
      boolean stays = Entry.Article.NEWEST.compare(newest.article(), other.newest.article()) >= 0;
      List<Placed> rest = new ArrayList<>(older);
      rest.addAll(other.older);
      rest.add(stays ? other.newest : newest);
      return new Versions(stays ? newest : other.newest, rest);
    }
  }

  /**
   * Writes the result of the pieces.
   *
   * @param names of the pieces that belong to it
   * @param others what was rejected before it was read
   */
  CrawlReport finish(List<String> names, List<Entry.Rejection> others) throws IOException {
    Pieces files = pieces;
    JavaRDD<String> all = spark.parallelize(names, Math.max(1, files(names)));
    JavaRDD<Placed> entries =
        all.flatMap(name -> files.placed(name).iterator()).persist(StorageLevel.MEMORY_AND_DISK());
    JavaRDD<Versions> versions =
        entries
            .filter(p -> p.entry() instanceof Entry.Article)
            .mapToPair(p -> new Tuple2<>(p.article().graph(), Versions.of(p)))
            .reduceByKey(Versions::with)
            .values()
            .persist(StorageLevel.MEMORY_AND_DISK());
    JavaPairRDD<String, String> copies =
        CopyLinks.of(versions.map(v -> v.newest().article())).cache();
    writeResult(all, versions, copies);
    Map<String, Long> counts = new HashMap<>();
    counts.put(CrawlReport.COPIES, copies.count());
    counts.putAll(sums(versions.flatMapToPair(v -> counters(v).iterator())));
    counts.putAll(
        sums(entries.filter(p -> p.entry() instanceof Entry.Rejection).mapToPair(Crawl::counter)));
    return CrawlReport.of(counts, others);
  }

  private int files(List<String> names) throws IOException {
    long bytes = 0;
    for (String name : names) {
      bytes += pieces.length(name);
    }
    return (int) Math.min(names.size(), Math.max(spark.defaultParallelism(), bytes / FILE_BYTES));
  }

  private static Map<String, Long> sums(JavaPairRDD<String, Long> counters) {
    return counters.reduceByKey(Long::sum).collectAsMap();
  }

  private static Tuple2<String, Long> counter(Placed rejected) {
    return new Tuple2<>(CrawlReport.REJECTED + ((Entry.Rejection) rejected.entry()).rejected(), 1L);
  }

  private static List<Tuple2<String, Long>> counters(Versions versions) {
    Entry.Article article = versions.newest().article();
    List<Tuple2<String, Long>> counters = new ArrayList<>();
    counters.add(new Tuple2<>(CrawlReport.BUILT, 1L));
    counters.add(new Tuple2<>(CrawlReport.REPLACED, (long) versions.older().size()));
    counters.add(new Tuple2<>(CrawlReport.FACTS, (long) article.facts()));
    counters.add(new Tuple2<>(CrawlReport.QUADS, (long) article.quads()));
    article
        .leftOut()
        .forEach(
            (reason, n) -> counters.add(new Tuple2<>(CrawlReport.LEFT_OUT + reason, (long) n)));
    return counters;
  }

  /** Writes all quads but those of older versions, each partition a file. */
  private void writeResult(
      JavaRDD<String> all, JavaRDD<Versions> versions, JavaPairRDD<String, String> copies)
      throws IOException {
    FileSystem fs = workspace.nextResult().getFileSystem(spark.hadoopConfiguration());
    fs.delete(workspace.nextResult(), true);
    JavaPairRDD<String, Set<Integer>> older =
        versions
            .flatMap(v -> v.older().iterator())
            .mapToPair(p -> new Tuple2<>(p.piece(), p.number()))
            .aggregateByKey(
                new HashSet<>(),
                (set, number) -> {
                  set.add(number);
                  return set;
                },
                (a, b) -> {
                  a.addAll(b);
                  return a;
                });
    Pieces files = pieces;
    all.mapToPair(name -> new Tuple2<>(name, true))
        .leftOuterJoin(older, all.getNumPartitions())
        .mapValues(Tuple2::_2)
        .foreachPartition(part -> files.write(TaskContext.getPartitionId(), part));
    copies.foreachPartition(part -> files.writeLinks(TaskContext.getPartitionId(), part));
    writeProvenance();
    fs.delete(workspace.result(), true);
    if (!fs.rename(workspace.nextResult(), workspace.result())) {
      throw new IOException("cannot be written: " + workspace.result());
    }
  }

  private void writeProvenance() throws IOException {
    Path file = new Path(workspace.nextResult(), "provenance.nq.gz");
    Workspace.write(
        file,
        spark.hadoopConfiguration(),
        out -> {
          for (var triple : settings.provenance().describe()) {
            out.write(NQuads.line(Quad.create(Pa.LOG, triple)));
          }
        });
  }
}
