package org.paraphe.entity;

import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Sentence;

/** Knows the names of events that come again, and their nouns of several words. */
final class EventNames {

  /** Words of the longest name that is known. */
  private static final int NAME = 4;

  private final Set<String> eventNames;

  /** The first words of the names. */
  private final Set<String> eventOpenings;

  private final Terms events;
  private final Set<String> genitive;

  EventNames(WordLists words) {
    this.eventNames = words.get("EventName");
    this.eventOpenings =
        WordSet.copyOf(eventNames.stream().map(n -> n.split(" ")[0]).collect(Collectors.toSet()));
    this.events = new Terms(words.get("EventNoun"));
    this.genitive = words.get("GenitivePreposition");
  }

  /**
   * The last token of an event's name that needs no noun to open it: "JO", "Tour de France"; −1.
   */
  int entitled(Sentence sentence, int i) {
    if (!eventOpenings.contains(yearless(sentence.token(i).form()))) {
      return -1;
    }
    int found = -1;
    String name = "";
    for (int k = i; k < Math.min(sentence.size(), i + NAME); k++) {
      boolean close = k == i || sentence.token(k - 1).end() == sentence.token(k).begin();
      name += (close ? "" : " ") + sentence.token(k).form();
      found = eventNames.contains(name) || eventNames.contains(yearless(name)) ? k : found;
    }
    return found;
  }

  /** The last token of an event's noun of three words: "quart de finale"; −1 for none. */
  int term(Sentence sentence, int i) {
    boolean term =
        i + 2 < sentence.size()
            && genitive.contains(sentence.token(i + 1).norm())
            && events.at(sentence, i, i + 2);
    return term ? i + 2 : -1;
  }

  /** "Mondial-2022" without its year. */
  private static String yearless(String name) {
    int hyphen = name.lastIndexOf('-');
    if (hyphen <= 0) {
      return name;
    }
    for (int i = hyphen + 1; i < name.length(); i++) {
      if (!Character.isDigit(name.charAt(i))) {
        return name;
      }
    }
    return name.substring(0, hyphen);
  }
}
