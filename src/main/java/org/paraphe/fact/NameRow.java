package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Upos;

/**
 * Names in a row, as they stand in the sentence: "le Pérou, le Chili et la Bolivie".
 *
 * @param fills the entities, in text order
 * @param end the token behind the last name
 */
record NameRow(List<Fill> fills, int end) {

  /**
   * Reads the row that begins at token {@code from}; it has no fills where none does.
   *
   * @param commas whether a comma, a semicolon or a new line goes on with the row; else only a
   *     conjunction does
   */
  static NameRow from(ParsedSentence s, int from, Set<EntityType> types, boolean commas) {
    List<Fill> fills = new ArrayList<>(2);
    int end = from;
    int next = from;
    while (next >= 0) {
      int name = name(s, next);
      Reference named = named(s, name, types);
      if (named == null) {
        break;
      }
      fills.add(Fill.of(named.entity(), named.mention()));
      end = behindBracket(s, named.mention().last() + 1);
      next = joined(s, end, commas);
    }
    return new NameRow(List.copyOf(fills), end);
  }

  /** Reads the first row of names at or behind token {@code from}. */
  static NameRow next(ParsedSentence s, int from, Set<EntityType> types) {
    for (int i = from; i < s.size(); i++) {
      NameRow row = from(s, i, types, true);
      if (!row.fills().isEmpty()) {
        return row;
      }
    }
    return new NameRow(List.of(), s.size());
  }

  /** "X (Y) et Z": behind what is told of a name in brackets, or behind an open bracket all. */
  private static int behindBracket(ParsedSentence s, int i) {
    if (!s.mark(i, "(")) {
      return i;
    }
    int close = i + 1;
    while (close < s.size() && !s.token(close).form().equals(")")) {
      close++;
    }
    return close + 1;
  }

  /** The token behind what joins two names; −1 where nothing does. */
  private static int joined(ParsedSentence s, int i, boolean commas) {
    int next = commas && (s.comma(i) || s.semicolon(i)) ? i + 1 : i;
    next = s.is(next, Upos.CCONJ) ? next + 1 : next;
    boolean line = commas && s.onNewLine(next);
    return next > i || line ? next : -1;
  }

  /** The first token behind the mark of an item, a repeated preposition and articles. */
  private static int name(ParsedSentence s, int from) {
    int i = s.onNewLine(from) && s.is(from, Upos.PUNCT) ? from + 1 : from;
    // On a line of its own, an article may be taken for a pronoun.
    while (s.is(i, Upos.ADP, Upos.DET) && !s.in(i, s.grammar.sources)
        || s.in(i, s.grammar.list("DefiniteForm"))
        || i < s.size() && s.grammar.honorifics.contains(s.token(i).form())) {
      i++;
    }
    return i;
  }

  /** The longest name of an entity of one of {@code types} that begins at {@code i}, or null. */
  private static Reference named(ParsedSentence s, int i, Set<EntityType> types) {
    Reference found = null;
    for (Reference r : s.references()) {
      Mention m = r.mention();
      boolean here =
          m.first() == i && m.kind() == Mention.Kind.NAME && types.contains(r.entity().type());
      if (here && (found == null || m.last() > found.mention().last())) {
        found = r;
      }
    }
    return found;
  }
}
