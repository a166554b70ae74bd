package org.paraphe.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.paraphe.rdf.Folding;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/**
 * What entities are called, in memory: some hundred bytes for each. Case, accents and punctuation
 * make no difference. Immutable.
 */
final class Names {

  private static final Query ALL =
      QueryFactory.create(
          FactReader.PREFIXES
              + """
              SELECT ?it ?type ?label (LANG(?label) AS ?language) ?folded (COUNT(?g) AS ?n) {
                GRAPH ?g { ?it pa:foldedLabel ?folded ; rdfs:label ?label ; a ?type } }
              GROUP BY ?it ?type ?label ?folded""");

  /** An entity's names; {@code articles} is how many mention it by its most frequent one. */
  private static final class Entry {
    private final String iri;
    private final String type;
    private final Map<Language, String> labels = new EnumMap<>(Language.class);
    private final TreeSet<String> folded = new TreeSet<>();
    private String label = "";
    private int articles;

    Entry(String iri, String type) {
      this.iri = iri;
      this.type = type;
    }

    void add(Map<String, String> row) {
      int n = Integer.parseInt(row.get("n"));
      folded.add(" " + row.get("folded"));
      for (Language language : Language.values()) {
        if (language.name().equals(row.get("language"))) {
          labels.putIfAbsent(language, row.get("label"));
        }
      }
      if (n > articles || label.isEmpty()) {
        label = row.get("label");
        articles = n;
      }
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
  }

  /**
   * An entity that was found.
   *
   * @param type local name of its class
   */
  record Found(String iri, String label, String type, int articles) {}

  private final List<Entry> entries;

  private Names(List<Entry> entries) {
    this.entries = entries;
  }

  static Names of(Snapshot snapshot) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Map<String, String> row : Rows.of(snapshot, ALL)) {
      entries
          .computeIfAbsent(row.get("it"), iri -> new Entry(iri, FactReader.local(row.get("type"))))
          .add(row);
    }
    List<Entry> sorted = new ArrayList<>(entries.values());
    sorted.sort(
        Comparator.comparingInt((Entry e) -> -e.articles).thenComparing((Entry e) -> e.iri));
    return new Names(sorted);
  }

  /**
   * The entities that have a name in which each word of the text begins a word; those called
   * exactly so first, then those that most articles mention.
   */
  List<Found> find(String text, Language language, int limit) {
    String folded = Folding.fold(text);
    if (folded.isEmpty()) {
      return List.of();
    }
    String[] words = folded.split(" ");
    return entries.stream()
        .filter(e -> e.has(words))
        .sorted(Comparator.comparing((Entry e) -> !e.isCalled(folded)))
        .limit(limit)
        .map(e -> new Found(e.iri, e.labels.getOrDefault(language, e.label), e.type, e.articles))
        .toList();
  }
}
