package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.Parameter;
import org.paraphe.store.QueryBinder;
import org.paraphe.store.QueryException;
import org.paraphe.store.ResultFormat;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;
import org.paraphe.store.StoreException;

/** Answers named queries: as a form with a table for people, as JSON or CSV for programs. */
final class QueryServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;
  private static final Set<String> OF_THE_PAGE = Set.of("lang", "format");

  private static final List<String> FORMATS = List.of("json", "csv", "html");

  /** The most rows of a table, and of an answer for programs. */
  private static final int TABLE = 1_000;

  static final int MOST = 10_000;

  QueryServlet(Site site) {
    super(site);
  }

  @Override
  Answer answer(HttpServletRequest request) {
    String name = below("/query/", request);
    if (name.isEmpty()) {
      return Answer.ok(HTML, list(request));
    }
    NamedQuery query =
        site.queries().all().stream().filter(q -> q.name().equals(name)).findFirst().orElse(null);
    if (query == null) {
      return Answer.failed(404, request, "query", name);
    }
    if (!FORMATS.contains(format(request))) {
      return Answer.failed(406, request, "form", String.join(", ", FORMATS));
    }
    return site.read(snapshot -> answer(snapshot, query, request));
  }

  private Answer answer(Snapshot snapshot, NamedQuery query, HttpServletRequest request) {
    String format = format(request);
    Map<String, String> values = values(request);
    if (format.equals("html")) {
      return Answer.ok(HTML, page(snapshot, query, values, request));
    }
    Query bound;
    try {
      bound = bound(snapshot, query, values, MOST);
    } catch (QueryException | StoreException e) {
      return Answer.failed(400, new Complaint(site, query, Language.of(request)).about(e));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(body, false, StandardCharsets.UTF_8);
    boolean csv = format.equals("csv");
    (csv ? ResultFormat.csv : ResultFormat.json).write(bound, snapshot, out);
    out.flush();
    String type = csv ? "text/csv;charset=utf-8" : "application/sparql-results+json";
    return new Answer(200, type, body.toByteArray());
  }

  private static Query bound(
      Snapshot snapshot, NamedQuery query, Map<String, String> values, int most) {
    Query bound = new QueryBinder(snapshot).bind(query, values).cloneQuery();
    if (bound.isSelectType() && !(bound.hasLimit() && bound.getLimit() < most)) {
      bound.setLimit(most);
    }
    return bound;
  }

  private static String format(HttpServletRequest request) {
    String asked = request.getParameter("format");
    if (asked != null) {
      return asked;
    }
    String accept = request.getHeader("Accept");
    boolean html = accept != null && accept.contains("text/html");
    boolean csv = accept != null && accept.contains("text/csv");
    return html ? "html" : csv ? "csv" : "json";
  }

  private static Map<String, String> values(HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (!OF_THE_PAGE.contains(name) && !given[0].isBlank()) {
                values.put(name, given[0]);
              }
            });
    return values;
  }

  private String list(HttpServletRequest request) {
    Page page = new Page(site, request, Language.of(request).say("questions"));
    page.html().open("dl", "class", "cards");
    for (NamedQuery query : site.queries().all()) {
      String language = page.language().name();
      page.html().open("div").open("dt");
      page.html().link(page.here("/query/" + query.name()), query.title(language)).close();
      page.html().element("dd", query.about().getOrDefault(language, "")).close();
    }
    return page.toString();
  }

  private String page(
      Snapshot snapshot, NamedQuery query, Map<String, String> values, HttpServletRequest request) {
    Language language = Language.of(request);
    Page page = new Page(site, request, query.title(language.name()));
    page.html().element("p", query.about().getOrDefault(language.name(), ""));
    form(page, query, values);
    boolean ready =
        query.parameters().stream().noneMatch(p -> p.required() && !values.containsKey(p.name()));
    if (ready) {
      try {
        results(page, snapshot, query, values);
      } catch (QueryException | StoreException e) {
        String why = new Complaint(site, query, language).about(e);
        page.html().element("p", why, "role", "alert");
      }
    }
    return page.toString();
  }

  private static void results(
      Page page, Snapshot snapshot, NamedQuery query, Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    if (query.parameter("language").isPresent()) {
      all.putIfAbsent("language", page.language().name());
    }
    Query bound = bound(snapshot, query, all, TABLE);
    if (bound.isSelectType()) {
      List<Map<String, String>> rows = Rows.of(snapshot, bound);
      new ResultsTable(page, snapshot).show(bound.getResultVars(), rows);
      if (rows.size() == TABLE) {
        page.html().element("p", page.say("cut").formatted(page.language().number(TABLE)));
      }
      forms(page, query, all);
    }
  }

  /** Links to the same results for programs and spreadsheets. */
  private static void forms(Page page, NamedQuery query, Map<String, String> values) {
    StringBuilder path = new StringBuilder("/query/" + query.name() + "?");
    values.forEach((name, value) -> path.append(name + "=" + Site.encode(value) + "&"));
    page.html().open("p", "class", "forms").text(page.say("forms") + " ");
    for (String form : List.of("csv", "json")) {
      page.html().link(page.here(path + "format=" + form), form.toUpperCase(Locale.ROOT)).text(" ");
    }
    page.html().close();
  }

  private static void form(Page page, NamedQuery query, Map<String, String> values) {
    String language = page.language().name();
    if (query.parameters().isEmpty()) {
      return;
    }
    page.html().open("form", "class", "parameters");
    page.keepLanguage();
    for (Parameter p : query.parameters()) {
      if (p.type() == Parameter.Type.LANGUAGE) {
        continue; // The page has one.
      }
      page.html().open("label").text(p.labels().getOrDefault(language, p.name()));
      page.html()
          .open(
              "input",
              "name",
              p.name(),
              "value",
              values.get(p.name()),
              "placeholder",
              p.defaultValue().orElse(null),
              "type",
              p.type() == Parameter.Type.DATE ? "date" : "text");
      page.html().close();
    }
    page.html().element("button", page.say("ask")).close();
  }
}
