package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.paraphe.ontology.Lazy;
import org.paraphe.source.Article;
import org.paraphe.source.Metadata;

/**
 * Tells the language of a text: by its most frequent words where they are known, else by OpenNLP's
 * statistical model, which is loaded the first time it is needed. Thread-safe.
 */
public final class LanguageDetector {

  private static final String MODEL = "/langdetect-183.bin";
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Shorter texts say too little to the model; characters. */
  private static final int SHORTEST = 200;

  private static final int EXAMINED = 4000;

  /** Frequent words that tell nothing when there are no more. */
  private static final int FEWEST = 1;

  private static final double FREQUENT_SHARE = 0.12;

  private final Map<String, Set<String>> frequent;
  private final Lazy<Map<String, String>> tags = new Lazy<>(LanguageDetector::tags);
  private LanguageDetectorME model;

  /**
   * @param frequent words that make up much of any text of a language and little of others, by BCP
   *     47 tag
   */
  public LanguageDetector(Map<String, Set<String>> frequent) {
    this.frequent = Map.copyOf(frequent);
  }

  /** BCP 47 tags by the codes of ISO 639-3 that the model gives. */
  private static Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (String tag : Locale.getISOLanguages()) {
      tags.put(Locale.forLanguageTag(tag).getISO3Language(), tag);
    }
    return tags;
  }

  /**
   * The article with the language its text is in, whatever it declares; short texts are believed.
   */
  public Article confirm(Article article) {
    boolean stated = !article.metadata().language().isEmpty();
    String found = stated && article.text().length() < SHORTEST ? "" : detect(article.text());
    Metadata m = article.metadata();
    return found.isEmpty() || found.equals(m.language())
        ? article
        : article.withMetadata(m.withLanguage(found));
  }

  /**
   * The language of a text.
   *
   * @return BCP 47 tag, or ISO 639-3 where there is none; empty if the text is too short to tell by
   *     more than its frequent words, which do not tell
   */
  public String detect(String text) {
    String start = text.substring(0, Math.min(text.length(), EXAMINED));
    String frequentIn = byFrequentWords(start);
    if (!frequentIn.isEmpty() || start.length() < SHORTEST) {
      return frequentIn;
    }
    Language best = predict(start);
    return tags.get().getOrDefault(best.getLang(), best.getLang());
  }

  /** The language whose frequent words make up most of the text; empty if none does. */
  private String byFrequentWords(String text) {
    List<String> words =
        WORD.matcher(text).results().map(m -> m.group().toLowerCase(Locale.ROOT)).toList();
    String best = "";
    double most = Math.max(FREQUENT_SHARE * words.size(), FEWEST);
    for (Map.Entry<String, Set<String>> language : frequent.entrySet()) {
      long known = words.stream().filter(language.getValue()::contains).count();
      if (known > most) {
        best = language.getKey();
        most = known;
      }
    }
    return best;
  }

  private synchronized Language predict(String text) {
    if (model == null) {
      model = load();
    }
    return model.predictLanguage(text);
  }

  private static LanguageDetectorME load() {
    try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("no language model " + MODEL);
      }
      return new LanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
