package org.paraphe.text;

/** The closed classes of words that reading clauses asks for, each by its list of words. */
enum WordClass {
  /** Stands for a preposition and an article; has a list for each preposition. */
  CONTRACTION(),
  PLURAL_CONTRACTION("PluralContraction"),
  SUBJECT_CLITIC("SubjectClitic"),
  /** Takes up what was set before the clause: "Le plus dur, c'est d'attendre". */
  PRESENTATIVE("PresentativeClitic"),
  OBJECT_CLITIC("ObjectClitic"),
  DATIVE_CLITIC("DativeClitic"),
  REFLEXIVE_CLITIC("ReflexiveClitic"),
  ADVERBIAL_CLITIC("AdverbialClitic"),
  NEGATION_PARTICLE("NegationParticle"),
  NEGATION_WORD("NegationWord"),
  RELATIVE_PRONOUN("RelativePronoun"),
  /** Can only be its clause's subject. */
  SUBJECT_RELATIVE("SubjectRelative"),
  /** Is its clause's direct object. */
  OBJECT_RELATIVE("ObjectRelative"),
  /** May also introduce members of a group: "dont". */
  INCLUSION_RELATIVE("InclusionRelative"),
  /** Introduces members of a group: "notamment", "y compris". */
  INCLUSION_MARKER("InclusionMarker"),
  COMPLEMENTIZER("Complementizer"),
  COORDINATOR("Coordinator"),
  INFINITIVE_MARKER("InfinitiveMarker"),
  INTERROGATIVE("InterrogativeWord", "InterrogativeDeterminer", "InterrogativeAdverb"),
  POSSESSIVE("PossessiveDeterminer"),
  GERUND_MARKER("GerundMarker"),
  /** Stands alone: "lui", "eux". */
  STRESSED_PRONOUN("StressedPronoun"),
  /** Stresses a noun or subject as an adverb does: "lui-même". */
  EMPHATIC_PRONOUN("EmphaticPronoun"),
  COMPARATIVE("NumberComparative"),
  QUANTITY("QuantityAdverb"),
  COMPARATIVE_WORD("ComparativeWord"),
  /** Opens what something is compared with. */
  COMPARISON_MARKER("ComparisonMarker"),
  /** Takes up a whole clause: "ce". */
  CLAUSE_PRONOUN("ClausePronoun"),
  WEEKDAY("Weekday"),
  /** Says which one of several: "premier", "seul". */
  RANKING("RankingAdjective"),
  /** An adjective that a phrase with a genitive marker completes: "proche de". */
  COMPLETED_ADJECTIVE("CompletedAdjective"),
  /** Adjectives of titles that may be participles: "sortant". */
  OUTGOING("OutgoingAdjective"),
  /** An adjective, written like a noun, that says how something is made: "rend public". */
  MADE_ADJECTIVE("MadeAdjective"),
  AGENT_MARKER(Of.BASE, "AgentMarker"),
  GENITIVE_MARKER(Of.BASE, "GenitiveMarker"),
  /** A preposition whose infinitive is a complement: "de", "à". */
  COMPLEMENT_MARKER(Of.BASE, "ComplementMarker"),
  /** A preposition that modifies the verb rather than the noun before it: "depuis", "lors". */
  ADVERBIAL_MARKER(Of.BASE, "AdverbialMarker"),
  OPENS_ADPOSITION(Of.OPENING, "PrepositionalPhrase"),
  OPENS_SUBORDINATOR(Of.OPENING, "SubordinatingPhrase", "Subordinator"),
  OPENS_COORDINATOR(Of.OPENING, "CoordinatingPhrase"),
  OPENS_ADVERBIAL(Of.OPENING, "AdverbialPhrase");

  /** What of a word belongs to a class. */
  enum Of {
    /** The form in lower case. */
    FORM,
    /** The form with its contraction undone and its elision restored. */
    BASE,
    /** Either, as the first word of a phrase. */
    OPENING
  }

  private final Of of;
  private final String[] lists;

  WordClass(String... lists) {
    this(Of.FORM, lists);
  }

  WordClass(Of of, String... lists) {
    this.of = of;
    this.lists = lists;
  }

  Of of() {
    return of;
  }

  /** The local names of its word lists. */
  String[] lists() {
    return lists;
  }

  long bit() {
    return 1L << ordinal();
  }
}
