package org.paraphe.text;

import java.util.Arrays;
import java.util.List;
import org.paraphe.ontology.WordLists;

/** A language that texts are read in: its models, and what of its grammar no word list can say. */
enum Language {
  FRENCH("fr", "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin", "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin"),
  ENGLISH(
      "en", "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");

  private final String tag;
  private final String sentenceModel;
  private final String posModel;

  Language(String tag, String sentenceModel, String posModel) {
    this.tag = tag;
    this.sentenceModel = sentenceModel;
    this.posModel = posModel;
  }

  /**
   * The language that word lists are in.
   *
   * @throws IllegalArgumentException if texts of that language cannot be read
   */
  static Language of(WordLists words) {
    return Arrays.stream(values())
        .filter(l -> l.tag.equals(words.language()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no reader for language " + words.language()));
  }

  /** Its BCP 47 tag. */
  String tag() {
    return tag;
  }

  /** Where the class path holds OpenNLP's model of sentence ends. */
  String sentenceModel() {
    return sentenceModel;
  }

  /** Where the class path holds OpenNLP's model of parts of speech. */
  String posModel() {
    return posModel;
  }

  /** The readings of its forms. */
  Morphology morphology(WordLists words) {
    return switch (this) {
      case FRENCH -> new FrenchMorphology();
      case ENGLISH -> new EnglishMorphology(words);
    };
  }

  /** What sets the tagger's errors right. */
  TagRepair repair() {
    return switch (this) {
      case FRENCH -> new FrenchTagRepair();
      case ENGLISH -> new EnglishTagRepair();
    };
  }

  /** What reads the verb groups of one sentence. */
  VerbGroups verbGroups(Grammar grammar, List<Token> tokens, Arcs arcs) {
    return switch (this) {
      case FRENCH -> new VerbGroupReader(grammar, tokens, arcs);
      case ENGLISH -> new EnglishVerbGroups(grammar, tokens, arcs);
    };
  }

  /** What reads one noun group. */
  NounGroups nounGroup(Grammar grammar, List<Token> tokens, Arcs arcs) {
    return switch (this) {
      case FRENCH -> new NounGroup(grammar, tokens, arcs);
      case ENGLISH -> new EnglishNounGroup(grammar, tokens, arcs);
    };
  }

  /** Joins what the word order of questions parts. */
  void invert(Grammar grammar, List<Token> tokens, Arcs arcs, List<Chunk> chunks) {
    if (this == ENGLISH) {
      new Inversion(grammar, tokens, arcs, chunks).resolve();
    }
  }

  /** Whether the subject may stand behind its verb elsewhere than in a reporting clause. */
  boolean subjectFollows() {
    return this == FRENCH;
  }

  /** Whether a subject may stand without an article: "army officers said". */
  boolean baresSubjects() {
    return this == ENGLISH;
  }

  /** Whether names are made of common words of any kind: "United Airlines". */
  boolean namesByWords() {
    return this == ENGLISH;
  }

  /** Whether its tagger takes conjunctions for other words. */
  boolean hidesConjunctions() {
    return this == FRENCH;
  }

  /** Whether a pronoun that asks stands where a noun would rather than opens a clause. */
  boolean asksInPlace() {
    return this == ENGLISH;
  }

  /** What chooses among the readings of a form. */
  Readings readings() {
    return switch (this) {
      case FRENCH -> new FrenchReadings();
      case ENGLISH -> new EnglishReadings();
    };
  }
}
