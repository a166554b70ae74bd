package org.paraphe.ask;

/** What the words of a question have been taken for so far. */
final class Taken {

  private final Item[] items;

  /**
   * @param words how many the question has
   */
  Taken(int words) {
    this.items = new Item[words];
  }

  /** The item that a word is part of; null where it is free. */
  Item at(int word) {
    return items[word];
  }

  /** Takes the words of an item. */
  void take(Item item) {
    for (int i = item.begin(); i < item.end(); i++) {
      items[i] = item;
    }
  }

  /** Takes the words of an item where all of them are free. */
  void takeIfFree(Item item) {
    for (int i = item.begin(); i < item.end(); i++) {
      if (items[i] != null) {
        return;
      }
    }
    take(item);
  }
}
