package org.paraphe.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.paraphe.fact.Fact;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.pipeline.Outcome;

/** Facts for people to read: under each article, who, what, whom, and the passage that says so. */
final class ExtractionTable implements ExtractionPrinter {

  private static final String INDENT = "    ";
  private static final String DECLARED = "declared";

  private final Shortcuts shortcuts;
  private final PrintStream out;

  ExtractionTable(List<FactClass> classes, PrintStream out) {
    this.shortcuts = new Shortcuts(classes);
    this.out = out;
  }

  @Override
  public void print(Outcome outcome) {
    if (outcome instanceof Outcome.Built built) {
      String text = built.text().text().article().text();
      out.println(built.article());
      built.facts().forEach(fact -> print(fact, text));
      out.println();
    }
  }

  private void print(Fact fact, String text) {
    fact.role("text").ifPresent(said -> print(fact, said.value(), text));
    for (Shortcuts.Relation r : shortcuts.of(fact)) {
      String object = Shortcuts.text(r.object().value());
      String of = fact.role("of").map(f -> ", " + Shortcuts.text(f.value())).orElse("");
      row(Shortcuts.text(r.subject().value()), r.property() + scope(fact), object + of);
      passage(fact, text);
    }
  }

  private void print(Fact statement, Value said, String text) {
    String speaker = statement.role("speaker").map(f -> Shortcuts.text(f.value())).orElse("?");
    row(speaker, DECLARED + scope(statement), Shortcuts.text(said));
    passage(statement, text);
  }

  private void row(String subject, String property, String object) {
    out.println("  " + line(subject) + " | " + property + " | " + line(object));
  }

  private void passage(Fact fact, String text) {
    String passage = text.substring(fact.evidence().begin(), fact.evidence().end());
    out.println(INDENT + "\"" + line(passage) + "\"");
  }

  /** What sets the fact apart from one that is asserted to hold. */
  private static String scope(Fact fact) {
    String polarity = fact.polarity() == Polarity.Negative ? ", negative" : "";
    String modality = fact.modality() == Modality.Asserted ? "" : ", " + fact.modality();
    return polarity + modality.toLowerCase(Locale.ROOT);
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
