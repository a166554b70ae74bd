package org.paraphe.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

  /** What contractions and elided forms stand for: "du" and "d'" for "de". */
  private final Map<String, String> bases;

  private final Set<String> contractions;

  private final Map<String, List<Phrase>> adpositions;
  private final Map<String, List<Phrase>> subordinators;
  private final Map<String, List<Phrase>> coordinatingPhrases;
  private final Set<String> pluralContractions;
  private final Set<String> subjectClitics;
  private final Set<String> presentatives;
  private final Set<String> objectClitics;
  private final Set<String> dativeClitics;
  private final Set<String> reflexiveClitics;
  private final Set<String> adverbialClitics;
  private final Set<String> negationParticles;
  private final Set<String> negationWords;
  private final Set<String> relativePronouns;
  private final Set<String> subjectRelatives;
  private final Set<String> objectRelatives;
  private final Set<String> inclusionRelatives;
  private final Set<String> complementizers;
  private final Set<String> coordinators;
  private final Set<String> perfectAuxiliaries;
  private final Set<String> passiveAuxiliaries;
  private final Set<String> beIntransitives;
  private final Set<String> gerundMarkers;
  private final Set<String> agentMarkers;
  private final Set<String> genitiveMarkers;
  private final Set<String> complementMarkers;
  private final Set<String> adverbialMarkers;
  private final Set<String> stressedPronouns;
  private final Set<String> weekdays;
  private final Set<String> temporalNouns;
  private final Set<String> comparatives;
  private final Set<String> quantities;
  private final Set<String> clauseNouns;
  private final Set<String> addresseeVerbs;
  private final Set<String> inclusionMarkers;
  private final Set<String> modalAuxiliaries;
  private final Set<String> infinitiveMarkers;
  private final Set<String> interrogatives;
  private final Set<String> possessives;
  private final Set<String> clausalVerbs;
  private final Set<String> speechGerunds;
  private final Set<String> clausePronouns;
  private final Set<String> appointingVerbs;
  private final Set<String> titles;
  private final Language language;

  /** Words of a fixed phrase after its first. */
  private record Phrase(List<String> rest) {}

  Grammar(WordLists words) {
    Map<String, String> written = new HashMap<>();
    Set<String> contracted = new HashSet<>();
    for (String concept : words.concepts()) {
      int of = concept.indexOf("Of_");
      if (of > 0) {
        String base = concept.substring(of + 3);
        words.get(concept).forEach(form -> written.put(form, base));
        if (concept.startsWith("Contraction")) {
          contracted.addAll(words.get(concept));
        }
      }
    }
    bases = WordMap.copyOf(written);
    contractions = WordSet.copyOf(contracted);
    adpositions = phrases(words.get("PrepositionalPhrase"));
    subordinators =
        phrases(WordSet.union(words.get("SubordinatingPhrase"), words.get("Subordinator")));
    coordinatingPhrases = phrases(words.get("CoordinatingPhrase"));
    pluralContractions = words.get("PluralContraction");
    subjectClitics = words.get("SubjectClitic");
    presentatives = words.get("PresentativeClitic");
    objectClitics = words.get("ObjectClitic");
    dativeClitics = words.get("DativeClitic");
    reflexiveClitics = words.get("ReflexiveClitic");
    adverbialClitics = words.get("AdverbialClitic");
    negationParticles = words.get("NegationParticle");
    negationWords = words.get("NegationWord");
    relativePronouns = words.get("RelativePronoun");
    subjectRelatives = words.get("SubjectRelative");
    objectRelatives = words.get("ObjectRelative");
    inclusionRelatives = words.get("InclusionRelative");
    complementizers = words.get("Complementizer");
    coordinators = words.get("Coordinator");
    perfectAuxiliaries = words.get("PerfectAuxiliary");
    passiveAuxiliaries = words.get("PassiveAuxiliary");
    beIntransitives = words.get("EtrePerfectVerb");
    gerundMarkers = words.get("GerundMarker");
    agentMarkers = words.get("AgentMarker");
    genitiveMarkers = words.get("GenitiveMarker");
    complementMarkers = words.get("ComplementMarker");
    adverbialMarkers = words.get("AdverbialMarker");
    stressedPronouns = words.get("StressedPronoun");
    weekdays = words.get("Weekday");
    temporalNouns = words.get("TemporalNoun");
    comparatives = words.get("NumberComparative");
    quantities = words.get("QuantityAdverb");
    clauseNouns = words.get("ClauseNoun");
    addresseeVerbs = words.get("AddresseeVerb");
    inclusionMarkers = words.get("InclusionMarker");
    modalAuxiliaries = words.get("ModalAuxiliary");
    infinitiveMarkers = words.get("InfinitiveMarker");
    interrogatives =
        WordSet.union(
            words.get("InterrogativeWord"),
            WordSet.union(words.get("InterrogativeDeterminer"), words.get("InterrogativeAdverb")));
    possessives = words.get("PossessiveDeterminer");
    clausalVerbs = words.get("ClausalVerb");
    speechGerunds = words.get("SpeechGerund");
    clausePronouns = words.get("ClausePronoun");
    appointingVerbs = words.get("AppointingVerb");
    titles = words.get("PositionTitle");
    language = Language.of(words);
  }

  private static Map<String, List<Phrase>> phrases(Set<String> written) {
    Map<String, List<Phrase>> index = new HashMap<>();
    for (String phrase : written) {
      // "d'ici à" is written as its tokens are: an elided word ends at its apostrophe.
      List<String> words = List.of(phrase.replace("'", "' ").trim().split(" +"));
      index
          .computeIfAbsent(words.get(0), k -> new ArrayList<>(1))
          .add(new Phrase(words.subList(1, words.size())));
    }
    index.values().forEach(l -> l.sort((a, b) -> b.rest().size() - a.rest().size()));
    return WordMap.copyOf(index);
  }

  Language language() {
    return language;
  }

  /** The form with its contraction undone and its elision restored: "des" and "d'" are "de". */
  String base(Token t) {
    return bases.getOrDefault(t.norm(), t.norm());
  }

  boolean contraction(Token t) {
    return contractions.contains(t.norm());
  }

  boolean pluralContraction(Token t) {
    return pluralContractions.contains(t.norm());
  }

  /** How many tokens from {@code i} make a fixed adposition of two words or more; 0 for none. */
  int adpositionalPhrase(List<Token> tokens, int i) {
    return phrase(adpositions, tokens, i);
  }

  /** How many tokens from {@code i} make a subordinating conjunction; 0 for none. */
  int subordinator(List<Token> tokens, int i) {
    return phrase(subordinators, tokens, i);
  }

  /**
   * How many tokens from {@code i} make a coordinating conjunction of two words or more; 0 for
   * none.
   */
  int coordinatingPhrase(List<Token> tokens, int i) {
    int length = phrase(coordinatingPhrases, tokens, i);
    return length > 1 ? length : 0;
  }

  private int phrase(Map<String, List<Phrase>> index, List<Token> tokens, int i) {
    String norm = tokens.get(i).norm();
    List<Phrase> found = index.get(norm);
    String base = found == null ? base(tokens.get(i)) : norm;
    if (!base.equals(norm)) {
      found = index.get(base);
    }
    if (found == null) {
      return 0;
    }
    for (Phrase p : found) {
      if (matches(p.rest(), tokens, i + 1)) {
        return 1 + p.rest().size();
      }
    }
    return 0;
  }

  private boolean matches(List<String> words, List<Token> tokens, int from) {
    if (from + words.size() > tokens.size()) {
      return false;
    }
    for (int k = 0; k < words.size(); k++) {
      Token t = tokens.get(from + k);
      if (!words.get(k).equals(t.norm()) && !words.get(k).equals(base(t))) {
        return false;
      }
    }
    return true;
  }

  boolean subjectClitic(Token t) {
    return subjectClitics.contains(t.norm());
  }

  /** A subject pronoun set behind its verb: the tokenizer leaves its hyphen. */
  boolean invertedClitic(Token t) {
    return t.is(Upos.PRON) && t.norm().startsWith("-") && t.norm().length() > 1;
  }

  boolean objectClitic(Token t) {
    return objectClitics.contains(t.norm());
  }

  boolean dativeClitic(Token t) {
    return dativeClitics.contains(t.norm());
  }

  boolean reflexiveClitic(Token t) {
    return reflexiveClitics.contains(t.norm());
  }

  boolean adverbialClitic(Token t) {
    return adverbialClitics.contains(t.norm());
  }

  boolean negationParticle(Token t) {
    return negationParticles.contains(t.norm());
  }

  boolean negationWord(Token t) {
    return negationWords.contains(t.norm());
  }

  boolean relativePronoun(Token t) {
    return relativePronouns.contains(t.norm());
  }

  /** A relative pronoun that can only be its clause's subject. */
  boolean subjectRelative(Token t) {
    return subjectRelatives.contains(t.norm());
  }

  /** A relative pronoun that is its clause's direct object. */
  boolean objectRelative(Token t) {
    return objectRelatives.contains(t.norm());
  }

  /** A relative pronoun that may also introduce members of a group: "dont". */
  boolean inclusionRelative(Token t) {
    return inclusionRelatives.contains(t.norm());
  }

  /** An adverb or phrase that introduces members of a group: "notamment", "y compris". */
  boolean inclusionMarker(Token t) {
    return inclusionMarkers.contains(t.norm());
  }

  boolean complementizer(Token t) {
    return complementizers.contains(t.norm());
  }

  boolean coordinator(Token t) {
    return coordinators.contains(t.norm());
  }

  boolean perfectAuxiliary(Token t) {
    return perfectAuxiliaries.contains(t.lemma());
  }

  /** A form of any auxiliary: of tense, of voice, or modal. */
  boolean auxiliary(Token t) {
    return modalAuxiliaries.contains(t.lemma()) || perfectAuxiliary(t) || passiveAuxiliary(t);
  }

  boolean infinitiveMarker(Token t) {
    return infinitiveMarkers.contains(t.norm());
  }

  /** Whether the token takes up what was set before the clause: "Le plus dur, c'est d'attendre". */
  boolean presentative(Token t) {
    return presentatives.contains(t.norm());
  }

  boolean interrogative(Token t) {
    return interrogatives.contains(t.norm());
  }

  boolean possessive(Token t) {
    return possessives.contains(t.norm());
  }

  /** A verb that a clause without conjunction may follow. */
  boolean clausalVerb(Token t) {
    return clausalVerbs.contains(t.lemma());
  }

  /** A verb behind whose object a position is named. */
  boolean appointingVerb(Token t) {
    return appointingVerbs.contains(t.lemma());
  }

  /** A noun that is the title of a position. */
  boolean title(Token t) {
    return titles.contains(t.lemma());
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
    return gerundMarkers.contains(t.norm());
  }

  boolean agentMarker(Token t) {
    return agentMarkers.contains(base(t));
  }

  boolean genitiveMarker(Token t) {
    return genitiveMarkers.contains(base(t));
  }

  /** A preposition whose infinitive is a complement: "de", "à". */
  boolean complementMarker(Token t) {
    return complementMarkers.contains(base(t));
  }

  /** A preposition that modifies the verb rather than the noun before it: "depuis", "lors". */
  boolean adverbialMarker(Token t) {
    return adverbialMarkers.contains(base(t));
  }

  /** A pronoun that stands alone: "lui", "eux". */
  boolean stressed(Token t) {
    return stressedPronouns.contains(t.norm());
  }

  /**
   * "plus de 2 000 postes", "davantage de moyens": whether words at {@code i} say how many of what
   * follows.
   */
  boolean compares(List<Token> tokens, int i) {
    return i + 2 < tokens.size()
        && genitiveMarker(tokens.get(i + 1))
        && (comparatives.contains(tokens.get(i).norm()) && tokens.get(i + 2).is(Upos.NUM)
            || quantities.contains(tokens.get(i).norm()) && tokens.get(i + 2).is(Upos.NOUN));
  }

  /** A noun whose content a clause can tell: "l'idée que". */
  boolean clauseNoun(Token t) {
    return clauseNouns.contains(t.lemma());
  }

  /** A pronoun that takes up a whole clause: "ce". */
  boolean clausePronoun(Token t) {
    return clausePronouns.contains(t.norm());
  }

  /** A verb by whose gerund a speaker goes on: "ajoutant que". */
  boolean speechGerund(Token t) {
    return speechGerunds.contains(t.lemma());
  }

  /** A verb whose direct object is who is told: "informer X que". */
  boolean addresseeVerb(Token t) {
    return addresseeVerbs.contains(t.lemma());
  }

  boolean weekday(Token t) {
    return weekdays.contains(t.norm());
  }

  boolean temporal(Token t) {
    return temporalNouns.contains(t.lemma()) || temporalNouns.contains(t.norm());
  }
}
