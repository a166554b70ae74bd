package org.paraphe.fact;

import java.util.List;
import java.util.Optional;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Quotation;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Upos;

/**
 * Finds what a verb of saying reports without a conjunction: quoted words, or the clause beside it.
 */
final class QuotedSpeech {

  /** How many tokens behind a cue its colon may stand. */
  private static final int REACH = 6;

  private final ParsedSentence s;
  private final Quotations quotations;

  QuotedSpeech(ParsedSentence s, Quotations quotations) {
    this.s = s;
    this.quotations = quotations;
  }

  /** What the occurrence reports, given who speaks; empty if it reports nothing in this way. */
  List<Content> of(Occurrence o, Optional<Phrase> speaker) {
    boolean inside = quotations.covering(s.token(o.first()).begin()).isPresent();
    boolean set = inside && o.first() > 0 && bordered(o.first());
    Optional<Content> resumed = resumed(o).or(() -> set ? Optional.empty() : announced(o));
    if (resumed.isPresent()) {
      return List.of(resumed.get());
    }
    int cue = s.cue(o.head(), o.group());
    boolean subjectBefore =
        speaker.isPresent() && speaker.get().head() < (cue < 0 ? o.first() : cue);
    if (subjectBefore && insertion(o, speaker.get())) {
      List<Content> host = host(speaker.get().first(), o.last());
      if (!host.isEmpty()) {
        return host;
      }
    }
    boolean likened = s.grammar.comparisons.contains(s.marker(o.head())) && !told(o);
    int first = likened ? s.tree.child(o.head(), Relation.CASE, Relation.MARK) : cue;
    if ((likened || !subjectBefore) && cue >= 0) {
      int last = speaker.map(p -> Math.max(p.last(), o.last())).orElse(o.last());
      last = Math.max(o.last(), Math.min(last, beforeQuotation(o)));
      List<Content> host = likened ? likened(o, first, last) : host(first, last);
      if (!host.isEmpty()) {
        return host;
      }
    }
    return following(o, speaker).map(List::of).orElse(List.of());
  }

  /** "…, X said": a cue in plain order that is set behind or into what it reports. */
  private boolean insertion(Occurrence o, Phrase subject) {
    // "« A. B », X told the paper", "P, X told the paper"
    boolean told = quotations.endingBefore(s.token(subject.first()).begin()).isPresent();
    told |= o.entry().frames().stream().anyMatch(QuotedSpeech::addresses);
    boolean complement =
        s.tree.child(o.head(), Relation.CCOMP, Relation.XCOMP) > o.head()
            || !told && s.tree.child(o.head(), Relation.OBJ) > o.head();
    boolean colon = s.is(o.last() + 1, Upos.PUNCT) && s.token(o.last() + 1).form().equals(":");
    return s.grammar.dropsConjunction()
        && !complement
        && !colon
        && o.group().finite()
        && subject.first() > 0;
  }

  /** "…, as she criticised the plan": whether a verb has the words that it tells behind it. */
  private boolean told(Occurrence o) {
    boolean object = s.tree.child(o.head(), Relation.OBJ) > o.head();
    return s.tree.child(o.head(), Relation.CCOMP) > o.head()
        || object && o.entry().frames().stream().anyMatch(QuotedSpeech::takesWords);
  }

  /** Whether the verb's object is somebody who is told something. */
  private static boolean addresses(Frame frame) {
    boolean clause = frame.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE);
    return clause
        && frame.arguments().stream()
            .anyMatch(a -> a.function() == Function.OBJECT && a.role().isEmpty());
  }

  private static boolean takesWords(Frame frame) {
    return frame.arguments().stream()
        .anyMatch(a -> a.function() == Function.OBJECT && a.role().equals(Statements.TEXT));
  }

  /** The clause that the cue from {@code first} to {@code last} is set behind or into. */
  private List<Content> host(int first, int last) {
    return first > 0 && bordered(first) ? new Host(s, quotations).around(first, last) : List.of();
  }

  /** "Comme l'a dit X, …", "…, comme l'a dit X": the clause that is likened to the cue. */
  private List<Content> likened(Occurrence o, int first, int last) {
    if (first == 0) {
      return new Host(s, quotations).after(last).map(List::of).orElse(List.of());
    }
    int clause = s.tree.head(o.head());
    int conjunction = clause < 0 ? -1 : s.tree.child(clause, Relation.MARK);
    if (clause >= 0 && s.is(clause, Relation.CCOMP) && conjunction >= 0 && conjunction < first) {
      int begin = s.token(conjunction + 1).begin();
      return quotations.content(begin, s.token(first).begin()).map(List::of).orElse(List.of());
    }
    return host(first, last);
  }

  /** "…, ce que confirme X": the clause that the pronoun takes up. */
  private Optional<Content> resumed(Occurrence o) {
    int pronoun = s.is(o.head(), Relation.ACL_RELCL) ? s.tree.head(o.head()) : -1;
    boolean clause =
        pronoun > 0
            && !o.group().negated()
            && s.in(pronoun, s.grammar.clausePronouns)
            && s.tree.children(o.head(), Relation.OBJ).length > 0;
    if (clause && s.comma(pronoun - 1)) {
      return new Host(s, quotations).around(pronoun, s.size() - 1).stream().findFirst();
    }
    return clause && s.index > 0 && presented(pronoun) ? sentenceBefore() : Optional.empty();
  }

  /** "C'est ce que X affirme": whether a sentence but takes up the one before. */
  private boolean presented(int predicate) {
    int subject = s.tree.child(predicate, Relation.NSUBJ);
    return subject == 0
        && s.tree.child(predicate, Relation.COP) > 0
        && s.in(subject, s.grammar.impersonalSubjects);
  }

  private Optional<Content> sentenceBefore() {
    Sentence before = s.linked.text().sentences().get(s.index - 1);
    return before.block().carriesFacts()
        ? quotations.content(before.begin(), before.end())
        : Optional.empty();
  }

  /** "X l'a répété : …", "X a dit : …": the clause that a colon announces. */
  private Optional<Content> announced(Occurrence o) {
    int object = s.tree.child(o.head(), Relation.OBJ);
    boolean clitic = object >= 0 && object < o.head() && s.in(object, s.grammar.clausePronouns);
    if (object >= 0 && !clitic) {
      return Optional.empty();
    }
    if (clitic && insisted(o)) {
      return quotations.content(s.token(o.last() + 2).begin(), s.sentence.end());
    }
    for (int i = o.last() + 1; i + 1 < s.size() && (clitic || i <= o.last() + REACH); i++) {
      if (s.is(i, Upos.PUNCT) && s.token(i).form().equals(":")) {
        int begin = s.token(i + 1).begin();
        boolean clause = s.hasFiniteVerb(i + 1, s.size());
        return clitic || clause && quotations.beginningIn(begin - 3, s.sentence.end()).isEmpty()
            ? quotations.content(begin, s.sentence.end())
            : Optional.empty();
      }
      if (s.is(i, Upos.VERB) && s.finite(i)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "X l'assure, la route rouvrira": whether a clause with a subject follows behind a comma. */
  private boolean insisted(Occurrence o) {
    int first = o.last() + 2;
    if (!s.comma(first - 1) || o.group().inverted() >= 0) {
      return false;
    }
    int subject = first;
    while (subject < s.size() && !s.is(subject, Relation.NSUBJ, Relation.NSUBJ_PASS)) {
      subject++;
    }
    return subject < s.size()
        && s.first(subject) == first
        && !s.in(subject, s.grammar.impersonalSubjects);
  }

  /** The last token that can belong to a speaker: a quotation with its comma ends the phrase. */
  private int beforeQuotation(Occurrence o) {
    return quotations
        .beginningIn(s.token(o.last()).end(), s.sentence.end())
        .map(q -> s.tokenFrom(q.outerBegin()))
        .map(opening -> s.comma(opening - 1) ? opening - 2 : opening - 1)
        .orElse(s.size());
  }

  /** Whether a comma, dash or quotation mark stands before the token. */
  private boolean bordered(int first) {
    return s.is(first - 1, Upos.PUNCT)
        && !s.token(first - 1).form().equals(":")
        && !s.token(first - 1).form().equals("(")
        && !s.token(first - 1).form().equals(")");
  }

  /** « … » behind its cue: at once, or after a colon. */
  private Optional<Content> following(Occurrence o, Optional<Phrase> speaker) {
    int cueEnd = s.token(o.last()).end();
    int limit = limit();
    Optional<Quotation> next = quotations.beginningIn(cueEnd, limit);
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Quotation q = next.get();
    int opening = s.tokenFrom(q.outerBegin());
    int from = Math.max(cueEnd, speakerEnd(o, speaker, q));
    boolean adjacent = quotations.wordless(from, q.outerBegin());
    boolean colon = quotations.precededBy(q.outerBegin(), ':');
    boolean comma = quotations.precededBy(q.outerBegin(), ',');
    boolean sentence = s.hasFiniteVerb(opening, s.tokenFrom(q.end()));
    boolean near = !s.hasFiniteVerb(o.last() + 1, opening);
    adjacent |= (sentence || infinitive(q)) && adverbs(s.tokenFrom(from), opening);
    if (!adjacent && !(near && (colon || comma && sentence))
        || colon && (denied(o) || o.group().negated() && s.is(o.head(), Relation.ACL_RELCL))
        || !colon && subordinate(o, opening)
        || attributed(o, q)
        || o.entry().category() == Category.NOUN && !colon && quality(q)) {
      return Optional.empty();
    }
    return colon || sentence ? quotations.inside(q.begin(), q.end()) : fragment(q);
  }

  /** "a dit que la visite, prévue lundi, « sera utile »": whether a clause has the quotation. */
  private boolean subordinate(Occurrence o, int opening) {
    int clause = s.tree.child(o.head(), Relation.CCOMP);
    int mark = clause < 0 ? -1 : s.tree.child(clause, Relation.MARK);
    return mark > o.last() && mark < opening && s.in(mark, s.grammar.complementizers);
  }

  /** « tout faire pour partir ». */
  private boolean infinitive(Quotation q) {
    int i = s.tokenFrom(q.begin());
    while (s.is(i, Upos.ADV, Upos.PRON)) {
      i++;
    }
    return s.is(i, Upos.VERB) && s.infinitive(i);
  }

  /** Whether but marks and adverbs stand between: "annonce d'ores et déjà « … »". */
  private boolean adverbs(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!s.is(i, Upos.ADV, Upos.PUNCT)) {
        return false;
      }
    }
    return true;
  }

  /** "X conteste la clause : selon Y, « … »": whether a quotation has a source of its own. */
  private boolean attributed(Occurrence o, Quotation q) {
    int opening = s.tokenFrom(q.outerBegin());
    for (int i = o.last() + 1; i < opening; i++) {
      if (s.in(i, s.grammar.sources)) {
        return true;
      }
    }
    int comma = s.tokenFrom(q.outerEnd());
    return s.comma(comma) && s.in(comma + 1, s.grammar.sources) || new Host(s, quotations).cued(q);
  }

  /** "ne pouvait ni confirmer ni démentir : « … »": the quotation is not what is not said. */
  private boolean denied(Occurrence o) {
    return o.group().form() == VerbForm.INFINITIVE
        && (o.group().negated()
            || s.is(o.first(), Upos.CCONJ)
            || s.grammar.privatives.contains(s.marker(o.head())));
  }

  /** "des propos « honteux »": whether the quoted words but qualify the noun before them. */
  private boolean quality(Quotation q) {
    for (int i = s.tokenFrom(q.begin()); i < s.tokenFrom(q.end()); i++) {
      boolean participle =
          s.is(i, Upos.VERB) && s.token(i).morph().form() == VerbForm.PAST_PARTICIPLE;
      if (!participle && !s.is(i, Upos.ADJ, Upos.ADV, Upos.CCONJ, Upos.PUNCT)) {
        return false;
      }
    }
    return true;
  }

  /** Where an inverted subject ends that stands between the cue and the quotation. */
  private int speakerEnd(Occurrence o, Optional<Phrase> speaker, Quotation q) {
    return speaker
        .filter(p -> p.head() > o.last())
        .map(p -> s.token(p.last()).end())
        .filter(end -> end <= q.outerBegin())
        .orElse(0);
  }

  /** A few quoted words with those that go on: "juge « excessives » les dépenses". */
  private Optional<Content> fragment(Quotation q) {
    int end = q.outerEnd();
    int i = s.tokenFrom(end);
    Optional<Quotation> joined = joined(i);
    // "se dit « surpris » et « choqué » par"
    if (joined.isPresent()) {
      end = joined.get().outerEnd();
      i = s.tokenFrom(end);
    }
    while (i < s.size() && !s.is(i, Upos.PUNCT, Upos.CCONJ)) {
      end = s.token(i).end();
      i++;
    }
    return end == q.outerEnd()
        ? quotations.inside(q.begin(), q.end())
        : quotations.content(q.outerBegin(), end);
  }

  /** The quotation, but of a clause, that begins right behind a conjunction. */
  private Optional<Quotation> joined(int conjunction) {
    if (!s.is(conjunction, Upos.CCONJ)) {
      return Optional.empty();
    }
    int end = s.token(conjunction).end();
    return quotations
        .beginningIn(end, s.sentence.end())
        .filter(q -> quotations.wordless(end, q.outerBegin()))
        .filter(q -> !s.hasFiniteVerb(conjunction, s.tokenFrom(q.end())));
  }

  /** Where a quotation that belongs to this sentence begins at the latest. */
  private int limit() {
    int end = s.sentence.end();
    Optional<Quotation> next = quotations.beginningIn(end, Integer.MAX_VALUE);
    boolean open =
        next.isPresent()
            && quotations.precededBy(next.get().outerBegin(), ':')
            && quotations.wordless(end, next.get().outerBegin());
    return open ? next.get().outerBegin() + 1 : end;
  }
}
