package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of one language, found by the lemma of their head word. Immutable. */
public final class Lexicon {

  private final String language;
  private final List<LexicalEntry> entries;
  private final Map<String, List<LexicalEntry>> byHead;

  /**
   * @param language BCP 47 tag
   */
  public Lexicon(String language, List<LexicalEntry> entries) {
    this.language = language;
    this.entries = List.copyOf(entries);
    Map<String, List<LexicalEntry>> heads = new HashMap<>();
    for (LexicalEntry e : entries) {
      heads.computeIfAbsent(e.head(), k -> new ArrayList<>(2)).add(e);
    }
    // The longest expression is tried first.
    heads.values().forEach(l -> l.sort((a, b) -> b.rest().size() - a.rest().size()));
    this.byHead = WordMap.copyOf(heads);
  }

  public String language() {
    return language;
  }

  public List<LexicalEntry> entries() {
    return entries;
  }

  /** The entries whose head word has this lemma, those of most words first. */
  public List<LexicalEntry> withHead(String lemma) {
    return byHead.getOrDefault(lemma, List.of());
  }
}
