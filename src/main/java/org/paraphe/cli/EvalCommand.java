package org.paraphe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.WordLists;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.GraphMapper;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures extraction, or reading, against articles that people annotated. */
@Command(
    name = "eval",
    description = "Measures extraction, or reading, against articles that people annotated.",
    footer = {
      "",
      "GOLD_DIR holds NAME.txt and NAME.gold.json: the entities (label, type, aliases), statements",
      "(speaker, text, named) and relations (subject, property, object, polarity, modality) that a",
      "reader accepts as stated by the article; or gold.jsonl with a sentence a line (sent, text)",
      "and the spans of its Message and Speaker (roles) or of its verb's subject (subject).",
      "With --reader, GOLD_DIR (or each folder in it) holds html/ID.html.gz and gold.json: the text",
      "(articleBody, or snippets: with, without), title, author and date of each page by its ID."
    })
final class EvalCommand implements Callable<Integer> {

  private static final String LANGUAGE = "fr";
  private static final List<String> LEADING =
      List.of("DefiniteArticle", "IndefiniteArticle", "ContractionOf_de", "HonorificTitle");

  @ParentCommand private Main main;
  @Mixin private KnowledgeOptions knowledge;

  @Parameters(
      arity = "1..*",
      paramLabel = "GOLD_DIR",
      description = "Folders of annotated articles.")
  private List<Path> folders;

  @Option(
      names = "--questions",
      paramLabel = "FILE.tsv",
      description = "Scores answers to these questions over the graph of the articles instead.")
  private Path questions;

  @Option(
      names = "--annotations",
      description = "With --questions: the graph is made from the annotations, not from reading.")
  private boolean annotations;

  @Option(names = "--reader", description = "Measure how pages are read instead of what is found.")
  private boolean reader;

  @Option(names = "--errors", description = "Also list what was missed and what is wrong.")
  private boolean errors;

  @Option(names = "--entries", description = "Also show how many facts of each entry are right.")
  private boolean entries;

  @Override
  public Integer call() throws IOException {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw Failure.failed(folder + ": no such folder");
      }
    }
    Knowledge known = knowledge.knowledge();
    Pipeline pipeline = Pipeline.ofFacts(known, knowledge.iris());
    if (questions != null) {
      new QuestionEvaluation(known, main, errors)
          .run(graphs(known, pipeline), questions, knowledge.provenance());
      return 0;
    }
    if (reader) {
      return reading(pipeline);
    }
    for (Path folder : folders) {
      if (folders.size() > 1) {
        main.out().println("== " + folder.getFileName());
      }
      if (SentenceEvaluation.fits(folder)) {
        sentences(folder, pipeline, known);
      } else {
        articles(folder, pipeline, known);
      }
      main.out().flush();
    }
    return 0;
  }

  private void articles(Path folder, Pipeline pipeline, Knowledge known) throws IOException {
    Evaluation evaluation =
        new Evaluation(new Shortcuts(known.factClasses()), leading(known.words(LANGUAGE)));
    for (Path gold : GoldArticle.files(folder)) {
      Outcome.Built built = built(gold, pipeline);
      evaluation.add(GoldArticle.read(gold, built.text().text().article().text()), built);
    }
    print(evaluation);
  }

  private void sentences(Path folder, Pipeline pipeline, Knowledge known) throws IOException {
    Set<String> possessives = known.words(LANGUAGE).get("PossessiveDeterminer");
    SentenceEvaluation evaluation = new SentenceEvaluation(pipeline, possessives);
    evaluation.add(folder);
    evaluation
        .scores()
        .forEach(
            (name, s) ->
                main.out()
                    .printf(
                        Locale.ROOT,
                        "%-28s R %5.1f   (%d found of %d)%n",
                        name,
                        s.recall(),
                        s.right(),
                        s.gold()));
    if (errors) {
      evaluation.errors().forEach(main.out()::println);
    }
  }

  private List<Path> golds() {
    return folders.stream().flatMap(f -> GoldArticle.files(f).stream()).toList();
  }

  private List<ArticleGraph> graphs(Knowledge known, Pipeline pipeline) throws IOException {
    GraphMapper mapper = new GraphMapper(knowledge.iris(), known.gazetteer(), known.factClasses());
    List<ArticleGraph> graphs = new ArrayList<>();
    for (Path gold : golds()) {
      Outcome.Built built = built(gold, pipeline);
      String text = built.text().text().article().text();
      graphs.add(
          annotations
              ? GoldGraph.of(known, GoldArticle.read(gold, text), built, mapper)
              : built.graph());
    }
    return graphs;
  }

  private int reading(Pipeline pipeline) throws IOException {
    List<ReadingGold> all = new ArrayList<>();
    for (Path folder : folders) {
      all.addAll(ReadingGold.in(folder));
    }
    if (all.isEmpty()) {
      throw Failure.failed("no gold.json in " + folders);
    }
    for (ReadingGold gold : all) {
      main.out().println(gold.folder().getFileName());
      main.out().print(gold.score(pipeline).report());
      main.out().flush();
    }
    return 0;
  }

  private static Set<String> leading(WordLists words) {
    Set<String> leading = new HashSet<>();
    LEADING.forEach(list -> leading.addAll(words.get(list)));
    return leading;
  }

  private static Outcome.Built built(Path gold, Pipeline pipeline) throws IOException {
    Path text = GoldArticle.text(gold);
    if (!Files.exists(text)) {
      throw Failure.failed(text + ": no such file, but " + gold.getFileName() + " is about it");
    }
    RawPage page =
        new RawPage(
            text.getFileName().toString(),
            RawPage.Media.TEXT,
            Files.readAllBytes(text),
            "UTF-8",
            Metadata.NONE);
    Outcome outcome = pipeline.process(page);
    if (outcome instanceof Outcome.Built built) {
      return built;
    }
    throw Failure.failed(text + ": " + ((Outcome.Rejected) outcome).reason());
  }

  private void print(Evaluation evaluation) {
    evaluation
        .scores()
        .forEach((name, score) -> main.out().printf(Locale.ROOT, "%-28s %s%n", name, score));
    if (entries) {
      evaluation
          .byEntry()
          .forEach(
              (entry, score) ->
                  main.out()
                      .printf(
                          Locale.ROOT,
                          "%5.1f %% of %d  %s%n",
                          score.precision(),
                          score.found(),
                          entry));
    }
    if (errors) {
      evaluation.errors().stream().sorted().forEach(main.out()::println);
    }
  }
}
