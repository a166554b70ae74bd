package org.paraphe.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordMap;
import org.paraphe.ontology.WordSet;

/**
 * The closed word classes that reading clauses needs, resolved from the word lists of a language.
 * Immutable.
 */
final class Grammar {

  private final Map<String, List<String[]>> adpositions;
  private final Map<String, List<String[]>> subordinators;
  private final Map<String, List<String[]>> coordinatingPhrases;
  private final Set<String> perfectAuxiliaries;
  private final Set<String> statingVerbs;
  private final Set<String> passiveAuxiliaries;
  private final Set<String> beIntransitives;
  private final Set<String> temporalNouns;
  private final Set<String> clauseNouns;
  private final Set<String> addresseeVerbs;
  private final Set<String> modalAuxiliaries;
  private final Set<String> clausalVerbs;
  private final Set<String> activeVerbs;
  private final Set<String> clauselessVerbs;
  private final Set<String> speechGerunds;
  private final Set<String> sequelMarkers;
  private final Set<String> ages;
  private final Set<String> appointingVerbs;
  private final Set<String> titles;
  private final Set<String> people;
  private final Set<String> titleMatters;
  private final Language language;

  Grammar(WordLists words) {
    adpositions = phrases(words.get("PrepositionalPhrase"));
    subordinators =
        phrases(WordSet.union(words.get("SubordinatingPhrase"), words.get("Subordinator")));
    coordinatingPhrases = phrases(words.get("CoordinatingPhrase"));
    statingVerbs = words.get("StatingVerb");
    perfectAuxiliaries = words.get("PerfectAuxiliary");
    passiveAuxiliaries = words.get("PassiveAuxiliary");
    beIntransitives = words.get("EtrePerfectVerb");
    temporalNouns = words.get("TemporalNoun");
    clauseNouns = words.get("ClauseNoun");
    addresseeVerbs = words.get("AddresseeVerb");
    modalAuxiliaries = words.get("ModalAuxiliary");
    clausalVerbs = words.get("ClausalVerb");
    activeVerbs = words.get("ActiveVerb");
    clauselessVerbs = words.get("ClauselessVerb");
    sequelMarkers = words.get("SequelMarker");
    ages = words.get("AgeUnit");
    speechGerunds = words.get("SpeechGerund");
    appointingVerbs = words.get("AppointingVerb");
    titles = words.get("PositionTitle");
    people =
        WordSet.union(titles, WordSet.union(words.get("PositionNoun"), words.get("PersonNoun")));
    titleMatters = words.get("TitleMatter");
    language = Language.of(words);
  }

  private static Map<String, List<String[]>> phrases(Set<String> written) {
    Map<String, List<String[]>> index = new HashMap<>();
    for (String phrase : written) {
      String[] words = WordClasses.words(phrase);
      index.computeIfAbsent(words[0], k -> new ArrayList<>(1)).add(words);
    }
    index.values().forEach(l -> l.sort((a, b) -> b.length - a.length));
    return WordMap.copyOf(index);
  }

  Language language() {
    return language;
  }

  boolean contraction(Token t) {
    return t.in(WordClass.CONTRACTION);
  }

  boolean pluralContraction(Token t) {
    return t.in(WordClass.PLURAL_CONTRACTION);
  }

  /** How many tokens from {@code i} make a fixed adposition of two words or more; 0 for none. */
  int adpositionalPhrase(List<Token> tokens, int i) {
    int length = tokens.get(i).in(WordClass.OPENS_ADPOSITION) ? phrase(adpositions, tokens, i) : 0;
    // "due to sign"
    return length > 0 && tokens.get(i + length - 1).is(Upos.PART) ? 0 : length;
  }

  /** How many tokens from {@code i} make a subordinating conjunction; 0 for none. */
  int subordinator(List<Token> tokens, int i) {
    return tokens.get(i).in(WordClass.OPENS_SUBORDINATOR) ? phrase(subordinators, tokens, i) : 0;
  }

  /**
   * How many tokens from {@code i} make a coordinating conjunction of two words or more; 0 for
   * none.
   */
  int coordinatingPhrase(List<Token> tokens, int i) {
    int length =
        tokens.get(i).in(WordClass.OPENS_COORDINATOR) ? phrase(coordinatingPhrases, tokens, i) : 0;
    return length > 1 ? length : 0;
  }

  private static int phrase(Map<String, List<String[]>> index, List<Token> tokens, int i) {
    Token first = tokens.get(i);
    List<String[]> found = index.get(first.norm());
    if (found == null) {
      found = index.getOrDefault(first.base(), List.of());
    }
    for (String[] phrase : found) {
      if (matches(phrase, tokens, i)) {
        return phrase.length;
      }
    }
    return 0;
  }

  /** Whether the words of a phrase but for its first stand behind a token. */
  private static boolean matches(String[] phrase, List<Token> tokens, int first) {
    if (first + phrase.length > tokens.size()) {
      return false;
    }
    for (int k = 1; k < phrase.length; k++) {
      Token t = tokens.get(first + k);
      if (!phrase[k].equals(t.norm()) && !phrase[k].equals(t.base())) {
        return false;
      }
    }
    return true;
  }

  boolean subjectClitic(Token t) {
    return t.in(WordClass.SUBJECT_CLITIC);
  }

  /** A subject pronoun set behind its verb: the tokenizer leaves its hyphen. */
  boolean invertedClitic(Token t) {
    return t.is(Upos.PRON) && t.norm().startsWith("-") && t.norm().length() > 1;
  }

  boolean objectClitic(Token t) {
    return t.in(WordClass.OBJECT_CLITIC);
  }

  boolean dativeClitic(Token t) {
    return t.in(WordClass.DATIVE_CLITIC);
  }

  boolean reflexiveClitic(Token t) {
    return t.in(WordClass.REFLEXIVE_CLITIC);
  }

  boolean adverbialClitic(Token t) {
    return t.in(WordClass.ADVERBIAL_CLITIC);
  }

  boolean negationParticle(Token t) {
    return t.in(WordClass.NEGATION_PARTICLE);
  }

  boolean negationWord(Token t) {
    return t.in(WordClass.NEGATION_WORD);
  }

  boolean relativePronoun(Token t) {
    return t.in(WordClass.RELATIVE_PRONOUN);
  }

  /** A relative pronoun that can only be its clause's subject. */
  boolean subjectRelative(Token t) {
    return t.in(WordClass.SUBJECT_RELATIVE);
  }

  /** A relative pronoun that is its clause's direct object. */
  boolean objectRelative(Token t) {
    return t.in(WordClass.OBJECT_RELATIVE);
  }

  /** A relative pronoun that may also introduce members of a group: "dont". */
  boolean inclusionRelative(Token t) {
    return t.in(WordClass.INCLUSION_RELATIVE);
  }

  /** An adverb or phrase that introduces members of a group: "notamment", "y compris". */
  boolean inclusionMarker(Token t) {
    return t.in(WordClass.INCLUSION_MARKER);
  }

  /** An adjective that a phrase with a genitive marker completes: "proche de". */
  boolean completedAdjective(Token t) {
    return t.in(WordClass.COMPLETED_ADJECTIVE);
  }

  boolean complementizer(Token t) {
    return t.in(WordClass.COMPLEMENTIZER);
  }

  boolean coordinator(Token t) {
    return t.in(WordClass.COORDINATOR);
  }

  /** A verb of which somebody who says something else is rather the subject: "et dénonce". */
  boolean statingVerb(Token t) {
    return statingVerbs.contains(t.lemma());
  }

  boolean perfectAuxiliary(Token t) {
    return perfectAuxiliaries.contains(t.lemma());
  }

  /** A form of any auxiliary: of tense, of voice, or modal. */
  boolean auxiliary(Token t) {
    return modalAuxiliaries.contains(t.lemma()) || perfectAuxiliary(t) || passiveAuxiliary(t);
  }

  boolean infinitiveMarker(Token t) {
    return t.in(WordClass.INFINITIVE_MARKER);
  }

  /** Whether the token takes up what was set before the clause: "Le plus dur, c'est d'attendre". */
  boolean presentative(Token t) {
    return t.in(WordClass.PRESENTATIVE);
  }

  boolean interrogative(Token t) {
    return t.in(WordClass.INTERROGATIVE);
  }

  boolean possessive(Token t) {
    return t.in(WordClass.POSSESSIVE);
  }

  /** A verb that a clause without conjunction may follow. */
  boolean clausalVerb(Token t) {
    return clausalVerbs.contains(t.lemma());
  }

  /** A verb of speech that has hardly an object but what is said. */
  boolean activeVerb(Token t) {
    return activeVerbs.contains(t.lemma());
  }

  /** A verb that no clause can be the object of. */
  boolean clauseless(Token t) {
    return clauselessVerbs.contains(t.lemma());
  }

  /** A verb behind whose object a position is named. */
  boolean appointingVerb(Token t) {
    return appointingVerbs.contains(t.lemma());
  }

  /** A noun that is the title of a position. */
  boolean title(Token t) {
    return titles.contains(t.lemma());
  }

  /** A noun for somebody by position, profession or the like. */
  boolean person(Token t) {
    return people.contains(t.lemma());
  }

  /** A word before a position that belongs to its title: "deputy". */
  boolean titleMatter(Token t) {
    return titleMatters.contains(t.norm());
  }

  boolean passiveAuxiliary(Token t) {
    return passiveAuxiliaries.contains(t.lemma())
        || t.is(Upos.AUX)
            && t.readings().stream().anyMatch(m -> passiveAuxiliaries.contains(m.lemma()));
  }

  /** A verb whose perfect is made with the passive's auxiliary: "est venu". */
  boolean beIntransitive(Token t) {
    return beIntransitives.contains(t.lemma());
  }

  boolean gerundMarker(Token t) {
    return t.in(WordClass.GERUND_MARKER);
  }

  boolean agentMarker(Token t) {
    return t.in(WordClass.AGENT_MARKER);
  }

  boolean genitiveMarker(Token t) {
    return t.in(WordClass.GENITIVE_MARKER);
  }

  /** A preposition whose infinitive is a complement: "de", "à". */
  boolean complementMarker(Token t) {
    return t.in(WordClass.COMPLEMENT_MARKER);
  }

  /** A preposition that modifies the verb rather than the noun before it: "depuis", "lors". */
  boolean adverbialMarker(Token t) {
    return t.in(WordClass.ADVERBIAL_MARKER);
  }

  /** A pronoun that stands alone: "lui", "eux". */
  boolean stressed(Token t) {
    return t.in(WordClass.STRESSED_PRONOUN) || emphatic(t);
  }

  /** A pronoun that stresses a noun or subject as an adverb does: "lui-même". */
  boolean emphatic(Token t) {
    return t.in(WordClass.EMPHATIC_PRONOUN);
  }

  /**
   * "plus de 2 000 postes", "plus d'un millier", "davantage de moyens": whether words at {@code i}
   * say how many of what follows.
   */
  boolean compares(List<Token> tokens, int i) {
    return i + 2 < tokens.size()
        && genitiveMarker(tokens.get(i + 1))
        && (tokens.get(i).in(WordClass.COMPARATIVE) && number(tokens, i + 2)
            || tokens.get(i).in(WordClass.QUANTITY) && tokens.get(i + 2).is(Upos.NOUN));
  }

  private static boolean number(List<Token> tokens, int i) {
    boolean one = tokens.get(i).is(Upos.DET) && i + 1 < tokens.size();
    return tokens.get(i).is(Upos.NUM) || one && tokens.get(i + 1).is(Upos.NOUN);
  }

  /** A noun whose content a clause can tell: "l'idée que". */
  boolean clauseNoun(Token t) {
    return clauseNouns.contains(t.lemma());
  }

  /** A pronoun that takes up a whole clause: "ce". */
  boolean clausePronoun(Token t) {
    return t.in(WordClass.CLAUSE_PRONOUN);
  }

  /** A verb by whose gerund a speaker goes on: "ajoutant que". */
  boolean speechGerund(Token t) {
    return speechGerunds.contains(t.lemma());
  }

  /** A preposition before what somebody does next: "avant d'ajouter". */
  boolean sequelMarker(Token t) {
    return sequelMarkers.contains(t.norm());
  }

  /** A verb whose direct object is who is told: "informer X que". */
  boolean addresseeVerb(Token t) {
    return addresseeVerbs.contains(t.lemma());
  }

  boolean age(Token t) {
    return ages.contains(t.norm());
  }

  boolean weekday(Token t) {
    return t.in(WordClass.WEEKDAY);
  }

  boolean temporal(Token t) {
    return temporalNouns.contains(t.lemma()) || temporalNouns.contains(t.norm());
  }
}
