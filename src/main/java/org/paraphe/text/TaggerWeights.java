package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a maximum-entropy model of OpenNLP in arrays: for each feature, known by a hash of
 * 64 bits, the outcomes that it speaks for and how much. Immutable.
 *
 * <p>No two features of a model have one hash. That a word of a text has a feature which the model
 * does not know but whose hash it has is no likelier than one in 10<sup>13</sup>.
 */
final class TaggerWeights {

  private static final String DIRECTORY = "compiled";
  private static final String SEPARATOR = "\n";

  /** Name of the weights inside a model file. */
  private static final String WEIGHTS = "pos.model";

  private final String[] outcomes;

  /** In ascending order. */
  private final long[] features;

  /** Where the weights of each feature begin; one more than there are features. */
  private final int[] starts;

  private final byte[] indices;
  private final double[] weights;

  private TaggerWeights(
      String[] outcomes, long[] features, int[] starts, byte[] indices, double[] weights) {
    this.outcomes = outcomes;
    this.features = features;
    this.starts = starts;
    this.indices = indices;
    this.weights = weights;
  }

  /**
   * The weights of a language's model, as the build laid them out if it did.
   *
   * @throws UncheckedIOException if the model is not on the class path or cannot be read
   */
  static TaggerWeights of(Language language) {
    try (InputStream in = TaggerWeights.class.getResourceAsStream(resource(language))) {
      return in == null ? ofModel(language) : read(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(Language language) {
    return "/" + DIRECTORY + "/tagger-" + language.tag();
  }

  /** Reads them from OpenNLP's own file. */
  static TaggerWeights ofModel(Language language) {
    AbstractModel model = (AbstractModel) OpenNlpTagger.model(language).getArtifact(WEIGHTS);
    Object[] data = model.getDataStructures();
    Map<Long, Context> sorted = new TreeMap<>();
    ((Map<?, ?>) data[1])
        .forEach(
            (feature, context) -> {
              if (sorted.put(hash((String) feature), (Context) context) != null) {
                throw new IllegalStateException("two features of one hash: " + feature);
              }
            });
    int all = sorted.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
    long[] features = new long[sorted.size()];
    int[] starts = new int[features.length + 1];
    byte[] indices = new byte[all];
    double[] weights = new double[all];
    int i = 0;
    int at = 0;
    for (Map.Entry<Long, Context> e : sorted.entrySet()) {
      features[i] = e.getKey();
      starts[i++] = at;
      int[] outcomes = e.getValue().getOutcomes();
      for (int k = 0; k < outcomes.length; k++) {
        indices[at] = (byte) outcomes[k];
        weights[at++] = e.getValue().getParameters()[k];
      }
    }
    starts[i] = at;
    return new TaggerWeights((String[]) data[2], features, starts, indices, weights);
  }

  private static TaggerWeights read(ByteBuffer in) {
    in.order(ByteOrder.LITTLE_ENDIAN);
    byte[] names = new byte[in.getInt()];
    long[] features = new long[in.getInt()];
    double[] weights = new double[in.getInt()];
    int[] starts = new int[features.length + 1];
    byte[] indices = new byte[weights.length];
    in.asLongBuffer().get(features);
    in.position(in.position() + features.length * Long.BYTES);
    in.asDoubleBuffer().get(weights);
    in.position(in.position() + weights.length * Double.BYTES);
    in.asIntBuffer().get(starts);
    in.position(in.position() + starts.length * Integer.BYTES);
    in.get(indices).get(names);
    String[] outcomes = new String(names, StandardCharsets.UTF_8).split(SEPARATOR);
    return new TaggerWeights(outcomes, features, starts, indices, weights);
  }

  /** Lays the weights of all languages out below a directory of classes. */
  static void write(Path classes) throws IOException {
    Files.createDirectories(classes.resolve(DIRECTORY));
    for (Language language : Language.values()) {
      Files.write(classes.resolve(resource(language).substring(1)), ofModel(language).bytes());
    }
  }

  private byte[] bytes() {
    byte[] names = String.join(SEPARATOR, outcomes).getBytes(StandardCharsets.UTF_8);
    ByteBuffer out =
        ByteBuffer.allocate(
            3 * Integer.BYTES
                + features.length * Long.BYTES
                + weights.length * (Double.BYTES + 1)
                + starts.length * Integer.BYTES
                + names.length);
    out.order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(names.length).putInt(features.length).putInt(weights.length);
    Arrays.stream(features).forEach(out::putLong);
    Arrays.stream(weights).forEach(out::putDouble);
    Arrays.stream(starts).forEach(out::putInt);
    return out.put(indices).put(names).array();
  }

  /** The names of the outcomes. */
  String[] outcomes() {
    return outcomes;
  }

  /** Whether the model knows a feature. */
  boolean knows(String feature) {
    return Arrays.binarySearch(features, hash(feature)) >= 0;
  }

  /**
   * Adds the weights of a feature.
   *
   * @param into one sum for each outcome
   */
  void add(String feature, double[] into) {
    int i = Arrays.binarySearch(features, hash(feature));
    for (int k = i < 0 ? 0 : starts[i]; i >= 0 && k < starts[i + 1]; k++) {
      into[indices[k]] += weights[k];
    }
  }

  /** FNV-1a over UTF-16 units, its bits mixed as MurmurHash3 ends. */
  private static long hash(String feature) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
