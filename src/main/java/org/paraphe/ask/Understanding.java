package org.paraphe.ask;

import java.util.List;
import org.paraphe.ontology.Knowledge;

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
    List<Item> items = ItemReader.read(speech, names, reading, false);
    Interpretation plain = interpret(reading, items);
    if (complete(plain)) {
      return plain;
    }
    String mended = speech.mend(reading, items);
    if (!mended.equals(question)) {
      reading = speech.read(mended);
      items = ItemReader.read(speech, names, reading, false);
      Interpretation better = interpret(reading, items);
      if (complete(better)) {
        return better;
      }
      plain = fewer(plain, better);
    }
    Interpretation loose = interpret(reading, ItemReader.read(speech, names, reading, true));
    return complete(loose) ? loose : fewer(plain, loose);
  }

  private Interpretation interpret(Speech.Reading reading, List<Item> items) {
    return new Interpreter(knowledge, speech, names, reading.words(), items).interpret();
  }

  private static boolean complete(Interpretation i) {
    return !i.questions().isEmpty() && i.unmatched().isEmpty() && i.outside().isEmpty();
  }

  private static Interpretation fewer(Interpretation a, Interpretation b) {
    if (a.questions().isEmpty() != b.questions().isEmpty()) {
      return a.questions().isEmpty() ? b : a;
    }
    return b.unmatched().size() + b.outside().size() < a.unmatched().size() + a.outside().size()
        ? b
        : a;
  }
}
