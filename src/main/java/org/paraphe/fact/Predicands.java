package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Looks up whom or what the noun or adjective of an entry is said of. */
final class Predicands {

  private final ParsedSentence s;
  private final Occurrence o;
  private final Subjects subjects;

  Predicands(ParsedSentence s, Occurrence o, Subjects subjects) {
    this.s = s;
    this.o = o;
    this.subjects = subjects;
  }

  /** The phrases that name it: by a copula, as an apposition, as what is modified. */
  List<Phrase> of(int predicate) {
    if (s.tree.child(predicate, Relation.NSUBJ, Relation.COP) >= 0) {
      return subjects.of(predicate, o.group());
    }
    int head = s.tree.head(predicate);
    List<Phrase> listed = head >= 0 && s.is(predicate, Relation.NSUBJ) ? listed(head) : List.of();
    int verb = listed.isEmpty() ? relative(predicate) : head;
    listed = listed.isEmpty() && verb >= 0 ? listed(verb) : listed;
    if (!listed.isEmpty()) {
      return listed;
    }
    if (head < 0) {
      return heading(predicate);
    }
    return switch (s.tree.relation(predicate)) {
      case APPOS -> apposed(predicate, head);
      case AMOD, ACL -> {
        List<Phrase> among =
            s.is(head, Relation.OBL) ? among(head, s.tree.head(head)) : List.<Phrase>of();
        yield among.isEmpty() ? List.of(Phrase.of(s, head, Found.TREE)) : among;
      }
      case NMOD -> s.one(predicate) ? of(head) : presence(predicate, head);
      case FLAT -> List.of();
      case OBL -> {
        if (s.one(predicate)) {
          yield of(head);
        }
        // "lors d'un entretien avec Y, X a dit"
        boolean held = s.grammar.held.contains(s.marker(predicate)) && s.group(head).finite();
        yield held ? subjects.of(head, s.group(head)) : among(predicate, head);
      }
      // "devient membre", but not "met members of the council".
      case OBJ ->
          s.in(s.tree.child(predicate, Relation.DET), s.grammar.definite)
                  || !s.grammar.copulas.contains(s.token(head).lemma())
              ? List.of()
              : subjects.of(head, s.group(head));
      case XCOMP, ADVCL, CONJ -> subjects.of(head, s.group(head));
      // "Le grand absent du sommet est X"
      case NSUBJ, DEP ->
          s.is(head, Upos.PROPN)
                  && s.tree.child(head, Relation.COP) > predicate
                  && !s.group(head).negated()
              ? List.of(Phrase.of(s, head, Found.TREE))
              : ahead(predicate, head);
      default -> List.of();
    };
  }

  /** "Autres absents au sommet, X et Y.": whom a noun names that heads a sentence without verb. */
  private List<Phrase> heading(int predicate) {
    for (int c : s.tree.children(predicate, Relation.APPOS)) {
      if (c > o.last() && s.comma(s.first(c) - 1)) {
        return List.of(Phrase.of(s, c, Found.TREE));
      }
    }
    return List.of();
  }

  /** "Grand absent du sommet, X a écrit": a bare noun ahead of whom it is said of. */
  private List<Phrase> ahead(int predicate, int verb) {
    int first = predicate;
    while (s.is(first - 1, Upos.ADJ)) {
      first--;
    }
    if (first > 0 && !s.is(first - 1, Upos.PUNCT) || !s.marker(predicate).isEmpty()) {
      return List.of();
    }
    for (int i = o.last() + 1; i < verb; i++) {
      boolean apposed = s.is(i, Relation.APPOS) && s.tree.below(i, predicate);
      if (apposed && s.comma(s.tree.left(i) - 1)) {
        return List.of(Phrase.of(s, i, Found.TREE));
      }
    }
    boolean own = s.is(predicate, Relation.DEP) && s.tree.child(verb, Relation.NSUBJ) > o.last();
    return own ? subjects.of(verb, s.group(verb)) : List.of();
  }

  /** "parmi les signataires figurent X et Y", "parmi les signataires, on compte X et Y". */
  private List<Phrase> among(int predicate, int verb) {
    if (!s.grammar.inclusions.contains(s.marker(predicate))) {
      return List.of();
    }
    List<Phrase> listed = listed(verb);
    return listed.isEmpty() ? subjects.of(verb, s.group(verb)) : listed;
  }

  /** "l'absence de X parmi les signataires": who is there or not. */
  private List<Phrase> presence(int predicate, int noun) {
    List<Phrase> found = new ArrayList<>(1);
    if (s.grammar.inclusions.contains(s.marker(predicate))
        && s.grammar.presences.contains(s.token(noun).lemma())) {
      for (int c : s.tree.children(noun, Relation.NMOD, Relation.OBL)) {
        if (s.grammar.genitives.contains(s.marker(c))) {
          found.add(Phrase.of(s, c, Found.TREE));
        }
      }
    }
    return found;
  }

  /** "les signataires, qui incluent X et Y": what a verb of listing has for its object. */
  private List<Phrase> listed(int verb) {
    List<Phrase> found = new ArrayList<>(1);
    if (s.grammar.listings.contains(s.token(verb).lemma())) {
      for (int c : s.tree.children(verb, Relation.OBJ)) {
        found.add(Phrase.of(s, c, Found.TREE));
      }
    }
    return found;
  }

  /** The verb of a relative clause on a noun or on what ends its phrase; −1 for none. */
  private int relative(int noun) {
    for (int i = noun; i <= s.last(noun); i++) {
      int verb = s.tree.child(i, Relation.ACL_RELCL);
      if (verb >= 0) {
        return verb;
      }
    }
    return -1;
  }

  /** "la France et l'Inde (coorganisateurs)": a plural is said of the last two of a list. */
  private List<Phrase> apposed(int predicate, int head) {
    if (!s.plural(predicate) || !s.is(head, Relation.CONJ)) {
      return List.of(Phrase.of(s, head, Found.TREE));
    }
    int before = s.tree.head(head);
    for (int c : s.tree.children(before, Relation.CONJ)) {
      before = c < head ? c : before;
    }
    return List.of(
        new Phrase(before, before, before, Found.TREE), new Phrase(head, head, head, Found.TREE));
  }
}
