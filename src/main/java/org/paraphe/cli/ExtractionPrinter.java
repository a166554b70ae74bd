package org.paraphe.cli;

import java.io.IOException;
import org.paraphe.pipeline.Outcome;

/** Prints what was extracted, one article after the other. */
interface ExtractionPrinter {

  /** Before the first article. */
  default void begin() throws IOException {}

  void print(Outcome outcome) throws IOException;

  /** After the last article. */
  default void end() throws IOException {}
}
