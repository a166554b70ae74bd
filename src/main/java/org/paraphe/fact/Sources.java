package org.paraphe.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraphe.entity.Mention;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Finds what a phrase such as "selon X" or "pour X" is the source of. */
final class Sources {

  /** Forms of verbs that tell what happened or will. */
  private static final Set<VerbForm> TOLD =
      EnumSet.of(VerbForm.IMPERFECT, VerbForm.PAST, VerbForm.FUTURE);

  private final ParsedSentence s;
  private final Quotations quotations;

  Sources(ParsedSentence s, Quotations quotations) {
    this.s = s;
    this.quotations = quotations;
  }

  /** The words that a source tells, beside its phrase. */
  List<Content> of(Occurrence o, List<Binding> bound, boolean marked) {
    int last = bound.isEmpty() ? o.last() : throughName(bound.get(bound.size() - 1));
    Host host = new Host(s, quotations);
    boolean relative = s.in(last, s.grammar.relativePronouns);
    if (relative) {
      return host.quoted(last + 1)
          .or(() -> host.after(last, governing(last)))
          .map(List::of)
          .orElse(List.of());
    }
    Optional<Content> announced = host.announced(last);
    if (announced.isPresent()) {
      return List.of(announced.get());
    }
    if (opens(o.first()) || joins(o.first(), last)) {
      return host.after(throughDescription(last))
          .filter(c -> !marked || judges(c))
          .map(this::parted)
          .orElse(List.of());
    }
    int first = o.first();
    while (s.is(first - 1, Upos.ADV)) {
      first--;
    }
    // "…, toujours selon X, …"
    first = s.is(first - 1, Upos.PUNCT) ? first : o.first();
    boolean apart =
        s.is(first - 1, Upos.PUNCT) && !varies(o, first - 2) && !insideNoun(first, last)
            || !marked && last + 2 >= s.size() && !completes(o);
    return apart ? host.around(first, last) : List.of();
  }

  /** "Selon X, P : « … »": the clause, and what its colon announces, unless its verb does. */
  private List<Content> parted(Content c) {
    return quotations
        .endingBefore(c.end())
        .filter(q -> q.outerBegin() > c.begin() && quotations.precededBy(q.outerBegin(), ':'))
        .filter(q -> !s.is(s.tokenFrom(q.outerBegin()) - 2, Upos.VERB))
        .filter(q -> s.hasFiniteVerb(s.tokenFrom(q.begin()), s.tokenFrom(q.end())))
        .map(
            q ->
                Stream.of(
                        quotations.content(c.begin(), q.outerBegin()),
                        quotations.inside(q.begin(), q.end()))
                    .flatMap(Optional::stream)
                    .toList())
        .orElse(List.of(c));
  }

  /** "…, mais selon X, P": whether a source opens a second clause. */
  private boolean joins(int first, int last) {
    return s.is(first - 1, Upos.CCONJ)
        && s.comma(last + 1)
        && s.hasFiniteVerb(0, first)
        && s.hasFiniteVerb(last + 2, s.size());
  }

  /** "les erreurs, selon lui, de X": whether the phrase is set into a noun phrase. */
  private boolean insideNoun(int first, int last) {
    return s.comma(last + 1)
        && s.is(first - 2, Upos.NOUN)
        && last + 2 < s.size()
        && s.grammar.genitives.contains(s.base(last + 2));
  }

  /** "Pour X, la loi est bonne", not "la vie a basculé": whether words can be what X thinks. */
  private boolean judges(Content c) {
    int i = s.tokenFrom(c.begin());
    while (i < s.size() && !s.hasFiniteVerb(i, i + 1)) {
      i++;
    }
    boolean told = i < s.size() && TOLD.contains(s.token(i).morph().form());
    return c.kind() != Content.Kind.INDIRECT || !told && !s.is(i, Relation.AUX);
  }

  /** "Selon le préfet du Lot, X, …": last token of a phrase with the name set behind it. */
  private int throughName(Binding source) {
    if (s.in(source.phrase().head(), s.grammar.backPronouns)) {
      return source.phrase().head();
    }
    int last = source.phrase().last();
    for (Fill f : source.fills()) {
      for (Mention m : f.entity().mentions()) {
        boolean apposed = m.sentence() == s.index && m.first() == last + 2 && s.comma(last + 1);
        if (apposed && m.kind() == Mention.Kind.NAME) {
          return m.last();
        }
      }
    }
    return last;
  }

  /** "Selon X, interrogé par Y, …", "Selon X, 34 ans, …": last token of what describes a source. */
  private int throughDescription(int source) {
    int first = s.comma(source + 1) ? source + 2 : s.size();
    boolean asked =
        first < s.size()
            && s.token(first).morph().form() == VerbForm.PAST_PARTICIPLE
            && s.grammar.asking.contains(s.token(first).lemma());
    boolean aged = s.is(first, Upos.NUM) && s.in(first + 1, s.grammar.ages) && s.comma(first + 2);
    int comma = asked || aged ? first : s.size();
    while (comma < s.size() && !s.comma(comma)) {
      comma++;
    }
    return comma < s.size() ? comma - 1 : source;
  }

  /** "appelle à voter pour X", "varient selon le secteur": whether the verb asks for the phrase. */
  private boolean completes(Occurrence o) {
    int noun = s.tree.head(o.head());
    int verb = s.is(noun, Relation.OBL) ? s.tree.head(noun) : -1;
    return verb >= 0 && (s.group(verb).form() == VerbForm.INFINITIVE || varies(o, verb));
  }

  /**
   * "L'aide varie, selon le secteur, de 3 à 5 %": whether the phrase tells what a verb depends on.
   */
  private boolean varies(Occurrence o, int verb) {
    return verb >= 0
        && s.grammar.varying.contains(s.token(verb).lemma())
        && s.entity(s.tree.head(o.head())).isEmpty();
  }

  /**
   * "Les propos selon lesquels P ont surpris": first token of the verb whose subject a relative
   * pronoun stands for; the size where none follows.
   */
  private int governing(int pronoun) {
    int noun = s.antecedent(pronoun);
    while (s.is(noun, Relation.NMOD, Relation.FLAT, Relation.APPOS) && s.tree.head(noun) >= 0) {
      noun = s.tree.head(noun);
    }
    int verb = s.is(noun, Relation.NSUBJ, Relation.NSUBJ_PASS) ? s.tree.head(noun) : -1;
    return verb > pronoun ? s.group(verb).first() : s.size();
  }

  /** Whether no word of its clause stands before the token. */
  private boolean opens(int first) {
    int i = first - 1;
    while (i >= 0 && (s.in(i, s.grammar.openingConnectors) || s.is(i, Upos.CCONJ))) {
      i--;
    }
    return i < 0
        || s.colon(i)
        || s.is(i, Upos.PUNCT) && !s.comma(i) && !s.hasFiniteVerb(0, i)
        || s.is(i, Upos.SCONJ);
  }
}
