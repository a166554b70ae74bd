package org.paraphe.text;

import java.util.List;

/**
 * What is known of a form wherever it stands.
 *
 * @param form as written
 * @param norm the form in lower case
 * @param base {@code norm} with its contraction undone and its elision restored
 * @param readings in the dictionary
 * @param tags the tags it can have inside a sentence, as {@link PosTagger#tag} takes them
 * @param firstTags the tags it can have at a sentence's start
 * @param traits bits numbered by {@link Trait#ordinal}
 * @param classes bits numbered by {@link WordClass#ordinal}
 */
record WordForm(
    String form,
    String norm,
    String base,
    List<Morph> readings,
    int tags,
    int firstTags,
    long traits,
    long classes) {

  /** What a form can be, and which closed classes it belongs to. */
  enum Trait {
    /** Can be a finite verb. */
    FINITE,
    /** Can be a finite verb in the third person. */
    FINITE_THIRD,
    /** Can be a third person that is not of the subjunctive. */
    THIRD,
    /** Can be a finite verb in the third person and is no noun. */
    PLAIN_VERB,
    /** Can be a form of a verb that is not finite. */
    NON_FINITE,
    PARTICIPLE,
    INFINITIVE,
    NOUN,
    /** Can be a name, or is written with a capital in the dictionary. */
    NAME,
    /** A form of the auxiliary of the perfect. */
    PERFECT,
    /** A form of an auxiliary. */
    AUXILIARY,
    /** Belongs to a closed class. */
    CLOSED,
    SUBJECT,
    ARTICLE,
    /** A clitic that stands between a subject and its verb, negation included. */
    CLITIC,
    /** A clitic that stands for an object or adverbial. */
    OBJECT,
    /** After it and further clitics only a verb can follow. */
    VERBAL_OPENER,
    /** After it no finite verb can follow. */
    NOMINAL_OPENER,
    /** A relative pronoun that is its clause's subject. */
    RELATIVE,
    GENITIVE,
    REFLEXIVE,
    /** An adjective that stands before its noun. */
    PRENOMINAL,
    /** Opens a clause that the rest is likened to. */
    COMPARISON,
    /** Makes a preposition or conjunction of an adverbial phrase before it. */
    CONTINUATION,
    /** Stands for another word that has lost the accent of its capital. */
    UNACCENTED,
    /** A form of the auxiliary of the passive. */
    PASSIVE,
    /** Can be a verb that a clause without conjunction follows. */
    CLAUSAL,
    /** Can be a verb whose participle does not stand behind its noun. */
    ACTIVE,
    NEGATION,
    INTERROGATIVE,
    /** Stands before an infinitive. */
    INFINITIVE_MARKER,
    /** Stands before the agent of a passive. */
    AGENT,
    /** Opens a request. */
    IMPERATIVE,
    /** Somebody's position or profession. */
    PERSON,
    /** A position that stands before its holder's name. */
    TITLE,
    /** A noun of time. */
    TEMPORAL,
    /** Says of the noun before it that what follows is its own, or stands for an auxiliary. */
    POSSESSIVE,
    /** "my", "her". */
    OWNER,
    /** A noun that names end with: "Paris Agreement". */
    TITLED,
    /** A noun for parties and the like. */
    PARTY,
    /** An adjective that is a number in Roman numerals with an ending. */
    ROMAN_ORDINAL,
    /** Goes with the verb right before it. */
    PARTICLE,
    /** Known to be a verb. */
    VERBAL
  }

  boolean has(Trait trait) {
    return (traits & bit(trait)) != 0;
  }

  boolean in(WordClass c) {
    return (classes & c.bit()) != 0;
  }

  static long bit(Trait trait) {
    return 1L << trait.ordinal();
  }
}
