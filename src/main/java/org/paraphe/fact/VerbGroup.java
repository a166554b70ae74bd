package org.paraphe.fact;

import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * A verb or predicate noun with its auxiliaries and clitics.
 *
 * @param verb the token that carries the meaning
 * @param first first token of the group, clitics included
 * @param last last token of the group
 * @param form mood and tense of its finite part; of the verb itself where nothing is finite
 * @param compound whether an auxiliary of the perfect stands in it
 * @param negated whether it is negated, double negation undone
 * @param passive whether its subject undergoes the action
 * @param reflexive whether it has a reflexive clitic
 * @param inverted the subject clitic joined to it, or −1
 */
record VerbGroup(
    int verb,
    int first,
    int last,
    VerbForm form,
    boolean compound,
    boolean negated,
    boolean passive,
    boolean reflexive,
    int inverted) {

  /** Reads the group; {@link ParsedSentence#group} keeps it. */
  static VerbGroup of(ParsedSentence s, int verb) {
    int leftmost = verb;
    boolean passiveAux = false;
    boolean compound = false;
    for (int c : s.tree.children(verb, Relation.AUX, Relation.AUX_PASS, Relation.COP)) {
      leftmost = Math.min(leftmost, c);
      passiveAux |= s.is(c, Relation.AUX_PASS);
      compound |= s.is(c, Relation.AUX) && s.token(verb).morph() != null && participle(s, verb);
    }
    compound |= sharesAuxiliary(s, verb);
    int first = scanLeft(s, verb);
    first = Math.min(first, leftmost < verb ? scanLeft(s, leftmost) : leftmost);
    int last = scanRight(s, verb);
    boolean reflexive = s.tree.child(verb, Relation.EXPL) >= 0 && reflexive(s, first, verb);
    boolean passive = !reflexive && (passiveAux || undergone(s, verb, compound));
    VerbGroup shared = sharedModal(s, verb);
    return new VerbGroup(
        verb,
        first,
        last,
        shared == null ? form(s, first, verb) : shared.form(),
        compound,
        negated(s, verb, first, last) || shared != null && shared.negated() && alternative(s, verb),
        passive,
        reflexive,
        inverted(s, first, last));
  }

  boolean finite() {
    return form.finite();
  }

  private static boolean participle(ParsedSentence s, int i) {
    return s.token(i).morph().form() == VerbForm.PAST_PARTICIPLE;
  }

  /** "a lu et signé": whether a participle is joined to another that has the auxiliary. */
  private static boolean sharesAuxiliary(ParsedSentence s, int verb) {
    int head = s.tree.head(verb);
    if (!s.is(verb, Relation.CONJ) || head < 0 || s.token(verb).morph() == null) {
      return false;
    }
    VerbGroup group = s.group(head);
    return participle(s, verb) && group.compound() && !group.passive();
  }

  /** "will sign A and ratify B": the group whose modal verb an infinitive shares; null for none. */
  private static VerbGroup sharedModal(ParsedSentence s, int verb) {
    int head = s.is(verb, Relation.CONJ) ? s.tree.head(verb) : -1;
    boolean bare = s.infinitive(verb) && s.infinitive(head) && s.marker(verb).isEmpty();
    VerbGroup group = bare && s.tree.child(verb, Relation.AUX) < 0 ? s.group(head) : null;
    return group != null && group.finite() ? group : null;
  }

  /** "will not sign A or ratify B". */
  private static boolean alternative(ParsedSentence s, int verb) {
    return s.in(s.tree.child(verb, Relation.CC), s.grammar.alternatives);
  }

  private static boolean undergone(ParsedSentence s, int verb, boolean compound) {
    if (s.tree.child(verb, Relation.NSUBJ_PASS, Relation.OBL_AGENT) >= 0) {
      return true;
    }
    boolean bare = s.is(verb, Upos.VERB, Upos.ADJ) && s.token(verb).morph() != null;
    return bare && participle(s, verb) && !compound && s.tree.child(verb, Relation.COP) < 0;
  }

  private static int scanLeft(ParsedSentence s, int from) {
    int first = from;
    for (int i = from - 1; i >= 0 && belongs(s, i); i--) {
      first = s.is(i, Upos.ADV) && !negation(s, i) ? first : i;
    }
    return first;
  }

  private static int scanRight(ParsedSentence s, int verb) {
    int last = verb;
    while (last + 1 < s.size() && s.in(last + 1, s.grammar.invertedSubjects)) {
      last++;
    }
    return last;
  }

  private static boolean belongs(ParsedSentence s, int i) {
    return s.is(i, Upos.AUX, Upos.ADV)
        || negation(s, i)
        || s.in(i, s.grammar.invertedSubjects)
        || s.is(i, Upos.PRON) && clitic(s, i);
  }

  private static boolean negation(ParsedSentence s, int i) {
    return s.in(i, s.grammar.negationParticles) || s.in(i, s.grammar.negationWords);
  }

  private static boolean clitic(ParsedSentence s, int i) {
    return s.in(i, s.grammar.reflexives)
        || s.in(i, s.grammar.objectClitics)
        || s.in(i, s.grammar.indirectClitics);
  }

  private static boolean reflexive(ParsedSentence s, int first, int verb) {
    for (int i = first; i < verb; i++) {
      if (s.in(i, s.grammar.reflexives) && s.is(i, Relation.EXPL)) {
        return true;
      }
    }
    return false;
  }

  /** The form of the group's finite word, else of its first auxiliary, else of the verb itself. */
  private static VerbForm form(ParsedSentence s, int first, int verb) {
    int leading = verb;
    for (int i = verb; i >= first; i--) {
      if (s.is(i, Upos.AUX) && s.tree.head(i) == verb || i == verb) {
        leading = i;
        if (s.finite(i)) {
          break;
        }
      }
    }
    return s.token(leading).morph() == null ? VerbForm.NONE : s.token(leading).morph().form();
  }

  /** "ne" with its second half, or alone; but not "ne … que". */
  private static boolean negated(ParsedSentence s, int verb, int first, int last) {
    boolean particle = false;
    boolean word = false;
    boolean restricted = false;
    for (int c : s.tree.children(verb, Relation.ADVMOD)) {
      particle |= s.in(c, s.grammar.negationParticles);
      word |= s.in(c, s.grammar.negationWords);
    }
    for (int i = first; i < s.size() && i <= last + 3; i++) {
      particle |= s.in(i, s.grammar.negationParticles) && i <= last;
      word |= s.in(i, s.grammar.negationWords);
      restricted |= i > first && s.in(i, s.grammar.restrictives);
      if (i > last && (s.is(i, Upos.PUNCT) || s.is(i, Upos.VERB) && s.finite(i))) {
        break;
      }
    }
    // "avant que X ne signe" denies nothing.
    boolean alone = !restricted && !restrictedFar(s, last + 1) && !expletive(s, verb);
    return particle ? word || alone : neither(s, verb);
  }

  /** "Neither X nor Y has signed": the subject alone negates. */
  private static boolean neither(ParsedSentence s, int verb) {
    int subject = s.tree.child(verb, Relation.NSUBJ, Relation.NSUBJ_PASS);
    int determiner = subject < 0 ? -1 : s.tree.child(subject, Relation.DET);
    return s.in(determiner, s.grammar.negativeDeterminers);
  }

  private static boolean expletive(ParsedSentence s, int verb) {
    int mark = s.tree.child(verb, Relation.MARK);
    int first = s.is(mark - 1, Upos.ADP, Upos.ADV, Upos.SCONJ) ? mark - 1 : mark;
    return s.grammar.expletives.end(s, first) > 0 || s.grammar.expletives.end(s, mark) > 0;
  }

  /** "ne signera le pacte que si": the second half of a restriction behind the object. */
  private static boolean restrictedFar(ParsedSentence s, int from) {
    for (int i = from; i < s.size() && !s.is(i, Upos.PUNCT); i++) {
      if (s.is(i, Upos.VERB, Upos.AUX) && s.finite(i)) {
        return false;
      }
      if (s.in(i, s.grammar.restrictives)) {
        return true;
      }
    }
    return false;
  }

  private static int inverted(ParsedSentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (s.in(i, s.grammar.invertedSubjects)) {
        return i;
      }
    }
    return -1;
  }
}
