package org.paraphe.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The Turtle files of an ontology: those of a directory, or those inside the program's jar. */
final class TurtleFiles {

  /** Ends each file of the ontology. */
  private static final String ENDING = ".ttl";

  private static final String BUILT_IN = "ontology/";
  private static final String ANY = "/ontology/paraphe.ttl";

  private final Path place;
  private final boolean jar;

  private TurtleFiles(Path place, boolean jar) {
    this.place = place;
    this.jar = jar;
  }

  static TurtleFiles of(Path directory) {
    return new TurtleFiles(directory, false);
  }

  /**
   * Those that the program carries.
   *
   * @throws OntologyException if it carries none
   */
  static TurtleFiles builtIn() {
    URL found = TurtleFiles.class.getResource(ANY);
    if (found == null) {
      throw new OntologyException("the program carries no " + ANY);
    }
    try {
      URLConnection connection = found.openConnection();
      return connection instanceof JarURLConnection inside
          ? new TurtleFiles(Path.of(inside.getJarFileURL().toURI()), true)
          : of(Path.of(found.toURI()).getParent());
    } catch (IOException | URISyntaxException e) {
      throw new OntologyException("cannot read the ontology at " + found + ": " + e, e);
    }
  }

  /**
   * Reads them, in order of name.
   *
   * @throws OntologyException if the directory or a file cannot be read or is not UTF-8
   */
  List<TurtleFile> read() {
    List<TurtleFile> read = new ArrayList<>();
    try {
      if (jar) {
        try (JarFile file = new JarFile(place.toFile())) {
          for (JarEntry entry : entries(file)) {
            try (InputStream in = file.getInputStream(entry)) {
              String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
              read.add(new TurtleFile(name(entry), text));
            }
          }
        }
      } else {
        for (Path file : files()) {
          read.add(new TurtleFile(file.getFileName().toString(), Files.readString(file)));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new OntologyException("cannot read the ontology in " + place + ": " + e, e);
    }
    if (read.isEmpty()) {
      throw new OntologyException("no " + ENDING + " files in " + place);
    }
    return read;
  }

  /**
   * Tells these files from others: their names with their CRC-32.
   *
   * @throws OntologyException if they cannot be read
   */
  Map<String, String> checksums() {
    Map<String, String> sums = new HashMap<>();
    for (TurtleFile file : read()) {
      sums.put(file.name(), checksum(file.text().getBytes(StandardCharsets.UTF_8)));
    }
    return sums;
  }

  /**
   * Whether these are the files of which something was made. A jar knows the sums without reading
   * its files, and gains none.
   *
   * @param sums as {@link #checksums} told them
   */
  boolean are(Map<String, String> sums) {
    if (!jar) {
      return checksums().equals(sums);
    }
    try (JarFile file = new JarFile(place.toFile())) {
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        JarEntry entry = file.getJarEntry(BUILT_IN + sum.getKey());
        if (entry == null || !Long.toHexString(entry.getCrc()).equals(sum.getValue())) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new OntologyException("cannot read the ontology in " + place + ": " + e, e);
    }
  }

  private static String checksum(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return Long.toHexString(sum.getValue());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private static List<JarEntry> entries(JarFile file) {
    List<JarEntry> found = new ArrayList<>();
    for (JarEntry entry : Collections.list(file.entries())) {
      if (entry.getName().startsWith(BUILT_IN) && entry.getName().endsWith(ENDING)) {
        found.add(entry);
      }
    }
    found.sort((a, b) -> a.getName().compareTo(b.getName()));
    return found;
  }

  private static String name(JarEntry entry) {
    return entry.getName().substring(BUILT_IN.length());
  }
}
