package org.paraphe.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Looks up the phrases with a preposition, or what stands for them, of an entry's occurrence. */
final class AdpositionalArguments {

  private final ParsedSentence s;
  private final Occurrence o;

  AdpositionalArguments(ParsedSentence s, Occurrence o) {
    this.s = s;
    this.o = o;
  }

  /** The phrases with one of {@code markers}, the likeliest first. */
  List<Phrase> of(Set<String> markers) {
    List<Phrase> found = new ArrayList<>(2);
    possessive(markers, found);
    nationality(markers, found);
    // "a lieu à Malaga, en Espagne": what follows the words of the entry comes first.
    for (int i = o.last(); i > o.head(); i--) {
      phrasesWith(i, markers, found);
    }
    phrasesWith(o.head(), markers, found);
    behindParts(markers, found);
    found.removeIf(p -> titleMatter(p.head()));
    boolean noun = o.entry().category() == Category.NOUN;
    if (noun) {
      atEnd(markers, found);
    }
    if (found.isEmpty() && (noun || !o.entry().rest().isEmpty())) {
      behind(markers, found);
    }
    // What stands behind the entry's words is its complement rather than what opens the clause.
    found.sort(
        Comparator.comparing(
            (Phrase p) -> p.head() < o.head() && !s.is(p.head(), Upos.PRON, Upos.DET)));
    return found;
  }

  /** Those that depend on a word beside the head: its object, its place, the verb it goes with. */
  private void behindParts(Set<String> markers, List<Phrase> found) {
    boolean verb = o.entry().category() == Category.VERB;
    if (!o.entry().rest().isEmpty()) {
      // "écope d'une amende de cinq millions d'euros de X"
      behindSum(s.lastModifier(o.last()), markers, found);
    }
    if (!verb && s.is(o.head(), Relation.XCOMP)) {
      phrasesWith(s.tree.head(o.head()), markers, found);
    }
    participial(o.head(), markers, found);
    for (int object : s.tree.children(o.head(), Relation.OBJ, Relation.XCOMP)) {
      phrasesAtEnd(object, markers, found);
      participial(object, markers, found);
      behindParticiple(object, markers, found);
      behindTerm(object, markers, found);
    }
    if (verb) {
      behindPlace(o.head()).forEach(p -> phrasesAtEnd(p.head(), markers, found));
    }
    // "s'est imposé en finale du tournoi face à X"
    if (!Collections.disjoint(markers, s.grammar.opponents)) {
      for (int event : s.tree.children(o.head(), Relation.OBL)) {
        phrasesAtEnd(event, markers, found);
      }
    }
  }

  /** "la ratification du traité par le Chili": what ends the phrase may belong to its head. */
  private void atEnd(Set<String> markers, List<Phrase> found) {
    for (int t = s.lastModifier(o.head()); t >= 0; t = s.lastModifier(t)) {
      phrasesWith(t, markers, found);
      int end = t;
      // "sanctions in response to Moscow's threats"
      found.removeIf(
          p -> s.tree.head(p.head()) == end && (p.head() < end || insideName(end, p.head())));
    }
  }

  /** "la participation au sommet de l'Unesco": whether a name goes on up to a phrase behind it. */
  private boolean insideName(int head, int behind) {
    for (Reference r : s.references()) {
      Mention m = r.mention();
      if (m.head() == head && m.kind() == Mention.Kind.NAME && behind <= m.last()) {
        return true;
      }
    }
    return false;
  }

  /** Those of a noun, or of what ends its phrase. */
  private void phrasesAtEnd(int noun, Set<String> markers, List<Phrase> found) {
    for (int t = noun; t >= 0; t = s.lastModifier(t)) {
      phrasesWith(t, markers, found);
    }
  }

  /** "ordonne la suspension pour six mois de X": what follows a counted term behind the object. */
  private void behindTerm(int object, Set<String> markers, List<Phrase> found) {
    for (int term : s.tree.children(o.head(), Relation.OBL)) {
      if (term > object && s.tree.child(term, Relation.NUMMOD) >= 0) {
        phrasesWith(term, markers, found);
      }
    }
  }

  /** "des sanctions visant X", "une loi interdisant X": participles that stand for prepositions. */
  private void participial(int noun, Set<String> markers, List<Phrase> found) {
    for (int c : s.tree.children(noun, Relation.ACL)) {
      int object = markers.contains(s.token(c).norm()) ? s.tree.child(c, Relation.OBJ) : -1;
      if (object > c) {
        found.add(Phrase.of(s, object, Found.TREE));
      }
    }
  }

  /**
   * "des amendes totalisant deux millions d'euros à X": what follows the object of a participle.
   */
  private void behindParticiple(int object, Set<String> markers, List<Phrase> found) {
    for (int c : s.tree.children(object, Relation.ACL)) {
      int sum = s.tree.child(c, Relation.OBJ);
      if (sum > c) {
        behindSum(sum, markers, found);
      }
    }
  }

  private void behindSum(int sum, Set<String> markers, List<Phrase> found) {
    if (sum >= 0 && s.tree.child(sum, Relation.NUMMOD) >= 0) {
      phrasesAtEnd(sum, markers, found);
    }
  }

  /** "a reçu mardi à Alger, le ministre X": no place has a person or text for an apposition. */
  List<Phrase> behindPlace(int verb) {
    List<Phrase> found = new ArrayList<>(0);
    for (int place : s.tree.children(verb, Relation.OBL)) {
      int c = place > verb ? s.tree.child(place, Relation.APPOS) : -1;
      if (c >= 0 && s.comma(s.first(c) - 1) && (person(c) || text(c) && !text(place))) {
        found.add(Phrase.of(s, c, Found.NEAREST));
      }
    }
    return found;
  }

  private boolean text(int noun) {
    return s.names(noun, EntityType.Document);
  }

  private boolean person(int noun) {
    int name = s.tree.child(noun, Relation.APPOS, Relation.FLAT);
    return s.is(noun, Upos.NOUN, Upos.PROPN) && s.names(name < 0 ? noun : name, EntityType.Person);
  }

  /** "la ministre de la Santé X": what belongs to the title of whose name stands behind it. */
  private boolean titleMatter(int noun) {
    int name = s.is(noun, Relation.NMOD) ? s.tree.child(noun, Relation.APPOS) : -1;
    return name == noun + 1 && s.names(name, EntityType.Person);
  }

  /** The next phrases with one of {@code markers} behind a noun or expression in its clause. */
  private void behind(Set<String> markers, List<Phrase> found) {
    for (int i = o.last() + 1; i < s.size() && !s.verbal(i) && !othersParticiple(i); i++) {
      if (s.is(i, Upos.SCONJ)) {
        return;
      }
      // "la révélation par X, lors d'une conférence de presse, d'un contrat"
      int above = s.is(i, Relation.NMOD) ? s.tree.head(i) : -1;
      boolean other = above > o.last() && s.is(above, Upos.NOUN);
      boolean own = !other || !s.grammar.genitives.contains(s.marker(i));
      if (own && s.is(i, Upos.NOUN, Upos.PROPN) && markers.contains(s.marker(i))) {
        found.add(Phrase.of(s, i, Found.NEAREST));
      }
    }
  }

  /** "l'annonce de la fermeture, un lieu vanté par X": the participle of another noun. */
  private boolean othersParticiple(int i) {
    return o.entry().category() == Category.NOUN
        && s.is(i, Upos.VERB)
        && s.tree.head(i) != o.head();
  }

  /** "se félicite des progrès": an article behind a reflexive verb that may hold a preposition. */
  private boolean contracted(int noun, Set<String> markers) {
    int article = s.is(noun, Relation.OBJ) ? s.tree.child(noun, Relation.DET) : -1;
    return article > o.head()
        && s.is(o.first(), Relation.EXPL)
        && s.grammar.holds(s.token(article).norm(), markers);
  }

  private void phrasesWith(int head, Set<String> markers, List<Phrase> found) {
    for (int c : s.tree.children(head)) {
      boolean complement =
          s.is(
              c,
              Relation.OBL,
              Relation.OBL_AGENT,
              Relation.NMOD,
              Relation.IOBJ,
              Relation.EXPL,
              Relation.OBJ,
              Relation.ADVMOD,
              Relation.XCOMP);
      if (complement
          && c != o.head()
          && (markers.contains(s.marker(c))
              || s.is(c, Upos.PRON, Upos.ADV) && s.grammar.cliticFor(s.token(c), markers))) {
        found.add(Phrase.of(s, c, Found.TREE));
      } else if (complement && contracted(c, markers)) {
        found.add(new Phrase(c, s.tree.left(c) + 1, s.last(c), Found.TREE));
      }
    }
  }

  /** "son soutien": with a noun, the possessive stands for the phrase with "de". */
  private void possessive(Set<String> markers, List<Phrase> found) {
    int det = s.tree.child(o.head(), Relation.DET);
    if (o.entry().category() == Category.NOUN
        && s.in(det, s.grammar.possessives)
        && !Collections.disjoint(s.grammar.genitives, markers)) {
      found.add(new Phrase(det, det, det, Found.TREE));
    }
  }

  /**
   * "le soutien norvégien", "visé par des sanctions norvégiennes": with a noun, the adjective of a
   * country stands for the phrase.
   */
  private void nationality(Set<String> markers, List<Phrase> found) {
    boolean own = o.entry().category() == Category.NOUN;
    if (!own && !s.is(o.last(), Upos.NOUN) || Collections.disjoint(s.grammar.genitives, markers)) {
      return;
    }
    for (int c : s.tree.children(own ? o.head() : o.last(), Relation.AMOD)) {
      if (s.names(c, EntityType.Country)) {
        found.add(new Phrase(c, c, c, Found.TREE));
      }
    }
  }
}
