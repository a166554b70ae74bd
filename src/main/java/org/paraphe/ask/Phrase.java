package org.paraphe.ask;

import java.util.List;
import org.paraphe.ontology.Frame.Function;

/**
 * What may fill a role of a clause's fact.
 *
 * @param items one; or several that are coordinated
 * @param either whether one of several is enough
 * @param except whether the fact must not hold for it ("but not the second")
 * @param function its surface function
 * @param marker the preposition before it, contractions undone; empty for none
 */
record Phrase(List<Item> items, boolean either, boolean except, Function function, String marker) {

  Phrase {
    items = List.copyOf(items);
  }

  Item item() {
    return items.get(0);
  }

  boolean asks() {
    return item() instanceof Item.Gap || item() instanceof Item.Holder h && h.asks();
  }

  /** Whether a word asks for this here. */
  boolean asks(Item.Asked asked) {
    return item() instanceof Item.Gap g && g.asked() == asked;
  }

  Phrase as(Function other, String otherMarker) {
    return new Phrase(items, either, except, other, otherMarker);
  }
}
