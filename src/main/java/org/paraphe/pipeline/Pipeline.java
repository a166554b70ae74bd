package org.paraphe.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.paraphe.entity.LinkedText;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Lazy;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Decisions;
import org.paraphe.rdf.GraphCheck;
import org.paraphe.rdf.GraphMapper;
import org.paraphe.rdf.Iris;
import org.paraphe.source.Article;
import org.paraphe.source.ArticleReader;
import org.paraphe.source.RawPage;
import org.paraphe.source.RejectedException;
import org.paraphe.source.SourceItem;
import org.paraphe.text.AnnotatedText;
import org.paraphe.text.LanguageDetector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a page to its facts. It touches no store, clock or network: the outcome depends on the page
 * and the ontology alone.
 */
public final class Pipeline {

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  /** The language of texts that are too short to tell. */
  private static final String DEFAULT_LANGUAGE = "fr";

  private final ArticleReader reader;
  private final LanguageDetector languages;
  private final Knowledge knowledge;
  private final Map<String, LanguageReader> readers = new ConcurrentHashMap<>();
  private final Lazy<GraphMapper> mapper;
  private final Lazy<GraphCheck> check;
  private final Lazy<Decisions> decisions;
  private final Predicate<Article> built;
  private final boolean onDemand;

  /**
   * @param knowledge what may be said and the words that say it
   * @param iris names the things of the graph
   */
  public Pipeline(Knowledge knowledge, Iris iris) {
    this(knowledge, iris, article -> false, false);
  }

  /**
   * A pipeline for those who mostly want the facts: it makes a graph when its outcome is asked for
   * it, and needs what graphs are made with no sooner.
   */
  public static Pipeline ofFacts(Knowledge knowledge, Iris iris) {
    return new Pipeline(knowledge, iris, article -> false, true);
  }

  /**
   * A pipeline that leaves alone what is known.
   *
   * @param built tells which articles need not be built again, the same as they are
   */
  public Pipeline(Knowledge knowledge, Iris iris, Predicate<Article> built) {
    this(knowledge, iris, built, false);
  }

  private Pipeline(Knowledge knowledge, Iris iris, Predicate<Article> built, boolean onDemand) {
    this.built = built;
    this.onDemand = onDemand;
    this.reader = new ArticleReader(knowledge.words());
    this.knowledge = knowledge;
    this.languages =
        new LanguageDetector(
            knowledge.languages().stream().collect(Collectors.toMap(l -> l, knowledge::words)));
    this.mapper =
        new Lazy<>(() -> new GraphMapper(iris, knowledge.gazetteer(), knowledge.factClasses()));
    this.check = new Lazy<>(() -> new GraphCheck(knowledge.shapes(), knowledge.model()));
    this.decisions = new Lazy<>(() -> Decisions.of(knowledge, iris));
  }

  /** Takes a page through all stages; what is no page stays the rejection it is. */
  public Outcome process(SourceItem item) {
    if (item instanceof SourceItem.Rejected rejected) {
      return new Outcome.Rejected(rejected.id(), rejected.reason());
    }
    return process(((SourceItem.Page) item).page());
  }

  /** Takes a page through all stages. */
  public Outcome process(RawPage page) {
    return process(page, stage -> {});
  }

  /**
   * Takes a page through all stages.
   *
   * @param done is told each stage when it ends
   */
  public Outcome process(RawPage page, Consumer<Stage> done) {
    try {
      Article article = read(page);
      done.accept(Stage.READ);
      LanguageReader language = languageReader(article.metadata().language());
      if (built.test(article)) {
        return new Outcome.Unchanged(page.id());
      }
      AnnotatedText annotated = language.annotator().annotate(article);
      done.accept(Stage.ANNOTATE);
      LinkedText linked = language.linker().link(annotated);
      done.accept(Stage.LINK);
      List<Fact> facts = language.finder().find(linked);
      done.accept(Stage.FIND);
      Lazy<ArticleGraph> graph = new Lazy<>(() -> graph(linked, facts, done));
      if (!onDemand) {
        graph.get();
      }
      return new Outcome.Built(linked, facts, graph);
    } catch (RejectedException e) {
      return new Outcome.Rejected(page.id(), e.getMessage());
    } catch (RuntimeException e) {
      // One article that a stage cannot cope with must not end the reading of all others.
      LOG.error("article {} could not be read", page.id(), e);
      return new Outcome.Rejected(page.id(), "internal error: " + e);
    }
  }

  private ArticleGraph graph(LinkedText linked, List<Fact> facts, Consumer<Stage> done) {
    ArticleGraph mapped = mapper.get().map(linked, facts);
    done.accept(Stage.MAP);
    ArticleGraph graph = decisions.get().apply(check.get().check(mapped));
    done.accept(Stage.CHECK);
    return graph;
  }

  /**
   * The first stage alone: the cleaned article, with the language that its text is in.
   *
   * @throws RejectedException if the page holds no article; its message says why
   */
  public Article read(RawPage page) throws RejectedException {
    return languages.confirm(reader.read(page));
  }

  /**
   * The stages from an article to its facts, without their graph.
   *
   * @throws RejectedException if its language cannot be read
   */
  public List<Fact> facts(Article article) throws RejectedException {
    LanguageReader language = languageReader(article.metadata().language());
    return language.finder().find(language.linker().link(language.annotator().annotate(article)));
  }

  /** The stages of a language, made when its first text comes. */
  private LanguageReader languageReader(String language) throws RejectedException {
    String known = language.isEmpty() ? DEFAULT_LANGUAGE : language;
    if (!knowledge.languages().contains(known)) {
      throw new RejectedException("language " + language + " has no lexicon");
    }
    return readers.computeIfAbsent(known, l -> LanguageReader.of(knowledge, l));
  }
}
