package org.paraphe.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraphe.entity.Entity;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Fact;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.ontology.FactClass;
import org.paraphe.pipeline.Outcome;
import org.paraphe.rdf.Iris;
import org.paraphe.source.Article;
import org.paraphe.source.CodePoints;

/**
 * An article's entities, statements and relations as one line of JSON. Offsets count code points of
 * the article's text. What is not known is {@code null}.
 */
final class ExtractionJson implements ExtractionPrinter {

  private static final String STATEMENT = "Statement";

  private final Shortcuts shortcuts;
  private final Iris iris;
  private final PrintStream out;

  ExtractionJson(List<FactClass> classes, Iris iris, PrintStream out) {
    this.out = out;
    this.iris = iris;
    this.shortcuts = new Shortcuts(classes);
  }

  @Override
  public void print(Outcome outcome) {
    out.println(line(outcome));
  }

  /** The line of an outcome, without a line break at its end. */
  String line(Outcome outcome) {
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("article").value(outcome.article());
      if (outcome instanceof Outcome.Built built) {
        write(json, built);
      } else if (outcome instanceof Outcome.Rejected rejected) {
        json.name("rejected").value(rejected.reason());
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private void write(JsonWriter json, Outcome.Built built) throws IOException {
    Article article = built.text().text().article();
    CodePoints offsets = CodePoints.of(article.text());
    json.name("title").value(known(article.metadata().title()));
    json.name("published").value(known(built.text().published()));
    json.name("language").value(known(article.metadata().language()));
    json.name("entities").beginArray();
    for (Entity entity : built.text().entities()) {
      write(json, entity, offsets);
    }
    json.endArray();
    json.name("statements").beginArray();
    for (Fact fact : built.facts()) {
      if (fact.factClass().equals(STATEMENT)) {
        writeStatement(json, fact, article, offsets);
      }
    }
    json.endArray();
    json.name("relations").beginArray();
    for (Fact fact : built.facts()) {
      if (!fact.factClass().equals(STATEMENT)) {
        writeRelations(json, fact, article, offsets);
      }
    }
    json.endArray();
  }

  private void write(JsonWriter json, Entity entity, CodePoints offsets) throws IOException {
    json.beginObject();
    json.name("iri").value(iris.entity(entity));
    json.name("label").value(entity.label());
    json.name("type").value(entity.type().name());
    json.name("sameAs").beginArray();
    for (String same : entity.sameAs()) {
      json.value(same);
    }
    json.endArray();
    json.name("mentions").beginArray();
    for (Mention m : entity.mentions()) {
      json.beginObject();
      span(json, "begin", "end", m.begin(), m.end(), offsets);
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void writeStatement(JsonWriter json, Fact fact, Article article, CodePoints offsets)
      throws IOException {
    Optional<Filler> speaker = fact.role("speaker");
    Optional<Filler> content = fact.role("text");
    int begin = content.map(Filler::begin).orElse(fact.evidence().begin());
    int end = content.map(Filler::end).orElse(fact.evidence().end());
    json.beginObject();
    json.name("iri").value(iris.fact(article.key(), fact));
    json.name("speaker").value(label(speaker));
    json.name("speakerIri").value(fact.entity("speaker").map(iris::entity).orElse(null));
    span(
        json,
        "speakerBegin",
        "speakerEnd",
        speaker.map(Filler::begin).orElse(-1),
        speaker.map(Filler::end).orElse(-1),
        offsets);
    span(json, "cueBegin", "cueEnd", fact.evidence().cueBegin(), fact.evidence().cueEnd(), offsets);
    json.name("kind").value(label(fact.role("quotationKind")));
    json.name("text").value(article.text().substring(begin, end));
    span(json, "begin", "end", begin, end, offsets);
    json.name("date").value(statedDate(fact));
    json.name("event").value(label(fact.role("atEvent")));
    json.name("polarity").value(lower(fact.polarity()));
    json.name("modality").value(lower(fact.modality()));
    json.name("entry").value(known(fact.entry()));
    json.endObject();
  }

  private void writeRelations(JsonWriter json, Fact fact, Article article, CodePoints offsets)
      throws IOException {
    for (Shortcuts.Relation relation : shortcuts.of(fact)) {
      json.beginObject();
      json.name("iri").value(iris.fact(article.key(), fact));
      writeRelation(json, fact, relation, offsets);
      json.endObject();
    }
  }

  private static void writeRelation(
      JsonWriter json, Fact fact, Shortcuts.Relation relation, CodePoints offsets)
      throws IOException {
    json.name("subject").value(Shortcuts.text(relation.subject().value()));
    json.name("property").value(relation.property());
    json.name("object").value(Shortcuts.text(relation.object().value()));
    json.name("of").value(label(fact.role("of")));
    json.name("polarity").value(lower(fact.polarity()));
    json.name("modality").value(lower(fact.modality()));
    json.name("date").value(known(fact.date()));
    span(json, "begin", "end", fact.evidence().begin(), fact.evidence().end(), offsets);
    json.name("entry").value(known(fact.entry()));
  }

  private static String statedDate(Fact fact) {
    return fact.role("saidOn").map(f -> label(Optional.of(f))).orElse(known(fact.date()));
  }

  private static String label(Optional<Filler> filler) {
    return filler.map(f -> Shortcuts.text(f.value())).orElse(null);
  }

  private static void span(
      JsonWriter json, String beginName, String endName, int begin, int end, CodePoints offsets)
      throws IOException {
    if (begin < 0) {
      json.name(beginName).nullValue();
      json.name(endName).nullValue();
    } else {
      json.name(beginName).value(offsets.at(begin));
      json.name(endName).value(offsets.at(end));
    }
  }

  private static String known(String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
