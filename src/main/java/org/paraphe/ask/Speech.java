package org.paraphe.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.entity.LinkedText;
import org.paraphe.entity.Linker;
import org.paraphe.entity.TimeExpression;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Lexicon;
import org.paraphe.source.Article;
import org.paraphe.source.Block;
import org.paraphe.source.Metadata;
import org.paraphe.text.AnnotatedText;
import org.paraphe.text.Annotator;
import org.paraphe.text.Morph;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;

/** One language of questions: its words, and the parts that read its articles. Thread-safe. */
final class Speech {

  /** A stretch in quotation marks, as a regular expression. */
  static final String QUOTATION = "«\\s*([^»]*)»|“([^”]*)”|\"([^\"]*)\"";

  /** Spaces and punctuation, and what is elided: "qu'a". */
  private static final Pattern WORD_ENDS =
      Pattern.compile("(?<=')(?=\\p{L})|[\\s\u00a0\u202f?.,!:-]+");

  /** A form that is read as a word of so many classes is not one that a dictionary holds. */
  private static final int GUESSED = 3;

  private static final List<String> ASKING =
      List.of("AskWho", "AskWhat", "AskWhich", "AskWhere", "AskWhen", "AskHowMany");

  private static final List<String> CONTRACTIONS = List.of("ContractionOf_de", "ContractionOf_à");

  private static final List<String> FAMILIAR =
      Stream.concat(
              Stream.of("FrequentWord", "DefiniteArticle", "Preposition"), CONTRACTIONS.stream())
          .toList();

  private final String language;
  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final Annotator annotator;
  private final Linker linker;
  private final Mending mending;
  private final Set<String> familiar = new HashSet<>();
  private final Set<String> asking = new HashSet<>();

  Speech(Knowledge knowledge, String language) {
    this.language = language;
    this.vocabulary = new Vocabulary(knowledge.words(language));
    this.lexicon = knowledge.lexicon(language);
    this.annotator = new Annotator(knowledge.words(language));
    this.linker = new Linker(knowledge.words(language), knowledge.gazetteer(language));
    this.mending = new Mending(vocabulary, lexicon);
    for (String list : FAMILIAR) {
      vocabulary.list(list).forEach(this::familiarise);
    }
    for (String concept : vocabulary.asked()) {
      vocabulary.list(concept).stream()
          .map(WORD_ENDS::split)
          .forEach(ws -> List.of(ws).forEach(this::familiarise));
    }
    ASKING.forEach(list -> vocabulary.list(list).forEach(w -> asking.add(Folding.fold(w))));
  }

  /**
   * A question's words.
   *
   * @param quotes the stretches in quotation marks, as words of {@code words}
   * @param dates the stretches that say when
   */
  record Reading(String text, List<Word> words, List<Item.Quote> quotes, List<Item.Date> dates) {}

  String language() {
    return language;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /**
   * How many of a question's words are words of this language's questions and grammar; those that
   * ask count twice. A word with accents is none of a language that writes it without.
   */
  int familiar(String question) {
    int count = 0;
    for (String word : WORD_ENDS.split(question.toLowerCase(Locale.ROOT).replace('\u2019', '\''))) {
      String plain = Folding.fold(word);
      boolean known = familiar.contains(word) || plain.equals(word) && familiar.contains(plain);
      count += known ? asking.contains(plain) ? 2 : 1 : 0;
    }
    return count;
  }

  private void familiarise(String word) {
    familiar.add(word.toLowerCase(Locale.ROOT));
    familiar.add(Folding.fold(word));
  }

  Reading read(String question) {
    List<int[]> quoted = quoted(question);
    String open = unprefixed(blanked(question, quoted));
    Article article =
        new Article(
            "question",
            open,
            List.of(new Block(Block.Kind.PARAGRAPH, 0, open.length())),
            Metadata.NONE.withLanguage(language));
    AnnotatedText annotated = annotator.annotate(article);
    List<Word> words = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    List<Sentence> sentences = annotated.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      for (int t = 0; t < sentences.get(s).size(); t++) {
        words.add(word(sentences.get(s).token(t)));
        places.add(new int[] {s, t});
      }
    }
    return new Reading(
        question, words, quotes(question, quoted, words), dates(linker.link(annotated), places));
  }

  /** The question with the words that {@code items} could not explain written as they are meant. */
  String mend(Reading reading, List<Item> items) {
    return replaced(
        reading,
        items.stream().filter(Item.Other.class::isInstance).toList(),
        word ->
            mending.of(word.key()).filter(w -> !spelt(word) || Folding.fold(w).equals(word.key())));
  }

  /** The question with another verb in the place of one that may be it, two letters turned. */
  String turn(Reading reading, List<Item> items) {
    return replaced(
        reading,
        items.stream()
            .filter(i -> i instanceof Item.Predicate && i.end() == i.begin() + 1)
            .toList(),
        word -> mending.turned(word.key()));
  }

  /** The question with the first words of some items, in their order, written another way. */
  private static String replaced(
      Reading reading, List<Item> items, Function<Word, Optional<String>> better) {
    StringBuilder out = new StringBuilder(reading.text());
    for (int i = items.size() - 1; i >= 0; i--) {
      Word word = reading.words().get(items.get(i).begin());
      better.apply(word).ifPresent(w -> out.replace(word.begin(), word.end(), w));
    }
    return out.toString();
  }

  /** Whether a word is rightly spelt: its readings are known, not guessed in every class. */
  private static boolean spelt(Word word) {
    long classes = word.token().readings().stream().map(Morph::pos).distinct().count();
    return classes > 0 && classes < GUESSED && !word.capitalised();
  }

  /** Words as prepositions are listed: contractions undone ("à propos de"). */
  String base(List<Word> words, int begin, int end) {
    List<String> out = new ArrayList<>();
    for (Word w : words.subList(begin, end)) {
      out.add(base(w.token().norm()));
    }
    return String.join(" ", out);
  }

  /**
   * The preposition that a list of contractions is named after; the word itself where none holds
   * it.
   */
  private String base(String norm) {
    return CONTRACTIONS.stream()
        .filter(list -> vocabulary.holds(list, norm))
        .map(list -> list.substring(list.indexOf('_') + 1))
        .findFirst()
        .orElse(norm.equals("d'") ? "de" : norm);
  }

  /** How many words at a place are a preposition of several; 0 for none. */
  int binding(List<Word> words, int at) {
    for (int length = Math.min(5, words.size() - at); length > 1; length--) {
      if (vocabulary.holds("PrepositionalPhrase", base(words, at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static Word word(Token token) {
    Set<String> lemmas = new LinkedHashSet<>();
    lemmas.add(token.lemma());
    token.readings().stream().map(Morph::lemma).forEach(lemmas::add);
    lemmas.add(token.norm());
    String key = Folding.fold(token.form()).strip();
    return new Word(token, key.startsWith("t ") ? key.substring(2) : key, lemmas, false);
  }

  /** Begin and end of each quotation's words. */
  private static List<int[]> quoted(String question) {
    List<int[]> found = new ArrayList<>();
    Matcher m = Pattern.compile(QUOTATION).matcher(question);
    while (m.find()) {
      for (int g = 1; g <= m.groupCount(); g++) {
        if (m.group(g) != null) {
          found.add(new int[] {m.start(), m.end(), m.start(g), m.end(g)});
        }
      }
    }
    return found;
  }

  /** The question with one placeholder letter run in the place of each quotation. */
  private static String blanked(String question, List<int[]> quoted) {
    StringBuilder out = new StringBuilder(question);
    for (int[] q : quoted) {
      for (int i = q[0]; i < q[1]; i++) {
        out.setCharAt(i, i == q[0] ? '"' : i == q[1] - 1 ? '"' : 'x');
      }
    }
    return out.toString();
  }

  /** "non-signataires": the prefix as a word of its own. */
  private String unprefixed(String question) {
    String apart = question;
    for (String prefix : vocabulary.list("AskPrefix")) {
      apart = apart.replaceAll("(?i)(\\b" + Pattern.quote(prefix) + ")-(?=\\p{L})", "$1 ");
    }
    return apart;
  }

  private static List<Item.Quote> quotes(String question, List<int[]> quoted, List<Word> words) {
    List<Item.Quote> found = new ArrayList<>();
    for (int[] q : quoted) {
      int first = -1;
      int last = -1;
      for (int w = 0; w < words.size(); w++) {
        if (words.get(w).begin() < q[1] && words.get(w).end() > q[0]) {
          first = first < 0 ? w : first;
          last = w;
        }
      }
      if (first >= 0) {
        found.add(new Item.Quote(first, last + 1, question.substring(q[2], q[3]).strip(), true));
      }
    }
    return found;
  }

  private static List<Item.Date> dates(LinkedText linked, List<int[]> places) {
    List<Item.Date> found = new ArrayList<>();
    for (TimeExpression time : linked.times()) {
      int first = -1;
      int last = -1;
      for (int w = 0; w < places.size(); w++) {
        if (time.covers(places.get(w)[0], places.get(w)[1])) {
          first = first < 0 ? w : first;
          last = w;
        }
      }
      if (first >= 0) {
        found.add(
            new Item.Date(first, last + 1, new Condition.Time(Condition.Bound.IN, time.value())));
      }
    }
    return found;
  }
}
