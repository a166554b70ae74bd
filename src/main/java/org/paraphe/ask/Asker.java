package org.paraphe.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paraphe.ontology.Knowledge;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.Snapshot;

/** Answers questions in words over a store. Thread-safe. */
public final class Asker {

  /** The languages that questions are asked in; the first where a question does not tell. */
  static final List<String> LANGUAGES = List.of("fr", "en");

  private final Knowledge knowledge;
  private final KnowledgeStore store;
  private final Meanings meanings;
  private final Map<String, Speech> speeches = new TreeMap<>();
  private volatile Indexed indexed;

  private record Indexed(Object version, Names names) {}

  /**
   * @param store stays open as long as this is used
   */
  public Asker(Knowledge knowledge, KnowledgeStore store) {
    this.knowledge = knowledge;
    this.store = store;
    this.meanings = new Meanings(knowledge.words());
    for (String language : languages(knowledge)) {
      speeches.put(language, new Speech(knowledge, language));
    }
  }

  /** The languages whose grammar the ontology holds. */
  static List<String> languages(Knowledge knowledge) {
    return LANGUAGES.stream()
        .filter(l -> knowledge.words(l).concepts().contains("FrequentWord"))
        .toList();
  }

  /** Answers a question from what the store holds now. */
  public Answer ask(String question) {
    Speech speech = speech(question);
    Vocabulary vocabulary = speech.vocabulary();
    return store.read(
        snapshot -> {
          Names names = names(snapshot);
          Interpretation read = new Understanding(knowledge, speech, names).of(question);
          Wording wording = new Wording(knowledge, vocabulary, speech.language());
          return new Answering(snapshot, names.index(), vocabulary, wording).answer(question, read);
        });
  }

  private Speech speech(String question) {
    return speeches.values().stream()
        .max(
            Comparator.<Speech>comparingInt(s -> s.familiar(question))
                .thenComparing(s -> -LANGUAGES.indexOf(s.language())))
        .orElseThrow();
  }

  /** The names of the store, read once for each version of it. */
  private Names names(Snapshot snapshot) {
    Object version = snapshot.version();
    Indexed known = indexed;
    if (known == null || !known.version().equals(version)) {
      NameIndex index = NameIndexReader.read(snapshot, meanings);
      known =
          new Indexed(
              version, new Names(index, meanings, knowledge.gazetteer(), knowledge.words()));
      indexed = known;
    }
    return known.names();
  }
}
