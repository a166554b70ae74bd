package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Looks up the clauses, infinitives and attributes that an entry's occurrence takes. */
final class ClausalArguments {

  private final ParsedSentence s;
  private final Occurrence o;

  ClausalArguments(ParsedSentence s, Occurrence o) {
    this.s = s;
    this.o = o;
  }

  /** Clauses with a finite verb that one of the conjunctions introduces. */
  List<Phrase> finite(Set<String> markers) {
    List<Phrase> found = new ArrayList<>(2);
    clausesOf(o.head(), markers, found);
    // "dénonce le fait que": the clause belongs to the last word of the expression.
    for (int i = o.head() + 1; i <= o.last() && found.isEmpty(); i++) {
      clausesOf(i, markers, found);
    }
    if (found.isEmpty()) {
      conjunctionAfter(markers, found);
    }
    return found;
  }

  private void clausesOf(int head, Set<String> markers, List<Phrase> found) {
    for (int c : s.tree.children(head, Relation.CCOMP, Relation.ACL, Relation.ADVCL)) {
      int mark = s.tree.child(c, Relation.MARK);
      // "une digue plus haute que celles de ceux qui l'ont bâtie"
      if (s.is(c, Upos.PRON) && s.tree.child(c, Relation.COP) < 0) {
        continue;
      }
      if (mark > head && markers.contains(s.base(mark))) {
        found.add(new Phrase(c, mark + 1, s.last(c), Found.TREE));
      } else if (mark < 0 && head == o.head() && bare(c, markers)) {
        found.add(new Phrase(c, s.tree.left(c), s.last(c), Found.TREE));
      }
    }
  }

  /** "X said Y would sign": a finite clause behind the verb whose conjunction may be left out. */
  private boolean bare(int clause, Set<String> markers) {
    return markers.contains("")
        && s.is(clause, Relation.CCOMP)
        && s.tree.left(clause) > o.last()
        && !s.is(s.tree.left(clause) - 1, Upos.PUNCT);
  }

  /**
   * Behind a verb without object, the first conjunction before the next finite verb opens its
   * clause, also where adverbials stand between.
   */
  private void conjunctionAfter(Set<String> markers, List<Phrase> found) {
    if (s.tree.child(o.head(), Relation.OBJ, Relation.CCOMP) > o.head()) {
      return;
    }
    boolean reported = s.tree.child(o.head(), Relation.MARK) >= 0;
    boolean inverted =
        o.group().inverted() >= 0 || s.tree.child(o.head(), Relation.NSUBJ) > o.head();
    // "a jugé, en lisant le budget, que": but a finite verb ends what is set behind the verb.
    boolean inserted = s.comma(o.last() + 1);
    boolean passed = false;
    for (int i = o.last() + 1; i + 1 < s.size() && !(inserted ? s.finite(i) : s.verbal(i)); i++) {
      passed |= s.verbal(i);
      // ", tandis que", "a dit X alors que" open clauses of their own; "rappelait alors que" does
      // not.
      boolean other = s.is(i, Relation.FIXED) && (inverted || s.comma(s.tree.head(i) - 1));
      // ", un document que X refuse de signer", ", des liens qu'entretiennent X et Y"
      boolean relative =
          s.is(i, Relation.OBJ)
              && s.is(i - 1, Upos.NOUN)
              && (s.is(i, Upos.SCONJ) || s.is(i + 1, Upos.VERB));
      boolean conjunction = s.is(i, Upos.SCONJ, Upos.PRON) && !other && !relative;
      conjunction &= !passed || s.comma(i - 1);
      if (conjunction && markers.contains(s.base(i))) {
        // "dit que la loi a été annoncée et que P": P is beside what is reported.
        if (reported && s.is(i - 1, Upos.CCONJ)) {
          return;
        }
        clauseBehind(i, found);
        return;
      }
    }
  }

  /** The clause of the first verb behind a conjunction. */
  private void clauseBehind(int conjunction, List<Phrase> found) {
    int verb = conjunction + 1;
    while (verb < s.size() && (!s.verbal(verb) || relative(verb, conjunction))) {
      verb++;
    }
    if (verb < s.size()) {
      int head = s.predicate(verb);
      found.add(new Phrase(head, conjunction + 1, Math.max(verb, s.last(head)), Found.NEAREST));
    }
  }

  /** "que celles de ceux qui ont signé": whether a verb is that of a relative clause within. */
  private boolean relative(int verb, int conjunction) {
    int head = s.predicate(verb);
    return s.is(head, Relation.ACL_RELCL) && s.tree.left(head) > conjunction;
  }

  /** Infinitives with one of the prepositions, or with none where none is given. */
  List<Phrase> infinitive(Set<String> markers) {
    List<Phrase> found = new ArrayList<>(2);
    infinitivesOf(o.head(), markers, found);
    for (int object : s.tree.children(o.head(), Relation.OBJ, Relation.OBL, Relation.IOBJ)) {
      // "se félicite de la décision de signer": the infinitive belongs to the noun.
      boolean own = s.is(object, Relation.OBL) && s.grammar.genitives.contains(s.marker(object));
      for (int t = object; t >= 0 && found.isEmpty() && !own; t = s.lastModifier(t)) {
        infinitivesOf(t, markers, found);
      }
    }
    if (found.isEmpty() && o.entry().category() == Category.NOUN) {
      infinitiveBehind(markers, found);
    }
    return found;
  }

  /** "la promesse de X de signer": the infinitive before the next finite verb. */
  private void infinitiveBehind(Set<String> markers, List<Phrase> found) {
    for (int i = o.last() + 1; i < s.size() && !s.is(i, Upos.PUNCT); i++) {
      if (nonFinite(i) && !s.marker(i).isEmpty() && hasMarker(i, markers)) {
        found.add(Phrase.of(s, i, Found.NEAREST));
        return;
      }
      if (s.verbal(i)) {
        return;
      }
    }
  }

  private void infinitivesOf(int head, Set<String> markers, List<Phrase> found) {
    for (int c :
        s.tree.children(
            head, Relation.XCOMP, Relation.CCOMP, Relation.ACL, Relation.ADVCL, Relation.OBL)) {
      if (c > o.head() && (nonFinite(c) && hasMarker(c, markers) || gerund(c, markers))) {
        found.add(Phrase.of(s, c, Found.TREE));
      }
    }
  }

  /** "accused Y of lying", "denied lying": a gerund behind its preposition or the word itself. */
  private boolean gerund(int verb, Set<String> markers) {
    VerbGroup group = s.group(verb);
    int before = group.first() - 1;
    before = s.is(before, Upos.PUNCT) && !s.comma(before) ? before - 1 : before;
    return group.form() == VerbForm.PRESENT_PARTICIPLE
        && (markers.isEmpty()
            ? before == o.last()
            : s.is(before, Upos.ADP) && markers.contains(s.base(before)));
  }

  private boolean hasMarker(int infinitive, Set<String> markers) {
    String marker = s.marker(infinitive);
    return markers.isEmpty() ? marker.isEmpty() : markers.contains(marker);
  }

  private boolean nonFinite(int i) {
    VerbGroup group = s.group(i);
    return group.form() == VerbForm.INFINITIVE;
  }

  /** The mark that opens the quotation of a word behind the occurrence; its first word if none. */
  private int quoted(int word) {
    for (int i = o.last() + 1; i < word; i++) {
      if (s.is(i, Upos.PUNCT)) {
        return i;
      }
    }
    return s.first(word);
  }

  /** Whether but adverbs and quotation marks stand between: "s'est dit « très choqué »". */
  private boolean next(int word, int behind) {
    for (int i = word + 1; i < behind; i++) {
      if (!s.is(i, Upos.ADV, Upos.PUNCT) || s.comma(i)) {
        return false;
      }
    }
    return behind > word;
  }

  /** The attribute of the object, or of the subject of a reflexive or copular verb. */
  List<Phrase> predicate(Frame.Argument argument) {
    Set<String> markers = argument.markers();
    List<Phrase> found = new ArrayList<>(2);
    for (int c :
        s.tree.children(
            o.head(),
            Relation.XCOMP,
            Relation.OBL,
            Relation.AMOD,
            Relation.DEP,
            Relation.ADVCL,
            Relation.ACL)) {
      boolean beside = !s.is(c, Relation.ADVCL, Relation.ACL) || next(o.last(), c);
      // "called the minister yesterday"
      beside &= !s.is(c, Relation.OBL) || !s.marker(c).isEmpty();
      if (c > o.head() && beside && hasMarker(c, markers) && !nonFinite(c)) {
        int first = s.is(c, Relation.ADVCL, Relation.ACL) ? quoted(c) : s.first(c);
        found.add(new Phrase(c, first, s.last(c), Found.TREE));
      }
    }
    for (int object : s.tree.children(o.head(), Relation.OBJ)) {
      for (int c : s.tree.children(object, Relation.AMOD, Relation.XCOMP, Relation.NMOD)) {
        if (c > object && hasMarker(c, markers)) {
          found.add(Phrase.of(s, c, Found.TREE));
        }
      }
    }
    if (found.isEmpty() && !argument.words().isEmpty()) {
      adjectivesOfObject(found);
    }
    if (found.isEmpty() && markers.isEmpty()) {
      adjectiveBehindName(found);
    }
    return found;
  }

  /** "juge l'attitude de X inadmissible": what stands behind a name is no part of it. */
  private void adjectiveBehindName(List<Phrase> found) {
    for (int object : s.tree.children(o.head(), Relation.OBJ)) {
      for (int i = object + 1; i <= s.tree.right(object) && found.isEmpty(); i++) {
        int name = s.is(i, Relation.AMOD) ? s.tree.head(i) : -1;
        if (name >= 0 && name < i && s.is(name, Upos.PROPN) && s.is(name, Relation.NMOD)) {
          found.add(Phrase.of(s, i, Found.NEAREST));
        }
      }
    }
  }

  /** "rend plusieurs outils, tels que X, disponibles": the attribute far behind its object. */
  private void adjectivesOfObject(List<Phrase> found) {
    for (int object : s.tree.children(o.head(), Relation.OBJ)) {
      for (int i = object + 1; i <= s.tree.right(object); i++) {
        boolean far = s.tree.head(i) != i - 1;
        if (far && s.is(i, Relation.AMOD) && s.tree.below(i, object)) {
          found.add(Phrase.of(s, i, Found.NEAREST));
        }
      }
    }
  }
}
