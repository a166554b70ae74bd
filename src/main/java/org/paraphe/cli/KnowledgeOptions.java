package org.paraphe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.paraphe.ontology.Knowledge;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Provenance;
import picocli.CommandLine.Option;

/** With which ontology a command works, and how it names things. */
final class KnowledgeOptions {

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "Folder of Turtle files to read instead of the built-in ontology.")
  private Path ontology;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What the IRIs of articles, entities and facts begin with.")
  private String base = Iris.DEFAULT_BASE;

  private Knowledge knowledge;

  /** The ontology; read when it is first asked for. */
  Knowledge knowledge() {
    if (knowledge == null) {
      if (ontology != null && !Files.isDirectory(ontology)) {
        throw Failure.usage("--ontology " + ontology + ": no such folder");
      }
      knowledge = ontology == null ? Knowledge.builtIn() : Knowledge.of(ontology);
    }
    return knowledge;
  }

  /** How things are named. */
  Iris iris() {
    try {
      return new Iris(base);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--base: " + e.getMessage());
    }
  }

  /** What makes the graphs of this run. */
  Provenance provenance() {
    return new Provenance(Version.number(), knowledge().hash());
  }
}
