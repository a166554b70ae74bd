package org.paraphe.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paraphe.entity.LinkedText;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.ontology.Lexicon;
import org.paraphe.ontology.WordMap;
import org.paraphe.text.Sentence;

/** Finds the facts that a text states. Immutable and thread-safe. */
public final class FactFinder {

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Map<String, FactClass> classes;

  /**
   * @param language BCP 47 tag of the texts to read
   */
  public FactFinder(Knowledge knowledge, String language) {
    this.lexicon = knowledge.lexicon(language);
    this.grammar = new Grammar(knowledge.words(language));
    this.classes =
        WordMap.copyOf(
            knowledge.factClasses().stream()
                .collect(Collectors.toUnmodifiableMap(FactClass::name, Function.identity())));
  }

  /** The facts, in the order of the words that state them. */
  public List<Fact> find(LinkedText linked) {
    return find(linked, Trace.NONE);
  }

  /** The facts; {@code trace} is told of each step. */
  public List<Fact> find(LinkedText linked, Trace trace) {
    Quotations quotations = new Quotations(linked.text());
    List<Fact> facts = new ArrayList<>();
    Echoes echoes = new Echoes(classes);
    List<Sentence> sentences = linked.text().sentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).block().carriesFacts()) {
        ParsedSentence s = new ParsedSentence(linked, i, grammar);
        Occurrences occurrences = new Occurrences(s, lexicon);
        FrameMatcher matcher = new FrameMatcher(s, occurrences, classes, quotations, facts, trace);
        read(s, occurrences, matcher.matches(), echoes, facts);
      }
    }
    return new Continuations(linked, quotations, grammar).added(Duplicates.removed(facts));
  }

  private static void read(
      ParsedSentence s,
      Occurrences occurrences,
      List<Match> matches,
      Echoes echoes,
      List<Fact> facts) {
    Statements statements = new Statements(s);
    Relations relations = new Relations(s);
    Set<Integer> done = new HashSet<>();
    for (Match m : matches) {
      boolean told = said(m) || matches.stream().anyMatch(other -> includes(other, m));
      List<Fact> found = told ? List.of() : relations.of(m);
      if (m.occurrence().entry().category() == Category.VERB) {
        echoes.note(s, found);
      }
      boolean stated = m.stance().settled() && facts.addAll(found);
      // "dément avoir signé" is no intention: both what is said and the deed are facts.
      if (stated && !m.occurrence().group().compound()) {
        done.add(m.occurrence().head());
      }
    }
    facts.addAll(echoes.in(s, occurrences));
    for (Match m : matches) {
      if (said(m)
          && !statements.intends(m, done)
          && !statements.untold(m, matches)
          && !(adposition(m) && matches.stream().anyMatch(other -> takes(other, m)))) {
        facts.addAll(statements.of(m));
      }
    }
    facts.addAll(new Positions(s).find());
    facts.addAll(new SharedTitles(s).find());
    facts.addAll(new Venues(s).find());
    facts.addAll(new Attendance(s).find());
    facts.addAll(new Authors(s).find());
  }

  /** "a retiré son soutien à X": the noun of an expression does not tell its deed again. */
  private static boolean includes(Match expression, Match noun) {
    Occurrence o = expression.occurrence();
    int word = noun.occurrence().head();
    return noun.occurrence().entry().category() == Category.NOUN
        && o.entry().category() == Category.VERB
        && expression.factClass().equals(noun.factClass())
        && o.first() < word
        && word <= o.last();
  }

  private static boolean adposition(Match m) {
    return m.occurrence().entry().category() == Category.ADPOSITION;
  }

  /** "X votera pour Y": what a verb takes is no source of the sentence. */
  private static boolean takes(Match verb, Match source) {
    return !said(verb)
        && verb.bindings().stream()
            .anyMatch(
                b ->
                    source.bindings().stream()
                        .anyMatch(x -> x.phrase().head() == b.phrase().head()));
  }

  private static boolean said(Match m) {
    return m.factClass().name().equals(Statements.CLASS);
  }
}
