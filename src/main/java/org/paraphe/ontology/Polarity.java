package org.paraphe.ontology;

/** Whether the fact is stated to hold or not to hold. */
public enum Polarity {
  Positive,
  Negative;

  public Polarity negate() {
    return this == Positive ? Negative : Positive;
  }
}
