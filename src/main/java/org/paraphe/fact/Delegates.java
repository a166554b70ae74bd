package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Relation;

/**
 * For which country or body somebody without a name acts: "les autorités maliennes", "la délégation
 * du Togo", "les rebelles du M23".
 */
final class Delegates {

  private final ParsedSentence s;

  Delegates(ParsedSentence s) {
    this.s = s;
  }

  /** The country or body of one of {@code types} for which the noun acts; empty for none. */
  List<Fill> of(int noun, Set<EntityType> types) {
    String word = s.token(noun).norm();
    boolean nation = s.grammar.nationDelegates.contains(word);
    boolean body = s.grammar.delegates.contains(word);
    int det = s.tree.child(noun, Relation.DET);
    boolean known = s.in(det, s.grammar.definite) || s.in(det, s.grammar.possessives);
    if (!(nation || body) || !(known || s.is(noun, Relation.CONJ) && det < 0)) {
      return List.of();
    }
    for (Reference r : s.references()) {
      Mention m = r.mention();
      boolean adjective = m.kind() == Mention.Kind.DEMONYM && s.is(m.head(), Relation.AMOD);
      // "les bénévoles de l'association X"
      int name = s.is(m.head(), Relation.APPOS) ? s.tree.head(m.head()) : m.head();
      boolean owner =
          m.kind() == Mention.Kind.NAME
              && s.is(name, Relation.NMOD)
              && s.grammar.genitives.contains(s.marker(name));
      boolean whose = nation && adjective || body && owner;
      boolean own = s.tree.head(name) == noun && whose || rules(noun, m, r.entity());
      if (own
          && m.head() > noun
          && r.entity().type() != EntityType.Person
          && types.contains(r.entity().type())) {
        List<Fill> found = new ArrayList<>(1);
        found.add(new Fill(r.entity(), s.token(noun).begin(), m.end(), false));
        others(m.head(), types, found);
        return found;
      }
    }
    return List.of();
  }

  /** "les autorités au Mali", "la junte au pouvoir au Mali": whether a noun for rulers is there. */
  private boolean rules(int noun, Mention m, Entity country) {
    int at = s.tree.head(m.head());
    boolean there = at == noun || at >= 0 && s.is(at, Relation.NMOD) && s.tree.head(at) == noun;
    return there
        && country.type() == EntityType.Country
        && m.kind() == Mention.Kind.NAME
        && s.grammar.rulers.contains(s.token(noun).norm())
        && s.grammar.venues.contains(s.marker(m.head()));
  }

  /** "les autorités du Togo et du Mali": those joined to the first. */
  private void others(int first, Set<EntityType> types, List<Fill> found) {
    for (int c : s.tree.children(first, Relation.CONJ)) {
      s.entity(c)
          .filter(e -> e.type() != EntityType.Person && types.contains(e.type()))
          .ifPresent(e -> found.add(Fill.of(e, s.token(c))));
      others(c, types, found);
    }
  }
}
