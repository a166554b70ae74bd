package org.paraphe.spark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that a job writes to, in any Hadoop file system. Files appear in it whole or not at
 * all.
 *
 * <p>{@code work/} holds a piece for each range that was read, its quads ({@code .nq.gz}) and its
 * index ({@code .jsonl.gz}), and is what a job that is started again begins with; {@code quads/} is
 * the result, {@code report.json} what it comes to.
 *
 * @param folder absolute Hadoop path
 */
record Workspace(String folder) implements Serializable {

  private static final String INDEX = ".jsonl.gz";
  private static final String QUADS = ".nq.gz";
  private static final String BROKEN = ".broken";

  /** Writes the text of a file. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  Path work() {
    return new Path(folder, "work");
  }

  Path quads(String piece) {
    return new Path(work(), piece + QUADS);
  }

  Path index(String piece) {
    return new Path(work(), piece + INDEX);
  }

  /** The index of a piece whose range could not be read to its end: it is read again next time. */
  Path brokenIndex(String piece) {
    return new Path(work(), piece + BROKEN + INDEX);
  }

  Path result() {
    return new Path(folder, "quads");
  }

  Path nextResult() {
    return new Path(folder, "quads.new");
  }

  Path report() {
    return new Path(folder, "report.json");
  }

  Path identity() {
    return new Path(work(), "job.json");
  }

  /** The pieces that are there and were read to their end. */
  Set<String> finished(Configuration hadoop) throws IOException {
    Set<String> names = new HashSet<>();
    FileSystem fs = work().getFileSystem(hadoop);
    if (fs.exists(work())) {
      for (FileStatus file : fs.listStatus(work())) {
        String name = file.getPath().getName();
        if (name.endsWith(INDEX) && !name.endsWith(BROKEN + INDEX)) {
          names.add(name.substring(0, name.length() - INDEX.length()));
        }
      }
    }
    return names;
  }

  /** What the index of a piece tells. */
  List<Entry> entries(String piece, Configuration hadoop) throws IOException {
    Path index = index(piece);
    FileSystem fs = index.getFileSystem(hadoop);
    List<Entry> entries = new ArrayList<>();
    try (BufferedReader in = reader(fs.exists(index) ? index : brokenIndex(piece), hadoop)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        entries.add(Entry.parse(line));
      }
    }
    return entries;
  }

  /** The lines of a file, uncompressed if its name says so. */
  static BufferedReader reader(Path file, Configuration hadoop) throws IOException {
    InputStream in = file.getFileSystem(hadoop).open(file);
    InputStream text = file.getName().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
  }

  /**
   * Writes a file, compressed if its name says so, under another name first. Of several that write
   * the same one stays.
   */
  static void write(Path file, Configuration hadoop, Content content) throws IOException {
    FileSystem fs = file.getFileSystem(hadoop);
    Path draft = new Path(file.getParent(), "_" + UUID.randomUUID() + "-" + file.getName());
    try (Writer out = writer(file.getName().endsWith(".gz"), fs, draft)) {
      content.write(out);
    }
    fs.delete(file, false);
    if (!fs.rename(draft, file)) {
      fs.delete(draft, false);
      if (!fs.exists(file)) {
        throw new IOException("cannot be written: " + file);
      }
    }
  }

  private static Writer writer(boolean compressed, FileSystem fs, Path file) throws IOException {
    var out = compressed ? new GZIPOutputStream(fs.create(file), 1 << 16) : fs.create(file);
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }
}
