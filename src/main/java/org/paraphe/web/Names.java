package org.paraphe.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.paraphe.ask.Known;
import org.paraphe.rdf.FoldedLabel;

/** What entities are called. Case, accents and punctuation make no difference. Immutable. */
final class Names {

  /** An entity with its names folded, each behind a space. */
  private record Entry(Known known, TreeSet<String> folded) {

    static Entry of(Known known) {
      TreeSet<String> folded = new TreeSet<>();
      known.names().forEach(name -> folded.add(" " + FoldedLabel.of(name)));
      return new Entry(known, folded);
    }

    boolean has(String[] words) {
      return folded.stream().anyMatch(name -> hasAll(name, words));
    }

    private static boolean hasAll(String name, String[] words) {
      for (String word : words) {
        if (!name.contains(" " + word)) {
          return false;
        }
      }
      return true;
    }

    boolean isCalled(String name) {
      return folded.contains(" " + name);
    }

    Entity in(Language language) {
      String label = known.label(language.name());
      String tongue =
          label.equals(known.labels().get(language.name()))
              ? language.name()
              : known.labels().entrySet().stream()
                  .filter(e -> e.getValue().equals(label))
                  .map(Map.Entry::getKey)
                  .findFirst()
                  .orElse("");
      return new Entity(known.iri(), label, tongue, known.kind(), known.articles());
    }
  }

  /**
   * An entity.
   *
   * @param tongue language of the label, a BCP 47 tag; may be empty
   * @param type local name of its class
   * @param articles how many mention it
   */
  record Entity(String iri, String label, String tongue, String type, int articles) {}

  private final Map<String, Entry> byIri = new LinkedHashMap<>();

  Names(Collection<Known> entities) {
    entities.stream()
        .sorted(Comparator.comparingInt((Known k) -> -k.articles()).thenComparing(Known::iri))
        .forEach(known -> byIri.put(known.iri(), Entry.of(known)));
  }

  /** How many entities there are. */
  int size() {
    return byIri.size();
  }

  /** The entity of this IRI. */
  Optional<Entity> get(String iri, Language language) {
    return Optional.ofNullable(byIri.get(iri)).map(e -> e.in(language));
  }

  /**
   * The entities that have a name in which each word of the text begins a word; those called
   * exactly so first, then those that most articles mention.
   */
  List<Entity> find(String text, Language language, int limit) {
    String folded = FoldedLabel.of(text);
    if (folded.isEmpty()) {
      return List.of();
    }
    String[] words = folded.split(" ");
    return byIri.values().stream()
        .filter(e -> e.has(words))
        .sorted(Comparator.comparing((Entry e) -> !e.isCalled(folded)))
        .limit(limit)
        .map(e -> e.in(language))
        .toList();
  }
}
