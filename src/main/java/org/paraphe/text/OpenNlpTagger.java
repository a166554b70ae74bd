package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * OpenNLP's own decoder of its French model (maximum entropy, UD French GSD): the reference.
 * Thread-safe: each thread has a decoder of its own.
 */
public final class OpenNlpTagger implements PosTagger {

  static final String MODEL = "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin";

  private final ThreadLocal<POSTaggerME> decoder;

  /**
   * @throws UncheckedIOException if the model is not on the class path or cannot be read
   */
  public OpenNlpTagger() {
    POSModel model = load();
    this.decoder = ThreadLocal.withInitial(() -> new POSTaggerME(model));
  }

  static POSModel load() {
    try (InputStream in = OpenNlpTagger.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException(MODEL + " is not on the class path");
      }
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the part-of-speech model", e);
    }
  }

  @Override
  public Upos[] tag(String[] forms) {
    String[] names = decoder.get().tag(forms);
    Upos[] tags = new Upos[names.length];
    for (int i = 0; i < names.length; i++) {
      tags[i] = upos(names[i]);
    }
    return tags;
  }

  /** The universal tag of an outcome of the model, which joins two tags in contractions. */
  static Upos upos(String outcome) {
    return switch (outcome) {
      case "ADP+DET" -> Upos.ADP;
      case "ADP+PRON" -> Upos.PRON;
      default -> Upos.valueOf(outcome);
    };
  }
}
