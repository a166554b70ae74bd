package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * OpenNLP's own decoder of its French model (maximum entropy, UD French GSD): the reference for
 * {@link GreedyTagger}. Thread-safe: each thread has a decoder of its own.
 */
public final class OpenNlpTagger implements PosTagger {

  private static final String MODEL = "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin";

  private final ThreadLocal<Decoder> decoder;

  private record Decoder(SequenceClassificationModel model, POSContextGenerator features) {
    static Decoder of(POSModel model) {
      return new Decoder(
          model.getPosSequenceModel(),
          model.getFactory().getPOSContextGenerator(POSTaggerME.DEFAULT_BEAM_SIZE));
    }
  }

  /**
   * @throws UncheckedIOException if the model is not on the class path or cannot be read
   */
  public OpenNlpTagger() {
    POSModel model = model();
    this.decoder = ThreadLocal.withInitial(() -> Decoder.of(model));
  }

  /** The model as OpenNLP publishes it. */
  static POSModel model() {
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
  public Upos[] tag(String[] forms, int[] possible) {
    Decoder d = decoder.get();
    List<String> names =
        d.model
            .bestSequence(
                forms,
                null,
                d.features,
                (i, sentence, before, outcome) ->
                    possible[i] == 0 || (possible[i] & bit(upos(outcome))) != 0)
            .getOutcomes();
    return names.stream().map(OpenNlpTagger::upos).toArray(Upos[]::new);
  }

  private static int bit(Upos tag) {
    return 1 << tag.ordinal();
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
