package org.paraphe.ask;

import java.util.List;
import java.util.Optional;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.text.Morph;
import org.paraphe.text.Upos;

/** Takes the words of a question that name something. */
final class NameReader {

  /** Names of more words are not looked for. */
  private static final int LONGEST = 14;

  private final Speech speech;
  private final Vocabulary vocabulary;
  private final Names names;
  private final List<Word> words;
  private final ItemReader.Mode mode;
  private final Taken taken;
  private final WordReader others;
  private final PredicateReader predicates;
  private final boolean[] bound;
  private final boolean[] stops;
  private final boolean opensAsking;

  /**
   * @param others tells what words mean that are part of no name
   */
  NameReader(
      Speech speech,
      Names names,
      List<Word> words,
      ItemReader.Mode mode,
      Taken taken,
      WordReader others) {
    this.speech = speech;
    this.vocabulary = speech.vocabulary();
    this.names = names;
    this.words = words;
    this.mode = mode;
    this.taken = taken;
    this.others = others;
    this.predicates = new PredicateReader(speech, words, taken);
    this.bound = new boolean[words.size()];
    this.stops = new boolean[words.size()];
    this.opensAsking = !words.isEmpty() && others.asking(0).isPresent();
    for (int i = 0; i < stops.length; i++) {
      stops[i] = stops(i);
    }
  }

  void read() {
    bind();
    names();
  }

  /** Words in quotation marks name something if it is called just so. */
  Item quoted(Item.Quote quote) {
    List<Candidate> called =
        names.of(quote.text(), true, false).stream()
            .filter(c -> c.match() == Candidate.Match.EXACT)
            .toList();
    return called.isEmpty() ? quote : new Item.Named(quote.begin(), quote.end(), called, "");
  }

  /** Words of a longer entry ("décréter un embargo") begin no name. */
  private void bind() {
    for (int i = 0; i < words.size(); i++) {
      for (LexicalEntry e :
          words.get(i).token().is(Upos.VERB) ? predicates.entries(i) : List.<LexicalEntry>of()) {
        int last = predicates.last(e, i);
        for (int j = i + 1; j <= last; j++) {
          bound[j] = true;
        }
      }
    }
  }

  /** Takes names, those of most words first. */
  private void names() {
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      for (int begin = 0; begin + length <= words.size(); begin++) {
        int end = begin + length;
        if (free(begin, end) && edges(begin, end)) {
          name(begin, end).ifPresent(taken::take);
        }
      }
    }
  }

  private boolean free(int begin, int end) {
    boolean stating =
        mode == ItemReader.Mode.STATING && begin < end - 1 && !predicates.entries(begin).isEmpty();
    if (bound[begin] || stating) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (taken.at(i) != null || stops[i]) {
        return false;
      }
    }
    return true;
  }

  /** Names hold no words that ask and none that deny. */
  private boolean stops(int i) {
    boolean asks = words.get(i).token().is(Upos.PUNCT) && !words.get(i).key().equals("-");
    return asks
        || vocabulary.match("AskContrast", words, i) > 0
        || vocabulary.match("AskNegation", words, i) > 0
        || vocabulary.match("AskNor", words, i) > 0
        || i == 0 && opensAsking
        || i > 0 && vocabulary.match("AskWhich", words, i) > 0;
  }

  private boolean edges(int begin, int end) {
    return (content(begin) || noun(begin).isPresent() && end > begin + 1) && content(end - 1);
  }

  /** "celle de Paris": the noun of a work before that the pronoun stands for. */
  private Optional<String> noun(int i) {
    if (i == 0 || !vocabulary.holds("DemonstrativePronoun", words.get(i).token().norm())) {
      return Optional.empty();
    }
    for (int j = i - 1; j >= 0; j--) {
      if (names.workNoun(names.meaning(words.get(j)))
          && words.get(j).token().is(Upos.NOUN, Upos.PROPN)) {
        return Optional.of(words.get(j).token().form());
      }
    }
    return Optional.empty();
  }

  private boolean content(int i) {
    Word w = words.get(i);
    if (i == 0 && others.small(w)) {
      return false;
    }
    return !w.token().is(Upos.PUNCT) && !names.meanings().empty(w.key())
        || w.capitalised() && i > 0;
  }

  private Optional<Item> name(int begin, int end) {
    boolean name = capitalised(begin, end);
    String text = text(begin, end);
    if (single(begin, end) && kinds(begin) && names.index().called(text).isEmpty()) {
      return Optional.empty();
    }
    boolean strange = mode == ItemReader.Mode.LOOSE && strange(begin, end);
    if (unnamed(begin, text)) {
      return Optional.empty();
    }
    boolean joined = names.meanings().coordinates(text);
    List<Candidate> found =
        names.of(text, name, strange).stream()
            .filter(c -> !joined || names.meanings().coordinates(c.name()))
            .toList();
    boolean title = !names.index().titles(names.meanings().of(text)).isEmpty();
    List<Candidate> fitting =
        found.stream()
            .filter(c -> fits(c, begin, end, name))
            .filter(c -> !title || c.type() != EntityType.Person)
            .filter(c -> !person(found) || c.match() != Candidate.Match.PART)
            .toList();
    if (!fitting.isEmpty()) {
      return Optional.of(new Item.Named(begin, end, fitting, ""));
    }
    return end - begin > 1 ? besideDemonym(begin, end, name) : Optional.empty();
  }

  /** Whether words are a person's name, which is then no part of another: "l'hommage à X". */
  private static boolean person(List<Candidate> found) {
    return found.stream()
        .anyMatch(c -> c.type() == EntityType.Person && c.match() == Candidate.Match.EXACT);
  }

  private boolean capitalised(int begin, int end) {
    for (int i = begin; i < end; i++) {
      // Any word has a capital where the question begins.
      boolean plain = i == 0 && (opensAsking || !(others.item(0) instanceof Item.Other));
      if (words.get(i).capitalised() && !plain) {
        return true;
      }
    }
    return false;
  }

  /** Whether some word of the stretch is known neither to the language nor to questions. */
  private boolean strange(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (others.item(i) instanceof Item.Other) {
        return true;
      }
    }
    return false;
  }

  /** A single common word is the name of nothing but what is called just so, with its capital. */
  private boolean fits(Candidate c, int begin, int end, boolean name) {
    // "Vos" of "Hanneke Vos" is no "vos" before another name.
    if (names.meanings().empty(words.get(begin).key())
        && noun(begin).isEmpty()
        && c.match() != Candidate.Match.EXACT) {
      return false;
    }
    boolean work = c.type() == EntityType.Document || c.type() == EntityType.Event;
    if (work && c.match() != Candidate.Match.EXACT && apart(begin, end)) {
      return false;
    }
    if (work && c.match().compareTo(Candidate.Match.PART) <= 0 && !headed(begin, end)) {
      return false;
    }
    if (end - begin > 1 || name) {
      return !single(begin, end) || c.match() != Candidate.Match.PART || name;
    }
    boolean demonym = c.match() == Candidate.Match.STANDS_FOR && begin > 0;
    boolean institution =
        begin > 0
            && vocabulary.holds("InstitutionNoun", words.get(begin).token().norm())
            && words.get(begin - 1).token().is(Upos.DET, Upos.ADP);
    boolean lower = c.match() == Candidate.Match.EXACT && (institution || !common(begin));
    return demonym || lower;
  }

  /**
   * Whether nothing binds words before the noun of a work to it: "le pacte …", "the Turin pact".
   */
  private boolean headed(int begin, int end) {
    for (int i = begin; i < end; i++) {
      boolean nearly =
          mode == ItemReader.Mode.LOOSE && names.nearWorkNoun(names.meaning(words.get(i)));
      if (nearly || names.workNoun(names.meaning(words.get(i))) || noun(i).isPresent()) {
        return true;
      }
      if (names.meanings().empty(words.get(i).key())) {
        return false;
      }
    }
    return true;
  }

  /** "une lettre ouverte": one of a kind is none that is so called. */
  private boolean unnamed(int begin, String text) {
    return begin > 0
        && vocabulary.holds("IndefiniteArticle", words.get(begin - 1).token().norm())
        && words.get(begin - 1).token().is(Upos.DET)
        && names.meanings().of(text).stream().allMatch(names::workNoun);
  }

  /** "quels sommets l'Inde …": an article behind a noun begins another phrase. */
  private boolean apart(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      boolean noun = words.get(i - 1).token().is(Upos.NOUN, Upos.PROPN);
      if (noun && vocabulary.holds("DefiniteArticle", words.get(i).token().norm())) {
        return true;
      }
    }
    return false;
  }

  /** "combien d'États", "quelle ONG": what is called "l'État" is not meant. */
  private boolean kinds(int i) {
    Morph morph = words.get(i).token().morph();
    boolean several = morph != null && morph.number() == 'p';
    boolean asked = i > 0 && vocabulary.match("AskWhich", words, i - 1) == 1;
    return (several || asked) && others.item(i) instanceof Item.Kind;
  }

  private static boolean single(int begin, int end) {
    return end - begin == 1;
  }

  /** Whether a word is one of the language that has a meaning of its own here. */
  private boolean common(int i) {
    return !(others.item(i) instanceof Item.Other) || names.workNoun(names.meaning(words.get(i)));
  }

  /** "le ministère chinois des Affaires étrangères": the name without the adjective in it. */
  private Optional<Item> besideDemonym(int begin, int end, boolean name) {
    for (int i = begin; i < end; i++) {
      Optional<String> country = country(i);
      if (country.isPresent()) {
        String rest = (text(begin, i) + " " + text(i + 1, end)).strip();
        List<Candidate> found =
            names.of(rest, name || words.get(i).capitalised(), false).stream()
                .filter(c -> c.inStore() && c.type() == EntityType.Organization)
                .filter(c -> c.match().compareTo(Candidate.Match.WORDS) >= 0)
                .toList();
        if (!found.isEmpty() && names.meanings().of(rest).size() > 1) {
          return Optional.of(new Item.Named(begin, end, found, country.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> country(int i) {
    return names.of(words.get(i).token().form(), true, false).stream()
        .filter(c -> c.type() == EntityType.Country && c.inStore())
        .filter(c -> c.match() == Candidate.Match.STANDS_FOR)
        .map(c -> c.known().iri())
        .findFirst();
  }

  private String text(int begin, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = begin; i < end; i++) {
      boolean apart = i > begin && words.get(i).begin() > words.get(i - 1).end();
      String form = words.get(i).token().form();
      out.append(apart ? " " : "").append(i == begin ? noun(i).orElse(form) : form);
    }
    return out.toString();
  }
}
