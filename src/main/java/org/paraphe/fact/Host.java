package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Quotation;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * The words that a reporting clause or a phrase such as "selon X" is set before, into or behind:
 * what it says of the rest of its sentence.
 */
final class Host {

  private final ParsedSentence s;
  private final Quotations quotations;

  Host(ParsedSentence s, Quotations quotations) {
    this.s = s;
    this.quotations = quotations;
  }

  /**
   * The content before and, where the stretch is set into a clause or quotation, behind it.
   *
   * @param first first token of the stretch
   * @param last last token of the stretch
   */
  List<Content> around(int first, int last) {
    int begin = s.token(first).begin();
    Optional<Quotation> quotation = quotations.covering(begin);
    List<Content> found = new ArrayList<>(2);
    if (quotation.isPresent()) {
      insideQuotation(quotation.get(), first, last, found);
      return found;
    }
    int clause = subordinate(first, last);
    if (clause >= 0) {
      return behind(found, first, last, s.token(s.last(clause)).end()).stream().toList();
    }
    // "une digue qui, assurent-ils, tiendra"
    if (s.comma(first - 1) && s.in(first - 2, s.grammar.relativePronouns)) {
      return behind(found, first, last, s.sentence.end()).stream().toList();
    }
    int start = start(first);
    Optional<Quotation> before = quotations.endingBefore(begin);
    if (before.isPresent() && before.get().outerEnd() > s.sentence.begin() - 3) {
      fromQuotation(before.get(), start, first).ifPresent(found::add);
    } else if (!reported(start)) {
      quotations
          .content(start, begin)
          .filter(c -> clause(c, first) && !s.is(first - 1, Upos.DET))
          .ifPresent(found::add);
    }
    behind(found, first, last, s.sentence.end()).ifPresent(found::add);
    boolean inserted = found.size() > 1 && s.comma(last + 1);
    if (!inserted && !found.isEmpty() && aside(found.get(0), first)) {
      found.remove(0);
    }
    return found;
  }

  /**
   * "Speaking in Lima, X warned", "When the law failed, X told the council": whether unquoted words
   * but tell what somebody did meanwhile.
   */
  private boolean aside(Content c, int first) {
    int from = s.tokenFrom(c.begin());
    if (c.kind() != Content.Kind.INDIRECT || from >= first) {
      return false;
    }
    int clause = s.is(from, Relation.MARK) ? s.tree.head(from) : -1;
    int verb = s.is(from, Upos.SCONJ, Upos.ADP) ? from + 1 : from;
    boolean gerund =
        s.is(verb, Upos.VERB) && s.token(verb).morph().form() == VerbForm.PRESENT_PARTICIPLE;
    return gerund && !s.hasFiniteVerb(from, first)
        || clause >= 0 && s.is(clause, Relation.ADVCL) && s.tree.head(clause) >= first;
  }

  /** "« A », a dit X, selon Y …": whether a quotation stands at an offset that has its own cue. */
  private boolean reported(int offset) {
    return quotations.beginningIn(offset, offset + 1).stream().anyMatch(q -> cued(q) || sourced(q));
  }

  /** "« … », selon X". */
  private boolean sourced(Quotation q) {
    int comma = s.tokenFrom(q.outerEnd());
    return s.comma(comma) && s.in(comma + 1, s.grammar.sources);
  }

  /** Whether unquoted words say something: they hold a verb or quoted words. */
  private boolean clause(Content c, int end) {
    if (c.kind() != Content.Kind.INDIRECT) {
      return true;
    }
    for (int i = s.tokenFrom(c.begin()); i < end; i++) {
      if (s.is(i, Upos.VERB, Upos.AUX)) {
        return true;
      }
    }
    return false;
  }

  /** "…, mais selon X : « … »": the quotation that a colon behind a stretch announces. */
  Optional<Content> announced(int last) {
    return s.colon(last + 1)
        ? quotationAt(last + 2).flatMap(q -> quotations.inside(q.begin(), q.end()))
        : Optional.empty();
  }

  /** The content behind a stretch that opens its clause: "Selon X, …". */
  Optional<Content> after(int last) {
    return after(last, s.size());
  }

  /** "X, pour qui « A », Y a dit": a quotation that is a clause and ends before a comma. */
  Optional<Content> quoted(int token) {
    return quotationAt(token)
        .filter(
            q -> s.hasFiniteVerb(token, s.tokenFrom(q.end())) && s.comma(s.tokenFrom(q.outerEnd())))
        .flatMap(q -> quotations.inside(q.begin(), q.end()));
  }

  /** The content behind a stretch, at most up to the token {@code limit}. */
  Optional<Content> after(int last, int limit) {
    int comma = commaFrom(last + 1);
    int from = comma < 0 || comma > last + 2 ? last + 1 : comma + 1;
    if (from >= s.size()) {
      return Optional.empty();
    }
    int end = limit < s.size() ? s.token(limit).begin() : s.sentence.end();
    return quotations.content(s.token(from).begin(), Math.min(end, clauseEnd(from)));
  }

  /** "« … », dit X": whether a cue with its subject stands right behind a quotation. */
  boolean cued(Quotation q) {
    int verb = s.tokenFrom(q.outerEnd()) + 1;
    if (!s.comma(verb - 1)) {
      return false;
    }
    while (s.is(verb, Upos.PRON, Upos.AUX, Upos.ADV)) {
      verb++;
    }
    return s.is(verb, Upos.VERB)
        && (s.tree.child(verb, Relation.NSUBJ) > verb || s.group(verb).inverted() > verb);
  }

  /**
   * Where the clause that {@code i} stands in ends: before a semicolon or a quotation with a cue of
   * its own, or with its sentence.
   */
  private int clauseEnd(int i) {
    for (int t = i; t < s.size(); t++) {
      boolean other = s.colon(t) && quotationAt(t + 1).filter(this::cued).isPresent();
      if ((s.semicolon(t) || other) && quotations.covering(s.token(t).begin()).isEmpty()) {
        return s.token(t).begin();
      }
    }
    return s.sentence.end();
  }

  /**
   * Where the clause that ends before {@code first} begins, behind its topic ("Grève : …") or the
   * bracket that it stands in.
   */
  private int start(int first) {
    int from = bracket(first) + 1;
    for (int i = from; i < first; i++) {
      boolean topic = s.colon(i) && i + 1 < first && !s.hasFiniteVerb(from, i);
      if ((s.semicolon(i) || topic) && quotations.covering(s.token(i).begin()).isEmpty()) {
        from = i + 1;
      }
    }
    while (from < first && s.in(from, s.grammar.openingConnectors)) {
      from++;
    }
    return from < s.size() ? s.token(from).begin() : s.sentence.end();
  }

  /** The bracket that is open before a token; −1 for none. */
  private int bracket(int token) {
    for (int i = token - 1; i >= 0 && !s.mark(i, ")"); i--) {
      if (s.mark(i, "(")) {
        return i;
      }
    }
    return -1;
  }

  /**
   * "a dit que la loi, selon X, nuit", "la loi qui, selon X, nuit": the head of the innermost
   * clause that the stretch is set into, before its verb; −1 for none.
   */
  private int subordinate(int first, int last) {
    int head = first;
    while (head >= 0 && !(opens(head, first) && last < verb(head))) {
      head = s.tree.head(head);
    }
    return head;
  }

  /** Whether a conjunction or relative pronoun before the token opens the clause of a head. */
  private boolean opens(int head, int token) {
    int first = s.tree.left(head);
    boolean marker = s.is(first, Upos.SCONJ) || s.in(first, s.grammar.relativePronouns);
    return marker && first < token && s.is(head, Relation.CCOMP, Relation.ACL_RELCL);
  }

  /** "que si A, B": the first conjunction heads what the tree gives to the second. */
  private int verb(int head) {
    return s.is(head, Upos.SCONJ) ? s.last(head) : head;
  }

  /** A quotation, with the words of its sentence before it where it does not stand alone. */
  private Optional<Content> fromQuotation(Quotation q, int start, int first) {
    if (q.outerBegin() <= start
        || quotations.wordless(start, q.outerBegin())
        || apposed(q, start, first)
        || standsAlone(q, start)) {
      return quotations.inside(q.begin(), q.end());
    }
    return quotations.content(start, q.outerEnd());
  }

  /** "…, une « farce » selon X": whether a verbless quotation describes what the clause tells. */
  private boolean apposed(Quotation q, int start, int first) {
    int opening = s.tokenFrom(q.outerBegin());
    int before = s.is(opening - 1, Upos.DET) ? opening - 2 : opening - 1;
    return s.comma(before)
        && s.tokenFrom(q.outerEnd()) == first
        && !s.hasFiniteVerb(opening, first)
        && s.hasFiniteVerb(s.tokenFrom(start), before);
  }

  /** Whether a quotation is a sentence of its own after a few words or a colon. */
  private boolean standsAlone(Quotation q, int start) {
    int opening = s.tokenFrom(q.outerBegin());
    if (quotations.precededBy(q.outerBegin(), ':')) {
      return true;
    }
    return quotations.precededBy(q.outerBegin(), ',')
        && (!s.hasFiniteVerb(s.tokenFrom(start), opening) || opensClause(q, s.tokenFrom(start)))
        && s.hasFiniteVerb(opening, s.tokenFrom(q.end()));
  }

  /** "Les faits sont anciens, « on a mis du temps », dit X": whether two main clauses meet. */
  private boolean opensClause(Quotation q, int start) {
    int first = s.tokenFrom(q.begin());
    int subject = first;
    while (subject < s.size() && !s.is(subject, Relation.NSUBJ) && !s.verbal(subject)) {
      subject++;
    }
    boolean own = s.is(subject, Relation.NSUBJ) && s.first(subject) == first;
    return own && !s.in(subject, s.grammar.relativePronouns) && !conditional(start, first);
  }

  /** "si P, « Q »": whether a conjunction opens the words before a quotation or behind a colon. */
  private boolean conditional(int start, int quotation) {
    for (int i = start; i < quotation; i++) {
      if ((i == start || s.colon(i - 1)) && s.is(i, Upos.SCONJ)) {
        return true;
      }
    }
    return false;
  }

  private void insideQuotation(Quotation q, int first, int last, List<Content> found) {
    int start = Math.max(q.begin(), 0);
    quotations.inside(start, lastComma(first)).ifPresent(found::add);
    int comma = commaFrom(last + 1);
    int colon = colonFrom(last + 1);
    comma = colon >= 0 && (comma < 0 || colon < comma) ? colon : comma;
    boolean sameSentence = comma >= 0 && comma + 1 < s.size();
    int rest = sameSentence ? s.token(comma + 1).begin() : s.sentence.end();
    if (rest < q.end()) {
      quotations.inside(rest, q.end()).ifPresent(found::add);
    }
  }

  private int lastComma(int first) {
    return first > 0 && s.is(first - 1, Upos.PUNCT)
        ? s.token(first - 1).begin()
        : s.token(first).begin();
  }

  /** "La mesure, a indiqué X, sera votée": the rest, where the first part needs it. */
  private Optional<Content> behind(List<Content> before, int first, int last, int limit) {
    boolean direct = !before.isEmpty() && before.get(0).kind() == Content.Kind.DIRECT;
    Optional<Quotation> at =
        direct && last + 1 < s.size()
            ? quotationAt(last + 1).filter(q -> s.hasFiniteVerb(last + 1, s.tokenFrom(q.end())))
            : Optional.empty();
    if (at.isPresent()) {
      return quotations.inside(at.get().begin(), at.get().end());
    }
    int comma = commaFrom(last + 1);
    if (comma < 0 || comma + 1 >= s.size()) {
      return Optional.empty();
    }
    Optional<Quotation> quotation = quotationAt(connected(comma + 1));
    if (quotation.isPresent()) {
      return quotations.inside(quotation.get().begin(), quotation.get().end());
    }
    boolean that = s.in(comma + 1, s.grammar.complementizers) && comma + 2 < s.size();
    int next = s.token(that ? comma + 2 : comma + 1).begin();
    boolean complete = !before.isEmpty() && complete(before.get(0), first);
    boolean verb = s.hasFiniteVerb(comma + 1, s.size());
    int end = Math.min(limit, clauseEnd(comma + 1));
    return complete || !verb ? Optional.empty() : quotations.content(next, end);
  }

  /** "« A », a dit X, mais « B »": the first token from {@code i} that is no connector. */
  private int connected(int i) {
    int from = i;
    while (from + 1 < s.size() && s.in(from, s.grammar.openingConnectors)) {
      from++;
    }
    return from;
  }

  /** The quotation whose mark or first word the token is. */
  private Optional<Quotation> quotationAt(int token) {
    int at = s.token(token).begin();
    return quotations.all().stream()
        .filter(q -> quotations.wordless(Math.min(q.outerBegin(), at), q.begin()))
        .filter(q -> q.outerBegin() <= at && at <= q.begin())
        .findFirst();
  }

  /** Whether what stands before can do without what follows. */
  private boolean complete(Content before, int first) {
    int opening = s.tokenFrom(before.begin());
    boolean quoted = quotations.endingBefore(s.token(first).begin()).isPresent();
    return before.kind() == Content.Kind.DIRECT
        || hasMainVerb(opening, first) && (quoted || !s.is(opening, Upos.SCONJ));
  }

  /** Whether a finite verb stands in the tokens that is not that of a relative clause. */
  private boolean hasMainVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      int verb = s.is(i, Upos.AUX) && s.tree.head(i) >= 0 ? s.tree.head(i) : i;
      if (s.hasFiniteVerb(i, i + 1) && !s.is(verb, Relation.ACL_RELCL)) {
        return true;
      }
    }
    return false;
  }

  private int colonFrom(int from) {
    for (int i = from; i < s.size(); i++) {
      if (s.is(i, Upos.PUNCT) && s.token(i).form().equals(":")) {
        return i;
      }
    }
    return -1;
  }

  private int commaFrom(int from) {
    for (int i = from; i < s.size(); i++) {
      if (s.comma(i)) {
        return i;
      }
    }
    return -1;
  }
}
