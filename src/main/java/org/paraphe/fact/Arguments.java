package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Looks up the arguments of an entry's occurrence by grammatical function. */
final class Arguments {

  private final ParsedSentence s;
  private final Occurrence o;
  private final Subjects subjects;
  private final AdpositionalArguments adpositions;
  private final ClausalArguments clauses;
  private List<Phrase> subject;
  private List<Phrase> object;

  Arguments(ParsedSentence s, Occurrence o) {
    this.s = s;
    this.o = o;
    this.subjects = new Subjects(s);
    this.adpositions = new AdpositionalArguments(s, o);
    this.clauses = new ClausalArguments(s, o);
  }

  /** The phrases that can fill {@code argument}, the likeliest first. */
  List<Phrase> of(Frame.Argument argument) {
    return switch (argument.function()) {
      case SUBJECT -> subject = subject == null ? subject() : subject;
      case OBJECT -> object = object == null ? object() : object;
      case ADPOSITIONAL -> adpositions.of(argument.markers());
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
    return found.isEmpty() && s.is(verb, Upos.VERB) ? adpositions.behindPlace(verb) : found;
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
}
