package org.paraphe.fact;

import java.util.Optional;
import java.util.Set;
import org.paraphe.fact.Fact.Rule;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * Reads polarity and modality: from the verb group, from the frame, and from the operators that
 * govern the verb ("refuser de", "pouvoir").
 */
final class Scope {

  /** The class of facts that hold as long as nobody leaves: "dirigeait" says that it is over. */
  private static final String BELONGING = "Affiliation";

  /** The marks that end what is said or asked. */
  private static final Set<String> ENDS = Set.of(".", "!", "?", "…", ":", "«", "»", "“", "”", "\"");

  private static final int[] NONE = {};

  private final ParsedSentence s;
  private final Occurrences occurrences;
  private final NamedDeeds deeds;
  private final boolean falsehoods;

  Scope(ParsedSentence s, Occurrences occurrences) {
    this.s = s;
    this.occurrences = occurrences;
    this.deeds = new NamedDeeds(s);
    this.falsehoods = s.grammar.falsehoods.in(s);
  }

  /** How far the article commits itself to the fact that {@code frame} states at {@code o}. */
  Stance of(Occurrence o, Frame frame) {
    Reasons reasons = new Reasons(s);
    boolean speech = frame.factClass().equals(Statements.CLASS);
    Modality stated = frame.modality().orElse(Modality.Asserted);
    // "n'est pas devenu membre", "n'est pas l'un des membres": the other word tells.
    boolean another = becomes(o.head()) || s.one(o.head());
    int told = another ? s.tree.head(o.head()) : o.head();
    VerbGroup main = told == o.head() ? o.group() : s.group(told);
    boolean negative = frame.negates() ^ negated(main, reasons);
    reasons.note(frame.negates() || stated != Modality.Asserted, Rule.ENTRY, o.first(), o.last());
    Modality modality = further(stated, tense(told, reasons));
    boolean left = frame.factClass().equals(BELONGING) && lapsed(o.head(), o.group());
    modality = reasons.note(left, Rule.TENSE, o.first(), o.last()) ? Modality.Former : modality;
    boolean settled = !falsely(o.head());
    int verb = told;
    for (int governor = governor(verb); governor >= 0; governor = governor(verb)) {
      VerbGroup group = s.group(governor);
      Optional<Frame> operator = operator(governor, verb, Function.INFINITIVE);
      boolean refused = operator.map(Frame::negates).orElse(false);
      // "ne cesse de critiquer": the deed goes on.
      boolean ends = operator.flatMap(Frame::modality).filter(Modality.Former::equals).isPresent();
      boolean lasts = ends && group.negated();
      negative ^= refused ^ negated(group, reasons) ^ lasts;
      // "n'ont pas voulu signer" states that they did not.
      // "feint de signer" leaves it open; "regrette d'avoir signé", "s'emploie à dire" do not.
      boolean unsaid =
          !speech && !refused && (infinitive(verb) && unknown(governor, verb) || complement(verb));
      Modality wished =
          operator.flatMap(Frame::modality).orElse(unsaid ? Modality.Possible : Modality.Asserted);
      // "a dû signer", "n'a pas pu venir" tell what happened.
      wished = lasts || achieved(governor, group) ? Modality.Asserted : wished;
      // "n'exclut pas de signer", "ne refuse pas de signer" leave it open.
      boolean unwilling = !group.compound() && declines(governor);
      boolean open = refused && group.negated() && (wished == Modality.Planned || unwilling);
      wished = open ? Modality.Possible : wished;
      boolean plain = group.negated() && wished == Modality.Planned;
      settled &= plain || wished != Modality.Planned || !lapsed(governor, group);
      boolean noun = s.is(verb, Relation.ACL) && s.tree.head(verb) == governor;
      settled &= operator.isPresent() || !urged(governor) && !noun;
      settled &= !denied(governor);
      boolean decides = refused || !plain && wished != Modality.Asserted;
      reasons.note(decides, Rule.OPERATOR, group.first(), governor);
      modality = further(modality, plain ? Modality.Asserted : wished);
      // "devrait signer" says what is planned, not what may be.
      Modality tense = tense(governor, reasons);
      boolean wish = group.form() == VerbForm.CONDITIONAL && !group.compound();
      modality = further(modality, wish && wished == Modality.Planned ? wished : tense);
      verb = governor;
    }
    for (int governor = teller(verb); governor >= 0; governor = teller(governor)) {
      VerbGroup group = s.group(governor);
      Optional<Frame> operator = operator(governor, verb, Function.CLAUSE);
      boolean denied = operator.map(Frame::negates).orElse(false);
      negative ^= denied && !group.negated();
      // "n'a pas confirmé que", "n'a pas nié que" leave it open.
      boolean open = group.negated() || operator.isEmpty() && supposed(governor, verb, speech);
      Modality reported = operator.flatMap(Frame::modality).orElse(Modality.Asserted);
      reported = further(reported, open ? Modality.Possible : Modality.Asserted);
      boolean decides = denied || reported != Modality.Asserted;
      reasons.note(decides, Rule.OPERATOR, group.first(), governor);
      modality = further(modality, reported);
      verb = governor;
    }
    boolean doubted = !speech && (asked(verb, reasons) || rumoured(o.head(), reasons));
    modality = further(modality, doubted ? Modality.Possible : Modality.Asserted);
    modality = further(modality, subordinate(told, reasons));
    settled &= speech || !meantByNone(told);
    if (o.entry().category() == Category.NOUN && !speech) {
      modality = further(modality, deeds.modality(o.head(), reasons));
      // "abordera le sujet lors d'un entretien avec X"
      boolean held = s.is(told, Relation.OBL) && s.grammar.held.contains(s.marker(told));
      modality = held ? further(modality, tense(s.tree.head(told), reasons)) : modality;
      settled &= !deeds.wanted(o.head());
    }
    // "prévoit de quitter l'OTAN": what is planned is that it will not hold.
    negative ^= stated == Modality.Former && modality.compareTo(Modality.Former) > 0;
    boolean missing = missing(o.head(), reasons);
    settled |= missing;
    negative ^= privative(o.head(), reasons) || missing;
    Polarity polarity = negative ? Polarity.Negative : Polarity.Positive;
    return new Stance(polarity, modality, settled, reasons.all());
  }

  /** "a annoncé, à tort, le retrait de X": what the article itself calls false. */
  private boolean falsely(int word) {
    for (int i = 0; falsehoods && i < s.size(); i++) {
      int end = s.grammar.falsehoods.end(s, i);
      boolean here = end > 0 && !s.hasFiniteVerb(Math.min(i, word + 1), Math.max(i, word));
      if (here && !s.is(end, Upos.CCONJ)) {
        return true;
      }
    }
    return false;
  }

  /** "X appelle Y à signer" does not say whether Y does. */
  private boolean urged(int verb) {
    return s.grammar.objectControl.contains(s.token(verb).lemma());
  }

  /** "n'a pas l'intention de signer", "n'a pas confirmé son refus de signer" leave it open. */
  private boolean denied(int noun) {
    return s.is(noun, Upos.NOUN)
        && s.is(noun, Relation.OBJ, Relation.NSUBJ, Relation.NSUBJ_PASS)
        && s.group(s.tree.head(noun)).negated();
  }

  private boolean achieved(int verb, VerbGroup group) {
    return group.compound()
        && (group.form() == VerbForm.PRESENT || group.form() == VerbForm.IMPERFECT)
        && s.grammar.achieving.contains(s.token(verb).lemma());
  }

  private boolean lapsed(int verb, VerbGroup group) {
    return group.form() == VerbForm.IMPERFECT && !reported(verb);
  }

  private boolean negated(VerbGroup group, Reasons reasons) {
    return reasons.note(group.negated(), Rule.NEGATION, group.first(), group.last());
  }

  /** "sans signer". */
  private boolean privative(int verb, Reasons reasons) {
    boolean without = s.grammar.privatives.contains(s.marker(verb));
    return without && opened(verb, reasons);
  }

  /** "l'absence de X parmi les signataires", "ne figure pas parmi les signataires". */
  private boolean missing(int noun, Reasons reasons) {
    int head = s.is(noun, Relation.NMOD, Relation.OBL) ? s.tree.head(noun) : -1;
    boolean absent =
        head >= 0
            && s.grammar.inclusions.contains(s.marker(noun))
            && (s.is(noun, Relation.OBL)
                ? s.group(head).negated()
                : s.grammar.absences.contains(s.token(head).lemma()));
    return reasons.note(absent, Rule.OPERATOR, Math.max(0, head), Math.max(0, head));
  }

  private boolean opened(int verb, Reasons reasons) {
    int word = s.tree.child(verb, Relation.CASE, Relation.MARK);
    return reasons.note(true, Rule.MARKER, word, word);
  }

  private static Modality further(Modality a, Modality b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** The verb whose infinitive complement {@code verb} is, or is coordinated with; −1 for none. */
  private int governor(int verb) {
    int v = verb;
    while (s.is(v, Relation.CONJ)
        && s.tree.head(v) >= 0
        && s.group(v).form() == s.group(s.tree.head(v)).form()) {
      v = s.tree.head(v);
    }
    // "son refus de signer", but not "est le seul pays à signer".
    boolean noun =
        s.is(v, Relation.ACL)
            && s.group(v).form() == VerbForm.INFINITIVE
            && s.tree.child(s.tree.head(v), Relation.COP) < 0;
    // "denied signing"
    boolean gerund =
        s.is(v, Relation.ADVCL)
            && (v == s.tree.head(v) + 1 || complement(v))
            && s.group(v).form() == VerbForm.PRESENT_PARTICIPLE;
    int head = s.is(v, Relation.XCOMP) || noun || gerund ? s.tree.head(v) : -1;
    return noun && becomes(head) ? s.tree.head(head) : head;
  }

  /** "looks forward to signing", "is accused of signing": whether it came so far is not said. */
  private boolean complement(int verb) {
    return s.group(verb).form() == VerbForm.PRESENT_PARTICIPLE
        && s.is(verb - 1, Upos.ADP)
        && s.grammar.list("OpenGerundMarker").contains(s.base(verb - 1));
  }

  /** "est devenu le premier pays à signer": whether a noun says what its verb's subject becomes. */
  private boolean becomes(int noun) {
    return s.is(noun, Relation.OBJ) && copula(s.tree.head(noun));
  }

  private boolean copula(int verb) {
    return s.grammar.copulas.contains(s.token(verb).lemma());
  }

  /** The word whose complement the clause of {@code verb} is behind a conjunction; −1 for none. */
  private int teller(int verb) {
    int v = s.tree.firstConjunct(verb);
    return s.is(v, Relation.CCOMP) && s.grammar.complementizers.contains(s.marker(v))
        ? s.tree.head(v)
        : -1;
  }

  /** "signer", but not "avoir signé". */
  private boolean infinitive(int verb) {
    return s.group(verb).form() == VerbForm.INFINITIVE && !s.group(verb).compound();
  }

  /** "il est faux que X ait signé": the subjunctive below a word that reports nothing. */
  private boolean supposed(int governor, int verb, boolean speech) {
    return (s.group(verb).form() == VerbForm.SUBJUNCTIVE || !speech && likeSubjunctive(verb))
        && occurrences.at(governor).stream()
            .flatMap(o -> o.entry().frames().stream())
            .noneMatch(f -> f.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE));
  }

  /** Whether a present of the indicative may as well be of the subjunctive: "que X signe". */
  private boolean likeSubjunctive(int verb) {
    VerbGroup group = s.group(verb);
    return group.form() == VerbForm.PRESENT
        && !group.compound()
        && s.token(verb).readings().stream().anyMatch(m -> m.form() == VerbForm.SUBJUNCTIVE);
  }

  /** "X a-t-il signé ?", but not "pourquoi X a-t-il signé ?". */
  private boolean asked(int verb, Reasons reasons) {
    if (s.is(verb, Relation.ADVCL, Relation.ACL, Relation.ACL_RELCL)) {
      return false;
    }
    for (int c : s.tree.children(verb)) {
      if (s.in(c, s.grammar.interrogatives) && !s.is(c, Relation.MARK)) {
        return false;
      }
    }
    int end = verb + 1;
    while (end < s.size() && !ENDS.contains(s.token(end).form())) {
      end++;
    }
    return end < s.size() && reasons.note(s.token(end).form().equals("?"), Rule.MARKER, end, end);
  }

  /** "la rumeur selon laquelle X a signé": what no one who is named says. */
  private boolean rumoured(int verb, Reasons reasons) {
    for (int c : s.is(verb, Relation.ACL_RELCL) ? s.tree.children(verb, Relation.OBL) : NONE) {
      int word = s.tree.child(c, Relation.CASE);
      boolean source = s.in(c, s.grammar.relativePronouns) && s.in(word, s.grammar.sources);
      if (source && s.entity(s.tree.head(verb)).isEmpty()) {
        return reasons.note(true, Rule.MARKER, word, c);
      }
    }
    return false;
  }

  /** "n'ira pas à Lima pour signer" does not say whether anybody signs. */
  private boolean meantByNone(int verb) {
    int main = s.is(verb, Relation.ADVCL) ? s.tree.head(verb) : -1;
    return main >= 0 && s.grammar.purposes.contains(s.marker(verb)) && s.group(main).negated();
  }

  /** Whether no frame of a verb tells of the infinitive that it governs. */
  private boolean unknown(int governor, int verb) {
    String marker = introducer(verb);
    return s.is(governor, Upos.VERB)
        && !copula(governor)
        && occurrences.at(governor).stream()
            .flatMap(o -> o.entry().frames().stream())
            .noneMatch(f -> takes(f, Function.INFINITIVE, marker));
  }

  private boolean declines(int verb) {
    return s.grammar.declining.contains(s.token(verb).lemma());
  }

  /** "refused to sign A, ratify B": the preposition of the first of joined infinitives. */
  private String introducer(int verb) {
    int v = verb;
    while (s.marker(v).isEmpty() && s.is(v, Relation.CONJ) && infinitive(v)) {
      v = s.tree.head(v);
    }
    // "refrained from signing"
    boolean gerund = s.marker(v).isEmpty() && s.group(v).form() == VerbForm.PRESENT_PARTICIPLE;
    return gerund && s.is(v - 1, Upos.ADP) ? s.base(v - 1) : s.marker(v);
  }

  private Optional<Frame> operator(int governor, int verb, Function complement) {
    String marker = introducer(verb);
    for (Occurrence o : occurrences.at(governor)) {
      for (Frame f : o.entry().frames()) {
        if (f.factClass().isEmpty() && takes(f, complement, marker)) {
          return Optional.of(f);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean takes(Frame frame, Function complement, String marker) {
    return frame.arguments().stream()
        .filter(a -> a.function() == complement)
        .anyMatch(a -> marker.isEmpty() ? a.markers().isEmpty() : a.markers().contains(marker));
  }

  /** What the tense of a verb's group says of it. */
  private Modality tense(int verb, Reasons reasons) {
    VerbGroup group = s.group(verb);
    boolean future = group.form() == VerbForm.FUTURE;
    if (reasons.note(future, Rule.TENSE, group.first(), group.last())) {
      return Modality.Planned;
    }
    boolean conditional = group.form() == VerbForm.CONDITIONAL;
    if (reasons.note(conditional, Rule.TENSE, group.first(), group.last())) {
      return group.compound() || !reported(verb) ? Modality.Possible : Modality.Planned;
    }
    for (int c : s.tree.children(verb, Relation.ADVMOD)) {
      if (reasons.note(s.in(c, s.grammar.uncertain), Rule.ADVERB, c, c)) {
        return Modality.Possible;
      }
    }
    return Modality.Asserted;
  }

  /** Whether the verb stands in a reported clause, where the conditional is a future. */
  private boolean reported(int verb) {
    int v = verb;
    while (s.is(v, Relation.CONJ, Relation.XCOMP) && s.tree.head(v) >= 0) {
      v = s.tree.head(v);
    }
    return s.is(v, Relation.CCOMP)
        && (s.tree.child(v, Relation.MARK) >= 0 || s.grammar.dropsConjunction());
  }

  /** "si X signe", "pour signer": supposed or meant, not done; "ne signera que si" likewise. */
  private Modality subordinate(int verb, Reasons reasons) {
    String marker = s.marker(verb);
    boolean supposed = s.grammar.conditionals.contains(marker);
    boolean meant =
        s.grammar.purposes.contains(marker)
            && !united(verb)
            && !done(verb)
            && !s.takesFloor(s.tree.head(verb));
    if (supposed || meant) {
      opened(verb, reasons);
      return supposed ? Modality.Possible : Modality.Planned;
    }
    return onlyIf(verb, reasons) ? Modality.Possible : Modality.Asserted;
  }

  /** "pour avoir signé": a cause rather than a purpose. */
  private boolean done(int verb) {
    return s.group(verb).form() == VerbForm.INFINITIVE && s.group(verb).compound();
  }

  /** "se sont joints à X pour voter": what is said to be done together is done. */
  private boolean united(int verb) {
    int with = s.tree.head(verb);
    return with >= 0
        && s.grammar.unions.contains(s.token(with).lemma())
        && s.group(with).compound()
        && !s.group(with).negated();
  }

  private boolean onlyIf(int verb, Reasons reasons) {
    for (int i = verb + 1; i < s.size() && !s.finite(i); i++) {
      if (s.in(i, s.grammar.conditionals) && s.in(i - 1, s.grammar.restrictives)) {
        return reasons.note(true, Rule.MARKER, i - 1, i);
      }
    }
    return false;
  }
}
