package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * A program that loads OpenNLP's two French models and ends: what the start of the whole program is
 * measured against.
 */
public final class BareModels {

  private BareModels() {}

  /** Takes no arguments. */
  public static void main(String... arguments) throws IOException {
    try (InputStream in = open(Language.FRENCH.sentenceModel())) {
      new SentenceModel(in);
    }
    try (InputStream in = open(Language.FRENCH.posModel())) {
      new POSModel(in);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = BareModels.class.getResourceAsStream(file);
    if (in == null) {
      throw new IOException(file + " is not on the class path");
    }
    return in;
  }
}
