package org.paraphe.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;

/** What a clause demands of facts beside their roles: what they are about, which words say them. */
final class ClauseLimits {

  private static final String STATEMENT = "Statement";
  private static final String BELONGING = "Affiliation";

  private final Knowledge knowledge;
  private final Speech speech;
  private final Names names;
  private final List<Word> words;

  ClauseLimits(Knowledge knowledge, Speech speech, Names names, List<Word> words) {
    this.knowledge = knowledge;
    this.speech = speech;
    this.names = names;
    this.words = words;
  }

  List<Condition.Topic> topics(Fit fit) {
    List<Condition.Topic> topics = new ArrayList<>();
    fit.topics().forEach(p -> topics.add(topic(p)));
    fit.left().stream().filter(p -> worded(fit, p)).forEach(p -> topics.add(topic(p)));
    return topics;
  }

  /** "taxer X de « naïveté »": words in quotation marks that the sentence of the fact must hold. */
  static boolean worded(Fit fit, Phrase p) {
    return p.item() instanceof Item.Quote q
        && q.marked()
        && !fit.factClass().name().equals(STATEMENT);
  }

  /**
   * A verb that says how something is said asks for what is said so.
   *
   * @param lead whether the clause asks who is at the head of a body
   */
  Set<String> entries(ClauseReading reading, boolean lead) {
    LexicalEntry entry = reading.fit().entry();
    if (lead && reading.fit().factClass().name().equals(BELONGING)) {
      return leading();
    }
    if (entry == null || !reading.fit().factClass().name().equals(STATEMENT)) {
      return Set.of();
    }
    if (speech.vocabulary().holds("AskSay", entry.head())) {
      return Set.of();
    }
    List<String> meaning = names.meanings().of(entry.writtenRep());
    Set<String> same = new LinkedHashSet<>();
    for (String language : Asker.languages(knowledge)) {
      knowledge.lexicon(language).entries().stream()
          .filter(e -> names.meanings().of(e.writtenRep()).equals(meaning))
          .map(LexicalEntry::iri)
          .forEach(same::add);
    }
    return same;
  }

  /** The entries by which somebody is at the head of a body: who belongs to it does not lead it. */
  private Set<String> leading() {
    Set<String> leading = new LinkedHashSet<>();
    for (String language : Asker.languages(knowledge)) {
      Set<String> words = new LinkedHashSet<>(knowledge.words(language).get("AskLead"));
      knowledge.words(language).get("AskTitleVerb").forEach(v -> words.add(v.split("\\|")[0]));
      knowledge.lexicon(language).entries().stream()
          .filter(e -> words.contains(e.writtenRep()) || words.contains(e.head()))
          .map(LexicalEntry::iri)
          .forEach(leading::add);
    }
    return leading;
  }

  private Condition.Topic topic(Phrase p) {
    if (p.item() instanceof Item.Named named) {
      List<String> iris = new ArrayList<>();
      Set<String> said = new LinkedHashSet<>();
      for (Candidate c : named.candidates()) {
        if (c.inStore() && c.match() == named.candidates().get(0).match()) {
          iris.add(c.known().iri());
          c.known().names().stream().filter(n -> n.length() > 3).forEach(said::add);
          names.noun(c.known()).ifPresent(said::add);
        }
      }
      said.add(Word.text(words, named));
      return new Condition.Topic(iris, List.copyOf(said), Word.text(words, named), false);
    }
    String text = p.item() instanceof Item.Topic t ? t.text() : Word.text(words, p.item());
    if (p.item() instanceof Item.Quote q) {
      return new Condition.Topic(List.of(), List.of(q.text()), q.text(), false);
    }
    return new Condition.Topic(List.of(), names.meanings().synonyms(text), text, false);
  }
}
