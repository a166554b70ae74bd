package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraphe.entity.Entity;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Quotation;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Finds who does what a verb says: its own subject, a shared one, or the one that controls it. */
final class Subjects {

  /** Verbs between a verb and the subject that it borrows. */
  private static final int DEPTH = 6;

  private final ParsedSentence s;

  Subjects(ParsedSentence s) {
    this.s = s;
  }

  /**
   * The subject of an entry's verb; where the tree has none, the noun right behind an inverted
   * verb.
   */
  List<Phrase> of(Occurrence o) {
    List<Phrase> found = of(o.head(), o.group());
    found = found.size() == 1 && absolute(found.get(0).head(), o) ? List.of() : found;
    int cue = found.isEmpty() ? s.cue(o.head(), o.group()) : -1;
    boolean inserted =
        cue == 0 || cue > 0 && (s.is(cue - 1, Upos.PUNCT) || s.in(cue - 1, s.grammar.comparisons));
    return inserted ? nearest(o.last() + 1) : found;
  }

  /**
   * "Le décret étant prêt, « tout peut commencer », dit X": whether a noun before the quotation is
   * but that of a participle.
   */
  private boolean absolute(int noun, Occurrence o) {
    int participle = s.tree.child(noun, Relation.ACL);
    if (participle < noun || s.tree.child(o.head(), Relation.OBJ) < o.head()) {
      return false;
    }
    for (Quotation q : s.linked.text().quotations()) {
      boolean between =
          s.token(participle).end() <= q.outerBegin() && q.outerEnd() <= s.token(o.first()).begin();
      if (between && s.hasFiniteVerb(s.tokenFrom(q.begin()), s.tokenFrom(q.end()))) {
        return true;
      }
    }
    return false;
  }

  private List<Phrase> nearest(int from) {
    for (int i = from; i < s.size() && !s.is(i, Upos.SCONJ); i++) {
      boolean verb = s.is(i, Upos.VERB) && s.token(i).morph().form() != VerbForm.PAST_PARTICIPLE;
      if (verb || s.is(i, Upos.PUNCT) && !s.comma(i)) {
        break;
      }
      boolean noun = s.is(i, Upos.NOUN, Upos.PROPN) && !manner(i) && !medium(i);
      if (noun && s.marker(i).isEmpty() && !s.is(i, Relation.OBL, Relation.FIXED)) {
        return List.of(Phrase.of(s, i, Found.NEAREST));
      }
    }
    return List.of();
  }

  /** "a déclaré sur la chaîne X Y": whether a name but tells which the noun before it is. */
  private boolean medium(int name) {
    int noun = s.is(name, Relation.APPOS) ? s.tree.head(name) : -1;
    return noun >= 0
        && !s.marker(noun).isEmpty()
        && !s.comma(name - 1)
        && !s.names(name, EntityType.Person);
  }

  /** "lâche, le sourire aux lèvres, X": whether a noun says how rather than who. */
  private boolean manner(int noun) {
    return s.grammar.mannerNouns.contains(s.token(noun).lemma());
  }

  /** The subject in the sentence's order of words; who undergoes the action if it is passive. */
  List<Phrase> of(int verb, VerbGroup group) {
    List<Phrase> found = new ArrayList<>(2);
    if (group.inverted() < 0) {
      own(verb, Found.TREE, found);
    } else {
      found.add(new Phrase(group.inverted(), group.inverted(), group.inverted(), Found.TREE));
    }
    if (found.isEmpty()) {
      borrowed(verb, DEPTH, found);
    }
    return found;
  }

  private void own(int verb, Found how, List<Phrase> found) {
    for (int c : s.tree.children(verb, Relation.NSUBJ, Relation.NSUBJ_PASS)) {
      if (!quotedBefore(c, verb) && !(c > verb && manner(c))) {
        found.add(Phrase.of(s, named(c), how));
      }
    }
  }

  /** "Après un entretien avec le ministre, X, Y a dit": nobody is an apposition of another. */
  private int named(int subject) {
    int name = s.comma(subject - 1) ? s.tree.child(subject, Relation.APPOS) : -1;
    boolean two =
        name > subject
            && s.comma(s.first(name) - 1)
            && !s.comma(s.last(name) + 1)
            && person(subject).isPresent()
            && person(name).isPresent()
            && !person(name).equals(person(subject));
    return two ? name : subject;
  }

  private Optional<Entity> person(int name) {
    int last = s.entity(name).isPresent() ? name : s.tree.child(name, Relation.FLAT);
    return last < 0 ? Optional.empty() : s.entity(last).filter(e -> e.type() == EntityType.Person);
  }

  /**
   * Whether a word stands in a quotation that a comma parts from the verb: « Un choc », a dit X.
   */
  private boolean quotedBefore(int word, int verb) {
    int begin = s.token(word).begin();
    for (Quotation q : s.linked.text().quotations()) {
      if (q.begin() <= begin && begin < q.end() && q.end() <= s.token(verb).begin()) {
        for (int i = s.tokenFrom(q.end()); i < verb; i++) {
          if (s.comma(i)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void borrowed(int verb, int depth, List<Phrase> found) {
    int head = s.tree.head(verb);
    if (head < 0 || depth == 0) {
      return;
    }
    switch (s.tree.relation(verb)) {
      case CONJ -> from(head, Found.SHARED, depth, found);
      case ACL, AMOD -> {
        if (!s.infinitive(verb)) {
          parallel(verb, head, found);
          found.add(noun(verb, described(head)));
          above(verb, head, found);
        } else if (s.tree.child(head, Relation.COP) < 0) {
          owner(head, depth, found);
        } else if (ranked(head)) {
          own(head, Found.CONTROLLED, found);
        } else {
          found.add(noun(verb, head));
        }
      }
      case ACL_RELCL -> {}
      case XCOMP -> controller(verb, head, depth, found);
      case ADVCL, OBL -> {
        int counted = counted(verb);
        int blamed = blamed(verb, head);
        if (blamed >= 0) {
          found.add(Phrase.of(s, blamed, Found.CONTROLLED));
        } else if (s.grammar.purposes.contains(s.marker(verb)) && designates(head)) {
          designated(head, found);
        } else if (counted >= 0) {
          found.add(new Phrase(counted, s.first(counted), verb - 1, Found.CONTROLLED));
        } else if (!s.group(verb).finite() && !urged(verb, head)) {
          from(head, Found.CONTROLLED, depth, found);
        }
      }
      case CCOMP -> {
        // "ils ne sont que dix à signer": what acts is counted.
        if (s.is(verb, Upos.NUM) || s.infinitive(verb)) {
          from(head, Found.CONTROLLED, depth, found);
        }
      }
      default -> {}
    }
  }

  /** "…, trente pays, dont X, signant le texte": the counted subject of a participle; −1. */
  private int counted(int verb) {
    if (s.group(verb).form() != VerbForm.PRESENT_PARTICIPLE) {
      return -1;
    }
    for (int i = verb - 1; i > 0 && !s.verbal(i); i--) {
      int number = s.tree.child(i, Relation.NUMMOD);
      if (number > 0 && s.comma(number - 1) && !s.is(i, Relation.NSUBJ, Relation.CONJ)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * "a sanctionné X pour avoir signé", "a pris des sanctions contre X pour avoir signé": who is
   * praised or blamed for a deed; −1 for none.
   */
  private int blamed(int deed, int verb) {
    VerbGroup group = s.group(deed);
    boolean done = group.compound() && group.form() == VerbForm.INFINITIVE;
    int blaming = verb;
    int object = s.tree.child(blaming, Relation.OBJ);
    // "veut prendre des sanctions contre X pour avoir signé"
    for (int v = verb; done && object < 0 && v >= 0 && v < deed; ) {
      blaming = v;
      object = s.tree.child(v, Relation.OBJ);
      v = s.tree.child(v, Relation.XCOMP);
    }
    if (!done || object < 0 || s.group(verb).passive()) {
      return -1;
    }
    for (int at : new int[] {object, blaming}) {
      for (int c : s.tree.children(at, Relation.NMOD, Relation.OBL, Relation.IOBJ)) {
        if (c < deed && s.grammar.blameMarkers.contains(s.marker(c))) {
          return c;
        }
      }
    }
    boolean somebody = s.entity(object).filter(e -> e.type().agent()).isPresent();
    return somebody || s.grammar.speakerNouns.contains(s.token(object).lemma()) ? object : -1;
  }

  /** "accuse X de fausser le marché en bloquant Y": how somebody else may have done a deed. */
  private boolean urged(int gerund, int verb) {
    int deed = s.tree.child(verb, Relation.XCOMP);
    return deed >= 0
        && deed < gerund
        && s.group(gerund).form() == VerbForm.PRESENT_PARTICIPLE
        && s.grammar.objectControl.contains(s.token(verb).lemma());
  }

  /** Whether a verb or its object says who is to do something: "a salué le choix de X pour". */
  private boolean designates(int verb) {
    int object = s.tree.child(verb, Relation.OBJ);
    return s.grammar.designations.contains(s.token(verb).lemma())
        || object >= 0 && s.grammar.designations.contains(s.token(object).lemma());
  }

  /** "le choix de X pour"; "a choisi X pour" may mean either. */
  private void designated(int verb, List<Phrase> found) {
    int object = s.tree.child(verb, Relation.OBJ, Relation.NSUBJ_PASS);
    if (object >= 0 && s.grammar.designations.contains(s.token(object).lemma())) {
      owner(object, 0, found);
    }
  }

  /** "le premier chef d'État à signer". */
  private boolean ranked(int noun) {
    for (int c : s.tree.children(noun, Relation.AMOD)) {
      if (s.in(c, s.grammar.ranking)) {
        return true;
      }
    }
    return false;
  }

  /** "X, trentième État ayant ratifié": the name that a noun is said of. */
  private int described(int noun) {
    boolean apposed = s.is(noun, Relation.APPOS) && s.entity(noun).isEmpty();
    return apposed && s.is(s.tree.head(noun), Upos.PROPN) ? s.tree.head(noun) : noun;
  }

  /** "le refus de X de signer", "a annoncé son refus de signer": whose the noun is, that acts. */
  private void owner(int noun, int depth, List<Phrase> found) {
    for (int c : s.tree.children(noun, Relation.NMOD)) {
      if (s.grammar.genitives.contains(s.marker(c))) {
        found.add(Phrase.of(s, c, Found.CONTROLLED));
        return;
      }
    }
    int det = s.tree.child(noun, Relation.DET);
    if (s.in(det, s.grammar.possessives)) {
      found.add(new Phrase(det, det, det, Found.CONTROLLED));
    } else if (s.is(noun, Relation.OBJ, Relation.OBL)) {
      from(s.tree.head(noun), Found.CONTROLLED, depth, found);
    }
  }

  /** The noun that a participle modifies, without the participle's own words. */
  private Phrase noun(int verb, int noun) {
    boolean plural = s.plural(verb);
    int head = noun;
    // "X et le Y de Z s'y étant joints": a plural participle is said of the whole list.
    while (plural && singular(head) && s.is(head, Relation.NMOD) && s.tree.head(head) >= 0) {
      head = s.tree.head(head);
    }
    // "X et Y sanctionnées par Z"
    boolean one = singular(head) || s.is(head, Upos.PROPN);
    head = plural && one && s.is(head, Relation.CONJ) ? s.tree.head(head) : head;
    head = s.group(verb).form() == VerbForm.PRESENT_PARTICIPLE ? text(head) : head;
    int last = Math.max(head, Math.min(s.last(head), s.tree.left(verb) - 1));
    return new Phrase(head, s.first(head), last, Found.CONTROLLED);
  }

  /** "un accord soutenu par X, dénoncé par Y": what two participles in a row are said of. */
  private void parallel(int participle, int agent, List<Phrase> found) {
    int first = s.is(agent, Relation.OBL_AGENT) ? s.tree.head(agent) : -1;
    boolean row =
        first >= 0
            && s.is(first, Relation.ACL)
            && s.comma(s.tree.left(participle) - 1)
            && s.tree.child(participle, Relation.OBL_AGENT) >= 0
            && s.token(first).morph().agrees(s.token(participle).morph());
    if (row) {
      borrowed(first, DEPTH, found);
    }
  }

  /** "le rapport sur le travail publié par X": the nouns above that a participle agrees with. */
  private void above(int participle, int noun, List<Phrase> found) {
    boolean undergone = s.token(participle).morph().form() == VerbForm.PAST_PARTICIPLE;
    for (int n = noun; undergone && s.is(n, Relation.NMOD); ) {
      n = s.tree.head(n);
      if (s.is(n, Upos.NOUN) && s.token(n).morph().agrees(s.token(participle).morph())) {
        found.add(new Phrase(n, s.first(n), s.tree.left(participle) - 1, Found.CONTROLLED));
      }
    }
  }

  /** "une motion de X à l'Assemblée condamnant Y": who wrote the text, or the text, condemns. */
  private int text(int noun) {
    int above = noun;
    while (!s.grammar.genitives.contains(s.marker(above)) && s.is(above, Relation.NMOD)) {
      above = s.tree.head(above);
    }
    int text = s.is(above, Relation.NMOD) ? s.tree.head(above) : above;
    boolean written = s.is(text, Upos.NOUN) && s.names(text, EntityType.Document);
    return written ? above : noun;
  }

  private boolean singular(int i) {
    return s.token(i).morph() != null && s.token(i).morph().number() == 's';
  }

  private void from(int head, Found how, int depth, List<Phrase> found) {
    own(head, how, found);
    if (found.isEmpty() && s.is(head, Upos.VERB, Upos.AUX, Upos.ADJ)) {
      VerbGroup group = s.group(head);
      if (group.inverted() >= 0) {
        found.add(new Phrase(group.inverted(), group.inverted(), group.inverted(), how));
      } else {
        borrowed(head, depth - 1, found);
      }
    } else if (found.isEmpty() && s.is(head, Upos.NOUN, Upos.PROPN, Upos.NUM)) {
      borrowed(head, depth - 1, found);
    }
  }

  /** "X appelle Y à signer": the object acts; "X promet de signer": the subject does. */
  private void controller(int verb, int head, int depth, List<Phrase> found) {
    if (s.is(head, Upos.AUX) && !s.marker(verb).isEmpty()) {
      // "il est à noter que": whoever may note it.
      return;
    }
    if (s.grammar.undergoing.contains(s.token(head).lemma()) && s.group(head).reflexive()) {
      // "X s'est vu infliger une amende": somebody else does it.
      return;
    }
    if (s.grammar.objectControl.contains(s.token(head).lemma())) {
      for (int c : s.tree.children(head, Relation.OBJ, Relation.IOBJ, Relation.OBL)) {
        if (c != verb && !s.grammar.sources.contains(s.marker(c))) {
          found.add(Phrase.of(s, c, Found.CONTROLLED));
          return;
        }
      }
      if (!s.grammar.eitherControl.contains(s.token(head).lemma())) {
        return;
      }
    }
    from(head, Found.CONTROLLED, depth, found);
  }
}
