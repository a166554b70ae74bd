package org.paraphe.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paraphe.ontology.Frame;
import org.paraphe.text.Upos;

/** Tells what each stretch of a question's words is: names first, then words that ask and state. */
final class ItemReader {

  private final Speech speech;
  private final Vocabulary vocabulary;
  private final List<Word> words;
  private final Taken taken;
  private final NameReader names;
  private final Regions regions;
  private final WordReader others;

  /** How names are looked for. */
  enum Mode {
    STRICT,
    /** A noun that states facts begins no name: "la présentation de X". */
    STATING,
    /** Names may be nearly right. */
    LOOSE
  }

  private ItemReader(Speech speech, Names names, List<Word> words, Mode mode) {
    this.speech = speech;
    this.vocabulary = speech.vocabulary();
    this.words = words;
    this.taken = new Taken(words.size());
    this.others = new WordReader(speech, names, words, taken);
    this.regions = names.regions();
    this.names = new NameReader(speech, names, words, mode, taken, others);
  }

  /** The items of a question in order. */
  static List<Item> read(Speech speech, Names names, Speech.Reading reading, Mode mode) {
    return new ItemReader(speech, names, reading.words(), mode).items(reading);
  }

  private List<Item> items(Speech.Reading reading) {
    reading.quotes().forEach(q -> taken.take(names.quoted(q)));
    new RegionReader(speech.vocabulary(), regions, words).read(taken);
    names.read();
    new DateReader(vocabulary, words, taken).dates(reading.dates()).forEach(taken::takeIfFree);
    List<Item> items = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Item item = taken.at(at) != null ? taken.at(at) : others.item(at);
      if (item == null) {
        at += Math.max(1, filling(at));
      } else {
        items.add(item);
        inside(item, items);
        boolean without = item instanceof Item.Sign s && s.mark() == Item.Mark.CONTRAST;
        if (without && vocabulary.match("AskNegation", words, item.begin()) > 0) {
          items.add(new Item.Sign(item.begin(), item.end(), Item.Mark.NEGATION));
        }
        at = item.end();
        Item.Quote said = reported(saying(items), item.end(), reading);
        if (said != null) {
          items.add(said);
          at = said.end();
        }
      }
    }
    return excepted(new Holders(words).apposed(topics(items, reading)));
  }

  /** How many words from one on add nothing together: "s'il vous plaît". */
  private int filling(int at) {
    int length = vocabulary.match("AskFiller", words, at);
    boolean free = IntStream.range(at, at + length).allMatch(i -> taken.at(i) == null);
    return free ? length : 0;
  }

  /**
   * What stands inside an item and is no part of it: the adjective of a title's country, a region's
   * in "which African countries", "toujours" in "fait toujours partie".
   */
  private void inside(Item item, List<Item> items) {
    for (int i = item.begin() + 1; i < item.end(); i++) {
      if (item instanceof Item.Title && taken.at(i) != null
          || taken.at(i) instanceof Item.Among among && among.begin() == i) {
        items.add(taken.at(i));
      } else if (item instanceof Item.Predicate p
          && !own(p, words.get(i))
          && others.sign(i) instanceof Item.Sign s) {
        items.add(s);
      }
    }
  }

  /** Whether a word is one that a predicate's entry is written with: "dire non". */
  private static boolean own(Item.Predicate p, Word word) {
    return p.entries().stream().anyMatch(e -> e.rest().contains(word.token().norm()));
  }

  /** "except X and Y": the names right behind such a word, as what is left out. */
  private static List<Item> excepted(List<Item> items) {
    List<Item> out = new ArrayList<>();
    boolean excepting = false;
    for (Item item : items) {
      boolean and = item instanceof Item.Sign s && s.mark() == Item.Mark.AND;
      if (item instanceof Item.Sign s && s.mark() == Item.Mark.EXCEPT) {
        excepting = true;
      } else if (excepting && item instanceof Item.Named named) {
        out.add(new Item.Excepted(item.begin(), item.end(), named));
      } else if (!excepting || !and) {
        excepting = false;
        out.add(item);
      }
    }
    return out;
  }

  /** The predicate that ends what is read so far, or that only a name follows: "dire à X". */
  private static Item saying(List<Item> items) {
    int last = items.size() - 1;
    return last > 0 && items.get(last) instanceof Item.Named
        ? items.get(last - 1)
        : items.get(last);
  }

  /** "… a dit que P": the clause after a verb of saying, as far as the sentence goes. */
  private Item.Quote reported(Item item, int at, Speech.Reading reading) {
    if (at + 1 >= words.size() || !(item instanceof Item.Predicate p) || !opensSaid(p, at)) {
      return null;
    }
    int end = words.size();
    while (end > at + 1 && words.get(end - 1).token().is(Upos.PUNCT)) {
      end--;
    }
    if (end == at + 1) {
      return null;
    }
    int from = words.get(at + 1).begin();
    return new Item.Quote(at, end, reading.text().substring(from, words.get(end - 1).end()), false);
  }

  /** Whether a word opens a clause or an infinitive that a predicate reports. */
  private boolean opensSaid(Item.Predicate p, int at) {
    boolean clause = vocabulary.holds("Complementizer", words.get(at).token().norm());
    boolean infinitive = words.get(at + 1).token().is(Upos.VERB);
    String marker = speech.base(words, at, at + 1);
    return p.entries().stream()
        .flatMap(e -> e.frames().stream())
        .flatMap(f -> f.arguments().stream())
        .anyMatch(
            a ->
                clause && a.function() == Frame.Function.CLAUSE
                    || infinitive
                        && a.function() == Frame.Function.INFINITIVE
                        && a.role().equals("text")
                        && a.markers().contains(marker));
  }

  /**
   * Words that nothing explains are a topic where a preposition says that something is spoken of.
   */
  private List<Item> topics(List<Item> items, Speech.Reading reading) {
    List<Item> out = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int last = i;
      while (last + 1 < items.size() && items.get(last + 1) instanceof Item.Other) {
        last++;
      }
      Item item = items.get(i);
      if ((item instanceof Item.Other || spoken(items, i)) && afterTopic(item.begin())) {
        int end = items.get(last).end();
        String text =
            reading.text().substring(words.get(item.begin()).begin(), words.get(end - 1).end());
        out.add(new Item.Topic(item.begin(), end, text));
        i = last;
      } else {
        out.add(item);
      }
    }
    return out;
  }

  /** "dire des sommets", "parler du retrait": whether a noun that states facts is spoken of. */
  private boolean spoken(List<Item> items, int at) {
    boolean noun =
        items.get(at) instanceof Item.Predicate p
            && words.get(p.head()).token().is(Upos.NOUN)
            && at > 0
            && !(items.get(at - 1) instanceof Item.Title);
    return noun
        && items.subList(0, at).stream()
            .anyMatch(
                i ->
                    i instanceof Item.Predicate p
                        && p.says()
                        && !words.get(p.head()).token().is(Upos.NOUN));
  }

  private boolean afterTopic(int at) {
    for (int i = at - 1; i >= 0 && i >= at - 5; i--) {
      for (int length = 1; length <= 4 && i + length <= at; length++) {
        if (vocabulary.holds("AskTopic", speech.base(words, i, i + length))) {
          return true;
        }
      }
      if (!words.get(i).token().is(Upos.DET, Upos.ADP)) {
        return false;
      }
    }
    return false;
  }
}
