package org.paraphe.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.query.QueryFactory;
import org.paraphe.rdf.FoldedLabel;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/** What entities are called. Case, accents and punctuation make no difference. Immutable. */
final class Names {

  private static final String FOLDED =
      """
      SELECT ?it ?folded (COUNT(?g) AS ?n) { GRAPH ?g { ?it pa:foldedLabel ?folded } }
      GROUP BY ?it ?folded""";
  private static final String LABELS =
      """
      SELECT DISTINCT ?it ?label (LANG(?label) AS ?language) {
        GRAPH ?g { ?it rdfs:label ?label } }""";
  private static final String TYPES =
      """
      SELECT DISTINCT ?it ?type { VALUES (?type) { ?types } GRAPH ?g { ?it a ?type } }""";

  /** An entity's names; {@code articles} is how many use its most frequent one. */
  private static final class Entry {
    private final String iri;
    private final Map<Language, String> labels = new EnumMap<>(Language.class);
    private final TreeSet<String> folded = new TreeSet<>();
    private String type = "";
    private String label;
    private int articles;

    Entry(String iri) {
      this.iri = iri;
      this.label = FactReader.local(iri);
    }

    void fold(String name, int n) {
      folded.add(" " + name);
      articles = Math.max(articles, n);
    }

    void label(String text, String language) {
      boolean first = label.equals(FactReader.local(iri));
      label = first ? text : label;
      for (Language known : Language.values()) {
        if (known.name().equals(language)) {
          labels.putIfAbsent(known, text);
        }
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

    Entity in(Language language) {
      return new Entity(iri, labels.getOrDefault(language, label), type, articles);
    }
  }

  /**
   * An entity.
   *
   * @param type local name of its class
   * @param articles how many mention it by its most frequent name
   */
  record Entity(String iri, String label, String type, int articles) {}

  private final Map<String, Entry> byIri;
  private final List<Entry> entries;

  private Names(Map<String, Entry> byIri) {
    this.byIri = byIri;
    this.entries = new ArrayList<>(byIri.values());
    entries.sort(
        Comparator.comparingInt((Entry e) -> -e.articles).thenComparing((Entry e) -> e.iri));
  }

  /**
   * Reads all names.
   *
   * @param types IRIs of the classes that entities have
   */
  static Names of(Snapshot snapshot, List<String> types) {
    Map<String, Entry> byIri = new LinkedHashMap<>();
    for (Map<String, String> row : rows(snapshot, FOLDED)) {
      byIri
          .computeIfAbsent(row.get("it"), Entry::new)
          .fold(row.get("folded"), Integer.parseInt(row.get("n")));
    }
    for (Map<String, String> row : rows(snapshot, LABELS)) {
      if (byIri.containsKey(row.get("it"))) {
        byIri.get(row.get("it")).label(row.get("label"), row.get("language"));
      }
    }
    for (Map<String, String> row :
        Rows.of(snapshot, Catalogue.bound(TYPES, "types", types).asQuery())) {
      if (byIri.containsKey(row.get("it"))) {
        byIri.get(row.get("it")).type = FactReader.local(row.get("type"));
      }
    }
    return new Names(byIri);
  }

  private static List<Map<String, String>> rows(Snapshot snapshot, String query) {
    return Rows.of(snapshot, QueryFactory.create(FactReader.PREFIXES + query));
  }

  /** How many entities there are. */
  int size() {
    return entries.size();
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
    return entries.stream()
        .filter(e -> e.has(words))
        .sorted(Comparator.comparing((Entry e) -> !e.isCalled(folded)))
        .limit(limit)
        .map(e -> e.in(language))
        .toList();
  }
}
