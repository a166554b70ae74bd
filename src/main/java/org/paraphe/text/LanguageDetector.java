package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.paraphe.ontology.Lazy;
import org.paraphe.ontology.WordLists;
import org.paraphe.source.Article;
import org.paraphe.source.Metadata;

/**
 * Tells the language of a text: by its most frequent words where they are known, else by OpenNLP's
 * statistical model, which is loaded the first time it is needed; of a short text by its articles,
 * prepositions and pronouns alone. Thread-safe.
 */
public final class LanguageDetector {

  private static final String MODEL = "/langdetect-183.bin";
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Shorter texts say too little to the model; characters. */
  private static final int SHORTEST = 200;

  private static final int EXAMINED = 4000;

  private static final double FREQUENT_SHARE = 0.12;

  /** By how much a language must be likelier than another in a short text. */
  private static final double MARGIN = 1.1;

  /** Words that make up much of any text of a language and little of others. */
  private static final String FREQUENT = "FrequentWord";

  /** Closed word classes; in a short text every word of them counts. */
  private static final List<String> CLOSED =
      List.of(FREQUENT, "DefiniteArticle", "IndefiniteArticle", "Preposition", "SubjectClitic");

  /** By language, the words of the lists that count. */
  private final Lazy<Map<String, Set<String>>> frequent;

  private final Lazy<Map<String, Set<String>>> closed;
  private final Lazy<Map<String, String>> tags = new Lazy<>(LanguageDetector::tags);
  private LanguageDetectorME model;

  /**
   * @param words the word lists of each language that can be told by its words, by BCP 47 tag
   */
  public LanguageDetector(Map<String, WordLists> words) {
    frequent = new Lazy<>(() -> words(words, List.of(FREQUENT)));
    closed = new Lazy<>(() -> words(words, CLOSED));
  }

  /** The words of some lists by language; without their apostrophe, as texts are cut there. */
  private static Map<String, Set<String>> words(Map<String, WordLists> words, List<String> lists) {
    Map<String, Set<String>> known = new HashMap<>();
    words.forEach(
        (language, own) ->
            known.put(
                language,
                lists.stream()
                    .flatMap(list -> own.get(list).stream())
                    .map(word -> word.endsWith("'") ? word.substring(0, word.length() - 1) : word)
                    .collect(Collectors.toSet())));
    return known;
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
   * @return BCP 47 tag, or ISO 639-3 where there is none; empty if the text is too short to tell
   */
  public String detect(String text) {
    if (text.length() < SHORTEST) {
      String found = byWords(text, closed.get(), 0);
      return found.isEmpty() ? byLetters(text) : found;
    }
    String start = text.substring(0, Math.min(text.length(), EXAMINED));
    String frequentIn = byWords(start, frequent.get(), FREQUENT_SHARE);
    if (!frequentIn.isEmpty()) {
      return frequentIn;
    }
    Language best = predict(start);
    return tags.get().getOrDefault(best.getLang(), best.getLang());
  }

  /**
   * The language that most words of the text are of.
   *
   * @param known the words that count, by language
   * @param share the share of the text that its words must exceed, 0 to 1
   * @return empty if no language has as many, or two have the same
   */
  private String byWords(String text, Map<String, Set<String>> known, double share) {
    List<String> found =
        WORD.matcher(text).results().map(m -> m.group().toLowerCase(Locale.ROOT)).toList();
    String best = "";
    double most = share * found.size();
    for (Map.Entry<String, Set<String>> language : known.entrySet()) {
      long count = found.stream().filter(language.getValue()::contains).count();
      if (count >= most) {
        best = count > most ? language.getKey() : "";
        most = count;
      }
    }
    return best;
  }

  /**
   * The known language that a short text is likeliest in by its words without a capital, as names
   * are of any language; empty if it has but one, or if another language is nearly as likely.
   */
  private synchronized String byLetters(String text) {
    String plain =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(word -> Character.isLowerCase(word.charAt(0)))
            .collect(Collectors.joining(" "));
    if (plain.indexOf(' ') < 0) {
      return "";
    }
    String best = "";
    double most = 0;
    double next = 0;
    for (Language l : model().predictLanguages(plain)) {
      String tag = tags.get().getOrDefault(l.getLang(), l.getLang());
      if (closed.get().containsKey(tag)) {
        next = Math.max(next, Math.min(most, l.getConfidence()));
        best = l.getConfidence() > most ? tag : best;
        most = Math.max(most, l.getConfidence());
      }
    }
    return most > next * MARGIN ? best : "";
  }

  private synchronized Language predict(String text) {
    return model().predictLanguage(text);
  }

  private LanguageDetectorME model() {
    if (model == null) {
      model = load();
    }
    return model;
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
