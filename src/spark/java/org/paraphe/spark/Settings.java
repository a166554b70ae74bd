package org.paraphe.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paraphe.ontology.Knowledge;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Provenance;

/**
 * With what the articles are read: the same on all machines. Thread-safe; the pipeline is made once
 * on each.
 */
final class Settings implements Serializable {

  private static final long serialVersionUID = 1;

  private final String base;
  private final TreeMap<String, String> ontology;
  private final String version;
  private final Instant time;
  private transient Knowledge knowledge;
  private transient Pipeline pipeline;

  /**
   * @param base what IRIs begin with
   * @param ontology Turtle files by name; none for those that the program carries
   * @param time when the job began, for the log of the graphs
   */
  Settings(String base, Map<String, String> ontology, Instant time) {
    this.base = base;
    this.ontology = new TreeMap<>(ontology);
    this.version =
        Optional.ofNullable(Settings.class.getPackage().getImplementationVersion())
            .orElse("development");
    this.time = time;
  }

  Instant time() {
    return time;
  }

  Settings withTime(Instant other) {
    return new Settings(base, ontology, other);
  }

  synchronized Pipeline pipeline() {
    if (pipeline == null) {
      pipeline = new Pipeline(knowledge(), new Iris(base));
    }
    return pipeline;
  }

  synchronized Provenance provenance() {
    return new Provenance(version, knowledge().hash());
  }

  /** What results depend on: other settings, another text. */
  String identity() {
    return String.join(" ", version, knowledge().hash(), base);
  }

  private synchronized Knowledge knowledge() {
    if (knowledge == null) {
      knowledge = ontology.isEmpty() ? Knowledge.builtIn() : Knowledge.of(unpacked());
    }
    return knowledge;
  }

  private Path unpacked() {
    try {
      Path folder = Files.createTempDirectory("paraphe-ontology");
      folder.toFile().deleteOnExit();
      for (Map.Entry<String, String> file : ontology.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        path.toFile().deleteOnExit();
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("the ontology cannot be unpacked", e);
    }
  }
}
