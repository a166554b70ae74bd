package org.paraphe.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.paraphe.source.Archive;

/**
 * The archives that a job's arguments stand for.
 *
 * @param files archives, those of a folder in the order of their names
 * @param rejected arguments and files that are none, with the reason
 */
record Inputs(List<File> files, List<Entry.Rejection> rejected) {

  /**
   * An archive.
   *
   * @param path absolute Hadoop path
   * @param modified in milliseconds since 1970
   * @param bytes its length
   */
  record File(String path, long modified, long bytes) implements Serializable {

    /** The whole archive as one range. */
    Range whole() {
      return new Range(path, modified, 0, Range.REST);
    }

    /** Ranges of at least {@code split} bytes each but for the last. */
    List<Range> ranges(long split, Configuration hadoop) {
      try (InputStream in = new Path(path).getFileSystem(hadoop).open(new Path(path))) {
        Archive archive = Archive.named(new Path(path).getName()).orElseThrow();
        List<Long> starts = archive.starts(archive.content(in), split);
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
          long end = i + 1 < starts.size() ? starts.get(i + 1) : Range.REST;
          ranges.add(new Range(path, modified, starts.get(i), end));
        }
        return ranges;
      } catch (IOException e) {
        // Who reads the whole meets what is broken, and tells.
        return List.of(whole());
      }
    }
  }

  /** Finds the archives of files, folders and patterns such as {@code hdfs:///crawl/*.warc.gz}. */
  static Inputs of(List<String> arguments, Configuration hadoop) throws IOException {
    Inputs inputs = new Inputs(new ArrayList<>(), new ArrayList<>());
    for (String argument : arguments) {
      Path pattern = new Path(argument);
      FileStatus[] found = pattern.getFileSystem(hadoop).globStatus(pattern);
      if (found == null || found.length == 0) {
        inputs.rejected.add(new Entry.Rejection(argument, "no such file"));
        continue;
      }
      for (FileStatus file : found) {
        inputs.add(file, hadoop);
      }
    }
    return inputs;
  }

  private void add(FileStatus found, Configuration hadoop) throws IOException {
    if (found.isFile()) {
      add(found);
      return;
    }
    FileSystem fs = found.getPath().getFileSystem(hadoop);
    List<FileStatus> inside = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> walk = fs.listFiles(found.getPath(), true);
    while (walk.hasNext()) {
      inside.add(walk.next());
    }
    inside.stream().sorted().forEach(this::add);
  }

  private void add(FileStatus file) {
    String path = file.getPath().toString();
    if (Archive.named(file.getPath().getName()).isPresent()) {
      files.add(new File(path, file.getModificationTime(), file.getLen()));
    } else {
      rejected.add(new Entry.Rejection(path, "neither a web archive nor JSON lines"));
    }
  }
}
