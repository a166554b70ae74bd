package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Quotation;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** The stretches of text that fill the roles which take words. */
final class Contents {

  private final ParsedSentence s;
  private final Quotations quotations;

  Contents(ParsedSentence s, Quotations quotations) {
    this.s = s;
    this.quotations = quotations;
  }

  /** The words of a phrase as content. */
  List<Content> of(Function function, Phrase p, Occurrence o) {
    if (function == Function.ADPOSITIONAL && p.head() < o.head()) {
      return List.of();
    }
    if (function == Function.ADPOSITIONAL && whose(p.head(), o)) {
      return List.of();
    }
    boolean pronoun =
        s.is(p.head(), Upos.PRON) && function != Function.CLAUSE
            || s.in(p.head(), s.grammar.relativePronouns)
            || function == Function.OBJECT && s.in(p.head(), s.grammar.impersonalSubjects);
    boolean who =
        (function == Function.OBJECT
                || function == Function.ADPOSITIONAL
                    && s.grammar.addressees.contains(s.marker(p.head())))
            && s.entity(p.head()).filter(e -> e.named() && named(e.type())).isPresent();
    if (pronoun || who || p.first() >= s.size() || function == Function.OBJECT && known(p, o)) {
      return List.of();
    }
    int last =
        switch (function) {
          case PREDICATE, INFINITIVE -> complement(p, o);
          case CLAUSE -> verb(o) ? uninterrupted(p.last(), o.head()) : p.last();
          case OBJECT -> circumstances(p, o);
          default -> p.last();
        };
    last = function == Function.PREDICATE ? last : throughList(throughBracket(last));
    last = function == Function.OBJECT ? beforeSpeech(p.first(), last) : last;
    last = function == Function.CLAUSE ? beforeClause(p.first(), last) : last;
    last = closed(p.first(), whole(p.first(), last));
    if (last == p.first() && s.is(last, Upos.ADP, Upos.DET, Upos.CCONJ, Upos.SCONJ)) {
      return List.of();
    }
    // "ruled out a rise"
    int first = function == Function.OBJECT ? Math.max(p.first(), behind(p, o)) : p.first();
    return quotations
        .content(s.token(first).begin(), throughQuotation(s.token(last).end()))
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether names of a kind stand for somebody rather than for words. */
  private static boolean named(EntityType type) {
    return type.agent() || type == EntityType.Place;
  }

  /** The token behind an expression whose last word stands with the object. */
  private static int behind(Phrase p, Occurrence o) {
    return p.first() <= o.last() && o.last() < p.head() ? o.last() + 1 : p.first();
  }

  /** "les raisons invoquées par X": a noun that refers to words instead of giving them. */
  private boolean known(Phrase p, Occurrence o) {
    boolean described = s.is(o.head(), Relation.ACL) && s.tree.head(o.head()) == p.head();
    boolean told = s.in(p.first(), s.grammar.definite) || s.in(p.first(), s.grammar.demonstratives);
    boolean bare = p.first() == p.last() || told;
    return described && bare && p.last() - p.first() <= 1;
  }

  /** "remercie le gouvernement du Mali": whether a name tells but whose the verb's object is. */
  private boolean whose(int name, Occurrence o) {
    int object = s.is(name, Relation.NMOD) ? s.tree.head(name) : -1;
    return object > o.last()
        && s.is(object, Relation.OBJ)
        && s.entity(name).filter(Entity::named).filter(e -> !text(e)).isPresent();
  }

  private static boolean text(Entity e) {
    return e.type() == EntityType.Document || e.type() == EntityType.Event;
  }

  /**
   * "déplore la décision du maire : « … »": last token before a quotation that a colon announces.
   */
  private int beforeSpeech(int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (s.colon(i) && new Host(s, quotations).announced(i - 1).isPresent()) {
        return i - 1;
      }
    }
    return last;
  }

  /** "dit que P : « Q »": the same of a clause, unless its verb announces what is quoted. */
  private int beforeClause(int first, int last) {
    int end = beforeSpeech(first, last);
    return s.is(end, Upos.VERB) || !s.hasFiniteVerb(end + 1, last + 1) ? last : end;
  }

  /** The last token of words that no conjunction, preposition or determiner ends. */
  private int whole(int first, int last) {
    int end = beforeResumption(first, last);
    while (end > first
        && (s.is(end, Upos.CCONJ, Upos.SCONJ, Upos.DET, Upos.ADP)
            || s.in(end, s.grammar.definite)
            || s.is(end, Upos.ADV) && gerund(end + 1))) {
      end--;
    }
    // "un état d'alerte, tel que la loi le permet"
    return end < last && s.comma(end - 1) && end - 2 >= first ? end - 2 : end;
  }

  /** "…, tout en niant": whether a preposition before a participle stands at a token. */
  private boolean gerund(int marker) {
    int verb = marker < s.size() && s.is(marker, Relation.MARK) ? s.tree.head(marker) : -1;
    return verb > marker && s.token(verb).morph().form() == VerbForm.PRESENT_PARTICIPLE;
  }

  /** Whether no comma follows one up to {@code last}. */
  private boolean lastComma(int comma, int last) {
    for (int i = comma + 1; i <= last; i++) {
      if (s.comma(i)) {
        return false;
      }
    }
    return true;
  }

  /** "d'avoir menti, ce que X dément", "…, selon X": last token before what takes up the clause. */
  private int beforeResumption(int first, int last) {
    for (int i = first + 1; i + 2 < s.size() && i < last; i++) {
      boolean resumed =
          s.in(i + 1, s.grammar.clausePronouns) && s.in(i + 2, s.grammar.complementizers);
      if (s.comma(i) && (resumed || s.in(i + 1, s.grammar.sources) && lastComma(i, last))) {
        return i - 1;
      }
    }
    return last;
  }

  /** "would meet the Farm Union (FU)": with the bracket that closes one inside. */
  private int closed(int first, int last) {
    int open = 0;
    for (int i = first; i <= last; i++) {
      open += s.mark(i, "(") ? 1 : s.mark(i, ")") ? -1 : 0;
    }
    return open == 1 && s.mark(last + 1, ")") ? last + 1 : last;
  }

  /** Where a phrase ends that a quotation right behind it goes on with: "une loi « injuste »". */
  private int throughQuotation(int end) {
    Optional<Quotation> next = quotations.beginningIn(end, s.sentence.end());
    if (next.isEmpty() || !quotations.blank(end, next.get().outerBegin())) {
      return end;
    }
    return untilPunctuation(next.get().outerEnd());
  }

  /** Where the words behind a quotation that still belong to its phrase end. */
  private int untilPunctuation(int from) {
    int i = s.tokenFrom(from);
    int end = from;
    while (i < s.size() && !s.is(i, Upos.PUNCT, Upos.CCONJ, Upos.SCONJ)) {
      end = s.token(i).end();
      i++;
    }
    return end;
  }

  /** The number that a phrase counts with: "58" of "58 pays"; not the one of "une soixantaine". */
  List<Content> number(Phrase p) {
    if (s.grammar.quantities.contains(s.token(p.head()).lemma())) {
      return List.of();
    }
    for (int i : s.tree.children(p.head(), Relation.NUMMOD, Relation.DET)) {
      if (s.grammar.counts.value(s.token(i).norm()).isPresent()) {
        return List.of(new Content(s.token(i).begin(), s.token(i).end(), Content.Kind.INDIRECT));
      }
    }
    return List.of();
  }

  /** Behind the clause of a noun may stand the verb of its sentence. */
  private static boolean verb(Occurrence o) {
    return o.entry().category() == LexicalEntry.Category.VERB;
  }

  /** Last token before the next punctuation mark, conjunction or verb above the cue. */
  private int uninterrupted(int from, int cue) {
    int last = from;
    while (last + 1 < s.size()
        && (!s.is(last + 1, Upos.PUNCT, Upos.CCONJ, Upos.SCONJ) || insideGroup(last + 1))
        && !s.tree.below(cue, last + 1)
        && !goesOn(cue, last + 1)) {
      last++;
    }
    return last;
  }

  /** "dit que P avant d'ajouter que Q": whether another deed of who speaks begins at a token. */
  private boolean goesOn(int cue, int first) {
    int verb = s.is(first, Relation.MARK) ? s.tree.head(first) : -1;
    return verb > first && s.is(verb, Relation.ADVCL) && s.tree.head(verb) == cue;
  }

  /**
   * "his French and German counterparts": whether a conjunction joins what stands before a noun.
   */
  private boolean insideGroup(int conjunction) {
    int head = s.is(conjunction, Relation.CC) ? s.tree.head(conjunction) : -1;
    return head > conjunction && s.tree.left(head) < conjunction;
  }

  /** "annonce une aide pour sauver l'usine d'ici à mai": last token of an object with these. */
  private int circumstances(Phrase p, Occurrence o) {
    int last = p.last();
    for (int c : s.tree.children(o.head(), Relation.ADVCL, Relation.OBL)) {
      Set<String> markers = s.is(c, Relation.OBL) ? s.grammar.horizons : s.grammar.purposes;
      boolean next = s.tree.left(c) == last + 1 && markers.contains(s.marker(c));
      last = next ? s.last(c) : last;
    }
    return last;
  }

  /** The bracket right behind a token, to its end. */
  private int throughBracket(int last) {
    if (!s.mark(last + 1, "(")) {
      return last;
    }
    int end = last + 2;
    while (end < s.size() && !s.mark(end, ")")) {
      end++;
    }
    return end < s.size() ? end : last;
  }

  /** "annonce trois mesures : A, B et C": what a colon right behind a token tells one by one. */
  private int throughList(int last) {
    boolean list = s.mark(last + 1, ":") && last + 3 < s.size() && !s.is(last + 2, Upos.PUNCT);
    return list && !s.hasFiniteVerb(last + 2, s.size()) ? s.size() - 1 : last;
  }

  /** Last token of words with the complements that the tree gives to their verb. */
  private int complement(Phrase p, Occurrence o) {
    int last = p.last();
    while (last < s.last(o.head()) && !s.is(last + 1, Upos.PUNCT) && !nextClause(last + 1, o)) {
      last++;
    }
    return last;
  }

  /** "dit vouloir partir mais a confirmé que": whether a conjunction leads on to another verb. */
  private boolean nextClause(int conjunction, Occurrence o) {
    int verb = conjunction + 1;
    while (s.is(verb, Upos.AUX, Upos.ADV, Upos.PRON)) {
      verb++;
    }
    int next = s.is(conjunction, Relation.CC) ? s.tree.head(conjunction) : -1;
    boolean beside = next >= 0 && s.is(next, Relation.CONJ) && s.tree.head(next) == o.head();
    return o.group().finite()
        && s.is(conjunction, Upos.CCONJ)
        && (beside || s.hasFiniteVerb(conjunction + 1, Math.min(verb + 1, s.size())));
  }

  /** What stands beside an occurrence without depending on it: quoted words, or its host clause. */
  List<Content> beside(Occurrence o, Frame.Argument argument, List<Binding> bound) {
    if (argument.function() == Function.HOST) {
      return new Sources(s, quotations).of(o, bound, !argument.markers().isEmpty());
    }
    if (o.group().passive()) {
      return List.of();
    }
    return new QuotedSpeech(s, quotations).of(o, speaker(bound));
  }

  private static Optional<Phrase> speaker(List<Binding> bound) {
    for (Binding b : bound) {
      Found found = b.phrase().found();
      boolean subject = b.argument().function() == Function.SUBJECT;
      if (subject && (found == Found.TREE || found == Found.NEAREST)) {
        return Optional.of(b.phrase());
      }
    }
    return Optional.empty();
  }

  /**
   * The bindings with those of one role of words joined to one stretch: "juge le texte
   * insuffisant".
   */
  List<Binding> joined(List<Binding> bindings) {
    List<Binding> out = new ArrayList<>(bindings.size());
    for (Binding b : bindings) {
      int same = -1;
      for (int i = 0; i < out.size() && !b.contents().isEmpty(); i++) {
        same = out.get(i).argument().role().equals(b.argument().role()) ? i : same;
      }
      if (same < 0) {
        out.add(b);
      } else {
        out.set(same, join(out.get(same), b));
      }
    }
    return out;
  }

  /** A noun phrase wholly in quotation marks is what was said: qualifier X de « don du ciel ». */
  private boolean quotedNoun(Binding b) {
    Content words = b.contents().get(0);
    boolean phrase = s.tokenFrom(words.end()) - s.tokenFrom(words.begin()) > 1;
    return phrase && words.kind() == Content.Kind.DIRECT && s.is(b.phrase().head(), Upos.NOUN);
  }

  /** Where words begin, with the mark that opens them. */
  private int begin(Content words) {
    return quotations
        .covering(words.begin())
        .filter(q -> q.begin() == words.begin())
        .map(Quotation::outerBegin)
        .orElse(words.begin());
  }

  private Binding join(Binding a, Binding b) {
    if (quotedNoun(b)) {
      return b;
    }
    int begin = Math.min(begin(a.contents().get(0)), begin(b.contents().get(0)));
    int end = Math.max(a.contents().get(0).end(), b.contents().get(0).end());
    List<Content> whole = quotations.content(begin, end).map(List::of).orElse(a.contents());
    return new Binding(a.argument(), a.phrase(), a.fills(), whole);
  }
}
