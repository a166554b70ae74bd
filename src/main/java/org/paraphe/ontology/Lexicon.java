package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of one language, found by the lemma of their head word. Immutable. */
public final class Lexicon {

  private final String language;
  private final Map<String, List<LexicalEntry>> byHead;

  /**
   * @param byHead for each head word, those of most words first
   */
  Lexicon(String language, Map<String, List<LexicalEntry>> byHead) {
    this.language = language;
    this.byHead = byHead;
  }

  /**
   * The lexicon of these entries.
   *
   * @param language BCP 47 tag
   */
  static Lexicon of(String language, List<LexicalEntry> entries) {
    Map<String, List<LexicalEntry>> heads = new HashMap<>();
    for (LexicalEntry e : entries) {
      heads.computeIfAbsent(e.head(), k -> new ArrayList<>(2)).add(e);
    }
    // The longest expression is tried first.
    heads.values().forEach(l -> l.sort((a, b) -> b.rest().size() - a.rest().size()));
    return new Lexicon(language, WordMap.copyOf(heads));
  }

  public String language() {
    return language;
  }

  /** All entries, in order of IRI. */
  public List<LexicalEntry> entries() {
    return byHead.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(LexicalEntry::iri))
        .toList();
  }

  Map<String, List<LexicalEntry>> byHead() {
    return byHead;
  }

  /** The entries whose head word has this lemma, those of most words first. */
  public List<LexicalEntry> withHead(String lemma) {
    return byHead.getOrDefault(lemma, List.of());
  }
}
