package org.paraphe.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText;
import org.paraphe.fact.Fact.Evidence;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Quotation;
import org.paraphe.text.Sentence;

/**
 * Gives quotations without a cue to whom they are announced as saying them, or to who was just
 * quoted: "« A », a dit X. « B. »"
 */
final class Continuations {

  private static final String ENTRY = Knowledge.NAMESPACE + "continuedQuotation";

  private final LinkedText linked;
  private final Quotations quotations;
  private final Grammar grammar;
  private final Announcements announcements;

  Continuations(LinkedText linked, Quotations quotations, Grammar grammar) {
    this.linked = linked;
    this.quotations = quotations;
    this.grammar = grammar;
    this.announcements = new Announcements(linked, quotations, grammar);
  }

  /** The facts with the continued quotations among them, in text order. */
  List<Fact> added(List<Fact> facts) {
    List<Fact> all = new ArrayList<>(facts);
    for (Quotation q : quotations.all()) {
      if (all.stream().noneMatch(f -> taken(f, q))) {
        List<Fact> announced = goesOn(sentenceOf(q.begin())) ? List.of() : announced(q);
        all.addAll(announced);
        if (announced.isEmpty()) {
          joined(q, all)
              .or(() -> behindCue(q, all))
              .or(() -> continued(q, all))
              .or(() -> introduced(q, all))
              .or(() -> opening(q))
              .ifPresent(all::add);
        }
      }
    }
    all.sort(Comparator.comparingInt((Fact f) -> f.evidence().begin()));
    return all;
  }

  /** Whether a fact reports the quotation: no clause of speech within it does. */
  private static boolean taken(Fact f, Quotation q) {
    int cue = f.evidence().cueBegin();
    return f.role(Statements.TEXT)
        .filter(t -> t.begin() < q.end() && q.begin() < t.end())
        .filter(t -> !(q.covers(cue) && cue < t.begin()))
        .isPresent();
  }

  private List<Fact> announced(Quotation q) {
    return announcements.speakers(q).stream().flatMap(f -> announced(f, q).stream()).toList();
  }

  private Optional<Fact> announced(Fill speaker, Quotation q) {
    return fact(Statements.speaker(speaker), q, Announcements.ENTRY);
  }

  /** "« A » ; « B », disent X": one of several quotations with one cue behind the last. */
  private Optional<Fact> joined(Quotation q, List<Fact> facts) {
    return clause(q).isEmpty()
        ? Optional.empty()
        : quotations
            .beginningIn(q.outerEnd(), Integer.MAX_VALUE)
            .filter(next -> quotations.wordless(q.outerEnd(), next.outerBegin()))
            .filter(next -> quotations.sameLine(q.outerEnd(), next.outerBegin()))
            .flatMap(
                next ->
                    facts.stream()
                        .filter(f -> taken(f, next) && f.evidence().cueBegin() >= next.outerEnd())
                        .findFirst())
            .flatMap(f -> fact(f.role(Statements.SPEAKER).orElseThrow(), q, ENTRY));
  }

  /** "P, explique X : « … »": a quotation that the cue of what stands before announces too. */
  private Optional<Fact> behindCue(Quotation q, List<Fact> facts) {
    if (!quotations.precededBy(q.outerBegin(), ':')) {
      return Optional.empty();
    }
    return clause(q)
        .flatMap(
            s ->
                facts.stream()
                    .filter(f -> f.factClass().equals(Statements.CLASS))
                    .filter(f -> f.evidence().cueBegin() > s.sentence.begin())
                    .filter(f -> f.evidence().end() <= q.outerBegin())
                    .filter(
                        f ->
                            f.role(Statements.TEXT)
                                .filter(words -> words.end() <= f.evidence().cueBegin())
                                .isPresent())
                    .filter(
                        f ->
                            !s.hasFiniteVerb(
                                s.tokenFrom(f.evidence().end()), s.tokenFrom(q.outerBegin())))
                    .max(Comparator.comparingInt(f -> f.evidence().end())))
        .flatMap(f -> fact(f.role(Statements.SPEAKER).orElseThrow(), q, ENTRY));
  }

  /** The sentence that a quotation begins in, if it is more than a name or title. */
  private Optional<ParsedSentence> clause(Quotation q) {
    int index = sentenceOf(q.outerBegin());
    if (index < 0) {
      return Optional.empty();
    }
    ParsedSentence s = new ParsedSentence(linked, index, grammar);
    boolean clause =
        q.end() > s.sentence.end() || s.hasFiniteVerb(s.tokenFrom(q.begin()), s.tokenFrom(q.end()));
    return clause ? Optional.of(s) : Optional.empty();
  }

  private Optional<Fact> continued(Quotation q, List<Fact> facts) {
    int index = sentenceOf(q.begin());
    if (index < 0 || !standsAlone(q, index)) {
      return Optional.empty();
    }
    return before(q, facts, index)
        .filter(f -> !several(f.role(Statements.SPEAKER).orElseThrow().begin(), q))
        .flatMap(f -> fact(f.role(Statements.SPEAKER).orElseThrow(), q, ENTRY));
  }

  /**
   * "X revient sur le match. « … »": the subject before, where it is quoted elsewhere too, is told
   * to speak, or the words are those of somebody who speaks of himself.
   */
  private Optional<Fact> introduced(Quotation q, List<Fact> facts) {
    int index = sentenceOf(q.begin());
    if (index < 1 || asked(index - 1) || !standsAlone(q, index)) {
      return Optional.empty();
    }
    return announcements
        .subject(index - 1)
        .filter(
            f ->
                quotations.sameLine(f.end(), q.outerBegin())
                        && (person(q, grammar.firstPersons) || announcements.reacts(index - 1))
                    || facts.stream().anyMatch(other -> says(other, f.entity())))
        .filter(f -> !several(f.begin(), q))
        .flatMap(f -> announced(f, q));
  }

  /**
   * "« A. B. » X est sonné.": several sentences open a paragraph, the next is about who says them.
   */
  private Optional<Fact> opening(Quotation q) {
    List<Sentence> sentences = linked.text().sentences();
    int next = sentenceOf(q.end() - 1) + 1;
    boolean several = sentenceOf(q.begin()) + 1 < next;
    boolean tells = several || next < sentences.size() && announcements.reacts(next);
    if (!tells || next >= sentences.size() || !quotations.opensLine(q.outerBegin())) {
      return Optional.empty();
    }
    int begin = sentences.get(next).begin();
    return announcements
        .subject(next)
        .filter(f -> f.entity().named() && f.begin() == begin)
        .filter(f -> quotations.sameLine(q.outerEnd(), begin))
        .flatMap(f -> announced(f, q));
  }

  /** "Les élus protestent. « J'espère »": whether several would say what one says of himself. */
  private boolean several(int speaker, Quotation q) {
    ParsedSentence s = new ParsedSentence(linked, sentenceOf(speaker), grammar);
    int first = s.tokenFrom(speaker);
    boolean many = first < s.size() && grammar.pluralDeterminers.contains(s.token(first).norm());
    return many && person(q, grammar.singleSpeakers);
  }

  /** Whether a word of a class stands in the first sentence of a quotation. */
  private boolean person(Quotation q, WordClass words) {
    ParsedSentence s = new ParsedSentence(linked, sentenceOf(q.begin()), grammar);
    for (int i = 0; i < s.size(); i++) {
      if (q.covers(s.token(i).begin()) && s.in(i, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Fact f, Entity speaker) {
    return f.role(Statements.SPEAKER)
        .filter(r -> r.value().equals(new Fact.Value.Thing(speaker)))
        .isPresent();
  }

  /** The last quoted statement of the sentence before, or of an earlier part of this one. */
  private Optional<Fact> before(Quotation q, List<Fact> facts, int index) {
    int last = index - 1;
    while (last > 0 && asked(last)) {
      last--;
    }
    int from = index > 0 ? linked.text().sentences().get(last).begin() : 0;
    return facts.stream()
        .filter(f -> f.factClass().equals(Statements.CLASS))
        .filter(f -> f.evidence().end() > from && f.evidence().end() <= q.outerBegin())
        .filter(f -> quoted(f) || goesOn(index) || cueBehind(f, q) || whole(f, q, index))
        .max(Comparator.comparingInt(f -> f.evidence().end()));
  }

  /** "Pourquoi ce silence ? « J'avais peur. »": whether a sentence asks who is then quoted. */
  private boolean asked(int index) {
    int end = linked.text().sentences().get(index).end();
    return linked.text().article().text().charAt(end - 1) == '?'
        && quotations.covering(end - 1).isEmpty();
  }

  /** "La grève est symbolique, insistent les usagers. « … »": the cue ends the sentence before. */
  private boolean cueBehind(Fact f, Quotation q) {
    int end = f.evidence().end();
    return f.role(Statements.TEXT).filter(t -> t.end() < f.evidence().cueBegin()).isPresent()
        && quotations.wordless(end, q.outerBegin())
        && quotations.sameLine(end, q.outerBegin());
  }

  /** "Selon X, la digue tient. « … »": what X says is all of the sentence before. */
  private boolean whole(Fact f, Quotation q, int index) {
    Sentence before = linked.text().sentences().get(Math.max(0, index - 1));
    return f.evidence().begin() <= before.begin()
        && quotations.wordless(f.evidence().end(), q.outerBegin())
        && quotations.sameLine(before.begin(), q.outerBegin());
  }

  private static boolean quoted(Fact f) {
    return f.role(Statements.KIND)
        .filter(k -> !k.value().equals(new Fact.Value.Text(Content.Kind.INDIRECT.label())))
        .isPresent();
  }

  /** "Et d'ajouter : « … »": whether the sentence begins with an infinitive without subject. */
  private boolean goesOn(int index) {
    return index >= 0 && new ParsedSentence(linked, index, grammar).narrative() >= 0;
  }

  /** Whether the quotation holds a clause and nothing but connectors stands beside it. */
  private boolean standsAlone(Quotation q, int index) {
    if (quotations.heading(q)) {
      return false;
    }
    ParsedSentence s = new ParsedSentence(linked, index, grammar);
    int opening = s.tokenFrom(q.outerBegin());
    boolean announced = quotations.precededBy(q.outerBegin(), ':') && s.narrative() >= 0;
    // "Et d'enchaîner, comme en réponse à X : « … »"
    int from = announced ? s.hasFiniteVerb(0, opening) ? s.narrative() + 1 : opening : 0;
    for (int i = from; i < opening; i++) {
      if (!s.in(i, grammar.openingConnectors)
          && !quotations.wordless(s.token(i).begin(), s.token(i).end())) {
        return false;
      }
    }
    boolean clause = s.hasFiniteVerb(opening, s.tokenFrom(q.end())) || q.end() > s.sentence.end();
    return clause
        && (q.end() >= s.sentence.end() - 3 || quotations.wordless(q.outerEnd(), s.sentence.end()));
  }

  private int sentenceOf(int offset) {
    List<Sentence> sentences = linked.text().sentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).begin() <= offset && offset < sentences.get(i).end()) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Fact> fact(Filler speaker, Quotation q, String entry) {
    return quotations.inside(q.begin(), q.end()).map(c -> fact(speaker, c, entry));
  }

  private Fact fact(Filler speaker, Content c, String entry) {
    List<Filler> roles = new ArrayList<>(3);
    roles.add(new Filler(Statements.SPEAKER, speaker.value(), speaker.begin(), speaker.end()));
    roles.addAll(Statements.contentRoles(linked.text().text(c.begin(), c.end()), c));
    return new Fact(
        Statements.CLASS,
        roles,
        Polarity.Positive,
        Modality.Asserted,
        "",
        new Evidence(c.begin(), c.end(), -1, -1),
        entry,
        List.of());
  }
}
