package org.paraphe.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.ontology.Modality;
import org.paraphe.text.Upos;

/** Finds the words of a question that state facts, or turn those of others. */
final class PredicateReader {

  private final Speech speech;
  private final Vocabulary vocabulary;
  private final List<Word> words;
  private final Taken taken;

  PredicateReader(Speech speech, List<Word> words, Taken taken) {
    this.speech = speech;
    this.vocabulary = speech.vocabulary();
    this.words = words;
    this.taken = taken;
  }

  Optional<Item> predicate(int at) {
    Word word = words.get(at);
    if (vocabulary.holds("AskPosition", word) && !word.token().is(Upos.VERB)) {
      return Optional.of(new Item.Predicate(at, at + 1, at, List.of(), Item.Special.POSITION));
    }
    List<LexicalEntry> entries = entries(at);
    Optional<Item> operator = operator(entries, at);
    if (operator.isPresent()) {
      return operator;
    }
    Optional<Item> lead = lead(at);
    if (lead.isPresent()) {
      return lead;
    }
    entries = entries.stream().filter(PredicateReader::states).toList();
    if (entries.isEmpty()) {
      return vocabulary.holds("AskSay", word) && word.token().is(Upos.NOUN)
          ? Optional.of(new Item.Predicate(at, at + 1, at, entries, Item.Special.SAID))
          : Optional.empty();
    }
    int end = at + 1;
    for (LexicalEntry e : entries) {
      end = Math.max(end, last(e, at) + 1);
    }
    Item.Predicate plain = new Item.Predicate(at, end, at, entries, Item.Special.NONE);
    return Optional.of(
        spoken(plain) ? new Item.Predicate(at, end, at, entries, Item.Special.SAID) : plain);
  }

  /** "talk about": a verb of saying that the lexicon has for another deed, with its topic. */
  private boolean spoken(Item.Predicate p) {
    return preposition("AskTopic", p.head() + 1)
        && vocabulary.holds("AskSay", words.get(p.head()))
        && p.entries().stream().allMatch(e -> e.rest().isEmpty())
        && !p.says();
  }

  /** Whether a word of a list of prepositions stands at a place. */
  private boolean preposition(String list, int at) {
    return at < words.size() && vocabulary.holds(list, speech.base(words, at, at + 1));
  }

  /** "dirige", "préside", "à la tête": being at the head of a body, or what a title says. */
  private Optional<Item> lead(int at) {
    Word word = words.get(at);
    int phrase = vocabulary.match("AskLead", words, at);
    boolean leaders = vocabulary.holds("AskHead", word) && preposition("AskHeadOf", at + 1);
    boolean noun = word.token().is(Upos.NOUN) && nominal(at);
    boolean verb =
        !noun && (vocabulary.holds("AskLead", word) || !vocabulary.titles(word).isEmpty());
    return phrase > 1 || verb || leaders
        ? Optional.of(
            new Item.Predicate(at, at + Math.max(1, phrase), at, entries(at), Item.Special.LEAD))
        : Optional.empty();
  }

  private static boolean states(LexicalEntry entry) {
    return entry.frames().stream().anyMatch(f -> !f.factClass().isEmpty());
  }

  /** The entries whose words stand here, those of most words alone. */
  List<LexicalEntry> entries(int at) {
    Set<LexicalEntry> found = new LinkedHashSet<>();
    Word word = words.get(at);
    boolean auxiliary =
        word.token().is(Upos.AUX)
            && word.lemmas().stream().anyMatch(l -> vocabulary.holds("AskAuxiliary", l));
    boolean preposition = vocabulary.holds("Preposition", word.token().norm());
    for (String lemma : preposition ? Set.<String>of() : word.lemmas()) {
      for (LexicalEntry e : speech.lexicon().withHead(lemma)) {
        // An auxiliary states facts in longer entries alone: "être d'avis".
        boolean alone = auxiliary && e.rest().isEmpty();
        if (!alone && category(e, at) && e.reflexive() == reflexive(at) && last(e, at) >= at) {
          found.add(e);
        }
      }
    }
    int most = found.stream().mapToInt(e -> e.rest().size()).max().orElse(0);
    return found.stream().filter(e -> e.rest().size() == most).toList();
  }

  private boolean category(LexicalEntry entry, int at) {
    Word word = words.get(at);
    return switch (entry.category()) {
      case VERB -> !word.token().is(Upos.NOUN) || !nominal(at);
      case NOUN -> !word.token().is(Upos.VERB) || nominal(at) || governs(entry, at);
      case ADJECTIVE -> true;
      case ADPOSITION -> false;
    };
  }

  /** "parties to the treaty": whether a noun states a fact with the preposition behind it. */
  boolean governed(int at) {
    return entries(at).stream().anyMatch(e -> e.category() == Category.NOUN && governs(e, at));
  }

  /** "sont parties à": whether the preposition that an entry cannot do without follows. */
  private boolean governs(LexicalEntry entry, int at) {
    String next = at + 1 < words.size() ? speech.base(words, at + 1, at + 2) : "";
    return entry.frames().stream()
        .flatMap(f -> f.arguments().stream())
        .anyMatch(a -> a.required() && a.markers().contains(next));
  }

  /** Whether a determiner before a word shows it to be a noun. */
  private boolean nominal(int at) {
    boolean infinitive =
        at > 0 && vocabulary.holds("AskInfinitiveMark", words.get(at - 1).token().norm());
    return at > 0 && !infinitive && words.get(at - 1).token().is(Upos.DET, Upos.ADP, Upos.NUM)
        || at == 0 && words.get(at).token().is(Upos.NOUN);
  }

  private boolean reflexive(int at) {
    for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
      Word w = words.get(i);
      boolean clitic = vocabulary.holds("AdverbialClitic", w.token().norm());
      if (w.token().is(Upos.VERB, Upos.NOUN, Upos.ADP) && !clitic) {
        return false;
      }
      if (vocabulary.holds("ReflexiveClitic", words.get(i).token().norm())
          && words.get(i).token().norm().startsWith("s")) {
        return true;
      }
      if (taken.at(i) != null) {
        return false;
      }
    }
    return false;
  }

  /** The last word of an entry that begins here; −1 where a word of it is missing. */
  int last(LexicalEntry entry, int at) {
    int last = at;
    for (String rest : entry.rest()) {
      int next = -1;
      for (int i = last + 1; i < words.size() && i <= last + 4 && next < 0; i++) {
        boolean same =
            words.get(i).token().norm().equals(rest) || words.get(i).lemmas().contains(rest);
        next = same && taken.at(i) == null ? i : -1;
      }
      for (int i = at - 1; i >= 0 && i >= at - 3 && next < 0; i--) {
        next = words.get(i).token().norm().equals(rest) ? last : -1;
      }
      if (next < 0) {
        return -1;
      }
      last = next;
    }
    return last;
  }

  private Optional<Item> operator(List<LexicalEntry> entries, int at) {
    if (vocabulary.holds("AskPromise", words.get(at)) && infinitive(at)) {
      return Optional.of(new Item.Operator(at, at + 1, false, Modality.Planned, entries));
    }
    for (LexicalEntry e : entries) {
      for (Frame f : e.frames()) {
        boolean changes =
            f.factClass().isEmpty()
                && f.arguments().stream().anyMatch(a -> a.function() == Frame.Function.INFINITIVE);
        if (changes && infinitive(at)) {
          Modality modality = f.modality().orElse(Modality.Asserted);
          return Optional.of(
              new Item.Operator(at, last(e, at) + 1, f.negates(), modality, entries));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a word that states facts follows soon, as the infinitive of an operator does. */
  private boolean infinitive(int at) {
    for (int i = at + 1; i < words.size() && i <= at + 4 && taken.at(i) == null; i++) {
      boolean verb = words.get(i).token().is(Upos.VERB);
      if (verb && !entries(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
