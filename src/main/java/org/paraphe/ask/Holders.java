package org.paraphe.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Upos;

/**
 * Reads persons who are told by what they are: "le ministre de l'Industrie", "which minister", "le
 * ministre Karim Toumi".
 */
final class Holders {

  private static final Set<EntityType> BODIES =
      EnumSet.of(EntityType.Organization, EntityType.Country, EntityType.Place);

  private final List<Word> words;

  Holders(List<Word> words) {
    this.words = words;
  }

  /** Items in which a noun or title and the name right after it are one: "l'album Marées". */
  List<Item> apposed(List<Item> items) {
    List<Item> out = new ArrayList<>();
    for (Item item : items) {
      Item last = out.isEmpty() ? null : out.get(out.size() - 1);
      List<Candidate> called = item instanceof Item.Named n ? called(last, n) : List.of();
      if (called.isEmpty()) {
        out.add(item);
      } else {
        out.remove(last);
        Item before = out.isEmpty() ? null : out.get(out.size() - 1);
        boolean body = last instanceof Item.Title && touches(before, last) && body(before);
        out.remove(body ? before : null);
        int begin = body ? before.begin() : last.begin();
        out.add(new Item.Named(begin, item.end(), called, ""));
      }
    }
    return out;
  }

  /** What a name means behind a noun that says of what class it is; empty where none does. */
  private static List<Candidate> called(Item noun, Item.Named name) {
    Set<EntityType> types =
        noun instanceof Item.Kind k
            ? k.types()
            : noun instanceof Item.Title ? EnumSet.of(EntityType.Person) : Set.of();
    return touches(noun, name)
        ? name.candidates().stream().filter(c -> types.contains(c.type())).toList()
        : List.of();
  }

  private static boolean touches(Item a, Item b) {
    return a != null && a.end() == b.begin();
  }

  private static boolean body(Item item) {
    return item instanceof Item.Named n
        && n.candidates().stream().anyMatch(c -> BODIES.contains(c.type()));
  }

  /** The clause with its titles read as those who hold them. */
  Clause described(Clause clause) {
    List<Item> out = new ArrayList<>();
    List<Item> items = clause.items();
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof Item.Title title)) {
        out.add(items.get(i));
        continue;
      }
      Item before = out.isEmpty() ? null : out.get(out.size() - 1);
      boolean asks = before instanceof Item.Gap g && g.types().isEmpty() && which(g, title);
      boolean owner = touches(before, title) && body(before);
      Item.Named of = owner ? (Item.Named) before : after(title, items, i);
      if (of != null && !owner) {
        i++;
      }
      if (asks || owner) {
        out.remove(out.size() - 1);
      }
      int begin = asks || owner ? before.begin() : title.begin();
      int end = of == null ? title.end() : Math.max(of.end(), title.end());
      out.add(new Item.Holder(begin, end, title, of, asks));
    }
    return clause.withItems(out);
  }

  private static boolean which(Item.Gap gap, Item.Title title) {
    boolean asked = gap.asked() == Item.Asked.WHICH || gap.asked() == Item.Asked.WHAT;
    return asked && gap.end() == title.begin();
  }

  /** The body after a title, with nothing but small words between or inside the title. */
  private Item.Named after(Item.Title title, List<Item> items, int at) {
    if (at + 1 >= items.size() || !body(items.get(at + 1))) {
      return null;
    }
    Item next = items.get(at + 1);
    for (int i = title.end(); i < next.begin(); i++) {
      if (!words.get(i).token().is(Upos.ADP, Upos.DET)) {
        return null;
      }
    }
    return (Item.Named) next;
  }
}
