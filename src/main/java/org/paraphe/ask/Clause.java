package org.paraphe.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Signs that may open another clause. */
  private static final Set<Item.Mark> OPENING =
      EnumSet.of(Item.Mark.AND, Item.Mark.NOR, Item.Mark.CONTRAST);

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
    for (int i = 1; i < items.size(); i++) {
      int end = inserted(items, i);
      if (end > i) {
        List<Item> around = new ArrayList<>(items.subList(0, i));
        around.addAll(items.subList(end, items.size()));
        List<Clause> clauses = split(around, words);
        clauses.add(
            new Clause(
                items.subList(i + 1, end),
                Link.RELATIVE,
                described(items.subList(0, i)),
                items.get(i).begin(),
                items.get(end).begin()));
        return clauses;
      }
    }
    int verb = behindNoun(items);
    if (verb > 0) {
      int gap = gapBefore(items, nominal(items));
      List<Item> around = new ArrayList<>(items.subList(0, gap + 1));
      around.addAll(items.subList(verb, items.size()));
      return described(around, items.subList(gap + 1, verb), items.get(verb).begin(), words);
    }
    int asking = behindGroup(items);
    if (asking > 0) {
      List<Item> around = items.subList(asking, items.size());
      return described(around, items.subList(1, asking), around.get(0).begin(), words);
    }
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
      if (mark(items.get(i)) == Item.Mark.NOR) {
        current.add(items.get(i));
      }
      link = next;
    }
    clauses.add(new Clause(current, link, antecedent, begin, words));
    return clauses;
  }

  /**
   * "Which countries that signed X refused Y?": the first item behind a relative clause that stands
   * before the verb of what it describes; −1 where none begins.
   */
  private static int inserted(List<Item> items, int relative) {
    boolean begins =
        items.get(relative) instanceof Item.Sign s
            && s.mark() == Item.Mark.RELATIVE
            && items.subList(0, relative).stream().noneMatch(Item.Predicate.class::isInstance)
            && described(items.subList(0, relative)) != null;
    boolean stated = false;
    boolean filled = false;
    for (int i = relative + 1; begins && i < items.size(); i++) {
      Item item = items.get(i);
      boolean verb =
          item instanceof Item.Predicate
              || item instanceof Item.Operator
              || item instanceof Item.Sign s && s.mark() == Item.Mark.NEGATION;
      if (verb && stated && filled) {
        return verbAhead(items, i) ? i : -1;
      }
      stated |= item instanceof Item.Predicate;
      filled |= stated && (item instanceof Item.Named || item instanceof Item.Kind);
    }
    return -1;
  }

  /** The clauses around a part that says more of what they ask for. */
  private static List<Clause> described(List<Item> around, List<Item> part, int end, int words) {
    List<Clause> clauses = split(around, words);
    Item asked = around.stream().filter(Item.Gap.class::isInstance).findFirst().orElse(null);
    clauses.add(new Clause(part, Link.RELATIVE, asked, part.get(0).begin(), end));
    return clauses;
  }

  /**
   * "Among the signatories of X, who refused Y?": the word that asks behind a group that a noun
   * tells; −1 where there is none.
   */
  private static int behindGroup(List<Item> items) {
    boolean group =
        !items.isEmpty() && mark(items.get(0)) == Item.Mark.AMONG && nominal(items) == 1;
    for (int i = 2; group && i < items.size(); i++) {
      if (items.get(i) instanceof Item.Gap) {
        return i;
      }
    }
    return -1;
  }

  /** The word that asks right before a noun, signs between; −1 where there is none. */
  private static int gapBefore(List<Item> items, int noun) {
    int i = noun - 1;
    while (i > 0 && items.get(i) instanceof Item.Sign) {
      i--;
    }
    return i >= 0 && items.get(i) instanceof Item.Gap ? i : -1;
  }

  /**
   * "Which signatories of X refused Y?": the first item of the verb's part, behind a noun that
   * states a fact of who is asked for; −1 where there are no two such parts.
   */
  private static int behindNoun(List<Item> items) {
    int noun = nominal(items);
    int gap = gapBefore(items, noun);
    boolean asked = gap >= 0 && items.get(gap).end() == items.get(gap + 1).begin();
    for (int i = noun + 1; asked && i < items.size(); i++) {
      Item item = items.get(i);
      if (item instanceof Item.Operator || mark(item) == Item.Mark.NEGATION || verbal(item)) {
        return i > noun + 1 && verbAhead(items, i) && named(items.subList(i, items.size()))
            ? i
            : -1;
      }
      if (mark(item) == Item.Mark.RELATIVE) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a part names what its verb takes: "How many signatories does X have?" does not. */
  private static boolean named(List<Item> items) {
    return items.stream().anyMatch(i -> i instanceof Item.Named || i instanceof Item.Kind);
  }

  /** The first item that states facts, where it is a noun; −1 otherwise. */
  private static int nominal(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Predicate p) {
        return p.entries().isEmpty() || verbal(p) ? -1 : i;
      }
    }
    return -1;
  }

  private static boolean verbal(Item item) {
    return item instanceof Item.Predicate p
        && p.entries().stream().anyMatch(e -> e.category() == Category.VERB);
  }

  private static Item.Mark mark(Item item) {
    return item instanceof Item.Sign s ? s.mark() : null;
  }

  private static Link boundary(List<Item> items, int i, List<Item> current) {
    if (!(items.get(i) instanceof Item.Sign sign)
        || current.stream().noneMatch(Item.Predicate.class::isInstance)) {
      return null;
    }
    return switch (sign.mark()) {
      case RELATIVE -> verbAhead(items, i + 1) ? Link.RELATIVE : null;
      case AND, NOR -> verbAhead(items, i + 1) ? Link.AND : null;
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
      if (OPENING.contains(mark(items.get(i)))) {
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
    int begin = items.isEmpty() ? 0 : items.get(0).begin();
    return nominal(items) < 0 ? null : new Item.Gap(begin, begin, Item.Asked.WHO, Set.of(), "");
  }
}
