package org.paraphe.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.source.Article;
import org.paraphe.source.Block;

/** Reads the grammar of the articles of one language. Immutable, thread-safe. */
public final class Annotator {

  private final Layout layout;
  private final Set<String> firstPerson;
  private final SentenceSplitter splitter;
  private final Tokenizer tokenizer;
  private final PosTagger tagger;
  private final TagFilter filter;
  private final TagRepair repair;
  private final Readings readings;
  private final WordForms dictionary;
  private final DependencyParser parser;

  /**
   * @param words tell the language
   * @throws IllegalArgumentException if texts of that language cannot be read
   */
  public Annotator(WordLists words) {
    this(words, new GreedyTagger(words));
  }

  /**
   * @param tagger gives parts of speech
   */
  public Annotator(WordLists words, PosTagger tagger) {
    Language language = Language.of(words);
    Morphology morphology = language.morphology(words);
    this.dictionary = new WordForms(words, morphology);
    this.layout = new Layout(words);
    this.firstPerson = words.get("FirstPerson");
    this.splitter = new SentenceSplitter(words, dictionary, layout);
    this.tokenizer = new Tokenizer(words, morphology);
    this.tagger = tagger;
    this.filter = new TagFilter(words);
    this.repair = language.repair();
    this.readings = language.readings();
    this.parser = new DependencyParser(words);
  }

  /** The article with its blocks told apart, its sentences and its quotations. */
  public AnnotatedText annotate(Article article) {
    String text = article.text();
    List<Block> blocks = layout.blocks(text, article.blocks());
    List<Quotation> quotations = Quotations.of(text, blocks, firstPerson);
    BitSet closing = new BitSet(text.length());
    quotations.forEach(q -> closing.set(q.end(), Math.max(q.end(), q.outerEnd())));
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : blocks) {
      for (Span s : splitter.sentences(text, new Span(block.begin(), block.end()), closing)) {
        sentences.add(sentence(text, s, layout.kind(text, s, block.kind())));
      }
    }
    Article cut = new Article(article.id(), text, blocks, article.metadata());
    return new AnnotatedText(cut, sentences, quotations);
  }

  private Sentence sentence(String text, Span span, Block.Kind block) {
    List<Word> words = tokenizer.words(text, span.begin(), span.end());
    String[] forms = new String[words.size()];
    Arrays.setAll(forms, i -> words.get(i).form());
    WordForm[] known = dictionary.of(forms);
    int[] possible = filter.possible(forms, known);
    Upos[] tags = tagger.tag(forms, possible);
    TaggedWords tagged = new TaggedWords(forms, known, possible, tags);
    repair.repair(tagged);
    List<Token> tokens = new ArrayList<>(forms.length);
    for (int i = 0; i < forms.length; i++) {
      Word w = words.get(i);
      Morph morph = readings.choose(tagged, i);
      tokens.add(
          new Token(
              w.begin(),
              w.end(),
              forms[i],
              morph.lemma(),
              tags[i],
              morph,
              readings.possible(tagged, i),
              known[i]));
    }
    return new Sentence(span.begin(), span.end(), block, tokens, parser.parse(tokens));
  }
}
