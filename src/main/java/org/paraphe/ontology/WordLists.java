package org.paraphe.ontology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Closed classes of words that a language's grammar needs (clitics, conjunctions, abbreviations,
 * title words …), each a {@code skos:Concept} whose labels are its words. Immutable.
 */
public final class WordLists {

  private static final String ALL_LANGUAGES = "*";

  private final String language;
  private final Map<String, Set<String>> words;

  /** Those that were asked for. */
  private final Map<String, Set<String>> asked = new ConcurrentHashMap<>();

  /**
   * @param words by the local name of each list
   */
  WordLists(String language, Map<String, Set<String>> words) {
    this.language = language;
    this.words = words;
  }

  /**
   * The lists of {@code model} with their words of {@code language} (a BCP 47 tag); a list that has
   * none in it is empty.
   */
  public static WordLists of(Model model, String language) {
    return select(model, language, tag -> tag.equals(language));
  }

  /** The lists of {@code model} with their words of all languages and of none. */
  public static WordLists ofAllLanguages(Model model) {
    return select(model, ALL_LANGUAGES, tag -> true);
  }

  private static WordLists select(Model model, String language, Predicate<String> languages) {
    Map<String, Set<String>> words = new HashMap<>();
    for (Resource concept : model.listResourcesWithProperty(RDF.type, SKOS.Concept).toList()) {
      Set<String> labels = words.computeIfAbsent(concept.getLocalName(), k -> new HashSet<>());
      concept
          .listProperties(SKOS.altLabel)
          .filterKeep(s -> languages.test(s.getLanguage()))
          .forEach(s -> labels.add(s.getString()));
    }
    return new WordLists(language, words);
  }

  /** The language of the words, a BCP 47 tag; {@code *} for all. */
  public String language() {
    return language;
  }

  /**
   * The words of one list.
   *
   * @param concept local name of the list's IRI
   * @throws IllegalArgumentException if there is no such list
   */
  public Set<String> get(String concept) {
    return asked.computeIfAbsent(
        concept,
        c -> {
          if (!words.containsKey(c)) {
            throw new IllegalArgumentException("no word list " + c + " in the grammar");
          }
          return WordSet.copyOf(words.get(c));
        });
  }

  Map<String, Set<String>> all() {
    return words;
  }

  /** The local names of all lists. */
  public Set<String> concepts() {
    return words.keySet();
  }
}
