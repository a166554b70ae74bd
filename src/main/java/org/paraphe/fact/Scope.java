package org.paraphe.fact;

import java.util.Optional;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.Lexicon;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Relation;

/**
 * Reads polarity and modality: from the verb group, from the frame, and from the operators that
 * govern the verb ("refuser de", "pouvoir").
 */
final class Scope {

  private final ParsedSentence s;
  private final Occurrences occurrences;

  Scope(ParsedSentence s, Lexicon lexicon) {
    this.s = s;
    this.occurrences = new Occurrences(lexicon);
  }

  /** How far the article commits itself to the fact that {@code frame} states at {@code o}. */
  Stance of(Occurrence o, Frame frame) {
    boolean negative = frame.negates() ^ o.group().negated();
    Modality modality = further(frame.modality().orElse(Modality.Asserted), tense(o.head()));
    int verb = o.head();
    while (verb >= 0) {
      int governor = governor(verb);
      if (governor < 0) {
        break;
      }
      VerbGroup group = VerbGroup.of(s, governor);
      Optional<Frame> operator = operator(governor, verb);
      boolean refused = operator.map(Frame::negates).orElse(false) ^ group.negated();
      negative ^= refused;
      // "n'ont pas voulu signer" states that they did not.
      Modality wished = operator.flatMap(Frame::modality).orElse(Modality.Asserted);
      boolean plain = group.negated() && wished == Modality.Planned;
      modality = further(modality, plain ? Modality.Asserted : wished);
      modality = further(modality, tense(governor));
      verb = governor;
    }
    modality = further(modality, subordinate(o.head()));
    negative ^= s.grammar.privatives.contains(s.marker(o.head()));
    return new Stance(negative ? Polarity.Negative : Polarity.Positive, modality);
  }

  private static Modality further(Modality a, Modality b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** The verb whose infinitive complement {@code verb} is, or is coordinated with; −1 for none. */
  private int governor(int verb) {
    int v = verb;
    while (s.is(v, Relation.CONJ)
        && s.tree.head(v) >= 0
        && VerbGroup.of(s, v).form() == VerbGroup.of(s, s.tree.head(v)).form()) {
      v = s.tree.head(v);
    }
    return s.is(v, Relation.XCOMP) ? s.tree.head(v) : -1;
  }

  private Optional<Frame> operator(int governor, int verb) {
    String marker = s.marker(verb);
    for (Occurrence o : occurrences.at(s, governor)) {
      for (Frame f : o.entry().frames()) {
        if (f.factClass().isEmpty() && takes(f, marker)) {
          return Optional.of(f);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean takes(Frame frame, String marker) {
    return frame.arguments().stream()
        .filter(a -> a.function() == Function.INFINITIVE)
        .anyMatch(a -> marker.isEmpty() ? a.markers().isEmpty() : a.markers().contains(marker));
  }

  /** What the tense of a verb's group says of it. */
  private Modality tense(int verb) {
    VerbGroup group = VerbGroup.of(s, verb);
    boolean doubtful = false;
    for (int c : s.tree.children(verb, Relation.ADVMOD)) {
      doubtful |= s.in(c, s.grammar.uncertain);
    }
    return switch (group.form()) {
      case FUTURE -> Modality.Planned;
      case CONDITIONAL ->
          group.compound() || !reported(verb) ? Modality.Possible : Modality.Planned;
      default -> doubtful ? Modality.Possible : Modality.Asserted;
    };
  }

  /** Whether the verb stands in a reported clause, where the conditional is a future. */
  private boolean reported(int verb) {
    int v = verb;
    while (s.is(v, Relation.CONJ, Relation.XCOMP) && s.tree.head(v) >= 0) {
      v = s.tree.head(v);
    }
    return s.is(v, Relation.CCOMP) && s.tree.child(v, Relation.MARK) >= 0;
  }

  /** "si X signe", "pour signer": supposed or meant, not done. */
  private Modality subordinate(int verb) {
    String marker = s.marker(verb);
    if (s.grammar.conditionals.contains(marker)) {
      return Modality.Possible;
    }
    return s.grammar.purposes.contains(marker) ? Modality.Planned : Modality.Asserted;
  }
}
