package org.paraphe.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.paraphe.ontology.Knowledge;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.Iris;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;
import org.paraphe.source.SourceItem;
import org.paraphe.source.SourceOptions;
import org.paraphe.source.Sources;
import org.paraphe.web.Intake;

/** Takes what clients send through the pipeline. */
final class PipelineIntake implements Intake {

  private final Pipeline pipeline;
  private final Knowledge knowledge;
  private final Iris iris;

  PipelineIntake(Knowledge knowledge, Iris iris) {
    this.pipeline = new Pipeline(knowledge, iris);
    this.knowledge = knowledge;
    this.iris = iris;
  }

  @Override
  public Receipt read(Submission submission) {
    Outcome outcome = pipeline.process(item(submission));
    if (outcome instanceof Outcome.Built built) {
      String facts = new ExtractionJson(knowledge.factClasses(), iris, System.out).line(built);
      return new Receipt.Read(built.graph(), facts);
    }
    return new Receipt.Refused(((Outcome.Rejected) outcome).reason());
  }

  private static SourceItem item(Submission submission) {
    if (submission.type().equals("application/json")) {
      return json(submission.content());
    }
    RawPage.Media media =
        submission.type().equals("text/html") ? RawPage.Media.HTML : RawPage.Media.TEXT;
    return new SourceItem.Page(
        new RawPage(
            submission.id(), media, submission.content(), submission.charset(), Metadata.NONE));
  }

  /** The one record of a file of JSON lines, its line breaks taken out. */
  private static SourceItem json(byte[] content) {
    if (!new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
      return new SourceItem.Rejected("", "not a JSON object");
    }
    byte[] line = content.clone();
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) ' ' : line[i];
    }
    SourceOptions options =
        SourceOptions.DEFAULTS.withStandardInput(new ByteArrayInputStream(line));
    try (Stream<SourceItem> items = new Sources(options).open(List.of("-"))) {
      return items.findFirst().orElseThrow();
    }
  }
}
