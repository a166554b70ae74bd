package org.paraphe.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    String label = label(entry);
    out.append("- ").append(shown(label, vocabulary)).append(' ');
    out.append(vocabulary.tell("TellSources", entry.articles())).append('\n');
    List<Answer.Evidence> own =
        answer.evidence().stream().filter(e -> e.answer().equals(label)).toList();
    (own.isEmpty() ? answer.evidence() : own)
        .stream().limit(SENTENCES).forEach(e -> evidence(e, vocabulary, out));
  }

  private static String label(Answer.Entry entry) {
    if (entry instanceof Answer.Entry.Thing thing) {
      return thing.label();
    }
    return entry instanceof Answer.Entry.Value value
        ? value.value()
        : ((Answer.Entry.Text) entry).text();
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
    out.append("    ")
        .append(vocabulary.tell("TellArticle", name(e.article()), e.published(), sentence))
        .append('\n');
  }

  private static String name(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
