package org.paraphe.fact;

import org.paraphe.fact.Fact.Rule;
import org.paraphe.ontology.Modality;
import org.paraphe.text.Relation;

/** Reads whether the deed that a noun names is said to be done: "la signature est attendue". */
final class NamedDeeds {

  private final ParsedSentence s;

  NamedDeeds(ParsedSentence s) {
    this.s = s;
  }

  /** "la signature est attendue", "la rencontre prévue", "avant la ratification". */
  Modality modality(int noun, Reasons reasons) {
    for (int c : s.tree.children(noun, Relation.ACL)) {
      if (reasons.note(s.grammar.awaiting.contains(s.token(c).lemma()), Rule.OPERATOR, c, c)) {
        return Modality.Planned;
      }
    }
    int word = s.tree.child(noun, Relation.CASE);
    boolean before = s.grammar.prospects.contains(s.marker(noun));
    if (reasons.note(before, Rule.MARKER, word, word)) {
      return Modality.Planned;
    }
    int verb = s.tree.head(noun);
    boolean of = s.is(noun, Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.OBJ);
    if (of && reasons.note(open(verb), Rule.OPERATOR, verb, verb)) {
      return Modality.Possible;
    }
    boolean awaited = of && s.grammar.awaiting.contains(s.token(verb).lemma());
    return reasons.note(awaited, Rule.OPERATOR, verb, verb) ? Modality.Planned : Modality.Asserted;
  }

  /** "reste incertaine", "est en suspens", "n'est pas acquise": not to be relied upon. */
  private boolean open(int verb) {
    if (s.group(verb).negated()) {
      return s.grammar.settled.contains(s.token(verb).lemma());
    }
    boolean open = s.grammar.unsettled.contains(s.token(verb).lemma());
    for (int c : s.tree.children(verb, Relation.XCOMP, Relation.OBL, Relation.ADVCL)) {
      open |= s.grammar.unsettled.contains(s.token(c).lemma());
      open |=
          s.grammar.distances.contains(s.marker(c))
              && s.grammar.settled.contains(s.token(c).lemma());
    }
    return open;
  }

  /** "réclame la ratification", "la rencontre a été annulée": what is wanted or does not happen. */
  boolean wanted(int noun) {
    int head = s.tree.head(noun);
    if (head < 0 || s.is(noun, Relation.NSUBJ) && !occurs(head)) {
      return false;
    }
    boolean wants = s.grammar.wanting.contains(s.token(head).lemma());
    return wants || s.is(noun, Relation.NSUBJ) && s.group(head).negated();
  }

  /** "n'a pas eu lieu". */
  private boolean occurs(int verb) {
    boolean place = s.grammar.occurring.contains(s.token(verb).lemma());
    for (int c : s.tree.children(verb, Relation.OBJ)) {
      place |= s.grammar.occurring.contains(s.token(c).lemma());
    }
    return place;
  }
}
