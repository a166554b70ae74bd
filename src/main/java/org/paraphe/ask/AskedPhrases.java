package org.paraphe.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Upos;

/** The phrases of a clause with the one that asks, also where no word of its own does. */
final class AskedPhrases {

  private static final String STATEMENT = "Statement";

  private final Speech speech;
  private final List<Word> words;
  private final List<Item> items;

  /**
   * @param items of the whole question
   */
  AskedPhrases(Speech speech, List<Word> words, List<Item> items) {
    this.speech = speech;
    this.words = words;
    this.items = items;
  }

  /**
   * @param number the clause's among those of the question, from 0
   */
  List<Phrase> of(Clause clause, Item.Predicate predicate, int number) {
    List<Phrase> phrases = new ArrayList<>(Phrases.of(speech, words, clause, predicate));
    boolean asked = phrases.stream().anyMatch(Phrase::asks);
    if (clause.link() == Clause.Link.RELATIVE && clause.antecedent() != null) {
      phrases.removeIf(p -> p.asks(Item.Asked.WHO) || p.asks(Item.Asked.WHAT));
      phrases.add(0, functionOfGap(described(clause.antecedent()), phrases));
      return phrases;
    }
    if (!asked && number > 0 && items.stream().anyMatch(Item.Gap.class::isInstance)) {
      phrases.add(0, functionOfGap(mainGap(), phrases));
      return phrases;
    }
    if (!asked && number == 0) {
      ask(clause, predicate, phrases);
    }
    return phrases;
  }

  private Item.Gap mainGap() {
    return items.stream()
        .filter(Item.Gap.class::isInstance)
        .map(Item.Gap.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Phrase functionOfGap(Item.Gap gap, List<Phrase> phrases) {
    boolean subject =
        phrases.stream().anyMatch(p -> p.function() == Function.SUBJECT && p.marker().isEmpty());
    return new Phrase(List.of(gap), false, false, subject ? Function.OBJECT : Function.SUBJECT, "");
  }

  static Item.Gap described(Item antecedent) {
    if (antecedent instanceof Item.Gap gap) {
      return gap;
    }
    if (antecedent instanceof Item.Kind kind) {
      return new Item.Gap(kind.begin(), kind.end(), Item.Asked.WHICH, kind.types(), kind.kind());
    }
    return new Item.Gap(
        antecedent.begin(), antecedent.end(), Item.Asked.WHO, Set.of(EntityType.Person), "");
  }

  /** An imperative or nominal request has no word that asks: its noun does, or what it denotes. */
  private void ask(Clause clause, Item.Predicate predicate, List<Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      Phrase p = phrases.get(i);
      boolean noun = p.item() instanceof Item.Kind;
      if (noun && (Item.any(items, Item.Mark.ORDER) || !whether(clause))) {
        phrases.set(
            i, new Phrase(List.of(described(p.item())), false, false, p.function(), p.marker()));
        return;
      }
    }
    if (predicate == null) {
      return;
    }
    boolean nominal =
        predicate.special() == Item.Special.SAID
            || words.get(predicate.head()).token().is(Upos.NOUN)
            || predicate.entries().stream().anyMatch(e -> e.category() != Category.VERB);
    boolean opens = clause.items().get(0).equals(predicate);
    boolean requested = Item.any(items, Item.Mark.ORDER) || (opens || nominal) && !whether(clause);
    if (requested && states(predicate, STATEMENT)) {
      phrases.add(what(predicate));
    } else if ((nominal || opens) && !whether(clause)) {
      phrases.add(implicit(clause, Set.of()));
    }
  }

  private static boolean states(Item.Predicate predicate, String factClass) {
    return predicate.special() == Item.Special.SAID
        || predicate.entries().stream()
            .flatMap(e -> e.frames().stream())
            .anyMatch(f -> f.factClass().equals(factClass));
  }

  static Phrase implicit(Clause clause, Set<EntityType> types) {
    int at = clause.items().get(0).begin();
    return phrase(new Item.Gap(at, at, Item.Asked.WHO, types, ""));
  }

  static Phrase what(Item item) {
    return phrase(new Item.Gap(item.begin(), item.end(), Item.Asked.WHAT, Set.of(), ""));
  }

  static Phrase who(Item.Gap gap) {
    Set<EntityType> person = Set.of(EntityType.Person);
    return phrase(new Item.Gap(gap.begin(), gap.end(), Item.Asked.WHO, person, ""));
  }

  private static Phrase phrase(Item item) {
    return new Phrase(List.of(item), false, false, Function.SUBJECT, "");
  }

  boolean whether(Clause clause) {
    if (Item.any(items, Item.Mark.WHETHER)) {
      return true;
    }
    if (Item.any(items, Item.Mark.ORDER) || clause.items().isEmpty()) {
      return false;
    }
    Vocabulary v = speech.vocabulary();
    return words.stream()
        .anyMatch(
            w ->
                v.holds("AskAuxiliary", w.token().norm())
                    || v.holds("AskAuxiliary", w.token().lemma())
                    || v.holds("InvertedSubject", w.token().norm()));
  }
}
