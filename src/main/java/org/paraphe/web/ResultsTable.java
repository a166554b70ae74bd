package org.paraphe.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paraphe.rdf.Pa;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/** Shows the results of a named query as a table. */
final class ResultsTable {

  private static final String HEADLINES =
      """
      SELECT ?article ?headline ?tongue { VALUES (?article) { ?articles }
        GRAPH ?g { ?article schema:identifier ?id
          OPTIONAL { ?article schema:headline ?headline }
          OPTIONAL { ?article schema:inLanguage ?tongue } } }""";

  private static final Set<String> DATES =
      Set.of(
          "when",
          "date",
          "published",
          "otherPublished",
          "first",
          "dated",
          "made",
          "since",
          "until");

  private final Page page;
  private final Html html;
  private final Snapshot snapshot;
  private final Map<String, String> headlines = new HashMap<>();
  private final Map<String, String> tongues = new HashMap<>();

  ResultsTable(Page page, Snapshot snapshot) {
    this.page = page;
    this.html = page.html();
    this.snapshot = snapshot;
  }

  /**
   * Labels link to their things; columns of IRIs that have a label beside them are left out, and
   * those where no row has anything.
   */
  void show(List<String> columns, List<Map<String, String>> rows) {
    html.element("p", page.count("results", rows.size()), "role", "status");
    if (rows.isEmpty()) {
      return;
    }
    findHeadlines(rows);
    List<String> shown = new ArrayList<>(columns);
    shown.removeIf(
        c -> columns.contains(c + "Label") || rows.stream().noneMatch(r -> r.containsKey(c)));
    html.open("div", "class", "scroll", "tabindex", "0").open("table").open("thead").open("tr");
    for (String column : shown) {
      html.element("th", heading(column.replace("Label", "")), "scope", "col");
    }
    html.close().close().open("tbody");
    for (Map<String, String> row : rows) {
      html.open("tr");
      shown.forEach(column -> cell(row, column));
      html.close();
    }
    html.close().close().close();
  }

  private void findHeadlines(List<Map<String, String>> rows) {
    Set<String> articles = new LinkedHashSet<>();
    rows.stream().map(row -> row.get("article")).filter(a -> a != null).forEach(articles::add);
    if (!articles.isEmpty()) {
      var query = Catalogue.bound(HEADLINES, "articles", List.copyOf(articles)).asQuery();
      Rows.of(snapshot, query)
          .forEach(
              row -> {
                String article = row.get("article");
                headlines.put(article, row.getOrDefault("headline", FactReader.local(article)));
                tongues.put(article, row.getOrDefault("tongue", ""));
              });
    }
  }

  private String heading(String column) {
    return page.language().words("column." + column).orElseGet(() -> page.term("role", column));
  }

  private void cell(Map<String, String> row, String column) {
    String value = row.getOrDefault(column, "");
    String thing = row.getOrDefault(column.replace("Label", ""), "");
    String tongue = tongues.getOrDefault(row.get("article"), "");
    boolean passage = column.equals("sentence");
    html.open(
        "td",
        "class",
        column.toLowerCase(Locale.ROOT).contains("sentence") ? "passage" : null,
        "lang",
        passage ? page.foreign(tongue) : null);
    if (thing.startsWith(Pa.NS)) {
      html.text(term(column, FactReader.local(thing)));
    } else if (thing.startsWith("http")) {
      String label = column.endsWith("Label") ? value : named(column, thing);
      page.thing(thing, label, column.equals("article") ? tongue : "");
    } else {
      html.text(DATES.contains(column) ? page.date(value) : value);
    }
    html.close();
  }

  /** A term of the ontology by its words: those for what its column holds. */
  private String term(String column, String local) {
    String of = column.replaceFirst("^other(?=[A-Z])", "").toLowerCase(Locale.ROOT);
    return switch (of) {
      case "claim" -> page.term("polarity", local);
      case "sourcetype", "targettype" -> page.term("type", local);
      default -> page.term(of, local);
    };
  }

  /** A thing without a label by its title, or the end of its IRI. */
  private String named(String column, String iri) {
    boolean fact = column.equals("fact") || column.equals("otherFact");
    return fact ? page.say("fact") : headlines.getOrDefault(iri, FactReader.local(iri));
  }
}
