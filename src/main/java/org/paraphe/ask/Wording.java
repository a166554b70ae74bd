package org.paraphe.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;

/** Tells in words what a question was taken for, with the ontology's labels. */
final class Wording {

  private final Knowledge knowledge;
  private final Vocabulary vocabulary;
  private final String language;

  Wording(Knowledge knowledge, Vocabulary vocabulary, String language) {
    this.knowledge = knowledge;
    this.vocabulary = vocabulary;
    this.language = language;
  }

  String of(Question question) {
    if (question.kind() == Question.Kind.ABOUT) {
      Term.Wanted thing = (Term.Wanted) question.main().roles().get(0).term();
      return vocabulary.tell("TellAbout", thing.word());
    }
    String all =
        question.conditions().stream()
            .map(this::condition)
            .collect(Collectors.joining(vocabulary.tell("TellAnd")));
    return vocabulary.tell(template(question.kind()), all);
  }

  private static String template(Question.Kind kind) {
    return switch (kind) {
      case LIST, TEXT, WHEN, ABOUT -> "TellList";
      case WHERE -> "TellPlace";
      case WHETHER, WHETHER_ANY, STILL -> "TellWhether";
      case COUNT -> "TellCount";
      case CLAIMS -> "TellClaims";
      case MOST -> "TellMost";
      case LATEST -> "TellLatest";
      case EARLIEST -> "TellEarliest";
    };
  }

  private String condition(Condition c) {
    List<String> parts = new ArrayList<>();
    for (Condition.Filler filler : c.roles()) {
      parts.add(vocabulary.tell("TellRole", label(filler.role()), term(filler.term())));
    }
    for (Condition.Topic t : c.topic()) {
      parts.add(
          t.reach() == Condition.Reach.ARTICLE
              ? vocabulary.tell("TellAnywhere", t.label())
              : c.factClass().equals("Statement")
                  ? vocabulary.tell("TellRole", label("about"), t.label())
                  : vocabulary.tell("TellContains", t.label()));
    }
    dates(c).ifPresent(parts::add);
    if (c.polarity() == Polarity.Negative) {
      parts.add(vocabulary.tell(c.refused() ? "TellRefused" : "TellNegative"));
    }
    if (c.modalities().size() == 1 && !c.modalities().contains(Modality.Asserted)) {
      parts.add(modality(c.modalities().iterator().next().name()));
    }
    String told = vocabulary.tell("TellCondition", label(c.factClass()), String.join(", ", parts));
    return c.absent() ? vocabulary.tell("TellAbsent", told) : told;
  }

  private Optional<String> dates(Condition c) {
    String in =
        c.dates().stream()
            .filter(t -> t.bound() == Condition.Bound.IN)
            .map(Condition.Time::date)
            .collect(Collectors.joining(vocabulary.tell("TellOr")));
    List<String> times = new ArrayList<>();
    times.add(in.isEmpty() ? in : vocabulary.tell("TellDate", in));
    c.dates().stream()
        .filter(t -> t.bound() != Condition.Bound.IN)
        .forEach(t -> times.add(vocabulary.tell("Tell" + t.bound(), told(t))));
    times.remove("");
    return times.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", times));
  }

  private String told(Condition.Time time) {
    return time.bound() == Condition.Bound.YEARLY ? vocabulary.month(time.month()) : time.date();
  }

  /** The word for a modality, by the local name of its IRI. */
  String modality(String name) {
    return vocabulary.tell("Tell" + name);
  }

  private String term(Term term) {
    if (term instanceof Term.Things things) {
      return things.label();
    }
    if (term instanceof Term.Beside beside) {
      return vocabulary.tell("TellBeside", beside.things().label());
    }
    if (term instanceof Term.OneOf oneOf) {
      return oneOf.label();
    }
    if (term instanceof Term.Containing containing) {
      return vocabulary.tell("TellContains", containing.words());
    }
    if (term instanceof Term.Resembling resembling) {
      return vocabulary.tell("TellResembles", resembling.words());
    }
    Term.Wanted wanted = (Term.Wanted) term;
    String types =
        wanted.types().stream()
            .sorted()
            .map(t -> label(t.name()))
            .collect(Collectors.joining(vocabulary.tell("TellOr")));
    String what = wanted.iris().isEmpty() && !wanted.business() ? types : wanted.word();
    return what.isEmpty() ? vocabulary.tell("TellGap") : vocabulary.tell("TellGap") + " " + what;
  }

  /** The ontology's label of a term in the question's language. */
  String label(String localName) {
    return knowledge.label(localName, language).orElse(localName);
  }
}
