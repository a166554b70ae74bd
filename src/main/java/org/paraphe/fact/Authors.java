package org.paraphe.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Fact.Evidence;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * Finds who publishes a document that a participle says is out, but not by whom: "une étude de
 * l'Insee parue vendredi", "souligne l'Insee dans une étude parue vendredi".
 */
final class Authors {

  private static final String ENTRY = Knowledge.NAMESPACE + "authorInNounPhrase";

  private static final Set<EntityType> AUTHORS =
      EnumSet.of(EntityType.Organization, EntityType.Person, EntityType.Country);

  private static final Set<EntityType> WORKS = EnumSet.of(EntityType.Document, EntityType.Product);

  private final ParsedSentence s;
  private final Fillers fillers;
  private final Subjects subjects;

  Authors(ParsedSentence s) {
    this.s = s;
    this.fillers = new Fillers(s);
    this.subjects = new Subjects(s);
  }

  /** The publications of the documents and products that the sentence names. */
  List<Fact> find() {
    List<Fact> facts = new ArrayList<>(1);
    for (Reference r : s.references()) {
      Mention m = r.mention();
      if (WORKS.contains(r.entity().type()) && m.kind() == Mention.Kind.NAME && out(m)) {
        authors(m).forEach(a -> facts.add(fact(r.entity(), m, a)));
      }
    }
    return facts;
  }

  /** Whether a participle behind the name says that it is out, and no agent by whom. */
  private boolean out(Mention m) {
    int i = m.last() + 1;
    i = s.comma(i) ? i + 1 : i;
    return s.is(i, Upos.VERB, Upos.ADJ)
        && s.grammar.authored.contains(s.token(m.head()).lemma())
        && s.token(i).morph().form() == VerbForm.PAST_PARTICIPLE
        && s.grammar.publishing.contains(s.token(i).lemma())
        && s.tree.child(i, Relation.OBL_AGENT, Relation.AUX, Relation.AUX_PASS) < 0;
  }

  private List<Fill> authors(Mention m) {
    for (int c : s.tree.children(m.head(), Relation.NMOD)) {
      List<Fill> found =
          s.grammar.authorMarkers.contains(s.marker(c))
              ? fillers.of(Phrase.of(s, c, Phrase.Found.TREE), AUTHORS)
              : List.of();
      if (!found.isEmpty()) {
        return found;
      }
    }
    int verb = s.tree.head(m.head());
    boolean container =
        s.is(m.head(), Relation.OBL) && s.grammar.containers.contains(s.marker(m.head()));
    return container ? subject(verb) : List.of();
  }

  private List<Fill> subject(int verb) {
    for (Phrase p : subjects.of(verb, s.group(verb))) {
      List<Fill> found = fillers.of(p, AUTHORS);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private Fact fact(Entity work, Mention m, Fill author) {
    int end = s.token(m.last() + 1).end();
    return new Fact(
        "Release",
        List.of(
            new Filler("releaser", new Value.Thing(author.entity()), author.begin(), author.end()),
            new Filler("product", new Value.Thing(work), m.begin(), m.end())),
        Polarity.Positive,
        Modality.Asserted,
        "",
        new Evidence(
            Math.min(author.begin(), m.begin()), Math.max(author.end(), end), m.begin(), end),
        ENTRY,
        List.of());
  }
}
