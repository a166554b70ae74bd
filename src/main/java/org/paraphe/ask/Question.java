package org.paraphe.ask;

import java.util.List;

/**
 * What a question asks, independent of its words.
 *
 * @param language BCP 47 tag of the question
 * @param conditions what must hold; the first gives the answers and their evidence
 * @param wanted the variable that is asked for; empty for yes or no
 */
public record Question(String language, Kind kind, List<Condition> conditions, String wanted) {

  /** What sort of answer is asked for. */
  public enum Kind {
    /** Entities. */
    LIST,
    /** Words: what was said, a title. */
    TEXT,
    /** Yes or no. */
    WHETHER,
    /** Yes or no, of one thing among several or of anything. */
    WHETHER_ANY,
    /** Yes or no, of what holds still. */
    STILL,
    WHEN,
    /** Where something is that the graph holds no place of: no answer, but what is said of it. */
    WHERE,
    /** How many entities the graph names. */
    COUNT,
    /** The numbers that articles give. */
    CLAIMS,
    /** The entity with most facts. */
    MOST,
    /** All that is stated of what is named. */
    ABOUT,
    /** The newest fact's entity or words. */
    LATEST,
    /** The same of the first that has a date. */
    EARLIEST
  }

  public Question {
    conditions = List.copyOf(conditions);
  }

  /** A question for each condition, where none depends on another; this alone otherwise. */
  List<Question> parts() {
    boolean apart =
        conditions.stream()
            .allMatch(
                c ->
                    !c.absent()
                        && c.roles().stream().noneMatch(f -> f.term() instanceof Term.Wanted));
    return apart
        ? conditions.stream().map(c -> new Question(language, kind, List.of(c), wanted)).toList()
        : List.of(this);
  }

  Condition main() {
    return conditions.get(0);
  }
}
