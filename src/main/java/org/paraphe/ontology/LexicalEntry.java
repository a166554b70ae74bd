package org.paraphe.ontology;

import java.util.List;

/**
 * A word or fixed expression and what it says. Modelled as an {@code ontolex:LexicalEntry}.
 *
 * @param iri the entry's IRI
 * @param writtenRep the dictionary form, for example "se mettre d'accord"
 * @param category the part of speech of the expression
 * @param head the lemma of its head word, for example "mettre"; an adposition's first word as it is
 *     written
 * @param rest its other fixed words in order, for example "d'", "accord"; without the reflexive
 *     pronoun and without determiners after the head
 * @param reflexive whether the verb takes a reflexive pronoun
 * @param frames its readings, in order of preference
 * @param examples sentences with the facts they state
 */
public record LexicalEntry(
    String iri,
    String writtenRep,
    Category category,
    String head,
    List<String> rest,
    boolean reflexive,
    List<Frame> frames,
    List<Example> examples) {

  /** The parts of speech that entries have. */
  public enum Category {
    VERB,
    NOUN,
    ADJECTIVE,
    /** A preposition or prepositional expression: "selon", "aux yeux de". */
    ADPOSITION
  }

  /**
   * A sentence and the facts that reading it must give.
   *
   * @param text a sentence, or a few
   * @param expected facts in the notation "Class role=label role=label", at least one
   */
  public record Example(String text, List<String> expected) {
    public Example {
      expected = List.copyOf(expected);
    }
  }

  public LexicalEntry {
    rest = List.copyOf(rest);
    frames = List.copyOf(frames);
    examples = List.copyOf(examples);
  }
}
