package org.paraphe.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.text.Upos;

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
   * A verb that says how something is said asks for what is said so; one that says how a body
   * voted, for who voted so.
   *
   * @param lead whether the clause asks who is at the head of a body
   */
  Set<String> entries(ClauseReading reading, boolean lead) {
    LexicalEntry entry = reading.fit().entry();
    if (lead && reading.fit().factClass().name().equals(BELONGING)) {
      return leading();
    }
    boolean said = reading.fit().factClass().name().equals(STATEMENT);
    boolean exact =
        entry != null
            && (said
                ? !speech.vocabulary().holds("AskSay", entry.head())
                : speech.vocabulary().holds("AskExactly", entry.writtenRep()));
    return exact ? same(entry) : Set.of();
  }

  /** The entries of all languages that mean the same. */
  private Set<String> same(LexicalEntry entry) {
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
      Set<String> nouns = new LinkedHashSet<>();
      for (Candidate c : named.candidates()) {
        if (c.inStore() && c.match() == named.candidates().get(0).match()) {
          iris.add(c.known().iri());
          c.known().names().stream()
              .filter(n -> n.length() > 3)
              .forEach(n -> (names.onlyNoun(n) ? nouns : said).add(n));
          names.noun(c.known()).ifPresent(nouns::add);
        }
      }
      said.add(Word.text(words, named));
      return new Condition.Topic(
          iris,
          List.copyOf(said),
          List.copyOf(nouns),
          Word.text(words, named),
          Condition.Reach.SENTENCE);
    }
    if (p.item() instanceof Item.Quote q) {
      return new Condition.Topic(List.of(q.text()), q.text(), Condition.Reach.SENTENCE);
    }
    String text = p.item() instanceof Item.Topic t ? t.text() : Word.text(words, p.item());
    Set<String> said = new LinkedHashSet<>(names.meanings().synonyms(text));
    said.addAll(numbers(p.item()));
    return new Condition.Topic(List.copyOf(said), text, Condition.Reach.TEXT);
  }

  /** The words of an item in the singular, and in the plural. */
  private List<String> numbers(Item item) {
    List<String> out = new ArrayList<>();
    out.add(ending(item, ""));
    speech.vocabulary().list("AskPlural").forEach(e -> out.add(ending(item, e)));
    return out;
  }

  /** The words of an item, its nouns and adjectives by their lemmas with an ending. */
  private String ending(Item item, String ending) {
    StringBuilder out = new StringBuilder();
    for (int i = item.begin(); i < item.end(); i++) {
      Word w = words.get(i);
      boolean apart = i > item.begin() && w.begin() > words.get(i - 1).end();
      boolean inflected = w.token().is(Upos.NOUN, Upos.ADJ);
      out.append(apart ? " " : "");
      out.append(inflected ? w.token().lemma() + ending : w.token().form());
    }
    return out.toString();
  }
}
