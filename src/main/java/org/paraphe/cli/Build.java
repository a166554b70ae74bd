package org.paraphe.cli;

import java.util.function.Consumer;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Reference;
import org.paraphe.source.SourceItem;
import org.paraphe.store.BuiltArticles;
import org.paraphe.store.KnowledgeStore;

/**
 * Takes articles through a pipeline into a store, and counts what became of them. What the store
 * holds already, unchanged and made by the same program and ontology, is not extracted again: so a
 * build that was interrupted goes on where it stopped.
 */
final class Build implements AutoCloseable {

  private final Main main;
  private final BuildReport report;
  private final Pipeline pipeline;
  private final StoreWriter writer;

  private Build(Main main, BuildReport report, Pipeline pipeline, StoreWriter writer) {
    this.main = main;
    this.report = report;
    this.pipeline = pipeline;
    this.writer = writer;
  }

  /**
   * A build into a store.
   *
   * @param report counts what becomes of the articles
   */
  static Build into(
      KnowledgeStore store, KnowledgeOptions knowledge, Main main, BuildReport report) {
    Iris iris = knowledge.iris();
    store.keep(Reference.of(knowledge.knowledge().memberships(), iris));
    BuiltArticles built = BuiltArticles.of(store, knowledge.provenance());
    Pipeline pipeline =
        new Pipeline(
            knowledge.knowledge(),
            iris,
            article -> built.holds(iris.graph(article.key()), article.contentHash()));
    return new Build(
        main, report, pipeline, new StoreWriter(store, knowledge.provenance(), report, main.err()));
  }

  /** Builds all articles of some sources, showing progress. */
  void run(SourceArguments sources) {
    run(sources, outcome -> {});
  }

  /**
   * Builds all articles of some sources, showing progress.
   *
   * @param done is told each outcome when it has been taken
   */
  void run(SourceArguments sources, Consumer<Outcome> done) {
    try (Progress progress = sources.progress(main.err())) {
      sources.process(
          pipeline,
          outcome -> {
            progress.step();
            take(outcome);
            done.accept(outcome);
          });
    }
  }

  /** Builds one item. */
  void take(SourceItem item) {
    take(pipeline.process(item));
  }

  private void take(Outcome outcome) {
    if (outcome instanceof Outcome.Built built) {
      report.count(built);
      writer.add(built);
    } else if (outcome instanceof Outcome.Unchanged unchanged) {
      report.count(unchanged);
    } else if (outcome instanceof Outcome.Rejected rejected) {
      report.count(rejected);
      main.err().println("paraphe: " + rejected.article() + ": " + rejected.reason());
    }
  }

  /** Stores what is left; the build may go on. */
  void commit() {
    writer.close();
  }

  @Override
  public void close() {
    commit();
  }
}
