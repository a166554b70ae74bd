package org.paraphe.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.paraphe.rdf.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads archives on a Spark cluster: pages through the pipeline to pieces, of several versions of
 * one article the newest, copies linked, quads and a report written. Started again with the same
 * output, it goes on where it ended.
 */
@Command(
    name = "ArchiveJob",
    mixinStandardHelpOptions = true,
    description = "Reads web archives and JSON lines on a Spark cluster into N-Quads.")
public final class ArchiveJob implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveJob.class);
  private static final long MEGABYTE = 1 << 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "A file, a folder or a pattern, as Hadoop names them.")
  private List<String> inputs;

  @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where to write.")
  private String output;

  @Option(names = "--base", paramLabel = "IRI", description = "What IRIs begin with.")
  private String base = Iris.DEFAULT_BASE;

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "Folder of Turtle files to read instead of the built-in ontology.")
  private String ontology;

  @Option(
      names = "--split",
      paramLabel = "MB",
      defaultValue = "64",
      description = "Archives larger than this are read in parts (default: ${DEFAULT-VALUE}).")
  private double split;

  /**
   * Runs the job and ends the program: with 1 if something was rejected or the job failed, 2 if it
   * was misused.
   */
  public static void main(String[] args) {
    int status = execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int execute(String... args) {
    return new CommandLine(new ArchiveJob())
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              LOG.error("the job failed: {}", e.getMessage(), e);
              return 1;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    try (JavaSparkContext spark = new JavaSparkContext()) {
      return run(spark).rejected().isEmpty() ? 0 : 1;
    }
  }

  private CrawlReport run(JavaSparkContext spark) throws IOException {
    Configuration hadoop = spark.hadoopConfiguration();
    Workspace workspace = new Workspace(absolute(output, hadoop));
    Settings settings =
        agreed(new Settings(base, ontology(hadoop), Instant.now()), workspace, hadoop);
    Inputs found = Inputs.of(inputs, hadoop);
    List<Range> ranges = ranges(spark, found);
    read(spark, ranges, settings, workspace);
    Crawl crawl = new Crawl(spark, workspace, settings);
    CrawlReport report = crawl.finish(ranges.stream().map(Range::name).toList(), found.rejected());
    Workspace.write(workspace.report(), hadoop, out -> out.write(report.json()));
    LOG.info("{}", report);
    return report;
  }

  private static String absolute(String path, Configuration hadoop) throws IOException {
    return new Path(path).getFileSystem(hadoop).makeQualified(new Path(path)).toString();
  }

  private Map<String, String> ontology(Configuration hadoop) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (ontology != null) {
      Path folder = new Path(ontology);
      for (FileStatus file : folder.getFileSystem(hadoop).listStatus(folder)) {
        if (file.getPath().getName().endsWith(".ttl")) {
          try (BufferedReader in = Workspace.reader(file.getPath(), hadoop)) {
            files.put(
                file.getPath().getName(), in.lines().collect(Collectors.joining("\n", "", "\n")));
          }
        }
      }
    }
    return files;
  }

  /** The settings with the time of the job that began this output, which must have had the same. */
  private static Settings agreed(Settings settings, Workspace workspace, Configuration hadoop)
      throws IOException {
    Path identity = workspace.identity();
    FileSystem fs = identity.getFileSystem(hadoop);
    if (!fs.exists(identity)) {
      Workspace.write(
          identity, hadoop, out -> out.write(settings.identity() + "\n" + settings.time() + "\n"));
      return settings;
    }
    try (BufferedReader in = Workspace.reader(identity, hadoop)) {
      if (!settings.identity().equals(in.readLine())) {
        throw new IOException(
            workspace.folder()
                + " was begun by another version, ontology or base: delete it or name another");
      }
      return settings.withTime(Instant.parse(in.readLine()));
    }
  }

  /** What is to be read, large archives in parts. */
  private List<Range> ranges(JavaSparkContext spark, Inputs found) {
    long bytes = Math.max(1, (long) (split * MEGABYTE));
    List<Range> ranges = new ArrayList<>();
    List<Inputs.File> large = new ArrayList<>();
    for (Inputs.File file : found.files()) {
      if (file.bytes() > bytes) {
        large.add(file);
      } else {
        ranges.add(file.whole());
      }
    }
    if (!large.isEmpty()) {
      HadoopConfiguration hadoop = new HadoopConfiguration(spark.hadoopConfiguration());
      ranges.addAll(
          spark
              .parallelize(large, large.size())
              .flatMap(file -> file.ranges(bytes, hadoop.get()).iterator())
              .collect());
    }
    return ranges;
  }

  /** Reads the ranges of which no piece is there yet, one in each task. */
  private static void read(
      JavaSparkContext spark, List<Range> ranges, Settings settings, Workspace workspace)
      throws IOException {
    Set<String> finished = workspace.finished(spark.hadoopConfiguration());
    List<Range> open = ranges.stream().filter(r -> !finished.contains(r.name())).toList();
    LOG.info("{} ranges to read, {} read before", open.size(), ranges.size() - open.size());
    if (open.isEmpty()) {
      return;
    }
    HadoopConfiguration hadoop = new HadoopConfiguration(spark.hadoopConfiguration());
    Broadcast<PieceWriter> writer = spark.broadcast(new PieceWriter(settings, workspace));
    spark
        .parallelize(new ArrayList<>(open), open.size())
        .foreach(range -> writer.value().write(range, hadoop.get()));
  }
}
