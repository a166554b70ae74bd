package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * Those beside the subject of a clause of whom the same holds, or does not: "comme le Togo", "sauf
 * le Bénin", "mais pas le Niger", "l'Italie non".
 */
final class Companions {

  private final ParsedSentence s;

  /** Whether "non" or "aussi" can stand for a clause somewhere in the sentence. */
  private final boolean elides;

  /** Whether a word stands in the sentence that brings in others, or takes them out. */
  private final boolean marked;

  Companions(ParsedSentence s) {
    this.s = s;
    this.elides = s.grammar.elidedNegations.in(s) || s.grammar.elidedAdditions.in(s);
    this.marked = s.grammar.exceptions.mayBeIn(s) || s.grammar.companions.mayBeIn(s);
  }

  /** The entities of one of {@code types} that stand beside the subject of an entry's clause. */
  List<Fill> of(Occurrence o, Set<EntityType> types) {
    List<Fill> found = new ArrayList<>(0);
    for (int i = 0; (marked || elides) && i < s.size(); i++) {
      int except = s.grammar.exceptions.end(s, i);
      // "établi hors de X": a longer preposition, which tells where somebody lives.
      except = except > 0 && s.is(except, Relation.FIXED) ? -1 : except;
      int with = s.grammar.companions.end(s, i);
      boolean elided = elides && i > o.last() && s.is(i - 1, Upos.PUNCT, Upos.CCONJ);
      boolean outside = i < o.first() || i > o.last();
      if (outside && (except > 0 || with > 0 || elided) && near(o, i)) {
        behind(i, except, true, o, types, found);
        behind(i, with, false, o, types, found);
        if (elided) {
          elided(i, types, found);
        }
      }
    }
    return found;
  }

  /**
   * "84 pays ont signé le traité, dont le Kenya": the members of an unnamed subject that are named
   * behind the object.
   */
  List<Fill> included(Occurrence o, Set<EntityType> types) {
    for (int i = o.last() + 1; i < s.size(); i++) {
      if (s.is(i, Relation.NMOD) && s.grammar.inclusions.contains(s.marker(i))) {
        Phrase members = Phrase.of(s, i, Phrase.Found.NEAREST);
        List<Fill> named = new Fillers(s).of(members, types);
        boolean near = near(o, s.tree.child(i, Relation.CASE));
        return !near ? List.of() : named.isEmpty() ? behindComma(i, types) : named;
      }
    }
    return List.of();
  }

  /** "dont ceux de l'Union, le Kenya et l'Égypte": the first member has no name of its own. */
  private List<Fill> behindComma(int i, Set<EntityType> types) {
    int comma = i;
    while (comma < s.size() && !s.comma(comma)) {
      comma++;
    }
    return NameRow.from(s, comma + 1, types, true).fills();
  }

  /** Whether neither another clause's verb nor its first word parts a token from the entry's. */
  private boolean near(Occurrence o, int i) {
    return i > o.last() ? !parted(o.last() + 1, i) : !parted(i, o.first());
  }

  private boolean parted(int from, int to) {
    for (int t = from; t < to; t++) {
      boolean conjunction =
          s.is(t, Relation.MARK) && (s.is(t, Upos.SCONJ) || s.is(t + 1, Upos.SCONJ));
      if (s.verbal(t) || conjunction || s.in(t, s.grammar.relativePronouns) && s.is(t, Upos.PRON)) {
        return true;
      }
    }
    return false;
  }

  /** "sauf X", "tout comme X et Y". */
  private void behind(
      int i, int end, boolean flipped, Occurrence o, Set<EntityType> types, List<Fill> found) {
    // "vainqueur de la coupe ainsi que du tournoi"
    if (end < 0 || s.is(end, Upos.ADP) && !flipped) {
      return;
    }
    NameRow list = NameRow.from(s, end, types, true);
    if (!flipped && list.end() == o.first()) {
      // "des pays comme X, Y et Z s'abstiennent"
      add(list, false, found);
      return;
    }
    // Before the verb, the comma behind the name parts it from the subject.
    boolean aside = i > o.last() || i > 0 && s.comma(i - 1);
    NameRow row = NameRow.from(s, end, types, aside);
    // "Tous les pays sauf X ont signé"
    boolean inside = flipped && s.is(i - 1, Upos.NOUN, Upos.ADJ, Upos.PRON);
    if (inside || !s.is(row.end(), Upos.VERB, Upos.AUX, Upos.PRON)) {
      add(row, flipped, found);
    }
  }

  /** ", l'Italie non", ", pas l'Italie", ", l'Italie aussi": a clause without its verb. */
  private void elided(int i, Set<EntityType> types, List<Fill> found) {
    int not = s.grammar.elidedNegations.end(s, i);
    if (not > 0) {
      add(NameRow.from(s, not, types, true), true, found);
      return;
    }
    NameRow row = NameRow.from(s, i, types, false);
    int after = s.comma(row.end()) ? row.end() + 1 : row.end();
    int also = s.grammar.elidedAdditions.end(s, after);
    not = s.grammar.elidedNegations.end(s, after);
    if (also > 0 && closes(also)) {
      add(row, false, found);
    } else if (not > 0 && closes(not)) {
      add(row, true, found);
    }
  }

  private boolean closes(int i) {
    return i >= s.size() || s.is(i, Upos.PUNCT, Upos.CCONJ);
  }

  private static void add(NameRow row, boolean flipped, List<Fill> found) {
    for (Fill f : row.fills()) {
      found.add(new Fill(f.entity(), f.begin(), f.end(), flipped));
    }
  }
}
