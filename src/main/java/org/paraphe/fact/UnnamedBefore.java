package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.paraphe.entity.Entity;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Quotation;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Upos;

/**
 * For whom without a name a pronoun stands that speaks: who spoke last ("a dit un témoin. Il a
 * ajouté …"), or else the subject of the sentence before. Also whom "la même source" means.
 */
final class UnnamedBefore {

  /** Sentences back to whom a pronoun stands for, quotations aside. */
  private static final int REACH = 3;

  private final ParsedSentence s;
  private final List<Fact> before;

  /**
   * @param before the facts of the sentences before
   */
  UnnamedBefore(ParsedSentence s, List<Fact> before) {
    this.s = s;
    this.before = before;
  }

  /**
   * For whom a pronoun stands that speaks.
   *
   * @param alone whether it stands for nobody with a name
   */
  Optional<Fill> meant(int pronoun, boolean alone) {
    boolean here = alone || behind(pronoun);
    Optional<Fill> found = here ? beside(pronoun) : Optional.empty();
    found = found.or(() -> spoke(pronoun));
    found = found.isEmpty() && alone ? described(pronoun) : found;
    return found.filter(f -> !answers(pronoun, f.entity()));
  }

  /** "« Pourquoi ? », demande X. « … », répond-il": whether a pronoun answers what X asked. */
  boolean answers(int pronoun, Entity speaker) {
    int verb = s.tree.head(pronoun);
    Fact last = last(f -> true);
    return verb >= 0
        && last != null
        && s.grammar.answering.contains(s.token(verb).lemma())
        && last.entity(Statements.SPEAKER).filter(speaker::equals).isPresent()
        && last.role(Statements.TEXT).filter(this::asks).isPresent();
  }

  private boolean asks(Filler words) {
    return s.linked.text().article().text().charAt(words.end() - 1) == '?';
  }

  /** Who spoke last in the sentence before: nobody whom somebody else quotes. */
  Optional<Entity> lastSpeaker() {
    int begin = s.index == 0 ? 0 : s.linked.text().sentences().get(s.index - 1).begin();
    Fact last = last(f -> f.evidence().end() > begin && !told(f));
    return Optional.ofNullable(last).flatMap(f -> f.entity(Statements.SPEAKER));
  }

  /** Whether the cue of a statement stands in what another one tells. */
  private boolean told(Fact f) {
    int cue = f.evidence().cueBegin();
    return before.stream()
        .filter(g -> g != f && g.factClass().equals(Statements.CLASS))
        .flatMap(g -> g.role(Statements.TEXT).stream())
        .anyMatch(words -> words.begin() <= cue && cue < words.end());
  }

  /** The last of those statements before that count; null for none. */
  private Fact last(Predicate<Fact> counts) {
    Fact last = null;
    for (Fact f : before) {
      boolean later = last == null || f.evidence().cueEnd() > last.evidence().cueEnd();
      last = f.factClass().equals(Statements.CLASS) && later && counts.test(f) ? f : last;
    }
    return last;
  }

  /** Who spoke last, if nobody else was named since; empty if that is who has a name. */
  private Optional<Fill> spoke(int pronoun) {
    Fact last = last(f -> true);
    boolean plural = s.in(pronoun, s.grammar.pluralPronouns);
    if (last == null || !near(last.evidence().cueEnd(), s.token(pronoun).begin(), plural)) {
      return Optional.empty();
    }
    Optional<Filler> speaker = last.role(Statements.SPEAKER);
    return last.entity(Statements.SPEAKER)
        .filter(e -> !e.named() && agrees(e.label(), pronoun))
        .filter(e -> plural || speaker.filter(this::several).isEmpty())
        .map(e -> fill(e, pronoun));
  }

  /** Whether the first noun of a phrase is a plural. */
  private boolean several(Filler phrase) {
    return s.linked.text().sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(t -> phrase.begin() <= t.begin() && t.end() <= phrase.end() && t.is(Upos.NOUN))
        .findFirst()
        .filter(t -> t.morph().number() == 'p')
        .isPresent();
  }

  /** Who can speak and has no name, of the nearest sentence before that tells of such. */
  private Optional<Fill> described(int pronoun) {
    List<Fill> here =
        s.in(pronoun, s.grammar.latterPronouns) ? described(s, pronoun, pronoun) : List.of();
    if (!here.isEmpty()) {
      return Optional.of(here.get(here.size() - 1));
    }
    int told = 0;
    for (int i = s.index - 1; i >= 0 && told < REACH; i--) {
      if (!quoted(s.linked.text().sentences().get(i))) {
        told++;
        ParsedSentence earlier = new ParsedSentence(s.linked, i, s.grammar);
        List<Fill> found = described(earlier, earlier.size(), pronoun);
        if (!found.isEmpty() && !again(earlier, pronoun)) {
          return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** "Les élus protestent et ils disent": the subject of an earlier clause of the sentence. */
  private Optional<Fill> beside(int pronoun) {
    int verb = s.tree.head(pronoun);
    boolean behind = behind(pronoun);
    int end = behind ? announcement(pronoun) : pronoun < verb ? pronoun : 0;
    Speakers speakers = new Speakers(s, List.of());
    for (int i = 0; i < end; i++) {
      boolean subject = s.is(i, Upos.NOUN) && s.is(i, Relation.NSUBJ, Relation.NSUBJ_PASS);
      boolean own = !behind && s.tree.below(i, verb);
      if ((topic(i) || subject && !own) && !quoted(s.token(i).begin()) && fits(s, i, pronoun)) {
        for (Fill f : speakers.of(Phrase.of(s, i, Phrase.Found.TREE), false)) {
          if (!f.entity().named() && agrees(s, i, f.entity().label(), pronoun)) {
            return Optional.of(fill(f.entity(), pronoun));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a pronoun stands behind its verb: "dit-elle". */
  private boolean behind(int pronoun) {
    return s.token(pronoun).form().startsWith("-");
  }

  /** "La juge sort une photo : « … », dit-elle": the colon before the quotation; 0 for none. */
  private int announcement(int pronoun) {
    int colon = 0;
    for (int i = 1; i + 1 < pronoun; i++) {
      colon = colon == 0 && s.colon(i) && quoted(s.token(i + 1).begin()) ? i : colon;
    }
    return colon;
  }

  /** "Quant au maire, il dit": whether a sentence opens with whom it is about. */
  private boolean topic(int noun) {
    return s.is(noun, Upos.NOUN) && s.tree.left(noun) == 0 && s.in(0, s.grammar.topics);
  }

  /**
   * The first subject of an earlier sentence that a pronoun can stand for; without any, or within
   * its own sentence, all such nouns.
   */
  private List<Fill> described(ParsedSentence earlier, int end, int pronoun) {
    Speakers speakers = new Speakers(earlier, List.of());
    List<Fill> found = new ArrayList<>(1);
    for (int i = 0; i < end; i++) {
      if (earlier.is(i, Upos.NOUN)
          && !quoted(earlier.token(i).begin())
          && fits(earlier, i, pronoun)) {
        Phrase phrase = Phrase.of(earlier, i, Phrase.Found.TREE);
        for (Fill f : speakers.of(phrase, false)) {
          if (!f.entity().named() && agrees(earlier, i, f.entity().label(), pronoun)) {
            found.add(fill(f.entity(), pronoun));
          }
        }
        boolean subject = earlier.is(i, Relation.NSUBJ, Relation.NSUBJ_PASS);
        if (subject && earlier != s && !found.isEmpty()) {
          return found.subList(found.size() - 1, found.size());
        }
      }
    }
    return found;
  }

  /** "Ils viennent. … disent-ils": whether a sentence opens with the pronoun too. */
  private boolean again(ParsedSentence earlier, int pronoun) {
    String form = s.token(pronoun).norm();
    return earlier.token(0).norm().equals(form.substring(form.lastIndexOf('-') + 1));
  }

  /** Whether a phrase is what a pronoun stands for: of a number of people, any plural. */
  private boolean agrees(ParsedSentence earlier, int noun, String phrase, int pronoun) {
    return quantity(earlier, noun)
        ? s.in(pronoun, s.grammar.pluralPronouns)
        : agrees(phrase, pronoun);
  }

  /** "une trentaine d'élus". */
  private boolean quantity(ParsedSentence earlier, int noun) {
    return s.grammar.quantities.contains(earlier.token(noun).lemma());
  }

  /** "l'avocate": whether the noun has the gender of a pronoun, or any. */
  private boolean fits(ParsedSentence earlier, int noun, int pronoun) {
    if (quantity(earlier, noun)) {
      return true;
    }
    char gender = earlier.token(noun).morph().gender();
    boolean feminine = s.grammar.femininePronouns.contains(s.token(pronoun).norm());
    return gender != (feminine ? 'm' : 'f');
  }

  /** "la même source": who spoke last, rather with a name or as "une source" than as "le …". */
  Optional<Fill> source(int noun) {
    Entity last = null;
    for (Fact f : before) {
      Entity e = f.entity(Statements.SPEAKER).orElse(last);
      boolean plain = last == null || !last.named() && definite(last.label());
      last = plain || e.named() || !definite(e.label()) ? e : last;
    }
    return Optional.ofNullable(last).map(e -> fill(e, noun));
  }

  private boolean definite(String phrase) {
    return s.grammar.list("DefiniteForm").contains(first(phrase));
  }

  private static String first(String phrase) {
    return phrase.split(" ")[0].toLowerCase(Locale.ROOT);
  }

  private Fill fill(Entity e, int pronoun) {
    return Fill.of(e, s.token(pronoun));
  }

  /** Whether but quotations stand between, and nobody's name where one person is meant. */
  private boolean near(int from, int to, boolean plural) {
    for (int i = 0; i < s.index; i++) {
      int begin = s.linked.text().sentences().get(i).begin();
      if (begin > from && !quoted(begin + 1)) {
        return false;
      }
    }
    for (Entity e : plural ? List.<Entity>of() : s.linked.entities()) {
      for (Mention m : e.mentions()) {
        boolean between = m.begin() >= from && m.end() <= to && !quoted(m.begin());
        if (between && e.type().agent() && rivals(e, m)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether the pronoun may rather stand for who is named: a person, or whoever is named beside.
   */
  private boolean rivals(Entity e, Mention m) {
    return m.kind() == Mention.Kind.NAME && e.type() == EntityType.Person
        || m.kind() != Mention.Kind.DEMONYM && m.sentence() == s.index;
  }

  private boolean quoted(Sentence sentence) {
    return quoted(sentence.begin()) && quoted(sentence.end() - 1);
  }

  private boolean quoted(int offset) {
    for (Quotation q : s.linked.text().quotations()) {
      if (q.outerBegin() <= offset && offset < q.end()) {
        return true;
      }
    }
    return false;
  }

  /** Gender and number of a noun phrase, as its determiner tells them, are those of a pronoun. */
  private boolean agrees(String phrase, int pronoun) {
    String first = first(phrase);
    String form = s.token(pronoun).norm();
    boolean feminine = s.grammar.femininePronouns.contains(form);
    boolean plural = s.grammar.pluralPronouns.contains(form);
    if (s.grammar.pluralDeterminers.contains(first) != plural
        || s.grammar.femininePronouns.contains(first) && !feminine) {
      return false;
    }
    return plural
        || !(feminine ? s.grammar.masculineDeterminers : s.grammar.feminineDeterminers)
            .contains(first);
  }
}
