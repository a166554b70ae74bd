package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.ResourceFactory;
import org.paraphe.ontology.LexicalEntry.Example;

/**
 * Checks that the ontology's files say what they mean: that the terms they use exist, that classes,
 * frames and entries are complete, and that each example reads as it claims.
 */
public final class OntologyCheck {

  /**
   * A fact that reading an example gave.
   *
   * @param entry IRI of the entry that found it
   */
  public record Read(String entry, StatedFact fact) {}

  private final Knowledge knowledge;
  private final Places places;

  public OntologyCheck(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.places = new Places(knowledge.files());
  }

  /** What is wrong with the files themselves, in order of file and line. */
  public List<Problem> structure() {
    List<Problem> found = new ArrayList<>();
    found.addAll(new TermCheck(knowledge, places).problems());
    found.addAll(new ClassCheck(knowledge, places).problems());
    found.addAll(new FrameCheck(knowledge, places).problems());
    found.addAll(new EntryCheck(knowledge, places).problems());
    return sorted(found);
  }

  /**
   * Reads all examples of a language.
   *
   * @param reader from a text to the facts that it states
   * @return the examples that do not state what they claim, or of whose entry they state more
   */
  public List<Problem> examples(String language, Function<String, List<Read>> reader) {
    List<Problem> found = new ArrayList<>();
    for (LexicalEntry entry : knowledge.lexicon(language).entries()) {
      for (Example example : entry.examples()) {
        compare(entry, example, reader.apply(example.text()), found);
      }
    }
    return sorted(found);
  }

  private void compare(LexicalEntry entry, Example example, List<Read> read, List<Problem> found) {
    List<StatedFact> expected = example.expected().stream().map(StatedFact::parse).toList();
    for (StatedFact e : expected) {
      if (read.stream().noneMatch(r -> e.statedBy(r.fact()))) {
        String instead =
            read.isEmpty()
                ? "nothing"
                : read.stream().map(r -> r.fact().toString()).collect(Collectors.joining("; "));
        found.add(problem(entry, example, "does not state " + e + " but " + instead));
      }
    }
    for (Read r : read) {
      if (r.entry().equals(entry.iri()) && expected.stream().noneMatch(e -> e.statedBy(r.fact()))) {
        found.add(problem(entry, example, "also states " + r.fact()));
      }
    }
  }

  private Problem problem(LexicalEntry entry, Example example, String what) {
    return places.problem(
        ResourceFactory.createResource(entry.iri()), "\"" + example.text() + "\" " + what);
  }

  private static List<Problem> sorted(List<Problem> found) {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparing(Problem::line)
                .thenComparing(Problem::message))
        .toList();
  }
}
