package org.paraphe.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Looks up the arguments of an entry's occurrence by grammatical function. */
final class Arguments {

  private final ParsedSentence s;
  private final Occurrence o;
  private final Subjects subjects;
  private final ClausalArguments clauses;
  private List<Phrase> subject;
  private List<Phrase> object;

  Arguments(ParsedSentence s, Occurrence o) {
    this.s = s;
    this.o = o;
    this.subjects = new Subjects(s);
    this.clauses = new ClausalArguments(s, o);
  }

  /** The phrases that can fill {@code argument}, the likeliest first. */
  List<Phrase> of(Frame.Argument argument) {
    return switch (argument.function()) {
      case SUBJECT -> subject = subject == null ? subject() : subject;
      case OBJECT -> object = object == null ? object() : object;
      case ADPOSITIONAL -> adpositional(argument.markers());
      case CLAUSE -> clauses.finite(argument.markers());
      case INFINITIVE -> clauses.infinitive(argument.markers());
      case PREDICATE -> clauses.predicate(argument);
      case QUOTATION, HOST -> List.of();
    };
  }

  private List<Phrase> subject() {
    return switch (o.entry().category()) {
      case VERB -> o.group().passive() ? agent() : subjects.of(o);
      case NOUN, ADJECTIVE -> new Predicands(s, o, subjects).of(o.head());
      case ADPOSITION -> List.of();
    };
  }

  private List<Phrase> object() {
    if (o.entry().category() == Category.ADPOSITION) {
      return governed();
    }
    if (!o.group().passive()) {
      List<Phrase> found = objectOf(o.head());
      return found.isEmpty() ? behindExpression() : found;
    }
    return subjects.of(o.head(), o.group());
  }

  /**
   * "mettre en ligne le site", "faire connaître sa position": the object behind the fixed words.
   */
  private List<Phrase> behindExpression() {
    List<Phrase> found = new ArrayList<>(1);
    for (int i = o.head() + 1; i <= o.last(); i++) {
      for (int c : s.tree.children(i, Relation.OBJ, Relation.APPOS)) {
        if (c > o.last() && s.marker(c).isEmpty()) {
          found.add(Phrase.of(s, c, Found.TREE));
        }
      }
    }
    return found;
  }

  private List<Phrase> objectOf(int verb) {
    List<Phrase> found = new ArrayList<>(2);
    for (int c : s.tree.children(verb, Relation.OBJ)) {
      found.add(Phrase.of(s, c, Found.TREE));
    }
    if (found.isEmpty() && s.is(verb, Relation.CONJ) && s.tree.head(verb) >= 0) {
      for (int c : s.tree.children(s.tree.head(verb), Relation.OBJ)) {
        if (c > verb || s.is(c, Upos.PRON)) {
          found.add(Phrase.of(s, c, Found.SHARED));
        }
      }
    }
    if (found.isEmpty()) {
      nextVerb(verb)
          .ifPresent(
              next -> {
                for (int c : s.tree.children(next, Relation.OBJ)) {
                  if (c > next) {
                    found.add(Phrase.of(s, c, Found.SHARED));
                  }
                }
              });
    }
    return found.isEmpty() && s.is(verb, Upos.VERB) ? behindPlace(verb) : found;
  }

  /** "a reçu mardi à Alger, le ministre X": no place has a person or text for an apposition. */
  private List<Phrase> behindPlace(int verb) {
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

  /** "a signé et ratifié le traité": the verb that is joined right behind this one. */
  private OptionalInt nextVerb(int verb) {
    for (int c : s.tree.children(verb, Relation.CONJ)) {
      int i = verb + 1;
      while (i < c && s.is(i, Upos.CCONJ, Upos.ADV, Upos.AUX, Upos.PUNCT)) {
        i++;
      }
      if (i == c
          && s.is(c, Upos.VERB)
          && s.token(c).morph().form() == s.token(verb).morph().form()) {
        return OptionalInt.of(c);
      }
    }
    return OptionalInt.empty();
  }

  /** By whom it is done: the phrase that depends on the verb, else the one behind it. */
  private List<Phrase> agent() {
    List<Phrase> found = depending(Relation.OBL_AGENT);
    int from = behindInsertion(o.last() + 1);
    for (int i = from; found.isEmpty() && i < s.size() && !s.is(i, Upos.PUNCT); i++) {
      // Behind another participle stands that one's agent: "annoncée après l'accord conclu par X".
      if (s.is(i, Upos.VERB, Upos.AUX)) {
        break;
      }
      if (s.is(i, Upos.NOUN, Upos.PROPN) && s.grammar.agents.contains(s.marker(i))) {
        found.add(Phrase.of(s, i, Found.NEAREST));
      }
    }
    return found;
  }

  /** "publié, jeudi 2 mai, par X": behind words between commas, where an agent stands there. */
  private int behindInsertion(int comma) {
    for (int i = comma + 1; s.comma(comma) && i + 1 < s.size() && !s.verbal(i); i++) {
      if (s.comma(i)) {
        return s.grammar.agents.contains(s.base(i + 1)) ? i + 1 : comma;
      }
    }
    return comma;
  }

  private List<Phrase> depending(Relation relation) {
    List<Phrase> found = new ArrayList<>(2);
    for (int c : s.tree.children(o.head(), relation)) {
      found.add(Phrase.of(s, c, Found.TREE));
    }
    return found;
  }

  /** The noun phrase behind an adposition. */
  private List<Phrase> governed() {
    int noun = s.tree.head(o.head());
    while (noun >= 0 && noun <= o.last() && s.is(noun, Relation.FIXED, Relation.CASE)) {
      noun = s.tree.head(noun);
    }
    if (noun > o.last()) {
      return List.of(apart(Phrase.of(s, noun, Found.TREE)));
    }
    for (int c : s.tree.children(o.head(), Relation.NMOD, Relation.OBL)) {
      if (c > o.last()) {
        return List.of(apart(Phrase.of(s, c, Found.TREE)));
      }
    }
    return nounAfter(o.last() + 1);
  }

  /** "Selon X, Y et Z ont signé": a comma behind the name ends the phrase unless another does. */
  private Phrase apart(Phrase p) {
    if (p.last() + 1 < s.size() && s.is(p.last() + 1, Upos.PUNCT)) {
      return p;
    }
    for (int i = p.head() + 1; i < p.last(); i++) {
      if (s.comma(i)) {
        return new Phrase(p.head(), p.first(), i - 1, p.found());
      }
    }
    return p;
  }

  private List<Phrase> nounAfter(int from) {
    for (int i = from; i < s.size() && i < from + 4 && !s.is(i, Upos.PUNCT, Upos.VERB); i++) {
      if (s.is(i, Upos.NOUN, Upos.PROPN, Upos.PRON)) {
        return List.of(Phrase.of(s, i, Found.NEAREST));
      }
    }
    return List.of();
  }

  private List<Phrase> adpositional(Set<String> markers) {
    List<Phrase> found = new ArrayList<>(2);
    possessive(markers, found);
    nationality(markers, found);
    // "a lieu à Malaga, en Espagne": what follows the words of the entry comes first.
    for (int i = o.last(); i > o.head(); i--) {
      phrasesWith(i, markers, found);
    }
    phrasesWith(o.head(), markers, found);
    // "écope d'une amende de cinq millions d'euros de X"
    int sum = o.entry().rest().isEmpty() ? -1 : s.lastModifier(o.last());
    if (sum >= 0 && s.tree.child(sum, Relation.NUMMOD) >= 0) {
      phrasesAtEnd(sum, markers, found);
    }
    if (o.entry().category() != Category.VERB && s.is(o.head(), Relation.XCOMP)) {
      phrasesWith(s.tree.head(o.head()), markers, found);
    }
    participial(o.head(), markers, found);
    for (int object : s.tree.children(o.head(), Relation.OBJ, Relation.XCOMP)) {
      phrasesAtEnd(object, markers, found);
      participial(object, markers, found);
      behindSum(object, markers, found);
      behindTerm(object, markers, found);
    }
    if (o.entry().category() == Category.VERB) {
      behindPlace(o.head()).forEach(p -> phrasesAtEnd(p.head(), markers, found));
    }
    // "s'est imposé en finale du tournoi face à X"
    if (!Collections.disjoint(markers, s.grammar.opponents)) {
      for (int event : s.tree.children(o.head(), Relation.OBL)) {
        phrasesAtEnd(event, markers, found);
      }
    }
    found.removeIf(p -> titleMatter(p.head()));
    if (o.entry().category() == Category.NOUN) {
      // "la ratification du traité par le Chili": what ends the phrase may belong to its head.
      for (int t = s.lastModifier(o.head()); t >= 0; t = s.lastModifier(t)) {
        phrasesWith(t, markers, found);
        int end = t;
        // "sanctions in response to Moscow's threats"
        found.removeIf(
            p -> s.tree.head(p.head()) == end && (p.head() < end || insideName(end, p.head())));
      }
    }
    boolean fixed = !o.entry().rest().isEmpty();
    if (found.isEmpty() && (fixed || o.entry().category() == Category.NOUN)) {
      behind(markers, found);
    }
    // What stands behind the entry's words is its complement rather than what opens the clause.
    found.sort(
        Comparator.comparing(
            (Phrase p) -> p.head() < o.head() && !s.is(p.head(), Upos.PRON, Upos.DET)));
    return found;
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

  /** "des amendes totalisant deux millions d'euros à X": what follows a sum behind a participle. */
  private void behindSum(int object, Set<String> markers, List<Phrase> found) {
    for (int c : s.tree.children(object, Relation.ACL)) {
      int sum = s.tree.child(c, Relation.OBJ);
      if (sum > c && s.tree.child(sum, Relation.NUMMOD) >= 0) {
        phrasesAtEnd(sum, markers, found);
      }
    }
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
