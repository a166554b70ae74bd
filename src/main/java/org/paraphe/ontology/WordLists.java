package org.paraphe.ontology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Closed classes of words that a language's grammar needs (clitics, conjunctions, abbreviations,
 * title words …), each a {@code skos:Concept} whose labels are its words. Immutable.
 */
public final class WordLists {

  private final Map<String, Set<String>> words;

  private WordLists(Map<String, Set<String>> words) {
    this.words = words;
  }

  /** The lists of {@code model}, as far as they have words of {@code language} (a BCP 47 tag). */
  public static WordLists of(Model model, String language) {
    return select(model, tag -> tag.equals(language));
  }

  /** The lists of {@code model} with their words of all languages and of none. */
  public static WordLists ofAllLanguages(Model model) {
    return select(model, tag -> true);
  }

  private static WordLists select(Model model, Predicate<String> languages) {
    Map<String, Set<String>> words = new HashMap<>();
    model
        .listResourcesWithProperty(RDF.type, SKOS.Concept)
        .forEach(
            concept ->
                concept
                    .listProperties(SKOS.altLabel)
                    .filterKeep(s -> languages.test(s.getLanguage()))
                    .forEach(
                        s ->
                            words
                                .computeIfAbsent(concept.getLocalName(), k -> new HashSet<>())
                                .add(s.getString())));
    words.replaceAll((k, v) -> Set.copyOf(v));
    return new WordLists(Map.copyOf(words));
  }

  /**
   * The words of one list.
   *
   * @param concept local name of the list's IRI
   * @throws IllegalArgumentException if there is no such list
   */
  public Set<String> get(String concept) {
    Set<String> found = words.get(concept);
    if (found == null) {
      throw new IllegalArgumentException("no word list " + concept + " in the grammar");
    }
    return found;
  }

  /** The local names of all lists. */
  public Set<String> concepts() {
    return words.keySet();
  }
}
