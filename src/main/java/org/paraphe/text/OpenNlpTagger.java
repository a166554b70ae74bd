package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.paraphe.ontology.WordLists;

/**
 * OpenNLP's own decoder of its model of a language (maximum entropy, trained on Universal
 * Dependencies): the reference for {@link GreedyTagger}. Thread-safe: each thread has a decoder of
 * its own.
 */
public final class OpenNlpTagger implements PosTagger {

  private final ThreadLocal<Decoder> decoder;

  private record Decoder(SequenceClassificationModel model, POSContextGenerator features) {
    static Decoder of(POSModel model) {
      return new Decoder(
          model.getPosSequenceModel(),
          model.getFactory().getPOSContextGenerator(POSTaggerME.DEFAULT_BEAM_SIZE));
    }
  }

  /**
   * @param words tells the language
   * @throws UncheckedIOException if the model is not on the class path or cannot be read
   */
  public OpenNlpTagger(WordLists words) {
    POSModel model = model(Language.of(words));
    this.decoder = ThreadLocal.withInitial(() -> Decoder.of(model));
  }

  /** The model as OpenNLP publishes it. */
  static POSModel model(Language language) {
    String file = language.posModel();
    try (InputStream in = OpenNlpTagger.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is not on the class path");
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

  /**
   * The universal tag of an outcome of the model, which joins two or three tags where it was
   * trained on words that hold several: the first but for prepositions with a relative pronoun.
   */
  static Upos upos(String outcome) {
    String name = outcome.strip();
    int joint = name.indexOf('+');
    return name.equals("ADP+PRON")
        ? Upos.PRON
        : Upos.valueOf(joint < 0 ? name : name.substring(0, joint));
  }
}
