package org.paraphe.fact;

import java.util.function.Predicate;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Finds the person whose title a noun phrase gives. */
final class Holders {

  private final ParsedSentence s;

  Holders(ParsedSentence s) {
    this.s = s;
  }

  /** The person named right behind the title, or before it as what it is an apposition of. */
  Mention of(Position p) {
    Mention beside = beside(p);
    if (beside != null) {
      return beside;
    }
    int after = s.behindBracket(p.end() + 1);
    Mention ranked = s.comma(after) ? ranked(after + 1) : null;
    if (ranked != null) {
      return ranked;
    }
    Mention behind = personFrom(s.comma(after) ? inhabitant(after + 1) : after);
    if (behind != null && !s.comma(after) && inner(p, behind)) {
      return null;
    }
    if (behind != null && s.comma(after) && (acts(p, behind) || ofAnother(p) || conferred(p))) {
      return null;
    }
    if (behind != null && !(s.comma(after) && (enumerated(p) || complement(p)))) {
      return behind;
    }
    return before(p);
  }

  /** "X ancien maire de Y, Z": whom no comma parts from a title that is over; or null. */
  private Mention beside(Position p) {
    int name = p.first() - 1;
    while (s.in(name, s.grammar.former)) {
      name--;
    }
    return name < p.first() - 1 ? personTo(name) : null;
  }

  /** Who is named before a comma and the title, or beside a profession; or null. */
  private Mention before(Position p) {
    int before = p.first() - 1;
    while ((s.is(before, Upos.DET, Upos.ADJ, Upos.ADV) || s.in(before, s.grammar.former))
        && !s.in(before, s.grammar.distributives)) {
      before = s.is(before, Relation.FIXED) ? s.tree.head(before) - 1 : before - 1;
    }
    // "X, the club's new coach"
    if (s.is(before, Upos.PART) && s.is(before, Relation.CASE)) {
      before = s.first(s.tree.head(before)) - 1;
    }
    if (s.comma(before) && (subject(p) || another(p))) {
      return null;
    }
    if (!s.comma(before)) {
      return besideProfession(p);
    }
    Mention named = personTo(aheadOfAge(before) - 1);
    return named == null ? profession(before) : named;
  }

  /** "le ministre de la Défense, le général d'armée X": who is named behind a rank; or null. */
  private Mention ranked(int article) {
    int rank = article + 1;
    if (!s.is(article, Upos.DET)
        || rank >= s.size()
        || !s.in(rank, s.grammar.ranks) && !s.grammar.honorifics.contains(s.token(rank).form())) {
      return null;
    }
    int name = s.is(rank + 1, Upos.ADP) ? rank + 3 : rank + 1;
    Mention found = person(m -> m.first() == name);
    return found != null && !s.is(found.last() + 1, Upos.CCONJ) ? found : null;
  }

  /** "le porte-parole du premier ministre X": the name is that of who is named last. */
  private boolean inner(Position p, Mention name) {
    int title = s.tree.head(name.head());
    // "le conseiller de la ministre de la Recherche X"
    while (title > p.first()
        && s.is(title, Relation.NMOD)
        && !s.grammar.positions.holds(s.token(title).norm())) {
      title = s.tree.head(title);
    }
    int marker = title < 0 ? -1 : s.tree.child(title, Relation.CASE);
    return s.is(name.head(), Relation.APPOS)
        && marker > p.first()
        && !s.in(marker, s.grammar.manners)
        && title <= p.end()
        && s.grammar.positions.holds(s.token(title).norm());
  }

  /** "X, désigné comme préfet, Y": a title that a participle gives to whom it is said of. */
  private boolean conferred(Position p) {
    int participle = s.tree.head(p.first());
    return participle >= 0
        && s.is(p.first(), Relation.OBL)
        && s.is(participle, Relation.ACL)
        && s.tree.head(participle) < participle
        && s.grammar.appointing.contains(s.token(participle).lemma());
  }

  /** "en qualité de représentant du président, X": a title without article before one with. */
  private boolean ofAnother(Position p) {
    int before = p.first() - 1;
    boolean genitive =
        s.is(before, Upos.ADP)
            && s.grammar.genitives.contains(s.base(before))
            && !s.grammar.holds(s.token(before).norm(), s.grammar.genitives);
    for (int i = p.first() + 1; (genitive || s.is(before, Upos.SCONJ)) && i <= p.end(); i++) {
      boolean title = s.is(i, Upos.NOUN) && s.grammar.positions.holds(s.token(i).norm());
      if (title && s.tree.child(i, Relation.CASE) > p.first()) {
        return true;
      }
    }
    return false;
  }

  /**
   * "De l'avis du ministre, X a cédé": the name is the subject of a verb, the title no part of it.
   */
  private boolean acts(Position p, Mention name) {
    boolean marked = false;
    for (int i = p.first(); i <= p.last(); i++) {
      marked |= s.is(i, Relation.OBL) && !s.marker(i).isEmpty();
    }
    int head = s.is(name.head(), Relation.FLAT) ? s.tree.head(name.head()) : name.head();
    boolean subject = s.is(head, Relation.NSUBJ) && s.tree.head(head) > name.last();
    return marked && subject && !s.comma(name.last() + 1);
  }

  /** "Après sa rencontre avec X, le ministre a dit": the title is the subject of a verb behind. */
  private boolean subject(Position p) {
    for (int i = p.first(); i <= p.last(); i++) {
      if (s.is(i, Relation.NSUBJ, Relation.NSUBJ_PASS) && s.tree.head(i) > i) {
        return s.tree.child(i, Relation.DET) >= 0;
      }
    }
    return false;
  }

  /** "La ministre, X, le maire et le préfet": the title goes on with a series of people. */
  private boolean another(Position p) {
    for (int i = p.first(); i <= p.last(); i++) {
      if (s.is(i, Relation.CONJ) && s.tree.head(i) < p.first()) {
        return s.tree.child(i, Relation.DET) >= 0;
      }
    }
    return false;
  }

  /** The token behind "le Finlandais", which may stand between a title and the name. */
  private int inhabitant(int i) {
    int noun = s.is(i, Upos.DET) ? i + 1 : i;
    for (Reference r : s.references()) {
      if (r.mention().head() == noun && r.mention().kind() == Mention.Kind.DEMONYM) {
        return noun + 1;
      }
    }
    return i;
  }

  /** "X, chercheur et cofondateur de Y": a title coordinated with an apposition of the name. */
  private Mention besideProfession(Position p) {
    for (int i = p.first(); i <= p.last(); i++) {
      int first = s.is(i, Relation.CONJ) ? s.tree.head(i) : -1;
      if (first >= 0 && s.is(first, Relation.APPOS)) {
        int name = s.tree.head(first);
        return person(m -> m.head() == name);
      }
    }
    return null;
  }

  /**
   * "le bras droit du patron, X": X may be the right hand rather than the boss; but not "par la
   * voix du ministre, X".
   */
  private boolean complement(Position p) {
    int before = p.first() - 1;
    while (s.is(before, Upos.DET, Upos.ADJ)) {
      before--;
    }
    return s.is(before, Upos.ADP)
        && !s.is(before, Relation.FIXED)
        && s.grammar.genitives.contains(s.base(before))
        && s.is(before - 1, Upos.NOUN, Upos.ADJ)
        && !s.grammar.voiceless.contains(s.token(before - 1).lemma());
  }

  /** "M. X, ministre de Y, Mme Z et …": the name behind the comma is the next of a list. */
  private boolean enumerated(Position p) {
    int before = s.in(p.first() - 1, s.grammar.former) ? p.first() - 2 : p.first() - 1;
    return s.comma(before)
        && (personTo(aheadOfAge(before) - 1) != null || profession(before) != null);
  }

  /** "X, consultant, ancien maire, Y": who has the profession that ends before a comma; or null. */
  private Mention profession(int comma) {
    int noun = comma - 1;
    while (s.is(noun, Upos.ADJ)) {
      noun--;
    }
    boolean bare = s.is(noun, Upos.NOUN, Upos.VERB) && s.comma(noun - 1) && !s.plural(noun);
    return bare ? personTo(noun - 2) : null;
  }

  /**
   * "X, (âgé de) 52 ans, maire", "X (52 ans), maire": the mark before somebody's age, or behind.
   */
  private int aheadOfAge(int comma) {
    int years = s.is(comma - 1, Upos.PUNCT) ? comma - 2 : comma - 1;
    int mark = s.is(years - 2, Upos.ADP) ? years - 4 : years - 2;
    boolean age =
        s.is(years, Upos.NOUN)
            && s.in(years, s.grammar.years)
            && s.is(years - 1, Upos.NUM)
            && s.is(mark, Upos.PUNCT);
    return age ? mark : comma;
  }

  private Mention personFrom(int i) {
    return person(
        m ->
            m.first() == i
                || m.first() == i + 1
                    && !s.is(i, Upos.PUNCT, Upos.VERB, Upos.ADP, Upos.CCONJ)
                    && !(s.grammar.bodyFirst
                        && !s.comma(i - 1)
                        && s.in(i, s.grammar.titleOpenings)));
  }

  private Mention personTo(int i) {
    return person(m -> m.last() == i);
  }

  private Mention person(Predicate<Mention> where) {
    for (Reference r : s.references()) {
      Mention m = r.mention();
      boolean name = m.kind() == Mention.Kind.NAME && r.entity().type() == EntityType.Person;
      if (name && r.entity().named() && where.test(m)) {
        return m;
      }
    }
    return null;
  }
}
