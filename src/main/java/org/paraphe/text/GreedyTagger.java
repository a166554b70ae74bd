package org.paraphe.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import org.paraphe.ontology.WordLists;

/**
 * A greedy decoder of OpenNLP's model of a language. The features are those of the model's
 * descriptor; what a word contributes by itself and to its neighbours is summed once for each form
 * and kept. Thread-safe.
 *
 * <p>OpenNLP decodes this model with a beam of 3, but reuses the features of the best hypothesis
 * for the others, so that its best sequence is the greedy one.
 */
public final class GreedyTagger implements PosTagger {

  /** Longest prefix and suffix that the model's features use, in UTF-16 units. */
  private static final int AFFIX = 4;

  /** How far the model looks to either side. */
  private static final int WINDOW = 2;

  /** Most features of a word's context, its own sum among them. */
  private static final int EVIDENCE = 2 * WINDOW + 4;

  private static final String BEGIN = "S=begin";

  private final TaggerWeights weights;
  private final Upos[] outcomes;
  private final int[] bits;

  /** The outcome of each tag, by its ordinal; −1 where it has several or none. */
  private final int[] outcomeOf = new int[Upos.values().length];

  private final double[][] begins = new double[WINDOW + 1][];
  private final double[][] afterOne;
  private final double[][] afterTwo;
  private final FormCache<Form> forms = new FormCache<>(this::compute);

  /** What a form adds to the scores of itself, of the words before it and of those after it. */
  private record Form(double[] own, double[][] asPrevious, double[][] asNext) {}

  /**
   * @param words tells the language
   * @throws java.io.UncheckedIOException if the model is not on the class path or cannot be read
   */
  public GreedyTagger(WordLists words) {
    this.weights = TaggerWeights.of(Language.of(words));
    String[] names = weights.outcomes();
    this.outcomes = Arrays.stream(names).map(OpenNlpTagger::upos).toArray(Upos[]::new);
    this.bits = Arrays.stream(outcomes).mapToInt(u -> 1 << u.ordinal()).toArray();
    for (Upos tag : Upos.values()) {
      List<Upos> all = Arrays.asList(outcomes);
      int first = all.indexOf(tag);
      outcomeOf[tag.ordinal()] = first == all.lastIndexOf(tag) ? first : -1;
    }
    this.afterOne = new double[names.length][];
    this.afterTwo = new double[names.length * names.length][];
    for (int p = 0; p < names.length; p++) {
      afterOne[p] = vector("t=" + names[p]);
      for (int pp = 0; pp < names.length; pp++) {
        afterTwo[pp * names.length + p] = vector("t2=" + names[pp] + "," + names[p]);
      }
    }
    begins[0] = vector(BEGIN);
    for (int d = 1; d <= WINDOW; d++) {
      begins[d] = vector("p" + d + BEGIN);
    }
  }

  /**
   * Lays out the models of all languages for fast starts.
   *
   * @param classes the directory of the program's classes
   */
  public static void compile(Path classes) throws IOException {
    TaggerWeights.write(classes);
  }

  @Override
  public Upos[] tag(String[] words, int[] possible) {
    int n = words.length;
    Form[] known = new Form[n];
    for (int i = 0; i < n; i++) {
      known[i] = forms.get(words[i]);
    }
    Upos[] tags = new Upos[n];
    double[][] evidence = new double[EVIDENCE][];
    int last = -1;
    int lastButOne = -1;
    for (int i = 0; i < n; i++) {
      int outcome = only(possible[i]);
      if (outcome < 0) {
        int count = gather(known, i, last, lastButOne, evidence);
        outcome = best(evidence, count, possible[i]);
      }
      lastButOne = last;
      last = outcome;
      tags[i] = outcomes[last];
    }
    return tags;
  }

  /** Puts together what speaks for the outcomes of a word; how many there are. */
  private int gather(Form[] known, int i, int last, int lastButOne, double[][] evidence) {
    int count = 0;
    evidence[count++] = known[i].own;
    for (int d = 1; d <= WINDOW; d++) {
      if (i - d >= 0 && known[i - d].asPrevious[d] != null) {
        evidence[count++] = known[i - d].asPrevious[d];
      }
      if (i + d < known.length && known[i + d].asNext[d] != null) {
        evidence[count++] = known[i + d].asNext[d];
      }
    }
    if (i <= WINDOW && begins[i] != null) {
      evidence[count++] = begins[i];
    }
    if (last >= 0 && afterOne[last] != null) {
      evidence[count++] = afterOne[last];
    }
    int both = lastButOne * outcomes.length + last;
    if (lastButOne >= 0 && afterTwo[both] != null) {
      evidence[count++] = afterTwo[both];
    }
    return count;
  }

  /** The one outcome that is possible, or −1 where several are. */
  private int only(int possible) {
    return Integer.bitCount(possible) == 1
        ? outcomeOf[Integer.numberOfTrailingZeros(possible)]
        : -1;
  }

  /** The possible outcome that most speaks for; all are where {@code possible} is 0. */
  private int best(double[][] evidence, int count, int possible) {
    int best = -1;
    double bestScore = 0;
    for (int o = 0; o < outcomes.length; o++) {
      if (possible != 0 && (possible & bits[o]) == 0) {
        continue;
      }
      double score = evidence[0][o];
      for (int e = 1; e < count; e++) {
        score += evidence[e][o];
      }
      if (best < 0 || score > bestScore) {
        best = o;
        bestScore = score;
      }
    }
    return best;
  }

  private Form compute(String word) {
    String lower = "w=" + StringUtil.toLowerCase(word);
    double[] own = new double[outcomes.length];
    weights.add("def", own);
    for (int l = 1; l <= Math.min(AFFIX, word.length()); l++) {
      weights.add("suf=" + word.substring(word.length() - l), own);
      weights.add("pre=" + word.substring(0, l), own);
    }
    weights.add(lower, own);
    String kind = FeatureGeneratorUtil.tokenFeature(word);
    weights.add("wc=" + kind, own);
    weights.add("w&c=" + StringUtil.toLowerCase(word) + "," + kind, own);
    double[][] previous = new double[WINDOW + 1][];
    double[][] next = new double[WINDOW + 1][];
    for (int d = 1; d <= WINDOW; d++) {
      previous[d] = vector("p" + d + lower);
      next[d] = vector("n" + d + lower);
    }
    return new Form(own, previous, next);
  }

  /** The weights of a feature, null if the model does not know it. */
  private double[] vector(String feature) {
    if (!weights.knows(feature)) {
      return null;
    }
    double[] vector = new double[outcomes.length];
    weights.add(feature, vector);
    return vector;
  }
}
