package org.paraphe.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.OntologyCheck;
import org.paraphe.ontology.Problem;
import org.paraphe.ontology.StatedFact;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Checks the ontology and the lexicon, and reads all examples. */
@Command(
    name = "check",
    description = "Checks the ontology and the lexicon, and reads all examples.")
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private KnowledgeOptions options;

  @Option(names = "--files-only", description = "Checks the files without reading the examples.")
  private boolean filesOnly;

  @Override
  public Integer call() {
    OntologyCheck check = new OntologyCheck(options.knowledge());
    List<Problem> structure = check.structure();
    structure.forEach(main.out()::println);
    if (!structure.isEmpty()) {
      main.err().println(structure.size() + " problems; examples are read when there are none");
      return 1;
    }
    return filesOnly ? 0 : examples(check);
  }

  private int examples(OntologyCheck check) {
    Pipeline pipeline = new Pipeline(options.knowledge(), options.iris());
    int problems = 0;
    for (String language : options.knowledge().languages()) {
      problems += examples(check, pipeline, language);
    }
    return problems == 0 ? 0 : 1;
  }

  private int examples(OntologyCheck check, Pipeline pipeline, String language) {
    List<Problem> problems = check.examples(language, text -> read(pipeline, language, text));
    problems.forEach(main.out()::println);
    List<LexicalEntry> entries = options.knowledge().lexicon(language).entries();
    int examples = entries.stream().mapToInt(e -> e.examples().size()).sum();
    main.err()
        .printf(
            "%s: %d entries, %d examples read, %d problems%n",
            language, entries.size(), examples, problems.size());
    return problems.size() + questions(pipeline, language);
  }

  private int questions(Pipeline pipeline, String language) {
    QuestionCheck check = new QuestionCheck(options.knowledge(), pipeline, options.provenance());
    List<String> problems = check.problems(language);
    problems.forEach(main.out()::println);
    main.err()
        .printf(
            "%s: %d questions asked of them, %d examples without a question, %d problems%n",
            language,
            check.asked(),
            check.unaskable().values().stream().mapToInt(n -> n).sum(),
            problems.size());
    check.unaskable().forEach((why, n) -> main.err().printf("  %d without: %s%n", n, why.reason()));
    return problems.size();
  }

  private static List<OntologyCheck.Read> read(Pipeline pipeline, String language, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    RawPage page =
        new RawPage(
            "example",
            RawPage.Media.TEXT,
            content,
            StandardCharsets.UTF_8.name(),
            Metadata.NONE.withLanguage(language));
    return pipeline.process(page) instanceof Outcome.Built built
        ? built.facts().stream().map(CheckCommand::stated).toList()
        : List.of();
  }

  private static OntologyCheck.Read stated(Fact fact) {
    Map<String, List<String>> fillers = new LinkedHashMap<>();
    for (Fact.Filler filler : fact.roles()) {
      fillers.computeIfAbsent(filler.role(), k -> new ArrayList<>(1)).add(words(filler.value()));
    }
    return new OntologyCheck.Read(
        fact.entry(), new StatedFact(fact.factClass(), fillers, fact.polarity(), fact.modality()));
  }

  private static String words(Fact.Value value) {
    if (value instanceof Fact.Value.Thing thing) {
      return thing.entity().label();
    }
    return value instanceof Fact.Value.Count count
        ? Long.toString(count.count())
        : ((Fact.Value.Text) value).text();
  }
}
