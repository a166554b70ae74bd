package org.paraphe.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraphe.ontology.LexicalEntry.Category;

/**
 * A part of a question with one predicate.
 *
 * @param link how it is tied to the clause before
 * @param antecedent what a relative clause describes; null for others
 * @param begin the first word of the part
 * @param end after its last word
 */
record Clause(List<Item> items, Link link, Item antecedent, int begin, int end) {

  /** How a clause is tied to the one before. */
  enum Link {
    MAIN,
    AND,
    CONTRAST,
    RELATIVE
  }

  Clause {
    items = List.copyOf(items);
  }

  boolean has(Item.Mark mark) {
    return items.stream().anyMatch(i -> i instanceof Item.Sign s && s.mark() == mark);
  }

  <T extends Item> List<T> all(Class<T> type) {
    return items.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends Item> Optional<T> first(Class<T> type) {
    return all(type).stream().findFirst();
  }

  /** The same part of the question, its items taken otherwise. */
  Clause withItems(List<Item> others) {
    return new Clause(others, link, antecedent, begin, end);
  }

  /** The clauses of a question of so many words, in order. */
  static List<Clause> split(List<Item> items, int words) {
    List<Clause> clauses = new ArrayList<>();
    List<Item> current = new ArrayList<>();
    Link link = Link.MAIN;
    Item antecedent = null;
    int begin = 0;
    for (int i = 0; i < items.size(); i++) {
      Link next = boundary(items, i, current);
      if (next == null) {
        current.add(items.get(i));
        continue;
      }
      int end = items.get(i).begin();
      clauses.add(new Clause(current, link, antecedent, begin, end));
      begin = end;
      antecedent = next == Link.RELATIVE ? described(current) : null;
      current = new ArrayList<>();
      link = next;
    }
    clauses.add(new Clause(current, link, antecedent, begin, words));
    return clauses;
  }

  private static Link boundary(List<Item> items, int i, List<Item> current) {
    if (!(items.get(i) instanceof Item.Sign sign)
        || current.stream().noneMatch(Item.Predicate.class::isInstance)) {
      return null;
    }
    return switch (sign.mark()) {
      case RELATIVE -> verbAhead(items, i + 1) ? Link.RELATIVE : null;
      case AND -> verbAhead(items, i + 1) ? Link.AND : null;
      case CONTRAST -> verbAhead(items, i + 1) ? Link.CONTRAST : null;
      default -> null;
    };
  }

  private static boolean verbAhead(List<Item> items, int from) {
    for (int i = from; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Predicate p) {
        return p.entries().isEmpty()
            || p.entries().stream().anyMatch(e -> e.category() != Category.NOUN);
      }
      boolean another =
          items.get(i) instanceof Item.Sign s
              && (s.mark() == Item.Mark.AND || s.mark() == Item.Mark.CONTRAST);
      if (another) {
        return false;
      }
    }
    return false;
  }

  private static Item described(List<Item> items) {
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      if (item instanceof Item.Kind || item instanceof Item.Gap || item instanceof Item.Title) {
        return item;
      }
    }
    return null;
  }
}
