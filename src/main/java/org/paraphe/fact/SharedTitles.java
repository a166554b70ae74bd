package org.paraphe.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * Finds the positions that one phrase gives to several people: "les ministres X et Y", "X et Y,
 * maires de V et de W", "X et Y, respectivement maire et préfète".
 */
final class SharedTitles {

  private static final Set<EntityType> PERSONS = EnumSet.of(EntityType.Person);

  private static final Set<EntityType> BODIES =
      EnumSet.of(EntityType.Organization, EntityType.Country, EntityType.Place);

  private static final NameRow NOBODY = new NameRow(List.of(), 0);

  private final ParsedSentence s;
  private final PositionReader reader;

  /** The words of a title that are one holder's: "de V". */
  private record Part(int first, int last) {}

  /** Whose title one of several people holds, and the token behind the name. */
  private record Dealt(Fill of, Fill holder, int end) {}

  SharedTitles(ParsedSentence s) {
    this.s = s;
    this.reader = new PositionReader(s);
  }

  /** The tenures and affiliations that the sentence tells of several people at once. */
  List<Fact> find() {
    List<Fact> facts = new ArrayList<>(0);
    int end = several() ? s.size() : 0;
    for (int i = 0; i < end; i++) {
      if (s.in(i, s.grammar.distributives)) {
        dealt(i, facts);
      } else {
        reader
            .several(i)
            .filter(p -> !alternating(p, facts) && !national(p, facts))
            .ifPresent(p -> shared(p, facts));
      }
    }
    return facts;
  }

  /** Whether the sentence names more than one person. */
  private boolean several() {
    Entity one = null;
    for (Reference r : s.references()) {
      Entity e = r.entity();
      boolean person = e.type() == EntityType.Person && r.mention().kind() == Mention.Kind.NAME;
      if (person && one != null && one != e) {
        return true;
      }
      one = person ? e : one;
    }
    return false;
  }

  private void shared(Position p, List<Fact> facts) {
    NameRow row = behind(p.first(), p.end());
    row = row.fills().isEmpty() ? before(p) : row;
    List<Part> parts = parts(p);
    if (parts.size() > 1 && parts.size() != row.fills().size()) {
      return;
    }
    for (int k = 0; k < row.fills().size(); k++) {
      Fill person = row.fills().get(k);
      if (parts.size() < 2) {
        facts.addAll(facts(p, singular(p.first(), p.last()), p.of(), person));
      } else {
        Part own = parts.get(k);
        Optional<Fill> of = body(own);
        String title = singular(p.first(), parts.get(0).first() - 1);
        title = of.isPresent() ? title : title + " " + words(own.first(), own.last());
        facts.addAll(facts(p, title, of, person));
      }
    }
  }

  /**
   * "les présidents français, X, et brésilien, Y", "du Togo, X, et du Mali, Y": a name for each.
   */
  private boolean alternating(Position p, List<Fact> facts) {
    int i = p.first() + 1;
    Dealt one = dealtAt(i);
    while (one == null && s.is(i, Upos.NOUN, Upos.ADJ, Upos.ADP, Upos.DET)) {
      i++;
      one = dealtAt(i);
    }
    if (one == null || dealtAt(joint(one.end())) == null) {
      return false;
    }
    String title = singular(p.first(), i - 1);
    for (Dealt d = one; d != null; d = dealtAt(joint(d.end()))) {
      facts.addAll(facts(p, title, Optional.of(d.of()), d.holder()));
    }
    return true;
  }

  /** Behind a comma, a conjunction or both; the size where there is neither. */
  private int joint(int i) {
    int next = s.comma(i) ? i + 1 : i;
    next = s.is(next, Upos.CCONJ) ? next + 1 : next;
    return next > i ? next : s.size();
  }

  /** The country or body that a title is dealt out to at a token, with the one name behind it. */
  private Dealt dealtAt(int i) {
    int first = i;
    while (s.is(first, Upos.ADP, Upos.DET)) {
      first++;
    }
    for (Reference r : first < s.size() ? s.references() : List.<Reference>of()) {
      Mention m = r.mention();
      boolean adjective = m.kind() == Mention.Kind.DEMONYM && first == i;
      boolean owner = m.kind() == Mention.Kind.NAME && s.grammar.genitives.contains(s.base(i));
      if (m.first() == first && (adjective || owner) && BODIES.contains(r.entity().type())) {
        int behind = m.last() + 1;
        NameRow row = NameRow.from(s, s.comma(behind) ? behind + 1 : behind, PERSONS, false);
        if (row.fills().size() == 1) {
          return new Dealt(Fill.of(r.entity(), m), row.fills().get(0), row.end());
        }
      }
    }
    return null;
  }

  /** "les ministres français et malien de la Santé, X et Y": whether it is of two countries. */
  private boolean national(Position p, List<Fact> facts) {
    int and = p.first() + 1;
    while (s.is(and, Upos.ADJ, Upos.NOUN, Upos.ADP, Upos.DET)
        || s.is(and, Upos.CCONJ) && !(country(and - 1) && country(and + 1))) {
      and++;
    }
    if (!s.is(and, Upos.CCONJ)) {
      return false;
    }
    int end = and + 1;
    while (s.is(end + 1, Upos.ADJ, Upos.NOUN, Upos.ADP, Upos.DET)) {
      end++;
    }
    NameRow row = behind(p.first(), end);
    String title = singular(p.first(), p.first());
    title += and - 2 > p.first() ? " " + words(p.first() + 1, and - 2) : "";
    title += end > and + 1 ? " " + words(and + 2, end) : "";
    for (int k = 0; k < row.fills().size() && row.fills().size() == 2; k++) {
      int adjective = k == 0 ? and - 1 : and + 1;
      Optional<Fill> of = s.entity(adjective).map(e -> Fill.of(e, s.token(adjective)));
      facts.addAll(facts(p, title, of, row.fills().get(k)));
    }
    return true;
  }

  private boolean country(int i) {
    return s.is(i, Upos.ADJ) && s.names(i, EntityType.Country);
  }

  /** "les ministres X et Y", "les ministres, (respectivement) X et Y". */
  private NameRow behind(int first, int end) {
    int i = behindAside(end + 1);
    boolean comma = s.comma(i);
    i = comma ? i + 1 : i;
    i = s.in(i, s.grammar.distributives) ? i + 1 : i;
    int listed = comma ? s.grammar.enumerations.end(s, i) : -1;
    i = Math.max(i, listed);
    NameRow row = NameRow.from(s, i, PERSONS, true);
    if (!joined(row)) {
      return NOBODY;
    }
    int name = s.tokenFrom(row.fills().get(0).begin());
    int above = s.tree.head(name);
    boolean apposed =
        s.is(name, Relation.APPOS) && (first <= above && above < i || of(first, above));
    return comma && listed < 0 && !apposed ? NOBODY : row;
  }

  /** Behind "(PV)", or "des deux pays" in "les présidents des deux pays, X et Y". */
  private int behindAside(int i) {
    boolean counted = s.is(i, Upos.ADP) && s.is(i + 1, Upos.NUM) && s.is(i + 2, Upos.NOUN);
    return counted ? i + 3 : s.behindBracket(i);
  }

  /** "les vœux des ministres, X et Y": whether a title belongs to a noun that is nobody. */
  private boolean of(int title, int noun) {
    return s.tree.head(title) == noun
        && s.is(noun, Upos.NOUN)
        && !s.in(noun, s.grammar.list("PositionNoun"))
        && !s.in(noun, s.grammar.list("PersonNoun"));
  }

  /** "X et Y, maires de V et de W". */
  private NameRow before(Position p) {
    int comma = p.first() - 1;
    while (s.in(comma, s.grammar.former)
        || s.in(comma, s.grammar.distributives)
        || s.is(comma, Upos.ADJ, Upos.NUM)) {
      comma--;
    }
    // "X et Y, les deux maires"
    comma = comma < p.first() - 1 && s.in(comma, s.grammar.definite) ? comma - 1 : comma;
    boolean closed = p.end() + 1 >= s.size() || s.is(p.end() + 1, Upos.PUNCT);
    return closed && s.comma(comma) ? rowTo(comma) : NOBODY;
  }

  /** The row of names that ends right before a comma. */
  private NameRow rowTo(int comma) {
    for (Reference r : s.references()) {
      Mention m = r.mention();
      boolean name = m.kind() == Mention.Kind.NAME && r.entity().type() == EntityType.Person;
      NameRow row = name && m.last() < comma ? NameRow.from(s, m.first(), PERSONS, true) : NOBODY;
      if (row.end() == comma && joined(row)) {
        return row;
      }
    }
    return NOBODY;
  }

  /** Whether a row has several names, the last behind a conjunction. */
  private boolean joined(NameRow row) {
    int size = row.fills().size();
    if (size < 2) {
      return false;
    }
    int from = s.tokenFrom(row.fills().get(size - 2).end());
    int last = s.tokenFrom(row.fills().get(size - 1).begin());
    for (int i = from; i < last; i++) {
      if (s.is(i, Upos.CCONJ)) {
        return true;
      }
    }
    return false;
  }

  /** The complements of a title that are joined, each with its own preposition. */
  private List<Part> parts(Position p) {
    List<Part> parts = new ArrayList<>(2);
    int from = Math.max(p.first(), reader.titleEnd(p.first())) + 1;
    while (from < p.end() && !s.is(from, Upos.ADP)) {
      from++;
    }
    for (int i = from; i < p.end(); i++) {
      if ((s.is(i, Upos.CCONJ) || s.comma(i)) && s.is(i + 1, Upos.ADP)) {
        parts.add(new Part(from, i - 1));
        from = i + 1;
      }
    }
    parts.add(new Part(from, p.end()));
    return parts;
  }

  private Optional<Fill> body(Part part) {
    for (int i = part.first(); i <= part.last(); i++) {
      Optional<Entity> e = s.entity(i).filter(x -> BODIES.contains(x.type()) && x.named());
      if (e.isPresent()) {
        return Optional.of(Fill.of(e.get(), s.token(i)));
      }
    }
    return Optional.empty();
  }

  /** "X et Y, respectivement maire de V et préfète": one title for each. */
  private void dealt(int adverb, List<Fact> facts) {
    NameRow row = s.comma(adverb - 1) ? rowTo(adverb - 1) : NOBODY;
    List<Position> titles = new ArrayList<>(2);
    int i = s.is(adverb + 1, Upos.ADP, Upos.SCONJ) ? adverb + 2 : adverb + 1;
    while (titles.size() < row.fills().size()) {
      int first = i;
      Optional<Position> next = reader.at(first).filter(p -> p.first() == first);
      if (next.isEmpty()) {
        return;
      }
      titles.add(next.get());
      i = next.get().end() + 1;
      while (s.comma(i) || s.is(i, Upos.CCONJ, Upos.DET)) {
        i++;
      }
    }
    for (int k = 0; k < titles.size(); k++) {
      Position p = titles.get(k);
      // "respectivement président et secrétaire de Z"
      boolean open = p.of().isEmpty() && p.first() == p.end();
      Optional<Fill> of = open ? titles.get(titles.size() - 1).of() : p.of();
      facts.addAll(facts(p, words(p.first(), p.last()), of, row.fills().get(k)));
    }
  }

  /** The words of a plural title as one of those who share it bears it. */
  private String singular(int first, int last) {
    StringBuilder title = new StringBuilder(reader.singular(first));
    int i = first + 1;
    while (i <= last && (s.is(i, Upos.ADJ) || s.is(first, Upos.ADJ) && i == first + 1)) {
      title.append(' ').append(reader.singular(i));
      i++;
    }
    return i > last ? title.toString() : title.append(' ').append(words(i, last)).toString();
  }

  private String words(int first, int last) {
    return s.linked.text().line(s.token(first).begin(), s.token(last).end());
  }

  private List<Fact> facts(Position p, String title, Optional<Fill> of, Fill person) {
    int begin = s.token(p.first()).begin();
    int end = s.token(p.last()).end();
    List<Filler> roles = new ArrayList<>(3);
    roles.add(filler(p.member() ? "member" : "holder", person));
    if (p.member()) {
      Optional<Fill> body = of.filter(o -> o.entity().type() == EntityType.Organization);
      if (body.isEmpty()) {
        return List.of();
      }
      roles.add(filler("organization", body.get()));
      return List.of(Positions.fact("Affiliation", roles, begin, end, p.modality()));
    }
    roles.add(new Filler("title", new Value.Text(title), begin, end));
    of.ifPresent(o -> roles.add(filler("of", o)));
    return List.of(Positions.fact("Tenure", roles, begin, end, p.modality()));
  }

  private static Filler filler(String role, Fill f) {
    return new Filler(role, new Value.Thing(f.entity()), f.begin(), f.end());
  }
}
