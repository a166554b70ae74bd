package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The graph of things that facts link: as a page to grow it on, and as JSON for that page. */
final class GraphServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;
  private static final String USUAL = "100";
  private static final int[] SIZES = {30, 100, 300, 1_000};

  GraphServlet(Site site) {
    super(site);
  }

  @Override
  Answer answer(HttpServletRequest request) {
    if (request.getRequestURI().equals("/graph.json")) {
      GraphJson graph = new GraphJson(site, Language.of(request));
      return Answer.ok(JSON, site.read(s -> graph.of(s, request)));
    }
    return Answer.ok(HTML, page(request));
  }

  private String page(HttpServletRequest request) {
    Page page = new Page(site, request, Language.of(request).say("graph.title"));
    page.html().element("p", page.say("graph.help"));
    String about = request.getParameter("about");
    withoutScript(page, about);
    page.html().open("div", "id", "explorer", "hidden", "hidden");
    filters(page, request.getParameter("limit"));
    canvas(page, about == null ? "" : about);
    page.html().close();
    for (String script :
        new String[] {
          "cytoscape.min.js",
          "layout-base.js",
          "cose-base.js",
          "cytoscape-fcose.js",
          "graph-files.js",
          "graph.js"
        }) {
      page.script(script);
    }
    return page.toString();
  }

  private static void withoutScript(Page page, String about) {
    String query =
        about == null ? "/query/edges" : "/query/neighbourhood?entity=" + Site.encode(about);
    page.html().open("noscript").open("p");
    page.html().link(page.here(query), page.say("graph.table")).close().close();
  }

  private static void filters(Page page, String limit) {
    Html html = page.html();
    html.open("form", "id", "filters", "class", "parameters");
    choice(page, "kind", "only");
    choice(page, "source", "source");
    html.open("label").text(page.say("polarity")).open("select", "id", "polarity");
    html.element("option", page.say("all"), "value", "");
    html.element("option", page.say("affirmed"), "value", "Positive");
    html.element("option", page.say("refusals"), "value", "Negative").close().close();
    for (String end : new String[] {"from", "to"}) {
      html.open("label").text(page.say(end)).open("input", "type", "date", "id", end).close();
    }
    html.open("label").text(page.say("size")).open("select", "id", "size");
    for (int size : SIZES) {
      String value = String.valueOf(size);
      String selected = value.equals(limit == null ? USUAL : limit) ? "selected" : null;
      html.element("option", page.language().number(size), "value", value, "selected", selected);
    }
    html.close().close();
    html.close();
  }

  /** A choice whose options the script finds in the graph. */
  private static void choice(Page page, String id, String words) {
    page.html().open("label").text(page.say(words)).open("select", "id", id);
    page.html().element("option", page.say("all"), "value", "").close().close();
  }

  private static void canvas(Page page, String about) {
    Html html = page.html();
    html.open("p", "class", "actions");
    button(page, "arrange", page.say("arrange"));
    button(page, "fit", page.say("fit"));
    for (String format : new String[] {"PNG", "SVG", "GraphML"}) {
      button(page, format.toLowerCase(Locale.ROOT), format);
    }
    html.element("span", "", "id", "status", "role", "status", "class", "quiet").close();
    html.open("div", "class", "stage");
    html.open(
        "div",
        "id",
        "graph",
        "role",
        "img",
        "aria-label",
        page.say("graph.title"),
        "data-about",
        about,
        "data-nodes",
        page.say("nodes"),
        "data-edges",
        page.say("facts"));
    html.close();
    html.open("aside", "id", "details", "aria-live", "polite", "aria-label", page.say("chosen"));
    html.element("p", page.say("graph.choose"), "class", "quiet").close();
    html.close();
    html.open("ul", "class", "legend", "id", "legend").close();
    html.open("details").open("summary").text(page.say("nodes")).close();
    html.open("ul", "id", "nodes", "class", "plain wide").close().close();
    html.open(
        "link",
        "id",
        "__________cytoscape_stylesheet",
        "rel",
        "stylesheet",
        "href",
        page.here("/static/graph.css"));
  }

  private static void button(Page page, String id, String words) {
    page.html().element("button", words, "type", "button", "id", id);
  }
}
