package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;
import org.paraphe.text.Quotation;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * Who says a quotation that no verb of saying reports: whom the words before its colon are about
 * ("X se veut rassurant : « … »"), whose name stands on the line above ("X (Lens)"), or whose name
 * a dash sets behind it ("« … » – X, ministre").
 */
final class Announcements {

  static final String ENTRY = Knowledge.NAMESPACE + "announcedQuotation";

  private final LinkedText linked;
  private final Quotations quotations;
  private final Grammar grammar;

  Announcements(LinkedText linked, Quotations quotations, Grammar grammar) {
    this.linked = linked;
    this.quotations = quotations;
    this.grammar = grammar;
  }

  /** Who says the quotation; empty where the words around it do not tell. */
  List<Fill> speakers(Quotation q) {
    if (quotations.precededBy(q.outerBegin(), ':')) {
      int index = sentenceBefore(q);
      ParsedSentence s = new ParsedSentence(linked, index, grammar);
      if (!speech(s, q)) {
        return List.of();
      }
      // "X meurt : « … », dit Y": a heading's own cue, which is not read, names another speaker.
      if (!s.sentence.block().carriesFacts() && s.comma(s.tokenFrom(q.outerEnd()))) {
        return explained(q).stream().toList();
      }
      List<Fill> found = announcing(s, s.tokenFrom(q.outerBegin()));
      return found.isEmpty() ? labelled(q).or(() -> explained(q)).stream().toList() : found;
    }
    return signed(q).or(() -> labelled(q)).or(() -> explained(q)).stream().toList();
  }

  /** The person whom a sentence is about: its subject, where it names nobody else. */
  Optional<Fill> subject(int sentence) {
    ParsedSentence s = new ParsedSentence(linked, sentence, grammar);
    List<Fill> found = announcing(s, s.size());
    return found.stream()
        .filter(f -> found.size() == 1 && f.entity().type() == EntityType.Person)
        .filter(f -> s.references().stream().noneMatch(r -> other(r.entity(), f.entity())))
        .findFirst();
  }

  /** Whether the main verb of a sentence tells that its subject speaks: "X confirme. « … »". */
  boolean reacts(int sentence) {
    ParsedSentence s = new ParsedSentence(linked, sentence, grammar);
    for (int i = 0; i < s.size(); i++) {
      int verb = s.predicate(i);
      if (s.hasFiniteVerb(i, i + 1) && !s.is(verb, Relation.ACL_RELCL)) {
        return grammar.reacting.contains(s.token(verb).lemma()) && !s.group(verb).negated();
      }
    }
    return false;
  }

  private static boolean person(Entity e) {
    return e.type() == EntityType.Person && e.named();
  }

  private static boolean other(Entity e, Entity person) {
    return e != person && e.type() == EntityType.Person;
  }

  /** "X (entraîneur de Lens)" on a line of its own, the quotation below. */
  private Optional<Fill> labelled(Quotation q) {
    int index = sentenceBefore(q);
    if (index < 0) {
      return Optional.empty();
    }
    ParsedSentence s = new ParsedSentence(linked, index, grammar);
    int end = s.tokenFrom(q.outerBegin());
    boolean apart =
        !quotations.sameLine(s.token(end - 1).end(), q.begin())
            || quotations.precededBy(q.outerBegin(), ':');
    boolean clause = q.end() > s.sentence.end() || s.hasFiniteVerb(end, s.tokenFrom(q.end()));
    return !apart || !clause || s.hasFiniteVerb(0, end)
        ? Optional.empty()
        : s.references().stream()
            .filter(r -> person(r.entity()))
            .filter(r -> r.mention().kind() == Mention.Kind.NAME && label(s, r.mention(), end))
            .map(r -> Fill.of(r.entity(), r.mention()))
            .findFirst();
  }

  /** Whether the tokens before {@code end} are but a name, a label before it and a role behind. */
  private static boolean label(ParsedSentence s, Mention m, int end) {
    boolean begins = m.first() == 0 || s.token(m.first() - 1).form().equals(":");
    int next = m.last() + 1;
    int last = s.token(end - 1).form().equals(":") ? end - 1 : end;
    return begins
        && next <= last
        && (next == last
            || s.comma(next)
            || s.token(next).form().equals("(") && s.token(last - 1).form().equals(")"));
  }

  /**
   * "« … » : X répond à Y", "Grève : « … », X répond": the person of whom the text's first sentence
   * tells more right behind its quotation.
   */
  private Optional<Fill> explained(Quotation q) {
    if (q.outerEnd() >= linked.text().sentences().get(0).end()) {
      return Optional.empty();
    }
    ParsedSentence s = new ParsedSentence(linked, 0, grammar);
    int opening = s.tokenFrom(q.outerBegin());
    boolean topic = opening > 0 && s.colon(opening - 1) && !s.hasFiniteVerb(0, opening);
    int behind = s.tokenFrom(q.outerEnd());
    if (opening > 0 && !topic || behind == s.size() || !speech(s, q)) {
      return Optional.empty();
    }
    int first = s.colon(behind) || s.comma(behind) ? behind + 1 : behind;
    int verb = first;
    while (verb < s.size() && !s.finite(verb)) {
      verb++;
    }
    List<Fill> found = verb < s.size() ? subject(s, s.predicate(verb), s.size()) : List.of();
    return found.stream()
        .filter(f -> found.size() == 1 && person(f.entity()))
        .filter(f -> f.begin() == s.token(first).begin())
        .findFirst();
  }

  /** The last sentence that begins before the quotation; −1 for none. */
  private int sentenceBefore(Quotation q) {
    int index = -1;
    for (int i = 0; i < linked.text().sentences().size(); i++) {
      index = linked.text().sentences().get(i).begin() < q.outerBegin() ? i : index;
    }
    return index;
  }

  /** Whether a quotation is more than a name or a title. */
  private boolean speech(ParsedSentence s, Quotation q) {
    return q.end() > s.sentence.end()
        || s.hasFiniteVerb(s.tokenFrom(q.begin()), s.tokenFrom(q.end()));
  }

  /** The subject of the clause before the colon; without a verb, the one name that stands there. */
  private List<Fill> announcing(ParsedSentence s, int colon) {
    int first = clauseStart(s, colon - 1);
    for (int i = first; i < colon; i++) {
      boolean told = quotations.covering(s.token(i).begin()).isEmpty();
      if (told && s.hasFiniteVerb(i, i + 1) && !s.is(s.predicate(i), Relation.ACL_RELCL)) {
        return subject(s, s.predicate(i), colon);
      }
    }
    return onlyName(s, first, colon);
  }

  private static int clauseStart(ParsedSentence s, int colon) {
    int first = 0;
    for (int i = 0; i < colon; i++) {
      boolean border = s.is(i, Upos.PUNCT) && ";:".contains(s.token(i).form());
      first = border ? i + 1 : first;
    }
    return first;
  }

  private List<Fill> subject(ParsedSentence s, int verb, int colon) {
    int object = s.tree.child(verb, Relation.OBJ);
    boolean speech = object >= 0 && s.grammar.speeches.contains(s.token(object).lemma());
    boolean hears = !speech && s.grammar.receiving.contains(s.token(verb).lemma());
    VerbGroup group = s.group(verb);
    // "X est soulagé : « … »" tells a state, "X a été critiqué" what others do.
    boolean undergone =
        group.passive() && (group.compound() || s.tree.child(verb, Relation.OBL_AGENT) >= 0);
    if (hears || undergone) {
      return List.of();
    }
    for (Phrase p : new Subjects(s).of(verb, group)) {
      if (p.found() == Found.TREE && p.head() < colon) {
        return new Speakers(s, List.of()).of(p, false);
      }
    }
    return List.of();
  }

  /** "Même son de cloche chez X : « … »". */
  private List<Fill> onlyName(ParsedSentence s, int first, int colon) {
    List<Fill> found = new ArrayList<>(1);
    for (Reference r : s.references()) {
      Mention m = r.mention();
      boolean here = first <= m.first() && m.last() < colon;
      if (here && r.entity().type() == EntityType.Person && m.kind() == Mention.Kind.NAME) {
        found.add(Fill.of(r.entity(), m));
      }
    }
    return found.size() == 1 ? found : List.of();
  }

  /** "« … » – X, ministre", "« … » — Une citation de X". */
  private Optional<Fill> signed(Quotation q) {
    String text = linked.text().article().text();
    int at = q.outerEnd();
    boolean dash = false;
    while (at < text.length() && (text.charAt(at) == ' ' || grammar.dash(text.charAt(at)))) {
      dash |= grammar.dash(text.charAt(at));
      at++;
    }
    if (!dash) {
      return Optional.empty();
    }
    int begin = labelEnd(text, at);
    return linked.entities().stream()
        .filter(Announcements::person)
        .flatMap(
            e ->
                e.mentions().stream()
                    .filter(m -> m.begin() == begin && m.kind() == Mention.Kind.NAME)
                    .filter(m -> verbless(m))
                    .map(m -> Fill.of(e, m)))
        .findFirst();
  }

  /** Where the name begins behind a label at an offset. */
  private int labelEnd(String text, int at) {
    return grammar.citations.stream()
        .filter(label -> text.startsWith(label + " ", at))
        .mapToInt(label -> at + label.length() + 1)
        .findFirst()
        .orElse(at);
  }

  /** Whether the sentence has no finite verb behind the name. */
  private boolean verbless(Mention m) {
    ParsedSentence s = new ParsedSentence(linked, m.sentence(), grammar);
    return !s.hasFiniteVerb(m.last() + 1, s.size());
  }
}
