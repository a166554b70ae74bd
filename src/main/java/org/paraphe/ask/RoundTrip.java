package org.paraphe.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.ontology.LexicalEntry.Example;
import org.paraphe.ontology.StatedFact;

/**
 * Makes questions from the examples of a lexicon: what reading an example gives, asking must give
 * back.
 */
public final class RoundTrip {

  private static final Pattern END = Pattern.compile("[\\s.!?…]+$");
  private static final Pattern SENTENCES = Pattern.compile("[.!?…][»”\"]?\\s+\\p{Lu}");

  private final Knowledge knowledge;
  private final Vocabulary vocabulary;

  /**
   * A question made from an example.
   *
   * @param expected what must be among its answers: a label, words, or {@link Answer#YES}
   */
  public record Asked(String question, String expected) {}

  /**
   * @param language of the examples
   */
  public RoundTrip(Knowledge knowledge, String language) {
    this.knowledge = knowledge;
    this.vocabulary = new Vocabulary(knowledge.words(language));
  }

  /** Why an example has no question, by rule. */
  public enum Unaskable {
    ADPOSITION("adpositions (\"selon X\") tie words to their source and have no form that asks"),
    SENTENCES("the fact's things are named in another sentence than the one that states it"),
    WORDS_FIRST("nothing tells the words said from the question's own"),
    NOT_KEPT("the fact does not keep what the verb takes (\"représenter Y\")");

    private final String reason;

    Unaskable(String reason) {
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }
  }

  /** Why there is no question of an example; empty where there is one. */
  public Optional<Unaskable> unaskable(LexicalEntry entry, Example example) {
    StatedFact fact = StatedFact.parse(example.expected().get(0));
    if (entry.category() == Category.ADPOSITION) {
      return Optional.of(Unaskable.ADPOSITION);
    }
    if (SENTENCES.matcher(example.text()).find()) {
      return Optional.of(Unaskable.SENTENCES);
    }
    if (unmarked(fact, example.text())) {
      return Optional.of(Unaskable.WORDS_FIRST);
    }
    return drops(entry, fact) ? Optional.of(Unaskable.NOT_KEPT) : Optional.empty();
  }

  /** The question of an example; empty where there is none, by rule. */
  public Optional<Asked> question(LexicalEntry entry, Example example) {
    if (unaskable(entry, example).isPresent()) {
      return Optional.empty();
    }
    StatedFact fact = StatedFact.parse(example.expected().get(0));
    String sentence = END.matcher(example.text()).replaceAll("");
    Optional<Asked> number = number(fact, sentence);
    if (number.isPresent()) {
      return number;
    }
    for (String role : agents(fact)) {
      for (String label : fact.fillers().getOrDefault(role, List.of())) {
        Optional<String> rest = after(label, sentence);
        if (rest.isPresent()) {
          return Optional.of(new Asked(word("AskWho") + rest.get() + " ?", label));
        }
      }
    }
    if (entry.category() == Category.NOUN) {
      return Optional.of(
          new Asked(
              word("AskThereWas") + " " + inside(named(entry, sentence, fact)) + " ?", Answer.YES));
    }
    return Optional.of(new Asked(word("AskWhether") + " " + inside(sentence) + " ?", Answer.YES));
  }

  /** A sentence as it stands behind others: without the capital of its article. */
  private String inside(String sentence) {
    String first = sentence.split("[ '’]")[0].toLowerCase(Locale.ROOT);
    boolean article =
        vocabulary.holds("DefiniteArticle", first)
            || vocabulary.holds("DefiniteArticle", first + "'")
            || vocabulary.holds("IndefiniteArticle", first);
    return article
        ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }

  /** "Le barrage a cédé, explique X": nothing tells the words said from the question's own. */
  private static boolean unmarked(StatedFact fact, String text) {
    return fact.fillers().getOrDefault("text", List.of()).stream().anyMatch(text::startsWith);
  }

  /** "X représente Y à E": the fact does not keep what the verb takes. */
  private static boolean drops(LexicalEntry entry, StatedFact fact) {
    return entry.frames().stream()
        .filter(f -> f.factClass().equals(fact.factClass()))
        .findFirst()
        .map(
            f ->
                f.arguments().stream()
                    .anyMatch(a -> a.required() && !a.absent() && a.role().isEmpty()))
        .orElse(false);
  }

  /** "La charte compte combien de signataires ?" */
  private Optional<Asked> number(StatedFact fact, String sentence) {
    return knowledge.factClass(fact.factClass()).stream()
        .flatMap(c -> c.roles().stream())
        .filter(FactClass.Role::number)
        .flatMap(r -> fact.fillers().getOrDefault(r.name(), List.of()).stream())
        .filter(sentence::contains)
        .findFirst()
        .map(n -> new Asked(sentence.replace(n, howMany()) + " ?", n));
  }

  private String howMany() {
    return vocabulary.list("AskHowMany").stream()
        .filter(w -> w.contains(" ") && !w.endsWith("'"))
        .min(Comparator.comparingInt(String::length).thenComparing(w -> w))
        .orElseThrow();
  }

  /** The part of a sentence that names what fills a noun's roles: "le boycott de E par X". */
  private static String named(LexicalEntry entry, String sentence, StatedFact fact) {
    int noun = sentence.toLowerCase(Locale.ROOT).indexOf(entry.head());
    // With the determiner before it.
    int space = noun < 2 ? -1 : sentence.lastIndexOf(' ', noun - 2);
    int begin = noun < 0 ? sentence.length() : space + 1;
    int end = 0;
    for (List<String> labels : fact.fillers().values()) {
      for (String label : labels) {
        int at = sentence.indexOf(label);
        end = at < 0 ? end : Math.max(end, at + label.length());
        begin = at < 0 ? begin : Math.min(begin, at);
      }
    }
    while (end > 0 && end < sentence.length() && !Character.isLetterOrDigit(sentence.charAt(end))) {
      end++;
    }
    return end <= begin ? sentence : sentence.substring(begin, end).strip();
  }

  /** The roles of a fact that agents fill, its subject's first. */
  private List<String> agents(StatedFact fact) {
    List<String> roles = new ArrayList<>();
    knowledge
        .factClass(fact.factClass())
        .ifPresent(
            c ->
                c.roles().stream()
                    .filter(r -> r.range().stream().anyMatch(EntityType::agent))
                    .map(FactClass.Role::name)
                    .forEach(roles::add));
    return roles;
  }

  /** What follows a name that opens a sentence, with an article or without. */
  private Optional<String> after(String label, String sentence) {
    List<String> articles = new ArrayList<>(vocabulary.list("DefiniteArticle"));
    articles.add("");
    for (String article : articles) {
      String opening = article.isEmpty() || article.endsWith("'") ? article : article + " ";
      int length = opening.length() + label.length();
      boolean same = sentence.regionMatches(true, 0, opening + label, 0, length);
      if (same && sentence.length() > length && sentence.charAt(length) == ' ') {
        String rest = sentence.substring(length);
        return joined(rest) ? Optional.empty() : Optional.of(rest);
      }
    }
    return Optional.empty();
  }

  /** Whether a name is only one of several. */
  private boolean joined(String rest) {
    String[] words = Vocabulary.split(rest);
    return words.length > 0
        && vocabulary.list("AskAnd").stream()
            .anyMatch(and -> Vocabulary.split(and)[0].equals(words[0]));
  }

  /** The list's most usual word: the shortest that stands before any other. */
  private String word(String list) {
    String word =
        vocabulary.list(list).stream()
            .filter(w -> !w.endsWith("'"))
            .min(Comparator.comparingInt(String::length).thenComparing(w -> w))
            .orElseThrow();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Whether an answer gives back what is expected. */
  public static boolean given(Answer answer, String expected) {
    return answer.status() == Answer.Status.ANSWERED
        && answer.entries().stream().anyMatch(e -> named(e, expected));
  }

  private static boolean named(Answer.Entry entry, String expected) {
    String plain = NameIndex.plain(expected);
    return NameIndex.plain(entry.text()).equals(plain)
        || entry instanceof Answer.Entry.Thing t
            && t.labels().values().stream().anyMatch(l -> NameIndex.plain(l).equals(plain));
  }
}
