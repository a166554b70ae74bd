package org.paraphe.ask;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.Knowledge;

/** Answers as lines of text for people, in the language of the question. */
public final class AnswerText {

  /** How many sentences are shown for one answer. */
  private static final int SENTENCES = 2;

  private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
  private final boolean sparql;
  private final boolean explain;

  /**
   * @param sparql whether the query is shown too
   * @param explain whether it is told what the question was taken for
   */
  public AnswerText(Knowledge knowledge, boolean sparql, boolean explain) {
    for (String language : Asker.LANGUAGES) {
      vocabularies.put(language, new Vocabulary(knowledge.words(language)));
    }
    this.sparql = sparql;
    this.explain = explain;
  }

  /** The answer; ends with a line break. */
  public String of(Answer answer) {
    Vocabulary vocabulary = vocabularies.get(answer.language());
    StringBuilder out = new StringBuilder();
    out.append(answer.question()).append('\n');
    if (!answer.interpretation().isEmpty()
        && (explain || answer.status() != Answer.Status.ANSWERED)) {
      out.append("  ").append(answer.interpretation()).append('\n');
    }
    if (!answer.message().isEmpty()) {
      out.append("  ").append(answer.message()).append('\n');
    }
    answer.entries().forEach(e -> entry(answer, e, vocabulary, out));
    if (answer.entries().isEmpty() && !answer.evidence().isEmpty()) {
      out.append("  ").append(vocabulary.tell("TellNear")).append('\n');
      answer.evidence().forEach(e -> evidence(e, vocabulary, out));
    }
    if (sparql && !answer.sparql().isEmpty()) {
      answer.sparql().lines().forEach(l -> out.append("  | ").append(l).append('\n'));
    }
    return out.toString();
  }

  private static void entry(
      Answer answer, Answer.Entry entry, Vocabulary vocabulary, StringBuilder out) {
    out.append("- ").append(shown(entry.text(), vocabulary)).append(' ');
    String sources = entry.articles() == 1 ? "TellSource" : "TellSources";
    out.append(vocabulary.tell(sources, entry.articles())).append('\n');
    Set<String> shown = new HashSet<>();
    answer.evidence(entry).stream()
        .filter(e -> shown.add(e.article() + " " + e.sentence()))
        .limit(SENTENCES)
        .forEach(e -> evidence(e, vocabulary, out));
  }

  private static String shown(String label, Vocabulary vocabulary) {
    return switch (label) {
      case Answer.YES -> vocabulary.tell("TellYes");
      case Answer.NO -> vocabulary.tell("TellNo");
      default -> label.replaceAll("\\s+", " ");
    };
  }

  private static void evidence(Answer.Evidence e, Vocabulary vocabulary, StringBuilder out) {
    String sentence = e.sentence().replaceAll("\\s+", " ").strip();
    out.append("    ").append(vocabulary.tell("TellArticle", source(e), sentence)).append('\n');
  }

  /** The article's identifier and, where it is known, its date. */
  private static String source(Answer.Evidence e) {
    String name = e.article().substring(e.article().lastIndexOf('/') + 1);
    return e.published().isEmpty() ? name : name + ", " + e.published();
  }
}
