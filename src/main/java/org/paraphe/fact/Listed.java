package org.paraphe.fact;

import java.util.List;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * The members of a counted subject that a list behind a colon or in parentheses names: "Trois pays
 * ont signé : le Pérou, le Chili et la Bolivie", "ils ne sont que trois à l'avoir signé : …".
 */
final class Listed {

  private static final int FEWEST = 2;

  private final ParsedSentence s;

  Listed(ParsedSentence s) {
    this.s = s;
  }

  /** The entities of the list; none where there is no list of those that {@code subject} counts. */
  List<Fill> of(Occurrence o, Phrase subject, Set<EntityType> types) {
    int colon = markBehind(o, true);
    if (colon == s.size()) {
      return List.of();
    }
    int owner = owner(colon, types);
    boolean cast = owner >= 0 && s.ballot(owner) || s.ballot(subject.head());
    boolean own = owner >= subject.first() && owner <= Math.max(subject.head(), subject.last());
    boolean cleft =
        owner > subject.head() && s.is(owner, Upos.NUM) && s.is(subject.head(), Upos.PRON);
    boolean other = cast || !own && !cleft || s.hasFiniteVerb(o.last() + 1, colon);
    return other ? List.of() : row(colon, types);
  }

  /**
   * The entities of the list that opens without a subject before it: "Ont signé le texte : …",
   * "Signataires du texte : …", "Parmi les signataires figurent : …".
   */
  List<Fill> announced(Occurrence o, Set<EntityType> types) {
    int colon = markBehind(o, false);
    if (colon == s.size()) {
      return List.of();
    }
    boolean opens =
        switch (o.entry().category()) {
          case VERB -> several(o) && !s.hasFiniteVerb(o.last() + 1, colon);
          case NOUN -> plural(o.head()) && !s.hasFiniteVerb(o.last() + 1, colon - 1);
          default -> false;
        };
    return opens ? row(colon, types) : List.of();
  }

  /** Whether the verb that opens the sentence, "ont", says what several do, or fail to do. */
  private boolean several(Occurrence o) {
    int verb = o.head();
    while (s.is(verb, Relation.XCOMP)) {
      verb = s.tree.head(verb);
    }
    boolean opens = s.group(verb).first() == 0;
    for (int i = 0; opens && i <= verb; i++) {
      if (s.finite(i)) {
        return s.token(i).morph().number() == 'p';
      }
    }
    return false;
  }

  /**
   * The colon behind an entry's words, the end of "à savoir", or the parenthesis if one may open
   * the list; the size.
   */
  private int markBehind(Occurrence o, boolean parenthesis) {
    int mark = o.last() + 1;
    while (mark < s.size()
        && !s.colon(mark)
        && !(parenthesis && s.token(mark).form().equals("("))) {
      int end = s.comma(mark) ? s.grammar.enumerations.end(s, mark + 1) : -1;
      if (end > 0) {
        return end - 1;
      }
      mark++;
    }
    return mark;
  }

  private List<Fill> row(int colon, Set<EntityType> types) {
    NameRow row = NameRow.from(s, colon + 1, types, true);
    boolean whole = row.end() >= s.size() || s.is(row.end(), Upos.PUNCT);
    return whole && row.fills().size() >= FEWEST ? row.fills() : List.of();
  }

  /** The nearest word before a colon of which there are several and that is not named; −1. */
  private int owner(int colon, Set<EntityType> types) {
    for (int i = Math.min(colon, s.size()) - 1; i >= 0; i--) {
      boolean other = s.entity(i).map(Entity::type).filter(t -> !types.contains(t)).isPresent();
      if (!other && (s.is(i, Upos.NUM) && !quantity(i) || plural(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a number counts a noun that stands behind it. */
  private boolean quantity(int i) {
    return s.is(i + 1, Upos.NOUN, Upos.ADJ);
  }

  private boolean plural(int i) {
    if (!s.is(i, Upos.NOUN, Upos.PRON)
        || s.token(i).morph() == null
        || s.in(i, s.grammar.reflexives)) {
      return false;
    }
    char number = s.token(i).morph().number();
    boolean counted = s.is(i - 1, Upos.NUM) || s.in(i - 1, s.grammar.list("PluralDeterminer"));
    return number == 'p' || number == 'e' && counted;
  }
}
