package org.paraphe.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Serializable;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.spark.api.java.Optional;
import org.paraphe.rdf.NQuads;
import org.paraphe.rdf.Pa;
import scala.Tuple2;

/** The pieces of a workspace, read on any machine and put together to files of the result. */
record Pieces(Workspace workspace, HadoopConfiguration hadoop) implements Serializable {

  /**
   * An entry and where it stands.
   *
   * @param piece the name of the piece
   * @param number of the entry in the piece, from 0
   */
  record Placed(String piece, int number, Entry entry) implements Serializable {
    Entry.Article article() {
      return (Entry.Article) entry;
    }
  }

  /** The entries of a piece. */
  List<Placed> placed(String piece) throws IOException {
    List<Placed> placed = new ArrayList<>();
    for (Entry entry : workspace.entries(piece, hadoop.get())) {
      placed.add(new Placed(piece, placed.size(), entry));
    }
    return placed;
  }

  /** Bytes of the quads of a piece, compressed. */
  long length(String piece) throws IOException {
    Path quads = workspace.quads(piece);
    return quads.getFileSystem(hadoop.get()).getFileStatus(quads).getLen();
  }

  /**
   * Writes a file of the result.
   *
   * @param pieces their names, and numbers of entries that are left out
   */
  void write(int number, Iterator<Tuple2<String, Optional<Set<Integer>>>> pieces)
      throws IOException {
    Path file = new Path(workspace.nextResult(), "part-%05d.nq.gz".formatted(number));
    Workspace.write(
        file,
        hadoop.get(),
        out -> {
          while (pieces.hasNext()) {
            Tuple2<String, Optional<Set<Integer>>> piece = pieces.next();
            copy(piece._1, piece._2.or(Set.of()), out);
          }
        });
  }

  private void copy(String piece, Set<Integer> without, Writer out) throws IOException {
    try (BufferedReader in = Workspace.reader(workspace.quads(piece), hadoop.get())) {
      for (Placed placed : placed(piece)) {
        if (placed.entry() instanceof Entry.Article article) {
          boolean stays = !without.contains(placed.number());
          for (int i = 0; i < article.quads(); i++) {
            String line = in.readLine();
            if (stays) {
              out.append(line).append('\n');
            }
          }
        }
      }
    }
  }

  /**
   * Writes a file of links between copies.
   *
   * @param links IRIs of copy and original
   */
  void writeLinks(int number, Iterator<Tuple2<String, String>> links) throws IOException {
    if (!links.hasNext()) {
      return;
    }
    Path file = new Path(workspace.nextResult(), "copies-%05d.nq.gz".formatted(number));
    Workspace.write(
        file,
        hadoop.get(),
        out -> {
          while (links.hasNext()) {
            Tuple2<String, String> link = links.next();
            Node copy = NodeFactory.createURI(link._1);
            Node original = NodeFactory.createURI(link._2);
            out.write(NQuads.line(Quad.create(Pa.COPIES, copy, Pa.PROV_DERIVED_FROM, original)));
          }
        });
  }
}
