package org.paraphe.store;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The named queries of one directory. Immutable. */
public final class QueryLibrary {

  private static final String BUILT_IN = "/queries/signatories.rq";
  private static final String ENDING = ".rq";

  private final SortedMap<String, NamedQuery> queries;

  private QueryLibrary(SortedMap<String, NamedQuery> queries) {
    this.queries = queries;
  }

  /** The queries that the program carries. */
  public static QueryLibrary builtIn() {
    URL found = QueryLibrary.class.getResource(BUILT_IN);
    if (found == null) {
      throw new QueryException("the program carries no " + BUILT_IN);
    }
    try {
      URI file = found.toURI();
      if (!file.getScheme().equals("jar")) {
        return of(Path.of(file).getParent());
      }
      try (FileSystem jar = FileSystems.newFileSystem(jar(file))) {
        return of(jar.getPath(BUILT_IN).getParent());
      }
    } catch (IOException | URISyntaxException e) {
      throw new QueryException("cannot read the queries at " + found + ": " + e.getMessage(), e);
    }
  }

  private static Path jar(URI file) {
    String address = file.getRawSchemeSpecificPart();
    return Path.of(URI.create(address.substring(0, address.indexOf("!/"))));
  }

  /**
   * Reads all {@code *.rq} files of a directory.
   *
   * @throws QueryException if one is wrong
   */
  public static QueryLibrary of(Path directory) {
    SortedMap<String, NamedQuery> queries = new TreeMap<>();
    for (Path file : files(directory)) {
      NamedQuery query = read(file);
      queries.put(query.name(), query);
    }
    return new QueryLibrary(queries);
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new QueryException("cannot read the queries of " + directory, e);
    }
  }

  /** Reads one query file. */
  public static NamedQuery read(Path file) {
    try {
      String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
      return NamedQuery.parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new QueryException("cannot read the query " + file, e);
    }
  }

  /** All queries, by name. */
  public List<NamedQuery> all() {
    return new ArrayList<>(queries.values());
  }

  /**
   * The query of this name.
   *
   * @throws QueryException if there is none; the message names those there are
   */
  public NamedQuery get(String name) {
    NamedQuery query = queries.get(name);
    if (query == null) {
      throw new QueryException(
          "no query is called \"" + name + "\"; there are: " + String.join(", ", queries.keySet()));
    }
    return query;
  }
}
