package org.paraphe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.paraphe.ask.Answer;
import org.paraphe.ask.AnswerJson;
import org.paraphe.ask.AnswerText;
import org.paraphe.ask.Asker;
import org.paraphe.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Answers questions in French or English from the store. */
@Command(
    name = "ask",
    description = "Answers questions in French or English, with the sentences that prove it.")
final class AskCommand implements Callable<Integer> {

  /** How answers are written. */
  enum Format {
    TEXT,
    JSON
  }

  @ParentCommand private Main main;
  @Mixin private StoreOption store;
  @Mixin private KnowledgeOptions knowledge;

  @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "A question in words.")
  private String question;

  @Option(
      names = "--file",
      paramLabel = "QUESTIONS",
      description = "A question on each line; of a .tsv file, its column \"question\".")
  private Path file;

  @Option(names = "--format", description = "text or json, one object for each question.")
  private Format format = Format.TEXT;

  @Option(names = "--sparql", description = "Also shows the query that was run.")
  private boolean sparql;

  @Option(names = "--explain", description = "Also shows how the question was taken.")
  private boolean explain;

  @Override
  public Integer call() {
    if ((question == null) == (file == null)) {
      throw Failure.usage("ask needs either a question or --file");
    }
    List<String> questions = file == null ? List.of(question) : QuestionFile.read(file);
    try (KnowledgeStore content = store.open()) {
      Asker asker = new Asker(knowledge.knowledge(), content);
      AnswerText text = new AnswerText(knowledge.knowledge(), sparql, explain);
      for (String q : questions) {
        Answer answer = asker.ask(q);
        main.out().println(format == Format.JSON ? AnswerJson.of(answer) : text.of(answer));
      }
    }
    return 0;
  }
}
