package org.paraphe.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.jena.sparql.core.Quad;
import org.paraphe.pipeline.Outcome;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.NQuads;
import org.paraphe.rdf.Pa;
import org.paraphe.source.Archive;
import org.paraphe.source.Article;
import org.paraphe.source.Fingerprint;
import org.paraphe.source.SourceItem;
import org.paraphe.source.SourceOptions;

/** Takes the pages of a range through the pipeline into a piece of the workspace. */
record PieceWriter(Settings settings, Workspace workspace) implements Serializable {

  /** Writes the piece of a range. A range that cannot be read gives a piece that says so. */
  void write(Range range, Configuration hadoop) throws IOException {
    List<Entry> entries = new ArrayList<>();
    boolean[] broken = new boolean[1];
    Workspace.write(
        workspace.quads(range.name()),
        hadoop,
        out -> broken[0] = !readAll(range, hadoop, out, entries));
    Path index = broken[0] ? workspace.brokenIndex(range.name()) : workspace.index(range.name());
    Workspace.write(index, hadoop, out -> writeLines(entries, out));
  }

  private static void writeLines(List<Entry> entries, Writer out) throws IOException {
    for (Entry entry : entries) {
      out.write(entry.line() + "\n");
    }
  }

  /** Whether the range could be read to its end. */
  private boolean readAll(Range range, Configuration hadoop, Writer out, List<Entry> entries)
      throws IOException {
    Archive archive = Archive.named(new Path(range.file()).getName()).orElseThrow();
    IOException failure;
    try (RangeStream in = open(archive, range, hadoop)) {
      Iterator<SourceItem> items = archive.items(range.place(), in, SourceOptions.DEFAULTS);
      while (items.hasNext()) {
        entries.add(entry(items.next(), out));
      }
      failure = in.failure().orElse(null);
    } catch (CannotOpen e) {
      failure = e.reason;
    }
    if (failure != null) {
      entries.add(new Entry.Rejection(range.place(), "cannot be read: " + failure.getMessage()));
    }
    return failure == null;
  }

  /** A range that nothing could be read of; what cannot be written is no fault of the range. */
  private static final class CannotOpen extends IOException {
    private static final long serialVersionUID = 1;
    private final IOException reason;

    CannotOpen(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private static RangeStream open(Archive archive, Range range, Configuration hadoop)
      throws CannotOpen {
    try {
      Path path = new Path(range.file());
      FSDataInputStream file = path.getFileSystem(hadoop).open(path);
      if (archive.seekable()) {
        file.seek(range.begin());
        return new RangeStream(file, range.end() - range.begin());
      }
      InputStream content = archive.content(file);
      content.skipNBytes(range.begin());
      return new RangeStream(content, range.end() - range.begin());
    } catch (IOException e) {
      throw new CannotOpen(e);
    }
  }

  private Entry entry(SourceItem item, Writer out) throws IOException {
    Outcome outcome = settings.pipeline().process(item);
    if (outcome instanceof Outcome.Rejected rejected) {
      return new Entry.Rejection(rejected.article(), rejected.reason());
    }
    Outcome.Built built = (Outcome.Built) outcome;
    return article(built.text().text().article(), built.graph(), write(built.graph(), out));
  }

  /** Writes a graph and its log; gives the number of lines. */
  private int write(ArticleGraph graph, Writer out) throws IOException {
    StringBuilder lines = new StringBuilder(graph.nquads());
    settings
        .provenance()
        .log(graph, graph.hash(), settings.time())
        .forEach(t -> lines.append(NQuads.line(Quad.create(Pa.LOG, t))));
    out.append(lines);
    return (int) lines.chars().filter(c -> c == '\n').count();
  }

  private static Entry article(Article article, ArticleGraph graph, int quads) {
    Map<String, Integer> leftOut = new TreeMap<>();
    graph
        .leftOut()
        .forEach(v -> leftOut.merge(v.factClass() + ": " + v.message(), 1, Integer::sum));
    return new Entry.Article(
        graph.name().getURI(),
        graph.article().getURI(),
        article.metadata().published(),
        article.metadata().modified(),
        graph.contentHash(),
        Fingerprint.of(article.text()).keys(),
        graph.facts().size(),
        quads,
        leftOut);
  }
}
