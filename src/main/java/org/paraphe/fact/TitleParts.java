package org.paraphe.fact;

import org.paraphe.ontology.EntityType;
import org.paraphe.text.Morph;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Upos;

/** Reads with what words a title goes on: "ministre de l'Économie et des Finances chargé de". */
final class TitleParts {

  private final ParsedSentence s;

  TitleParts(ParsedSentence s) {
    this.s = s;
  }

  /** Last token of the part of the title that begins at {@code i}; −1 if none does. */
  int extension(int i) {
    if (s.is(i, Upos.ADJ) || participle(i) || capitalAdjective(i)) {
      return i;
    }
    boolean listed = listed(i);
    int start = listed ? i + 1 : i;
    if (start >= s.size()
        || s.grammar.containers.contains(s.base(start))
        || s.grammar.titleEnds.end(s, start) > 0) {
      return -1;
    }
    // "directeur de la Chambre de Commerce et Maire de X" are two.
    if (listed && bareMatter(start) && !s.grammar.positions.holds(s.token(start).norm())) {
      return start;
    }
    boolean of = s.grammar.genitives.contains(s.base(start));
    boolean again = listed && s.is(start, Upos.ADP) && adposition(start, i - 1);
    // "pour les affaires étrangères et la sécurité"
    boolean shared = s.is(i, Upos.CCONJ) && s.is(start, Upos.DET) && purpose(i - 1);
    if (!of && !again && !shared && (listed || !s.is(start, Upos.ADP))) {
      return -1;
    }
    int t = shared ? start : start + 1;
    while (s.is(t, Upos.DET, Upos.ADJ, Upos.ADP) && !s.in(t, s.grammar.possessives)) {
      t++;
    }
    // "de l'économie, des finances et de la relance", but not "de la Santé, de passage à X".
    boolean another = !listed || shared || s.token(t).capitalised() || of && determined(start, t);
    if (!s.is(t, Upos.NOUN, Upos.PROPN) || person(t) || !another || time(t)) {
      return -1;
    }
    if (listed && title(t)) {
      return -1;
    }
    // "de l'administration X"
    boolean named = s.grammar.list("EponymousBody").contains(s.token(t).lemma());
    return named && s.is(t + 1, Upos.PROPN) ? t + 1 : t;
  }

  /** "en présence du ministre des Sports, du préfet et de la maire": three of them. */
  private boolean title(int noun) {
    return !s.plural(noun)
        && s.is(noun - 1, Upos.DET, Upos.ADP)
        && s.grammar.positions.holds(s.token(noun).norm());
  }

  /** "ministre des Postes et Télécommunications", "du Genre, Famille et Enfants". */
  private boolean bareMatter(int i) {
    return matter(i) && matter(i - 2) && (s.is(i - 1, Upos.CCONJ) || s.is(i + 1, Upos.CCONJ));
  }

  private boolean matter(int i) {
    return s.is(i, Upos.NOUN, Upos.PROPN)
        && s.token(i).capitalised()
        && s.entity(i).isEmpty()
        && readAs(i, Upos.NOUN);
  }

  boolean readAs(int i, Upos pos) {
    for (Morph m : s.token(i).readings()) {
      if (m.pos() == pos) {
        return true;
      }
    }
    return false;
  }

  private boolean purpose(int before) {
    return s.grammar.purposes.contains(adpositionTo(before));
  }

  /** The last adposition up to a token. */
  private String adpositionTo(int before) {
    int i = before;
    while (i > 0 && !s.is(i, Upos.ADP)) {
      i--;
    }
    return s.base(i);
  }

  /** Whether a part of a list has the adposition of the part before it: "à X et aux Y". */
  private boolean adposition(int again, int before) {
    return adpositionTo(before).equals(s.base(again));
  }

  private boolean determined(int adposition, int noun) {
    return s.is(adposition, Upos.DET)
        || !s.grammar.genitives.contains(s.token(adposition).norm())
        || s.is(noun - 1, Upos.DET);
  }

  /** "ministre du Développement Urbain". */
  private boolean capitalAdjective(int i) {
    return s.is(i, Upos.PROPN)
        && s.entity(i).isEmpty()
        && s.token(i - 1).capitalised()
        && readAs(i, Upos.ADJ);
  }

  /** Somebody's name, or the "M." before it. */
  private boolean person(int i) {
    boolean titled = s.grammar.honorifics.contains(s.token(i).form());
    return titled
        || s.entity(i).filter(e -> e.type() == EntityType.Person && e.named()).isPresent()
            && s.token(i).capitalised();
  }

  /** "ministre de la Pêche en mai". */
  private boolean time(int i) {
    return s.linked.time(s.index, i).isPresent() || s.in(i, s.grammar.list("Month"));
  }

  boolean listed(int i) {
    return s.comma(i) || s.is(i, Upos.CCONJ);
  }

  boolean participle(int i) {
    return s.is(i, Upos.VERB)
        && s.token(i).morph() != null
        && s.token(i).morph().form() == VerbForm.PAST_PARTICIPLE
        && s.is(i + 1, Upos.ADP);
  }

  /** "X, déléguée générale", but not "X, élue nouvelle présidente". */
  boolean qualified(int i) {
    Morph m = s.token(i).morph();
    return m != null
        && m.form() == VerbForm.PAST_PARTICIPLE
        && s.is(i + 1, Upos.ADJ)
        && !s.is(i + 2, Upos.NOUN, Upos.PROPN);
  }
}
