package org.paraphe.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.ask.Answer;

/**
 * Scores answers to questions with known answers. Exact: all that is expected, and nothing but what
 * is accepted besides; of a question of kind "none", nothing. Wrong: something that is neither.
 */
final class Answers {

  private static final String NONE = "none";

  /** Words of long texts that must be common to two for them to be the same. */
  private static final double COMMON = 0.8;

  private static final int LONG = 4;

  enum Verdict {
    EXACT,
    PARTIAL,
    SILENT,
    WRONG
  }

  private Answers() {}

  static Verdict verdict(QuestionFile asked, Answer answer) {
    List<Set<String>> got = new ArrayList<>();
    if (answer.status() == Answer.Status.ANSWERED) {
      answer.entries().forEach(e -> got.add(names(e)));
    }
    if (asked.kind().equals(NONE)) {
      boolean honest = got.stream().allMatch(g -> any(g, asked.accepted()));
      return honest ? Verdict.EXACT : Verdict.WRONG;
    }
    if (got.isEmpty()) {
      return Verdict.SILENT;
    }
    boolean stray =
        got.stream().anyMatch(g -> !any(g, asked.answers()) && !any(g, asked.accepted()));
    if (stray) {
      return Verdict.WRONG;
    }
    long hits = asked.answers().stream().filter(a -> got.stream().anyMatch(g -> is(g, a))).count();
    boolean all = hits == asked.answers().size() || hits == 0;
    return all ? Verdict.EXACT : Verdict.PARTIAL;
  }

  /** What an answer is called, in all languages. */
  private static Set<String> names(Answer.Entry entry) {
    Set<String> names = new HashSet<>();
    if (entry instanceof Answer.Entry.Thing thing) {
      names.add(thing.label());
      names.addAll(thing.labels().values());
    } else if (entry instanceof Answer.Entry.Value value) {
      names.add(value.value());
    } else if (entry instanceof Answer.Entry.Text text) {
      names.add(text.text());
    }
    return names;
  }

  private static boolean any(Set<String> names, List<String> expected) {
    return expected.stream().anyMatch(e -> is(names, e));
  }

  private static boolean is(Set<String> names, String expected) {
    return names.stream().anyMatch(n -> same(words(n), words(expected)));
  }

  private static boolean same(List<String> a, List<String> b) {
    if (a.equals(b)) {
      return true;
    }
    Set<String> x = new HashSet<>(a);
    Set<String> y = new HashSet<>(b);
    int smaller = Math.min(x.size(), y.size());
    x.retainAll(y);
    return smaller > LONG && x.size() >= COMMON * smaller;
  }

  private static List<String> words(String text) {
    String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    String plain = folded.replaceAll("\\p{M}", "").replace("œ", "oe");
    return List.of(plain.replaceAll("[^a-z0-9]+", " ").strip().split(" "));
  }
}
