package org.paraphe.fact;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Modality;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Reads the titles of positions: a title noun with its adjectives and complements. */
final class PositionReader {

  /** Words of the longest title that the lists hold. */
  private static final int WORDS = 4;

  /** Words that may describe a body before its name. */
  private static final int DESCRIPTION = 9;

  private static final Set<EntityType> BODIES =
      EnumSet.of(EntityType.Organization, EntityType.Country, EntityType.Place);

  /** What the first word of a title may be taken for. */
  private static final Set<Upos> HEADS =
      EnumSet.of(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.X, Upos.VERB);

  private final ParsedSentence s;
  private final TitleParts parts;

  PositionReader(ParsedSentence s) {
    this.s = s;
    this.parts = new TitleParts(s);
  }

  /** The position whose title begins with token {@code first}. */
  Optional<Position> at(int first) {
    if (!s.in(first, s.grammar.titleOpenings) || !HEADS.contains(s.token(first).pos())) {
      return Optional.empty();
    }
    // "juge en chef", "se conduire en chef"
    if (s.in(first - 1, s.grammar.manners)) {
      return Optional.empty();
    }
    if (surname(first)) {
      return Optional.empty();
    }
    // "directeur général": the adjective is part of a title rather than the military rank.
    if (s.is(first, Relation.AMOD) && s.tree.head(first) == first - 1) {
      return Optional.empty();
    }
    String opening = s.grammar.plain(s.token(first).form());
    int last = longest(first, opening, s.grammar.positions);
    boolean member = last < 0;
    if (member) {
      last = longest(first, opening, s.grammar.members);
    }
    if (last < 0) {
      return Optional.empty();
    }
    // "a major exhibition", "deputy interior minister"
    boolean within =
        s.grammar.bodyFirst
            && s.is(last, Relation.AMOD, Relation.NMOD)
            && s.tree.head(last) > last
            && s.marker(last).isEmpty();
    boolean owner = s.is(last + 1, Upos.PART) && s.grammar.genitives.contains(s.base(last + 1));
    boolean apposed = s.comma(first - 1) && (parts.participle(first) || parts.qualified(first));
    boolean verb = s.is(first, Upos.VERB, Upos.AUX) && !apposed;
    if (verb || owner || within) {
      return Optional.empty();
    }
    return Optional.of(read(first, last, member));
  }

  /** The position whose title, said of several people, begins with token {@code first}. */
  Optional<Position> several(int first) {
    if (!s.plural(first) || !s.is(first, Upos.NOUN) || s.grammar.bodyFirst) {
      return Optional.empty();
    }
    String one = singular(first);
    int noun = titleEnd(first);
    boolean position = noun >= first;
    if (!position && !s.grammar.members.holds(one)) {
      return Optional.empty();
    }
    // "les Premiers ministres"
    boolean ranked =
        s.is(first - 1, Upos.ADJ) && s.grammar.positions.holds(singular(first - 1) + " " + one);
    return Optional.of(read(ranked ? first - 1 : first, Math.max(first, noun), !position));
  }

  /** The last token of the longest title that a plural noun opens ("chefs de file"); −1. */
  int titleEnd(int first) {
    return longest(first, singular(first), s.grammar.positions);
  }

  /** A word of a plural title in the singular: "députées" is "députée", "généraux" "général". */
  String singular(int i) {
    String form = s.token(i).form();
    if (!s.plural(i)) {
      return form;
    }
    return form.endsWith("s") ? form.substring(0, form.length() - 1) : s.token(i).lemma();
  }

  /** "Tom King": whether a word goes on with somebody's name. */
  private boolean surname(int i) {
    for (Reference r : s.references()) {
      Mention m = r.mention();
      boolean name = r.entity().type() == EntityType.Person && m.kind() == Mention.Kind.NAME;
      if (name && m.first() < i && i <= m.last()) {
        return true;
      }
    }
    return false;
  }

  private int longest(int first, String opening, Titles titles) {
    String text = opening;
    int found = -1;
    for (int i = first; titles.beginWith(text); ) {
      found = titles.holds(text) && !insideName(i) ? i : found;
      i++;
      if (i >= s.size() || i >= first + WORDS) {
        break;
      }
      text += (text.endsWith("'") ? "" : " ") + s.token(i).form();
    }
    return found;
  }

  /** "président de la République tchèque": whether a country's name goes on behind a token. */
  private boolean insideName(int i) {
    return s.references().stream()
        .filter(r -> r.entity().type() == EntityType.Country)
        .map(Reference::mention)
        .anyMatch(m -> m.kind() == Mention.Kind.NAME && m.first() <= i && i < m.last());
  }

  private Position read(int first, int noun, boolean member) {
    int kept = noun;
    int bare = noun;
    int end = noun;
    int from = first;
    Optional<Fill> of = possessor(first);
    if (s.grammar.bodyFirst) {
      from = withMatters(first, noun);
      of = of.isEmpty() ? bodyBefore(from, noun) : of;
      // "NATO Secretary General"
      of = of.isEmpty() && first < noun ? bodyBefore(from, first) : of;
    }
    boolean read = false;
    int i = noun + 1;
    while (i < s.size()) {
      Optional<Mention> described = described(i);
      if (described.isPresent()) {
        int last = described.get().last();
        return new Position(from, kept, last, described.map(this::fill), member, modality(from));
      }
      boolean portfolio = kept > noun;
      if (i == noun + 1 && party(i)) {
        i++;
      }
      Optional<Mention> body = bodyOf(first, noun, i, portfolio);
      if (body.isPresent()) {
        Optional<Fill> named = body.map(this::fill);
        of = !read || named.filter(b -> within(b, noun)).isPresent() ? named : of;
        read = true;
        // "ministre de l'Économie de la République du Togo"
        kept = body.get().kind() == Mention.Kind.NAME && state(kept) ? bare : kept;
        kept = through(i, body.get(), portfolio) ? body.get().first() - 1 : kept;
        end = acronym(named(body.get()), body.get().head());
        i = end + 1;
        continue;
      }
      int aside = s.grammar.titleAsides.end(s, i);
      if (aside > 0) {
        end = aside - 1;
        break;
      }
      int next = parts.extension(i);
      // "PDG d'Airbus présent à Berlin"
      boolean said = end > kept && s.is(i, Upos.ADJ) && s.is(end, Upos.PROPN);
      if (next < 0 || said) {
        break;
      }
      // "ministre de l'Europe et des Affaires étrangères": a matter rather than a body.
      int before = s.token(end).end();
      boolean joined = end > kept && parts.listed(end + 1);
      boolean another = joined && s.entity(next).filter(e -> BODIES.contains(e.type())).isPresent();
      of = of.filter(o -> !joined || another || o.end() != before);
      // "président du Sénégal et de la CEDEAO": no part of the title.
      bare = kept;
      kept = another ? kept : next;
      end = next;
      i = next + 1;
    }
    return new Position(from, kept, end, of, member, modality(from));
  }

  /**
   * "deputy finance minister", "City Councillor": first token of the words that belong to a title.
   */
  private int withMatters(int first, int noun) {
    int from = first;
    while (matterBefore(from - 1, noun) || joined(from - 1, noun)) {
      from--;
    }
    return from;
  }

  private boolean matterBefore(int i, int noun) {
    return s.in(i, s.grammar.titleMatters) && modifies(i, noun) && !named(i);
  }

  /** "Trade and Industry Minister". */
  private boolean joined(int i, int noun) {
    return s.is(i, Upos.CCONJ) && s.tree.head(i) == noun && matterBefore(i - 1, noun);
  }

  private boolean named(int i) {
    return s.references().stream()
        .anyMatch(r -> r.mention().first() <= i && i <= r.mention().last());
  }

  /** "Senate Majority Leader": whether a word modifies a noun, alone or with what stands before. */
  private boolean modifies(int i, int noun) {
    int first = s.is(i, Relation.FLAT) ? s.tree.head(i) : i;
    return s.is(first, Relation.AMOD, Relation.NMOD) && s.tree.head(first) == noun;
  }

  /** "ministre des Affaires étrangères belge", "chef de la marine chilienne": up to the country. */
  private boolean through(int i, Mention body, boolean portfolio) {
    boolean noun = body.kind() == Mention.Kind.DEMONYM && s.is(body.first() - 1, Upos.NOUN);
    return body.first() > i && (noun || portfolio && s.is(i, Upos.ADJ));
  }

  /** "députée LR du Rhône": whether a party's name stands between a title and its body. */
  private boolean party(int i) {
    return s.is(i, Upos.PROPN, Upos.X)
        && s.is(i + 1, Upos.ADP)
        && s.grammar.genitives.contains(s.base(i + 1))
        && s.names(i, EntityType.Organization)
        && bodyAt(i + 1).isPresent();
  }

  /** The body that a title goes on with at token {@code i}, if it can be whose the title is. */
  private Optional<Mention> bodyOf(int first, int noun, int i, boolean portfolio) {
    boolean charge = parts.participle(i - 1);
    return bodyAt(i)
        .filter(b -> !portfolio || b.kind() != Mention.Kind.NOMINAL)
        .filter(b -> !charge || b.kind() == Mention.Kind.DEMONYM)
        .filter(b -> !matter(first, noun, b));
  }

  /**
   * "ministre des Affaires Étrangères", "ministre de la Ville": common nouns that only their
   * capitals make a body of, or a place that was named before.
   */
  private boolean matter(int first, int noun, Mention body) {
    String title = s.linked.text().text(s.token(first).begin(), s.token(noun).end());
    boolean taken =
        body.kind() == Mention.Kind.NOMINAL && s.token(body.head()).capitalised()
            || s.names(body.head(), EntityType.Organization);
    return taken
        && s.grammar.list("PortfolioTitle").contains(title.toLowerCase(Locale.ROOT))
        && !s.grammar.list("OrganizationNoun").contains(s.token(body.head()).lemma())
        && parts.readAs(body.head(), Upos.NOUN);
  }

  /** Whether a word says with a capital that a country is a republic or the like. */
  private boolean state(int i) {
    return s.token(i).capitalised() && s.grammar.list("CountryKind").contains(s.token(i).norm());
  }

  /** Whether a body is what the title is held in: "directeur français de l'Unesco", not France. */
  private boolean within(Fill body, int noun) {
    int head = s.tokenFrom(body.begin());
    return body.entity().type() == EntityType.Organization
        && s.tree.head(head) == noun
        && s.grammar.genitives.contains(s.marker(head));
  }

  /** "French president", "Renault chief", "China's foreign minister": whose position it is. */
  private Optional<Fill> bodyBefore(int first, int noun) {
    int[] modifiers = s.tree.children(noun, Relation.AMOD, Relation.NMOD);
    // "Nigeria's Senate President": the nearest.
    for (int k = modifiers.length - 1; k >= 0; k--) {
      int c = modifiers[k];
      boolean before =
          c < first && (s.marker(c).isEmpty() || s.grammar.genitives.contains(s.marker(c)));
      Optional<Entity> body = s.entity(c).filter(e -> BODIES.contains(e.type()));
      if (before && body.isPresent()) {
        return body.get().mentions().stream()
            .filter(m -> m.sentence() == s.index && m.first() <= c && c <= m.last())
            .findFirst()
            .map(this::fill);
      }
    }
    return Optional.empty();
  }

  /**
   * The country, organisation or place that token {@code i} brings in: "américain", "du groupe X".
   */
  private Optional<Mention> bodyAt(int i) {
    int start = i;
    while (s.is(start, Upos.ADP, Upos.DET)) {
      start++;
    }
    for (int t = start; t < s.size() && t <= start + 3; t++) {
      Optional<Entity> e = s.entity(t).filter(x -> BODIES.contains(x.type()));
      if (e.isPresent()) {
        int head = t;
        int from = start;
        return e.get().mentions().stream()
            .filter(m -> m.sentence() == s.index && m.head() == head && m.first() <= from + 1)
            .filter(m -> start(m, i) && !ofEvent(m) && !complemented(m))
            .findFirst();
      }
      if (!s.is(t, Upos.NOUN, Upos.ADJ)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "président du comité d'organisation des Jeux de Paris": whether a place is part of a name. */
  private boolean ofEvent(Mention place) {
    return place.kind() == Mention.Kind.NAME
        && s.references().stream()
            .filter(r -> r.entity().type() == EntityType.Event)
            .map(Reference::mention)
            .anyMatch(m -> m.first() < place.first() && place.last() <= m.last());
  }

  /** "président du comité d'organisation" is of no committee that was named before. */
  private boolean complemented(Mention body) {
    int next = body.last() + 1;
    return body.kind() == Mention.Kind.NOMINAL
        && s.is(next, Upos.ADP)
        && s.grammar.genitives.contains(s.base(next))
        && s.is(next + 1, Upos.NOUN);
  }

  /** "PDG du groupe de défense X": the name that ends the description of a body. */
  private Optional<Mention> described(int i) {
    int kind = s.is(i + 1, Upos.DET) ? i + 2 : i + 1;
    boolean opens =
        s.is(i, Upos.ADP)
            && s.grammar.genitives.contains(s.base(i))
            && s.is(kind, Upos.NOUN)
            && s.grammar.list("OrganizationKind").contains(s.token(kind).lemma());
    for (int t = kind + 1; opens && t < s.size() && t <= kind + DESCRIPTION; t++) {
      if (s.is(t, Upos.PUNCT, Upos.VERB, Upos.AUX, Upos.PRON)) {
        return Optional.empty();
      }
      int head = t;
      Optional<Entity> body =
          s.entity(t)
              .filter(e -> e.type() == EntityType.Organization && s.is(head, Upos.PROPN))
              .filter(e -> s.marker(head).isEmpty());
      boolean same = s.entity(kind).isEmpty() || s.entity(kind).equals(body);
      if (body.isPresent() && same) {
        return body.get().mentions().stream()
            .filter(m -> m.sentence() == s.index && m.head() == head)
            .filter(m -> m.kind() == Mention.Kind.NAME)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** Last token of a body that is described and then named: "du superviseur allemand BaFin". */
  private int named(Mention m) {
    int t = m.last() + 1;
    while (s.is(t, Upos.ADJ)) {
      t++;
    }
    boolean same =
        t < s.size() && s.entity(t).isPresent() && s.entity(t).equals(s.entity(m.head()));
    return same && s.is(t, Upos.PROPN) ? t : m.last();
  }

  /** Last token of a body's acronym in brackets: "de Québec solidaire (QS)". */
  private int acronym(int end, int head) {
    boolean bracketed =
        s.mark(end + 1, "(")
            && s.is(end + 3, Upos.PUNCT)
            && s.entity(end + 2).equals(s.entity(head));
    return bracketed ? end + 3 : end;
  }

  /** A noun needs its preposition, an adjective or a party's name stands without. */
  private boolean start(Mention m, int i) {
    boolean demonym = m.kind() == Mention.Kind.DEMONYM;
    boolean people = demonym && m.first() > i && !s.is(m.first() - 1, Upos.NOUN, Upos.ADJ);
    boolean other =
        s.grammar.containers.contains(s.base(i)) || s.grammar.partners.contains(s.base(i));
    return !people && (s.is(i, Upos.ADP) || demonym) && !other;
  }

  private Optional<Fill> possessor(int first) {
    int det = s.is(first - 1, Upos.ADJ) ? first - 2 : first - 1;
    // "son homologue" is that of a person.
    if (!s.in(det, s.grammar.possessives) || s.in(first, s.grammar.counterparts)) {
      return Optional.empty();
    }
    return s.entity(det).filter(e -> BODIES.contains(e.type())).map(e -> Fill.of(e, s.token(det)));
  }

  private Modality modality(int first) {
    boolean former =
        s.in(first - 1, s.grammar.former)
            || s.in(first - 2, s.grammar.former) && !s.is(first - 1, Upos.DET)
            || !s.grammar.plain(s.token(first).form()).equals(s.token(first).form());
    boolean future = s.in(first - 1, s.grammar.future);
    return former ? Modality.Former : future ? Modality.Planned : Modality.Asserted;
  }

  private Fill fill(Mention m) {
    return Fill.of(s.entity(m.head()).orElseThrow(), m);
  }
}
