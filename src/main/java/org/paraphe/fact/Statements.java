package org.paraphe.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.fact.Fact.Evidence;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Rule;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * Makes statements of the matches of speech frames: one for each speaker and stretch of content.
 */
final class Statements {

  static final String CLASS = "Statement";
  static final String SPEAKER = "speaker";
  static final String TEXT = "text";
  static final String KIND = "quotationKind";
  static final String EVENT = "atEvent";

  private static final Set<Function> WORDS =
      EnumSet.of(Function.CLAUSE, Function.QUOTATION, Function.HOST, Function.INFINITIVE);

  /** Forms of what would follow from a condition. */
  private static final Set<VerbForm> TO_COME =
      EnumSet.of(VerbForm.FUTURE, VerbForm.CONDITIONAL, VerbForm.IMPERATIVE);

  private final ParsedSentence s;

  Statements(ParsedSentence s) {
    this.s = s;
  }

  /** The statements of one match; none where the speech is only planned or supposed. */
  List<Fact> of(Match m) {
    List<Fact> facts = new ArrayList<>(2);
    if (!uttered(m)) {
      return facts;
    }
    Optional<Filler> event = event(m.occurrence());
    for (Fill speaker : m.fills(SPEAKER)) {
      for (Content content : m.contents(TEXT)) {
        if (!content.overlaps(speaker.begin(), speaker.end())) {
          facts.add(statement(m, speaker, content, event));
        }
      }
      event
          .filter(e -> s.grammar.attendances.contains(s.marker(s.tokenFrom(e.begin()))))
          .ifPresent(e -> facts.add(presence(m, speaker, e)));
    }
    return facts;
  }

  /**
   * Whole clauses and quoted words are reported as said, whenever, but not on a condition; a mere
   * topic must have been.
   */
  private boolean uttered(Match m) {
    Modality modality = m.stance().modality();
    return words(m) && !conditional(m)
        || (modality == Modality.Asserted || modality == Modality.Former)
            && !purpose(m.occurrence().head());
  }

  /**
   * "si X dit que P, Y viendra"; whereas "Si X dit que P, Y en doute" sets what both do side by
   * side.
   */
  private boolean conditional(Match m) {
    int verb = m.occurrence().head();
    int begin = s.token(verb).begin();
    boolean supposed =
        m.stance().modality() == Modality.Possible
            && m.stance().reasons().stream()
                .anyMatch(r -> r.rule() == Rule.MARKER && r.begin() < begin);
    int main = s.tree.head(verb);
    return supposed && (main < verb || TO_COME.contains(s.group(main).form()));
  }

  /** Whether a match tells no statement, or one that another match tells. */
  boolean untold(Match m, List<Match> all) {
    return urged(m)
        || outcome(m, all)
        || matter(m, all)
        || quotedTopic(m)
        || all.stream().anyMatch(other -> embeds(other, m) || resays(other, m));
  }

  /** "a vendu plus, confirmant ainsi sa place": what a deed comes to is said by saying alone. */
  private boolean outcome(Match m, List<Match> all) {
    int verb = m.occurrence().head();
    return s.group(verb).form() == VerbForm.PRESENT_PARTICIPLE
        && s.in(verb + 1, s.grammar.outcomes)
        && all.stream().noneMatch(other -> other.occurrence().head() == s.tree.head(verb));
  }

  /** « L'arbitre confirme le contact »: a topic named inside quoted words is part of these. */
  private boolean quotedTopic(Match m) {
    int cue = s.token(m.occurrence().head()).begin();
    return !words(m) && s.linked.text().quotations().stream().anyMatch(q -> q.covers(cue));
  }

  /** "« … », a dit X en parlant de Y": what quoted words are about is no other statement. */
  private boolean matter(Match m, List<Match> all) {
    int verb = m.occurrence().head();
    return s.grammar.mentioning.contains(s.token(verb).lemma())
        && s.group(verb).form() == VerbForm.PRESENT_PARTICIPLE
        && !words(m)
        && m.contents(TEXT).stream().noneMatch(c -> c.kind() == Content.Kind.MIXED)
        && all.stream()
            .anyMatch(other -> other.occurrence().head() == s.tree.head(verb) && other.quotes());
  }

  /** "est venu pour saluer et remercier X": whether a verb tells but what somebody is to do. */
  private boolean purpose(int verb) {
    int first = s.tree.firstConjunct(verb);
    return s.grammar.purposes.contains(s.marker(first)) && !s.takesFloor(s.tree.head(first));
  }

  private static boolean words(Match m) {
    for (Binding b : m.bindings()) {
      if (b.argument().role().equals(TEXT) && WORDS.contains(b.argument().function())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a mere topic, or the speaker as source, is named inside what another match reports: it
   * is part of those words.
   */
  private boolean embeds(Match outer, Match inner) {
    int cue = s.token(inner.occurrence().head()).begin();
    return retells(outer, inner)
        || outer.occurrence().head() != inner.occurrence().head()
            && (!words(inner)
                || inner.occurrence().entry().category() == Category.NOUN
                || ownSource(outer, inner))
            && outer.contents(TEXT).stream()
                .anyMatch(c -> c.begin() <= cue && cue < c.end() && !heldBySpeaker(outer, c));
  }

  /** "X a dit que P, selon ses dires": whether a source but tells that its speaker said so. */
  private boolean resays(Match verb, Match source) {
    int cue = s.token(verb.occurrence().head()).begin();
    return verb != source
        && verb.occurrence().entry().category() == Category.VERB
        && verb.factClass().name().equals(CLASS)
        && source.bindings().stream().anyMatch(b -> own(b.phrase().head()))
        && ownSource(verb, source)
        && source.contents(TEXT).stream().anyMatch(c -> c.begin() <= cue && cue < c.end());
  }

  private boolean own(int noun) {
    return s.in(s.tree.child(noun, Relation.DET), s.grammar.possessives);
  }

  /** "X dit que, selon lui, P": whether a source but names again who speaks. */
  private static boolean ownSource(Match outer, Match inner) {
    return inner.occurrence().entry().category() == Category.ADPOSITION
        && outer.fills(SPEAKER).stream()
            .anyMatch(f -> inner.fills(SPEAKER).stream().anyMatch(g -> g.entity() == f.entity()));
  }

  /** "…, assure son conseil": whether a verb reports the quotation that a noun beside it may. */
  private static boolean retells(Match verb, Match noun) {
    return noun.occurrence().entry().category() == Category.NOUN
        && verb.occurrence().entry().category() == Category.VERB
        && noun.quotes()
        && verb.quotes()
        && verb.overlaps(noun, TEXT);
  }

  /**
   * "s'engage à signer": whether what is said is but to do what another match states as planned;
   * "annonce avoir signé" reports what is done.
   */
  boolean intends(Match m, Set<Integer> heads) {
    for (Binding b : m.bindings()) {
      int i = b.phrase().head();
      boolean infinitive = b.argument().function() == Function.INFINITIVE;
      if (infinitive && heads.contains(i) && !s.group(i).compound()) {
        return true;
      }
    }
    return false;
  }

  /** "demande à X de dire que P", "invite X à signer": whether X but is to say it. */
  private boolean urged(Match m) {
    int verb = m.occurrence().head();
    int governor = s.is(verb, Relation.XCOMP) ? s.tree.head(verb) : -1;
    return governor >= 0
        && s.group(verb).form() == VerbForm.INFINITIVE
        && !s.group(verb).compound()
        && s.grammar.objectControl.contains(s.token(governor).lemma())
        && m.bindings().stream().anyMatch(b -> addressed(b, governor));
  }

  private boolean addressed(Binding b, int verb) {
    int i = b.phrase().head();
    return b.argument().role().equals(SPEAKER)
        && s.tree.head(i) == verb
        && s.is(i, Relation.OBJ, Relation.IOBJ, Relation.OBL);
  }

  /** Nobody's words hold the phrase that names who says them. */
  private static boolean heldBySpeaker(Match m, Content c) {
    return m.fills(SPEAKER).stream().anyMatch(f -> c.overlaps(f.begin(), f.end()));
  }

  private Fact statement(Match m, Fill speaker, Content content, Optional<Filler> event) {
    Occurrence o = m.occurrence();
    int cueBegin = s.token(o.first()).begin();
    int cueEnd = s.token(o.last()).end();
    List<Filler> roles = new ArrayList<>(4);
    roles.add(speaker(speaker));
    roles.addAll(content(content));
    event.ifPresent(roles::add);
    int begin = Math.min(cueBegin, Math.min(content.begin(), speaker.begin()));
    int end = Math.max(cueEnd, Math.max(content.end(), speaker.end()));
    // "dira X": a future with quoted words tells what was said.
    boolean told = m.quotes() && (m.stance().modality() == Modality.Planned || offered(o.head()));
    return new Fact(
        CLASS,
        roles,
        stillSaid(o, content) ? Polarity.Positive : m.stance().polarity(),
        told ? Modality.Asserted : m.stance().modality(),
        s.date(o.head(), i -> content.overlaps(s.token(i).begin(), s.token(i).end())),
        new Evidence(begin, end, cueBegin, cueEnd),
        o.entry().iri(),
        m.stance().reasons());
  }

  /** "X ne dit pas autre chose : « … »": what is not said is the object, not the quotation. */
  private boolean stillSaid(Occurrence o, Content content) {
    int object = s.tree.child(o.head(), Relation.OBJ);
    return content.kind() == Content.Kind.DIRECT
        && object > o.head()
        && s.token(object).end() < content.begin();
  }

  /** "…, peut-on lire dans X": what anybody may do has been said. */
  private boolean offered(int verb) {
    int modal = s.is(verb, Relation.XCOMP) ? s.tree.head(verb) : -1;
    int subject = modal < 0 ? -1 : s.group(modal).inverted();
    return subject >= 0 && s.in(subject, s.grammar.impersonalSubjects);
  }

  /** Who speaks at an event takes part in it. */
  private Fact presence(Match m, Fill speaker, Filler event) {
    Occurrence o = m.occurrence();
    int cueBegin = s.token(o.first()).begin();
    int cueEnd = s.token(o.last()).end();
    int begin = Math.min(cueBegin, Math.min(event.begin(), speaker.begin()));
    int end = Math.max(cueEnd, Math.max(event.end(), speaker.end()));
    return new Fact(
        "Participation",
        List.of(
            new Filler(
                "participant", new Value.Thing(speaker.entity()), speaker.begin(), speaker.end()),
            new Filler("event", event.value(), event.begin(), event.end())),
        Polarity.Positive,
        Modality.Asserted,
        s.date(o.head()),
        new Evidence(begin, end, cueBegin, cueEnd),
        o.entry().iri(),
        List.of());
  }

  static Filler speaker(Fill f) {
    return new Filler(SPEAKER, new Value.Thing(f.entity()), f.begin(), f.end());
  }

  /** The roles that hold the words themselves. */
  private List<Filler> content(Content c) {
    return contentRoles(s.linked.text().text(c.begin(), c.end()), c);
  }

  static List<Filler> contentRoles(String words, Content c) {
    return List.of(
        new Filler(TEXT, new Value.Text(words), c.begin(), c.end()),
        new Filler(KIND, new Value.Text(c.kind().label()), -1, -1));
  }

  /** The event at which it was said: a complement of the verb of saying. */
  private Optional<Filler> event(Occurrence o) {
    for (int c : s.tree.children(o.head(), Relation.OBL, Relation.NMOD)) {
      Optional<Entity> event =
          s.entity(c).filter(e -> e.type() == EntityType.Event && s.is(c, Upos.NOUN, Upos.PROPN));
      if (event.isPresent()
          && s.grammar.occasions.contains(s.marker(c))
          && !s.othersBetween(o.head(), c)) {
        return Optional.of(
            new Filler(EVENT, new Value.Thing(event.get()), s.token(c).begin(), s.token(c).end()));
      }
    }
    return Optional.empty();
  }
}
