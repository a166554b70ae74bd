package org.paraphe.ask;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paraphe.ontology.Gazetteer;
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
  private final Regions regions;
  private final Map<String, Speech> speeches = new TreeMap<>();
  private volatile Indexed indexed;

  private record Indexed(Object version, Names names) {}

  /** Longer questions are not read; UTF-16 units. */
  public static final int LONGEST = 1_000;

  /**
   * @param store stays open as long as this is used
   */
  public Asker(Knowledge knowledge, KnowledgeStore store) {
    this.knowledge = knowledge;
    this.store = store;
    this.meanings = new Meanings(knowledge.words(), gazetteers(knowledge));
    this.regions = new Regions(knowledge, gazetteers(knowledge));
    for (String language : languages(knowledge)) {
      speeches.put(language, new Speech(knowledge, language));
    }
  }

  /** The languages that the ontology holds a lexicon of. */
  static List<String> languages(Knowledge knowledge) {
    return LANGUAGES.stream().filter(l -> !knowledge.lexicon(l).entries().isEmpty()).toList();
  }

  /**
   * Answers a question from what the store holds now.
   *
   * @throws IllegalArgumentException if it is longer than {@link #LONGEST}
   */
  public Answer ask(String question) {
    if (question.length() > LONGEST) {
      throw new IllegalArgumentException("a question has " + LONGEST + " characters at most");
    }
    return store.read(snapshot -> ask(snapshot, question));
  }

  private Answer ask(Snapshot snapshot, String question) {
    Speech speech = speech(question);
    Vocabulary vocabulary = speech.vocabulary();
    Names names = names(snapshot);
    Interpretation read = new Understanding(knowledge, speech, names).of(question);
    Wording wording = new Wording(knowledge, vocabulary, speech.language());
    return new Answering(snapshot, names, vocabulary, wording).answer(question, read);
  }

  /**
   * Questions that the store can answer now, one of each sort that its facts allow; to be kept by
   * whoever asks often.
   *
   * @param language BCP 47 tag; the first language where there are no questions in it
   */
  public List<String> suggestions(String language) {
    Speech speech = speeches.getOrDefault(language, speeches.get(LANGUAGES.get(0)));
    return store.read(snapshot -> suggestions(snapshot, speech));
  }

  private List<String> suggestions(Snapshot snapshot, Speech speech) {
    NameIndex names = names(snapshot).index();
    return new Suggestions(knowledge, speech.vocabulary(), names, speech.language())
        .of(snapshot).stream()
            .flatMap(same -> same.stream().filter(q -> answered(snapshot, q)).limit(1))
            .toList();
  }

  private boolean answered(Snapshot snapshot, String question) {
    return ask(snapshot, question).status() == Answer.Status.ANSWERED;
  }

  /** The entities that the store names. */
  public Collection<Known> known(Snapshot snapshot) {
    return names(snapshot).index().all();
  }

  private static List<Gazetteer> gazetteers(Knowledge knowledge) {
    return languages(knowledge).stream().map(knowledge::gazetteer).toList();
  }

  private Speech speech(String question) {
    String open = question.replaceAll(Speech.QUOTATION, " ");
    return speeches.values().stream()
        .max(
            Comparator.<Speech>comparingInt(s -> s.familiar(open))
                .thenComparing(s -> -LANGUAGES.indexOf(s.language())))
        .orElseThrow();
  }

  /** The names of the store, read once for each version of it. */
  private Names names(Snapshot snapshot) {
    Indexed known = indexed;
    return known != null && known.version().equals(snapshot.version())
        ? known.names()
        : index(snapshot);
  }

  /**
   * Reads the names while whoever else asks for them waits: reading them twice at once is slower.
   */
  private synchronized Names index(Snapshot snapshot) {
    Object version = snapshot.version();
    if (indexed == null || !indexed.version().equals(version)) {
      NameIndex index = NameIndexReader.read(snapshot, meanings);
      Names names = new Names(index, meanings, gazetteers(knowledge), regions, knowledge.words());
      indexed = new Indexed(version, names);
    }
    return indexed.names();
  }
}
