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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
   * Tells these files from others: the names with their CRC-32, which a jar knows without reading
   * them.
   *
   * @throws OntologyException if they cannot be read
   */
  String checksum() {
    SortedMap<String, Long> sums = new TreeMap<>();
    try {
      if (jar) {
        try (JarFile file = new JarFile(place.toFile())) {
          entries(file).forEach(e -> sums.put(name(e), e.getCrc()));
        }
      } else {
        for (Path file : files()) {
          CRC32 sum = new CRC32();
          sum.update(Files.readAllBytes(file));
          sums.put(file.getFileName().toString(), sum.getValue());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new OntologyException("cannot read the ontology in " + place + ": " + e, e);
    }
    return sums.toString();
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
