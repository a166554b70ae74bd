package org.paraphe.text;

import java.util.List;

/** What a language's forms can be. Implementations are thread-safe. */
public interface Morphology {

  /** All readings of a form with straight apostrophes; empty if it is unknown. */
  List<Morph> readings(String form);
}
