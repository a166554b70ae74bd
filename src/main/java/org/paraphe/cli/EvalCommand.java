package org.paraphe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.WordLists;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures extraction against articles that people annotated. */
@Command(
    name = "eval",
    description = "Measures extraction against articles that people annotated.",
    footer = {
      "",
      "GOLD_DIR holds NAME.txt and NAME.gold.json: the entities (label, type, aliases), statements",
      "(speaker, text, named) and relations (subject, property, object, polarity, modality) that a",
      "reader accepts as stated by the article."
    })
final class EvalCommand implements Callable<Integer> {

  private static final String LANGUAGE = "fr";
  private static final List<String> LEADING =
      List.of("DefiniteArticle", "IndefiniteArticle", "ContractionOf_de", "HonorificTitle");

  @ParentCommand private Main main;
  @Mixin private KnowledgeOptions knowledge;

  @Parameters(paramLabel = "GOLD_DIR", description = "Folder of annotated articles.")
  private Path folder;

  @Option(names = "--errors", description = "Also list what was missed and what is wrong.")
  private boolean errors;

  @Option(names = "--entries", description = "Also show how many facts of each entry are right.")
  private boolean entries;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw Failure.failed(folder + ": no such folder");
    }
    Knowledge known = knowledge.knowledge();
    Pipeline pipeline = new Pipeline(known, knowledge.iris());
    Evaluation evaluation =
        new Evaluation(new Shortcuts(known.factClasses()), leading(known.words(LANGUAGE)));
    for (Path gold : GoldArticle.files(folder)) {
      add(gold, pipeline, evaluation);
    }
    print(evaluation);
    return 0;
  }

  private static Set<String> leading(WordLists words) {
    Set<String> leading = new HashSet<>();
    LEADING.forEach(list -> leading.addAll(words.get(list)));
    return leading;
  }

  private void add(Path gold, Pipeline pipeline, Evaluation evaluation) throws IOException {
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
      evaluation.add(GoldArticle.read(gold, built.text().text().article().text()), built);
    } else if (outcome instanceof Outcome.Rejected rejected) {
      throw Failure.failed(text + ": " + rejected.reason());
    }
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
