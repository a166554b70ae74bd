package org.paraphe.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.ontology.Knowledge;
import org.paraphe.text.Upos;

/**
 * Understands a question as it is written; else with its spelling mended; else with names that are
 * nearly right.
 */
final class Understanding {

  private final Knowledge knowledge;
  private final Speech speech;
  private final Names names;

  Understanding(Knowledge knowledge, Speech speech, Names names) {
    this.knowledge = knowledge;
    this.speech = speech;
    this.names = names;
  }

  Interpretation of(String question) {
    Speech.Reading reading = speech.read(question);
    List<Item> items = strict(reading);
    Interpretation read = of(question, reading, items);
    String turned = complete(read) ? question : speech.turn(reading, items);
    if (turned.equals(question)) {
      return read;
    }
    Speech.Reading better = speech.read(turned);
    Interpretation other = of(turned, better, strict(better));
    return complete(other) ? other : read;
  }

  private List<Item> strict(Speech.Reading reading) {
    return ItemReader.read(speech, names, reading, ItemReader.Mode.STRICT);
  }

  private Interpretation of(String question, Speech.Reading reading, List<Item> items) {
    Optional<Interpretation> about = interpreter(reading, items, Set.of()).about();
    if (about.isPresent()) {
      return about.get();
    }
    Interpretation plain = interpret(reading, items);
    if (complete(plain)) {
      return plain;
    }
    Interpretation stated =
        interpret(reading, ItemReader.read(speech, names, reading, ItemReader.Mode.STATING));
    if (complete(stated)) {
      return stated;
    }
    Interpretation said = interpret(reading, reported(reading, items));
    if (complete(said)) {
      return said;
    }
    String mended = speech.mend(reading, items);
    if (!mended.equals(question)) {
      Speech.Reading better = speech.read(mended);
      for (ItemReader.Mode mode : List.of(ItemReader.Mode.STRICT, ItemReader.Mode.LOOSE)) {
        Interpretation read = interpret(better, ItemReader.read(speech, names, better, mode));
        if (complete(read)) {
          return read;
        }
        plain = fewer(plain, read);
      }
    }
    Interpretation loose =
        interpret(reading, ItemReader.read(speech, names, reading, ItemReader.Mode.LOOSE));
    if (complete(loose)) {
      return loose;
    }
    Interpretation worded = interpreter(reading, items, Set.of()).worded();
    return complete(worded) ? worded : fewer(plain, loose);
  }

  /** The words after a verb of saying as what is said, where no colon and quotation tell it. */
  private List<Item> reported(Speech.Reading reading, List<Item> items) {
    if (items.stream().anyMatch(i -> i instanceof Item.Quote q && introduced(reading, q))) {
      return items;
    }
    for (int i = 0; i + 1 < items.size(); i++) {
      if (saying(items.get(i)).isPresent()) {
        Item.Predicate p = saying(items.get(i)).get();
        if (spokenTo(reading, p, items.subList(i + 1, items.size()))) {
          return items;
        }
        int end = reading.words().size();
        while (end > p.end() + 1 && reading.words().get(end - 1).token().is(Upos.PUNCT)) {
          end--;
        }
        int begin = p.end();
        while (begin < end - 1 && opens(reading.words().get(begin))) {
          begin++;
        }
        String text =
            reading
                .text()
                .substring(reading.words().get(begin).begin(), reading.words().get(end - 1).end());
        List<Item> out = new ArrayList<>(items.subList(0, i));
        out.add(p);
        out.add(new Item.Quote(p.end(), end, text, false));
        return out;
      }
    }
    return items;
  }

  /** ": « … »" */
  private static boolean introduced(Speech.Reading reading, Item.Quote quote) {
    return quote.marked()
        && quote.begin() > 0
        && reading.words().get(quote.begin() - 1).token().is(Upos.PUNCT);
  }

  /** Whether a word only opens what is said: "que", "de". */
  private boolean opens(Word word) {
    return word.token().is(Upos.ADP, Upos.DET)
        || speech.vocabulary().holds("Complementizer", word.token().norm());
  }

  /**
   * "parler avec des élus", "parler à X": whether who hears it follows, and nothing that is said.
   */
  private boolean spokenTo(Speech.Reading reading, Item.Predicate p, List<Item> rest) {
    if (p.end() >= reading.words().size()) {
      return false;
    }
    String marker = speech.base(reading.words(), p.end(), p.end() + 1);
    boolean text =
        p.entries().stream()
            .flatMap(e -> e.frames().stream())
            .flatMap(f -> f.arguments().stream())
            .anyMatch(a -> a.role().equals("text") && a.markers().contains(marker));
    boolean name = rest.size() == 1 && rest.get(0) instanceof Item.Named;
    return speech.vocabulary().holds("AskWith", marker)
        || name && !text && reading.words().get(p.end()).token().is(Upos.ADP);
  }

  /** A verb of saying, also one that may turn the fact of its infinitive instead. */
  private static Optional<Item.Predicate> saying(Item item) {
    Item.Predicate p =
        item instanceof Item.Operator o
            ? new Item.Predicate(o.begin(), o.end(), o.begin(), o.entries(), Item.Special.NONE)
            : item instanceof Item.Predicate plain ? plain : null;
    return Optional.ofNullable(p).filter(Item.Predicate::says);
  }

  private Interpretation interpret(Speech.Reading reading, List<Item> items) {
    Interpreter first = interpreter(reading, items, Set.of());
    Interpretation read = first.interpret();
    if (!complete(read)) {
      return read;
    }
    // A verb may state several sorts of facts: "diriger", "accueillir".
    Interpretation other = interpreter(reading, items, Set.of(first.factClass())).interpret();
    return complete(other) ? read.or(other.questions()) : read;
  }

  private Interpreter interpreter(Speech.Reading reading, List<Item> items, Set<String> excluded) {
    return new Interpreter(knowledge, speech, names, reading.words(), items, excluded);
  }

  private static boolean complete(Interpretation i) {
    return !i.questions().isEmpty() && i.unmatched().isEmpty() && i.outside().isEmpty();
  }

  private static Interpretation fewer(Interpretation a, Interpretation b) {
    if (b.questions().isEmpty()) {
      return a;
    }
    if (a.questions().isEmpty()) {
      return b;
    }
    return b.unmatched().size() + b.outside().size() < a.unmatched().size() + a.outside().size()
        ? b
        : a;
  }
}
