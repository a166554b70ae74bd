package org.paraphe.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
 * Finds who publishes a work that is said to be out, but not by whom: "une étude de l'Insee parue
 * vendredi", "souligne l'Insee dans une étude parue vendredi", "le nouvel album de X sort
 * vendredi", "le rapport de X a été publié", "après la sortie du film de X".
 */
final class Authors {

  private static final String ENTRY = Knowledge.NAMESPACE + "authorInNounPhrase";

  private static final Set<EntityType> AUTHORS =
      EnumSet.of(EntityType.Organization, EntityType.Person, EntityType.Country);

  private static final Set<EntityType> WORKS = EnumSet.of(EntityType.Document, EntityType.Product);

  private static final Set<VerbForm> TOLD =
      EnumSet.of(VerbForm.PRESENT, VerbForm.IMPERFECT, VerbForm.PAST, VerbForm.FUTURE);

  /** Tokens between the noun of a work and its title. */
  private static final int GAP = 8;

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
      boolean authored = s.grammar.authored.contains(s.token(m.head()).lemma());
      boolean made = r.entity().type() == EntityType.Product && m.kind() == Mention.Kind.NAME;
      if (WORKS.contains(r.entity().type()) && (authored || made)) {
        facts.addAll(of(r, title(r), authored));
      }
    }
    return facts;
  }

  private List<Fact> of(Reference work, Mention title, boolean authored) {
    Mention m = work.mention();
    int last = title == m ? m.last() : title.last() + 1;
    int verb = verb(m.head()) < 0 ? verb(title.head()) : verb(m.head());
    boolean named = work(verb);
    boolean appears = named || appears(verb) || available(verb);
    if (!appears && !(authored && (out(last) || released(m.head())))) {
      return List.of();
    }
    boolean planned = appears && !named && told(verb) == VerbForm.FUTURE;
    int end = s.token(appears ? verb : last + 1).end();
    List<Fill> authors = authors(named ? verb : m.head());
    authors = authors.isEmpty() ? authors(title.head()) : authors;
    return (authors.isEmpty() ? behind(title) : authors)
        .stream()
            .map(a -> fact(work, a, end, planned ? Modality.Planned : Modality.Asserted))
            .toList();
  }

  /** "le film « T », de X, sort": who stands behind the title. */
  private List<Fill> behind(Mention title) {
    int by = title.last() + 1;
    while (s.is(by, Upos.PUNCT)) {
      by++;
    }
    int name = s.is(by, Relation.CASE) ? s.tree.head(by) : -1;
    boolean author = name >= 0 && s.grammar.authorMarkers.contains(s.marker(name));
    return author ? fillers.of(Phrase.of(s, name, Phrase.Found.TREE), AUTHORS) : List.of();
  }

  /** The verb whose subject a noun is, or the title that it stands beside. */
  private int verb(int noun) {
    int subject = s.is(noun, Relation.APPOS) ? s.tree.head(noun) : noun;
    return s.is(subject, Relation.NSUBJ, Relation.NSUBJ_PASS) ? s.tree.head(subject) : -1;
  }

  /** "sort vendredi", "est paru", "a été publié": not denied or supposed, by nobody named. */
  private boolean appears(int verb) {
    if (verb < 0 || !TOLD.contains(s.group(verb).form()) || s.group(verb).negated()) {
      return false;
    }
    String lemma = s.token(verb).lemma();
    return s.grammar.appearing.contains(lemma)
            && s.tree.child(verb, Relation.OBJ, Relation.XCOMP) < 0
        || s.grammar.brought.contains(lemma)
            && s.group(verb).passive()
            && s.tree.child(verb, Relation.OBL_AGENT) < 0;
  }

  /**
   * "T est le nouveau roman de X", not "le roman préféré de X": whether its subject is that work.
   */
  private boolean work(int noun) {
    return noun >= 0
        && s.is(noun, Upos.NOUN)
        && s.grammar.authored.contains(s.token(noun).lemma())
        && s.is(noun + 1, Upos.ADP)
        && told(noun) == VerbForm.PRESENT;
  }

  /** "est disponible", "est en librairie". */
  private boolean available(int head) {
    if (head < 0 || !TOLD.contains(told(head))) {
      return false;
    }
    if (s.is(head, Upos.ADJ)) {
      return s.grammar.available.contains(s.token(head).lemma());
    }
    for (int place : s.tree.children(head, Relation.OBL)) {
      boolean anywhere = s.tree.child(place, Relation.DET) < 0 || s.plural(place);
      if (s.is(head, Upos.AUX) && anywhere && s.grammar.outlets.contains(s.token(place).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** The form of a verb, or of the copula beside a predicate; none where that is denied. */
  private VerbForm told(int predicate) {
    int copula = s.tree.child(predicate, Relation.COP);
    int verb = copula < 0 ? predicate : copula;
    return s.group(verb).negated() ? VerbForm.NONE : s.group(verb).form();
  }

  /** "après la publication d'un rapport de X". */
  private boolean released(int noun) {
    int release = s.is(noun, Relation.NMOD) ? s.tree.head(noun) : -1;
    return release >= 0
        && s.grammar.releases.contains(s.token(release).lemma())
        && s.grammar.afterwards.contains(s.marker(release));
  }

  /** The title that follows the noun of a work, or that noun. */
  private Mention title(Reference noun) {
    Mention m = noun.mention();
    for (Reference r : s.references()) {
      Mention title = r.mention();
      boolean behind =
          r.entity() == noun.entity()
              && title.kind() == Mention.Kind.NAME
              && title.first() > m.last()
              && title.first() <= m.last() + GAP;
      if (behind) {
        return title;
      }
    }
    return m;
  }

  /** Whether a participle behind a name says that it is out, and no agent by whom. */
  private boolean out(int last) {
    int i = s.comma(last + 1) ? last + 2 : last + 1;
    return s.is(i, Upos.VERB, Upos.ADJ)
        && s.token(i).morph().form() == VerbForm.PAST_PARTICIPLE
        && s.grammar.publishing.contains(s.token(i).lemma())
        && s.tree.child(i, Relation.OBL_AGENT, Relation.AUX, Relation.AUX_PASS) < 0;
  }

  private List<Fill> authors(int noun) {
    int owner = s.tree.child(noun, Relation.DET);
    if (s.in(owner, s.grammar.possessives) && s.entity(owner).isPresent()) {
      return fillers.of(Phrase.of(s, owner, Phrase.Found.TREE), AUTHORS);
    }
    for (int c : s.tree.children(noun, Relation.NMOD, Relation.FLAT, Relation.APPOS)) {
      // "un sondage Ifop"
      boolean beside = c == noun + 1 && s.names(c, EntityType.Organization);
      List<Fill> found =
          beside || s.grammar.authorMarkers.contains(s.marker(c))
              ? fillers.of(Phrase.of(s, c, Phrase.Found.TREE), AUTHORS)
              : List.of();
      if (!found.isEmpty()) {
        return found;
      }
    }
    // "le smartphone de X, le Mi 12"
    if (s.is(noun, Relation.APPOS) && s.is(s.tree.head(noun), Upos.NOUN)) {
      return authors(s.tree.head(noun));
    }
    int verb = s.tree.head(noun);
    boolean container = s.is(noun, Relation.OBL) && s.grammar.containers.contains(s.marker(noun));
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

  private Fact fact(Reference work, Fill author, int end, Modality modality) {
    Mention m = work.mention();
    return new Fact(
        "Release",
        List.of(
            new Filler("releaser", new Value.Thing(author.entity()), author.begin(), author.end()),
            new Filler("product", new Value.Thing(work.entity()), m.begin(), m.end())),
        Polarity.Positive,
        modality,
        "",
        new Evidence(
            Math.min(author.begin(), m.begin()), Math.max(author.end(), end), m.begin(), end),
        ENTRY,
        List.of());
  }
}
