package org.paraphe.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.entity.Entity;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Upos;

/**
 * Who speaks: an agent, the author of a document that is said to speak, or a group without a name.
 */
final class Speakers {

  private static final Set<EntityType> BODIES =
      EnumSet.of(EntityType.Organization, EntityType.Country);

  private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final ParsedSentence s;
  private final Fillers fillers;
  private final UnnamedBefore unnamedBefore;
  private final Map<Asked, List<Fill>> known = new HashMap<>(4);

  /** A phrase of which it was asked before who speaks: frames of one entry ask the same. */
  private record Asked(int head, int last, boolean clause) {}

  /**
   * @param before the facts of the sentences before
   */
  Speakers(ParsedSentence s, List<Fact> before) {
    this.s = s;
    this.fillers = new Fillers(s);
    this.unnamedBefore = new UnnamedBefore(s, before);
  }

  /**
   * The speakers that {@code phrase} names; empty if it names nobody who can speak.
   *
   * @param clause whether a clause or quoted words are said, which lets any noun of a being or body
   *     speak
   */
  List<Fill> of(Phrase phrase, boolean clause) {
    Asked asked = new Asked(phrase.head(), phrase.last(), clause);
    List<Fill> speakers = known.get(asked);
    if (speakers == null) {
      speakers = read(phrase, clause);
      known.put(asked, speakers);
    }
    return speakers;
  }

  /** Who spoke in the sentence before, for a verb without a subject. */
  Optional<Fill> before(int verb) {
    return unnamedBefore.lastSpeaker().map(e -> Fill.of(e, s.token(verb)));
  }

  private List<Fill> read(Phrase phrase, boolean clause) {
    int head = s.antecedent(phrase.head());
    int spokesman = spokesman(phrase.head(), head);
    if (spokesman != head) {
      return of(
          new Phrase(spokesman, s.first(spokesman), phrase.head() - 1, phrase.found()), clause);
    }
    if (s.in(head, s.grammar.impersonalSubjects) && !somebody(head)) {
      int verb = s.tree.head(head);
      List<Fill> found = body(head, verb);
      int infinitive = verb < 0 ? -1 : s.tree.child(verb, Relation.XCOMP);
      return found.isEmpty() ? body(head, infinitive) : found;
    }
    if (s.grammar.impersonals.at(s.sentence, head)) {
      return List.of();
    }
    if (s.in(head - 1, s.grammar.same) && s.grammar.sourceNouns.contains(s.token(head).lemma())) {
      return unnamedBefore.source(head).or(() -> unnamed(head, clause)).stream().toList();
    }
    List<Fill> named = new ArrayList<>(fillers.of(phrase, EntityType.AGENTS));
    if (head == phrase.head()) {
      int end = s.token(phrase.last()).end();
      named.removeIf(f -> f.begin() >= end);
    }
    if (s.in(head, s.grammar.backPronouns) && !s.in(head + 1, s.grammar.placePronouns)) {
      named.removeIf(f -> unnamedBefore.answers(head, f.entity()));
      Optional<Fill> last = unnamedBefore.meant(head, named.isEmpty());
      // "Elle l'a dit": who is meant, what stands before should tell.
      if (last.isPresent() || named.isEmpty() && s.index > 0) {
        return last.stream().toList();
      }
    }
    if (!named.isEmpty()) {
      Optional<Fill> voice = voice(phrase, named);
      return voice
          .map(List::of)
          .orElse(named.size() == 1 ? List.of(widened(named.get(0), head)) : named);
    }
    List<Fill> author = author(head);
    return author.isEmpty() ? unnamed(head, clause).map(List::of).orElse(List.of()) : author;
  }

  /**
   * "le président de la Maison du lac qui promet", "X, président de la Maison, qui promet": the
   * noun for a person above a body or place.
   */
  private int spokesman(int pronoun, int antecedent) {
    int noun = antecedent;
    while (noun != pronoun
        && !s.names(noun, EntityType.Person)
        && (s.is(noun, Relation.APPOS)
            || s.is(noun, Relation.NMOD) && s.grammar.genitives.contains(s.marker(noun)))) {
      noun = s.tree.head(noun);
    }
    boolean person =
        noun != antecedent
            && noun != pronoun
            && (s.names(noun, EntityType.Person)
                || s.is(noun, Upos.NOUN) && s.grammar.speakerNouns.contains(s.token(noun).lemma()))
            && s.token(noun).morph().agrees(s.token(s.tree.head(pronoun)).morph());
    return person ? noun : antecedent;
  }

  /** "it said", where a body has been named: whether a pronoun outside quotations stands for it. */
  private boolean somebody(int pronoun) {
    int begin = s.token(pronoun).begin();
    return s.entity(pronoun).filter(e -> e.named() && e.type().agent()).isPresent()
        && s.linked.text().quotations().stream().noneMatch(q -> q.covers(begin));
  }

  /** "Le parti, par la voix de X, dément": the person through whom a body or country speaks. */
  private Optional<Fill> voice(Phrase phrase, List<Fill> named) {
    boolean person = named.stream().anyMatch(f -> f.entity().type() == EntityType.Person);
    int begin = person ? s.size() : phrase.last() + 1;
    for (int i = begin; i < s.size() && i <= begin + 1; i++) {
      int through = s.grammar.voices.end(s, i);
      if (through > 0) {
        int verb = through;
        while (verb < s.size() && !s.verbal(verb)) {
          verb++;
        }
        NameRow row = NameRow.next(s, through, Set.of(EntityType.Person));
        return row.end() <= verb ? row.fills().stream().findFirst() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** For whom an impersonal subject speaks: "explique-t-on au ministère", "chez X, on dit". */
  private List<Fill> body(int on, int verb) {
    if (verb < 0) {
      return List.of();
    }
    for (int c : s.tree.children(verb, Relation.OBL, Relation.NMOD)) {
      // "lit-on dans un communiqué de X"
      List<Fill> author = s.grammar.containers.contains(s.marker(c)) ? author(c) : List.of();
      if (!author.isEmpty()) {
        return author;
      }
      if (s.grammar.bodyMarkers.contains(s.marker(c))) {
        List<Fill> found = new ArrayList<>(fillers.of(Phrase.of(s, c, Phrase.Found.TREE), BODIES));
        boolean body = s.is(c, Upos.NOUN) && s.grammar.speakerNouns.contains(s.token(c).lemma());
        if (found.isEmpty() && body) {
          unnamed(c, false).ifPresent(found::add);
        }
        if (found.size() == 1 && verb < on && on < c) {
          Fill f = found.get(0);
          return List.of(new Fill(f.entity(), s.token(on).begin(), f.end(), false));
        }
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** Whose document it is: "une étude de l'OMS", "le rapport publié par l'ONG". */
  private List<Fill> author(int head) {
    boolean document =
        s.in(head, s.grammar.speakingDocuments)
            || s.grammar.speakingDocuments.contains(s.token(head).lemma())
            || s.names(head, EntityType.Document);
    if (!document) {
      return List.of();
    }
    List<Fill> found = ownAuthor(head);
    return found.isEmpty() && s.in(s.tree.child(head, Relation.DET), s.grammar.definite)
        ? namedBefore(head)
        : found;
  }

  /** "note le rapport": the author whom an earlier sentence gives to what is called the same. */
  private List<Fill> namedBefore(int head) {
    int begin = s.token(s.first(head)).begin();
    int end = s.token(head).end();
    for (int i = s.index - 1; i >= 0; i--) {
      Sentence earlier = s.linked.text().sentences().get(i);
      for (int t = earlier.size() - 1; t >= 0; t--) {
        boolean same = earlier.token(t).lemma().equals(s.token(head).lemma());
        if (same && earlier.token(t).is(Upos.NOUN)) {
          ParsedSentence parsed = new ParsedSentence(s.linked, i, s.grammar);
          List<Fill> found = new Speakers(parsed, List.of()).ownAuthor(t);
          if (!found.isEmpty()) {
            return found.stream().map(f -> new Fill(f.entity(), begin, end, false)).toList();
          }
        }
      }
    }
    return List.of();
  }

  /** The author of a document whom its own phrase names. */
  private List<Fill> ownAuthor(int head) {
    List<Fill> found = new ArrayList<>(1);
    for (int owner : s.tree.children(head, Relation.DET)) {
      found.addAll(fillers.of(Phrase.of(s, owner, Phrase.Found.TREE), EntityType.AGENTS));
    }
    for (int i = head + 1; i <= s.last(head) && found.isEmpty(); i++) {
      if (s.is(i, Relation.NMOD, Relation.OBL_AGENT)
          && !apposed(i, head)
          && s.grammar.authorMarkers.contains(s.marker(i))) {
        found.addAll(fillers.of(Phrase.of(s, i, Phrase.Found.TREE), EntityType.AGENTS));
        boolean voice = s.grammar.speakerNouns.contains(s.token(i).lemma());
        if (found.isEmpty() && (voice || s.is(i, Relation.OBL_AGENT))) {
          unnamed(i, true).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** "une source proche de X, président de Y": whether a word belongs to what is set beside. */
  private boolean apposed(int i, int head) {
    for (int t = s.tree.head(i); t >= 0 && t != head; t = s.tree.head(t)) {
      if (s.is(t, Relation.APPOS)) {
        return true;
      }
    }
    return false;
  }

  /** The one name of a phrase with the phrase's own words: "le président du club, Angel Torres". */
  private Fill widened(Fill name, int head) {
    int begin = Math.min(name.begin(), s.token(s.first(head)).begin());
    int end = Math.max(name.end(), s.token(head).end());
    return new Fill(name.entity(), begin, end, name.flipped());
  }

  private Optional<Fill> unnamed(int head, boolean clause) {
    // "il y a lieu de souligner"
    if (s.is(head, Upos.PRON) && s.in(head + 1, s.grammar.placePronouns)) {
      return Optional.empty();
    }
    boolean voice =
        s.is(head, Upos.NOUN) && speaks(head, clause)
            || s.is(head, Upos.NUM) && counts(head, clause)
            || s.is(head, Upos.ADJ) && clause && s.tree.child(head, Relation.DET) >= 0
            || s.is(head, Upos.PROPN) && clause && s.entity(head).isEmpty()
            || s.is(head, Upos.PROPN, Upos.NOUN) && fillers.inhabitant(head)
            || s.is(head, Upos.PRON, Upos.DET, Upos.ADJ, Upos.NUM)
                && s.in(head, s.grammar.speakerPronouns);
    if (!voice || s.grammar.negativeDeterminers.contains(s.token(s.first(head)).norm())) {
      return Optional.empty();
    }
    // "c'est X qui": what is said to be stands behind its copula
    int first = Math.max(s.first(head), s.tree.child(head, Relation.COP) + 1);
    int last = last(head);
    int begin = s.token(first).begin();
    int end = s.token(last).end();
    String words = s.linked.text().line(begin, end);
    // "-t-il" of an inverted verb
    String label = words.startsWith("-") ? words.substring(words.lastIndexOf('-') + 1) : words;
    // Who has no name in one article is not who is called the same in another.
    String key = "unnamed/" + s.linked.text().article().id() + "/" + slug(label);
    Entity group = new Entity(key, label, EntityType.Person, false, List.of(), List.of());
    return Optional.of(new Fill(group, begin, end, false));
  }

  private static String slug(String label) {
    return WORDLESS.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  private boolean speaks(int noun, boolean clause) {
    String lemma = s.token(noun).lemma();
    boolean thing = s.entity(noun).filter(e -> !e.type().agent()).isPresent();
    if (s.grammar.quantities.contains(lemma)) {
      return counts(noun, clause);
    }
    return s.grammar.speakerNouns.contains(lemma)
        || clause && !thing && !s.grammar.voiceless.contains(lemma);
  }

  /** Whether what a number or noun of quantity counts can speak: "62 % des patrons". */
  private boolean counts(int number, boolean clause) {
    for (int c : s.tree.children(number, Relation.NMOD)) {
      if (s.is(c, Upos.NOUN)) {
        return speaks(c, clause);
      }
    }
    return false;
  }

  /**
   * "une source proche du dossier ayant requis l'anonymat": whether a deed of who speaks begins.
   */
  private boolean participle(int verb) {
    return s.is(verb, Upos.VERB, Upos.AUX)
        && s.token(verb).morph().form() == VerbForm.PRESENT_PARTICIPLE;
  }

  /** The phrase up to its first comma, relative clause or place of the words: "dans un message". */
  private int last(int head) {
    int last = head;
    while (last < s.last(head)
        && !s.is(last + 1, Upos.PUNCT)
        && !s.in(last + 1, s.grammar.relativePronouns)
        && !participle(last + 1)
        && !s.grammar.containers.contains(s.base(last + 1))
        && !s.in(last + 1, s.grammar.circumstances)) {
      last++;
    }
    // "le ministre à propos de", "des riverains rencontrés sur place"
    boolean cut = s.is(last, Upos.ADP) || last < s.last(head) && s.is(last, Relation.ACL);
    return last > head && cut ? last - 1 : last;
  }
}
