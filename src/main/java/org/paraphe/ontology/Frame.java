package org.paraphe.ontology;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One syntactic behaviour of an entry with its meaning. Modelled as a {@code synsem:SyntacticFrame}
 * whose arguments are mapped to roles.
 *
 * @param iri the frame's IRI, or a blank label
 * @param factClass local name of the fact class that it states, for example {@code Signature};
 *     empty where the entry only changes the polarity or modality of its infinitive or clause
 *     ("refuser de", "nier que")
 * @param arguments what it takes
 * @param negates whether it states that its fact, or that of its infinitive or clause, does not
 *     hold
 * @param modality the modality it gives to its fact or that of its infinitive or clause, if any
 * @param repeats what it says again of its subject, where it states nothing itself ("en faire
 *     autant")
 */
public record Frame(
    String iri,
    String factClass,
    List<Argument> arguments,
    boolean negates,
    Optional<Modality> modality,
    Optional<Repeat> repeats) {

  /**
   * A syntactic argument and the role it fills.
   *
   * @param markers prepositions or conjunctions that introduce it, contractions undone ("à", not
   *     "au"); empty for none
   * @param role local name of the role, for example {@code signatory}; empty where it fills none
   * @param types the classes of entity it accepts; empty for the range of the role
   * @param words name of the word list that its head must be in; empty for any word
   * @param required whether the frame needs it
   * @param absent whether the frame does not fit where it stands
   */
  public record Argument(
      Function function,
      Set<String> markers,
      String role,
      Set<EntityType> types,
      String words,
      boolean required,
      boolean absent) {
    public Argument {
      markers = Set.copyOf(markers);
      types = Set.copyOf(types);
    }
  }

  /** What a clause can repeat of the one before. */
  public enum Repeat {
    /** The deed, whether the other did it or not: "l'a fait", "a refusé". */
    DEED,
    /** What became of it: "a fait de même", of one who did not sign, says that he did not. */
    OUTCOME
  }

  /** Grammatical functions. */
  public enum Function {
    /** Subject of the verb (agent of its passive), or what a noun or adjective is said of. */
    SUBJECT,
    /** Direct object of the verb (subject of its passive), or the object of an adposition. */
    OBJECT,
    /** A phrase introduced by an adposition; with a noun, "de" covers a possessive determiner. */
    ADPOSITIONAL,
    /** A finite clause introduced by a conjunction. */
    CLAUSE,
    INFINITIVE,
    /** An attribute of the object, or of the subject of a reflexive verb. */
    PREDICATE,
    /**
     * Words in quotation marks, or a clause that the reporting clause is set beside or into; with a
     * marker, words in quotation marks alone.
     */
    QUOTATION,
    /** The clause that an adposition's phrase stands in: what "selon X" is said of. */
    HOST
  }

  public Frame {
    arguments = List.copyOf(arguments);
  }
}
