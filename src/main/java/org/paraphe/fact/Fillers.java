package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * From phrases to the entities that they name: coordinations, appositions and inclusions opened.
 */
final class Fillers {

  /** How many nouns deep a name may stand in its phrase. */
  private static final int DEPTH = 4;

  private final ParsedSentence s;
  private final PositionReader reader;
  private final Holders holders;
  private final Delegates delegates;
  private final boolean delegated;
  private final List<Filled> filled = new ArrayList<>(4);

  /** What was found of a phrase before: frames of one entry ask the same. */
  private record Filled(int head, Set<EntityType> types, List<Fill> fills) {}

  Fillers(ParsedSentence s) {
    this(s, false);
  }

  /**
   * @param delegated whether those without a name who act for a country or body are it
   */
  Fillers(ParsedSentence s, boolean delegated) {
    this.s = s;
    this.reader = new PositionReader(s);
    this.holders = new Holders(s);
    this.delegates = new Delegates(s);
    this.delegated = delegated;
  }

  /** The entities of one of {@code types} that {@code phrase} names, in text order. */
  List<Fill> of(Phrase phrase, Set<EntityType> types) {
    for (Filled f : filled) {
      if (f.head() == phrase.head() && f.types() == types) {
        return f.fills();
      }
    }
    List<Fill> found = List.copyOf(read(phrase, types));
    filled.add(new Filled(phrase.head(), types, found));
    return found;
  }

  private List<Fill> read(Phrase phrase, Set<EntityType> types) {
    List<Fill> found = new ArrayList<>(2);
    if (s.ballot(phrase.head())) {
      return found;
    }
    int head = s.antecedent(phrase.head());
    members(head, types, found, DEPTH);
    if (found.isEmpty() && s.plural(head) && s.comma(s.last(head) + 1)) {
      apart(head, types, found);
    }
    // A relative clause stands behind the last word of its noun's name.
    for (int t = head; head != phrase.head() && found.isEmpty(); t = s.tree.head(t)) {
      if (!s.is(t, Relation.NMOD, Relation.FLAT, Relation.APPOS) || s.tree.head(t) < 0) {
        break;
      }
      members(s.tree.head(t), types, found, 1);
    }
    return found;
  }

  /** "deux entreprises, X et Y": names behind a comma that hang on what governs the phrase. */
  private void apart(int head, Set<EntityType> types, List<Fill> found) {
    int name = s.last(head) + 2;
    while (name < s.size()
        && s.is(name, Relation.APPOS, Relation.CONJ)
        && s.tree.head(name) == s.tree.head(head)) {
      members(name, types, found, 1);
      name = s.last(name) + 2;
    }
  }

  private void members(int head, Set<EntityType> types, List<Fill> found, int depth) {
    member(head, types, found, depth);
    conjuncts(head, types, found, depth);
    // Members may hang on the last word of a name: "la Côte d'Ivoire, le Sénégal".
    for (int c : s.tree.children(head, Relation.NMOD, Relation.FLAT)) {
      if (s.is(c, Upos.PROPN) && s.entity(c).isEmpty()) {
        conjuncts(c, types, found, depth);
      }
    }
  }

  private void conjuncts(int head, Set<EntityType> types, List<Fill> found, int depth) {
    for (int c : s.tree.children(head, Relation.CONJ)) {
      boolean nominal = s.is(c, Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.X, Upos.NUM, Upos.ADJ);
      if (nominal && !insideName(c) && !s.ballot(c)) {
        int before = found.size();
        members(c, types, found, depth);
        if (excluded(c)) {
          found.subList(before, found.size()).replaceAll(Fill::opposite);
        }
      }
    }
    for (int title : s.tree.children(head, Relation.APPOS)) {
      for (int c : s.tree.children(title, Relation.CONJ)) {
        if (s.is(title, Upos.NOUN) && another(c, head)) {
          members(c, types, found, depth);
        }
      }
    }
  }

  /** "X et non Y", "X, mais pas Y": several words that take out whom they join. */
  private boolean excluded(int conjunct) {
    int cc = s.tree.child(conjunct, Relation.CC);
    return cc >= 0 && s.grammar.elidedNegations.end(s, cc) > cc + 1;
  }

  /** "X, ministre de Y et le ministre Z": who is joined to the title of somebody else. */
  private boolean another(int conjunct, int named) {
    Optional<Entity> who = s.entity(conjunct);
    return who.filter(Entity::named).isPresent()
        && s.entity(named).isPresent()
        && !who.equals(s.entity(named));
  }

  /** Whether a word ends a coordination within a name: "l'Association des banques et assureurs". */
  private boolean insideName(int conjunct) {
    int cc = s.tree.child(conjunct, Relation.CC);
    for (Entity e : cc >= 0 ? s.entities(conjunct) : List.<Entity>of()) {
      for (Reference r : s.references()) {
        Mention m = r.mention();
        boolean name = r.entity() == e && m.kind() == Mention.Kind.NAME;
        if (name && m.first() <= cc && conjunct <= m.last()) {
          return true;
        }
      }
    }
    return false;
  }

  private void member(int head, Set<EntityType> types, List<Fill> found, int depth) {
    boolean own = false;
    boolean person = types.contains(EntityType.Person) && s.is(head, Upos.NOUN);
    for (Entity e : s.entities(head)) {
      if (types.contains(e.type()) && !inhabitant(head, e)) {
        // Whom the title names right behind it, rather than somebody named before with such a
        // title.
        if (person && e.type() == EntityType.Person && other(head, e) && holder(head, found)) {
          return;
        }
        found.add(fill(head, e));
        own = true;
      }
    }
    if (own || depth == 0 || body(head) || person && holder(head, found)) {
      return;
    }
    int before = found.size();
    for (int c : s.tree.children(head, Relation.FLAT)) {
      if (!ofBody(head, c)) {
        members(c, types, found, depth - 1);
      }
    }
    // "Mr X, a Liberal Democrat"
    if (found.size() == before) {
      for (int c : s.tree.children(head, Relation.APPOS)) {
        if (!ofBody(head, c)) {
          members(c, types, found, depth - 1);
        }
      }
    }
    if (person && found.size() > before) {
      dealt(head, found);
    }
    included(head, types, found, depth);
    if (found.size() == before) {
      for (int c : s.tree.children(head, Relation.NMOD)) {
        if (c > head && s.marker(c).isEmpty() && !ofBody(head, c)) {
          members(c, types, found, depth - 1);
        }
      }
    }
    if (delegated && found.size() == before) {
      found.addAll(delegates.of(head, types));
    }
  }

  /** "Renault (Twingo)": what stands beside the name of a body is none of another kind. */
  private boolean body(int head) {
    return s.is(head, Upos.PROPN)
        && s.tree.child(head, Relation.DET) < 0
        && s.names(head, EntityType.Organization);
  }

  /** "les présidents du Togo, X, et du Mali, Y": those named behind a further complement. */
  private void dealt(int title, List<Fill> found) {
    boolean plural = s.plural(title);
    for (int i = title + 1; plural && i <= s.last(title); i++) {
      int complement = s.is(i, Relation.APPOS) ? s.tree.head(i) : -1;
      if (complement > title && s.is(complement, Relation.CONJ)) {
        int name = i;
        s.entity(i)
            .filter(e -> e.type() == EntityType.Person && e.named())
            .ifPresent(e -> found.add(fill(name, e)));
      }
    }
  }

  /**
   * "le maire PS", "la déléguée CGT": a body right behind the noun for a person is not who acts.
   */
  private boolean ofBody(int head, int name) {
    return s.is(head, Upos.NOUN)
        && s.tree.child(head, Relation.DET) >= 0
        && s.first(name) == head + 1
        && s.names(name, EntityType.Organization)
        && (s.in(head, s.grammar.list("PositionNoun")) || s.in(head, s.grammar.list("PersonNoun")));
  }

  /** "le porte-parole du gouvernement X": the name behind the whole title. */
  private boolean holder(int head, List<Fill> found) {
    Mention person = named(head);
    if (person == null) {
      return false;
    }
    s.entity(person.head()).ifPresent(e -> found.add(fill(person.head(), e)));
    return true;
  }

  /** "le Chinois Huawei", "la Malienne": a country only tells where who is meant is from. */
  private boolean inhabitant(int head, Entity country) {
    boolean named =
        s.entity(head + 1)
                .filter(e -> e.type() == EntityType.Person || e.type() == EntityType.Organization)
                .isPresent()
            && s.is(head + 1, Relation.APPOS, Relation.FLAT)
            && s.tree.head(head + 1) == head;
    return country.type() == EntityType.Country && (named || one(head, country));
  }

  /** "l'Espagnol": whether the phrase means somebody by nothing but where he or she is from. */
  boolean inhabitant(int head) {
    return s.entity(head).filter(e -> e.type() == EntityType.Country && one(head, e)).isPresent();
  }

  private boolean one(int head, Entity country) {
    int before = head - 1;
    // "the 26-year-old Italian"
    while (s.is(before, Upos.ADJ)) {
      before--;
    }
    String determiner = before < 0 ? "" : s.token(before).norm();
    return (s.in(before, s.grammar.definite)
            || s.grammar.list("IndefiniteArticle").contains(determiner))
        && !s.grammar.pluralDeterminers.contains(determiner)
        && s.token(head).capitalised()
        && s.references().stream()
            .filter(r -> r.entity() == country && r.mention().head() == head)
            .anyMatch(r -> r.mention().kind() == Mention.Kind.DEMONYM);
  }

  private boolean other(int head, Entity titled) {
    Mention person = named(head);
    return person != null && !s.entity(person.head()).equals(Optional.of(titled));
  }

  private Mention named(int head) {
    return reader
        .at(head)
        .filter(p -> p.first() == head)
        .map(holders::of)
        .filter(m -> m.first() > head)
        .orElse(null);
  }

  /** "…, dont X et Y"; also of the noun that a number counts ("une dizaine d'États, dont X"). */
  private void included(int head, Set<EntityType> types, List<Fill> found, int depth) {
    for (int c : s.tree.children(head, Relation.NMOD)) {
      if (s.grammar.inclusions.contains(s.marker(c))) {
        members(c, types, found, depth - 1);
      } else if (depth > 1 && s.entity(c).isEmpty()) {
        included(c, types, found, depth - 1);
      }
    }
  }

  private Fill fill(int head, Entity entity) {
    for (Reference r : s.references()) {
      Mention m = r.mention();
      if (m.head() == head && r.entity() == entity) {
        return Fill.of(entity, m);
      }
    }
    return Fill.of(entity, s.token(head));
  }
}
