package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.paraphe.source.Article;
import org.paraphe.source.Metadata;

/**
 * Tells the language of a text: by its most frequent words where they are known, else by OpenNLP's
 * statistical model, which is loaded the first time it is needed. Thread-safe.
 */
public final class LanguageDetector {

  private static final String MODEL = "/langdetect-183.bin";
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Shorter texts say too little; characters. */
  private static final int SHORTEST = 200;

  private static final int EXAMINED = 4000;
  private static final double FREQUENT_SHARE = 0.12;

  private final Map<String, Set<String>> frequent;
  private final Map<String, String> tags = new HashMap<>();
  private LanguageDetectorME model;

  /**
   * @param frequent words that make up much of any text of a language and little of others, by BCP
   *     47 tag
   */
  public LanguageDetector(Map<String, Set<String>> frequent) {
    this.frequent = Map.copyOf(frequent);
    for (String tag : Locale.getISOLanguages()) {
      tags.put(Locale.forLanguageTag(tag).getISO3Language(), tag);
    }
  }

  /**
   * The article with the language its text is in, whatever it declares; short texts are believed.
   */
  public Article confirm(Article article) {
    String found = detect(article.text());
    Metadata m = article.metadata();
    return found.isEmpty() || found.equals(m.language())
        ? article
        : article.withMetadata(m.withLanguage(found));
  }

  /**
   * The language of a text.
   *
   * @return BCP 47 tag, or ISO 639-3 where there is none; empty if the text is too short to tell
   */
  public String detect(String text) {
    String start = text.substring(0, Math.min(text.length(), EXAMINED));
    if (start.length() < SHORTEST) {
      return "";
    }
    for (Map.Entry<String, Set<String>> language : frequent.entrySet()) {
      if (share(start, language.getValue()) > FREQUENT_SHARE) {
        return language.getKey();
      }
    }
    Language best = predict(start);
    return tags.getOrDefault(best.getLang(), best.getLang());
  }

  private static double share(String text, Set<String> words) {
    long all = WORD.matcher(text).results().count();
    long known =
        WORD.matcher(text)
            .results()
            .filter(m -> words.contains(m.group().toLowerCase(Locale.ROOT)))
            .count();
    return all == 0 ? 0 : (double) known / all;
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
