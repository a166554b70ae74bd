package org.paraphe.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.Lexicon;
import org.paraphe.text.Relation;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Finds the entries of a lexicon in one sentence: their head by its lemma, then their other words.
 */
final class Occurrences {

  /** How many words may stand between two words of a fixed expression. */
  private static final int GAP = 3;

  /** The parts of speech that the head of an entry can have. */
  private static final Set<Upos> HEADS =
      EnumSet.of(
          Upos.VERB, Upos.AUX, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.ADP, Upos.ADV, Upos.SCONJ);

  private final ParsedSentence s;
  private final Lexicon lexicon;

  /** Those found with each head; null where none was looked for. */
  private final List<List<Occurrence>> found;

  Occurrences(ParsedSentence s, Lexicon lexicon) {
    this.s = s;
    this.lexicon = lexicon;
    this.found = new ArrayList<>(Collections.nCopies(s.size(), null));
  }

  /**
   * The entries whose words stand in the sentence with head {@code i}; those of most words first.
   */
  List<Occurrence> at(int i) {
    if (found.get(i) == null) {
      found.set(i, find(i));
    }
    return found.get(i);
  }

  private List<Occurrence> find(int i) {
    Token t = s.token(i);
    if (!HEADS.contains(t.pos())) {
      return List.of();
    }
    List<LexicalEntry> byLemma = lexicon.withHead(t.lemma());
    // The first word of an adposition stands in the lexicon as it is written.
    List<LexicalEntry> byForm = t.lemma().equals(t.norm()) ? List.of() : lexicon.withHead(t.norm());
    if (byLemma.isEmpty() && byForm.isEmpty()) {
      return List.of();
    }
    List<Occurrence> found = new ArrayList<>(2);
    collect(byLemma, i, found);
    collect(byForm, i, found);
    return found;
  }

  private void collect(List<LexicalEntry> entries, int i, List<Occurrence> found) {
    VerbGroup group = null;
    for (int k = 0; k < entries.size(); k++) {
      LexicalEntry e = entries.get(k);
      if (fits(e.category(), i) && mayStand(e.rest())) {
        group = group == null ? s.group(i) : group;
        match(e, i, group, found);
      }
    }
  }

  private boolean mayStand(List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (!s.mayHave(words.get(k))) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(LexicalEntry.Category category, int i) {
    Token t = s.token(i);
    return switch (category) {
      case VERB -> t.is(Upos.VERB, Upos.AUX, Upos.ADJ) && !s.is(i, Relation.AUX, Relation.AUX_PASS);
      case NOUN -> t.is(Upos.NOUN, Upos.PROPN) || t.is(Upos.ADJ) && noun(t);
      case ADJECTIVE -> t.is(Upos.ADJ);
      case ADPOSITION -> t.is(Upos.ADP, Upos.NOUN, Upos.ADV, Upos.VERB) || t.is(Upos.SCONJ);
    };
  }

  /**
   * Whether a word taken for an adjective is a noun of the same lemma: not "retraite", "retrait".
   */
  private static boolean noun(Token t) {
    return t.readings().isEmpty()
        || t.readings().stream().anyMatch(m -> m.pos() == Upos.NOUN && m.lemma().equals(t.lemma()));
  }

  private void match(LexicalEntry e, int i, VerbGroup group, List<Occurrence> found) {
    if (e.category() == LexicalEntry.Category.VERB && e.reflexive() != group.reflexive()) {
      return;
    }
    int first = e.category() == LexicalEntry.Category.ADPOSITION ? i : group.first();
    int last = group.last();
    for (String word : e.rest()) {
      int at = next(word, Math.max(i, last) + 1, e.category());
      if (at < 0) {
        at = before(word, i, Math.max(0, first - 1));
        if (at < 0) {
          return;
        }
        first = Math.min(first, at);
      } else {
        last = at;
      }
    }
    found.add(new Occurrence(e, i, first, last, group));
  }

  private int next(String word, int from, LexicalEntry.Category category) {
    int gap = category == LexicalEntry.Category.ADPOSITION ? 1 : GAP;
    for (int i = from; i < s.size() && i <= from + gap; i++) {
      if (same(word, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A word that stands before its head: the clitic of "y voir", the first words of "aux yeux de".
   */
  private int before(String word, int head, int from) {
    for (int i = head - 1; i >= from; i--) {
      if (same(word, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean same(String word, int i) {
    return word.equals(s.token(i).norm())
        || word.equals(s.token(i).lemma())
        || word.equals(s.base(i));
  }
}
