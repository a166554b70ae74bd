package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The frame of all pages: head, navigation, and what pages show alike. */
final class Page {

  private final Site site;
  private final Language language;
  private final boolean explicit;
  private final Html html = new Html();

  /**
   * @param title in words of the page's language
   */
  Page(Site site, HttpServletRequest request, String title) {
    this.site = site;
    this.language = Language.of(request);
    this.explicit = request.getParameter("lang") != null;
    head(title);
    navigation(request);
    html.open("main", "id", "main");
    html.element("h1", title);
  }

  Html html() {
    return html;
  }

  Language language() {
    return language;
  }

  String say(String key) {
    return language.say(key);
  }

  private void head(String title) {
    html.open("html", "lang", language.name()).open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title + " · Paraphe");
    html.open("link", "rel", "icon", "href", "data:,");
    html.open("link", "rel", "stylesheet", "href", "/static/paraphe.css");
    html.close().open("body");
  }

  private void navigation(HttpServletRequest request) {
    html.element("a", say("skip"), "class", "skip", "href", "#main");
    html.open("header").open("nav", "aria-label", say("navigation"));
    html.link(here("/"), "Paraphe", "class", "brand");
    html.link(here("/query/"), say("questions"));
    html.link(here("/editor"), "SPARQL");
    html.link(here("/ontology"), say("ontology"));
    for (Language other : Language.values()) {
      if (other != language) {
        html.link(
            switched(request, other),
            other.say("name"),
            "hreflang",
            other.name(),
            "lang",
            other.name());
      }
    }
    html.close();
    html.open("form", "action", "/search", "role", "search");
    html.open(
        "input",
        "type",
        "search",
        "name",
        "q",
        "aria-label",
        say("search"),
        "placeholder",
        say("search"),
        "list",
        "suggestions",
        "autocomplete",
        "off",
        "value",
        request.getParameter("q"));
    if (explicit) {
      html.open("input", "type", "hidden", "name", "lang", "value", language.name());
    }
    html.element("datalist", "", "id", "suggestions");
    html.element("button", say("search")).close().close();
    html.element("script", "", "src", "/static/search.js", "defer", "defer");
  }

  private static String switched(HttpServletRequest request, Language other) {
    StringBuilder query = new StringBuilder("?lang=" + other);
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("lang")) {
                for (String value : values) {
                  query
                      .append('&')
                      .append(Site.encode(name))
                      .append('=')
                      .append(Site.encode(value));
                }
              }
            });
    return request.getRequestURI() + query;
  }

  /** An address of this server, which keeps the language that the user chose. */
  String here(String path) {
    if (!explicit || !path.startsWith("/")) {
      return path;
    }
    int fragment = path.indexOf('#');
    String bare = fragment < 0 ? path : path.substring(0, fragment);
    String rest = fragment < 0 ? "" : path.substring(fragment);
    return bare + (bare.contains("?") ? "&" : "?") + "lang=" + language + rest;
  }

  /** A link to a thing. */
  Page thing(String iri, String label) {
    html.link(here(site.address(iri)), label);
    return this;
  }

  /** Facts under a heading for each kind. */
  void facts(List<FactView> facts) {
    String kind = "";
    for (FactView fact : facts) {
      if (!fact.kind().equals(kind)) {
        kind = fact.kind();
        html.element("h2", say("kind." + kind));
      }
      fact(fact);
    }
    if (facts.isEmpty()) {
      html.element("p", say("nothing"));
    }
  }

  private void fact(FactView fact) {
    html.open("article", "class", "fact " + fact.polarity() + " " + fact.modality());
    html.open("p");
    if (fact.negative()) {
      html.element("strong", say("negative"), "class", "mark no");
    }
    if (!fact.modality().equals("Asserted")) {
      html.element("strong", say("modality." + fact.modality()), "class", "mark");
    }
    html.link(here(site.address(fact.iri())), say("fact"));
    html.close();
    roles(fact);
    passage(fact.passage());
    html.close();
  }

  private void roles(FactView fact) {
    html.open("dl");
    for (FactView.Filler filler : fact.fillers()) {
      html.element("dt", say("role." + filler.role())).open("dd");
      if (filler.iri().isEmpty()) {
        html.text(filler.term() ? say("value." + filler.label()) : filler.label());
      } else {
        thing(filler.iri(), filler.label());
      }
      html.close();
    }
    if (!fact.date().isEmpty()) {
      html.element("dt", say("role.date")).element("dd", fact.date());
    }
    html.close();
  }

  /** The sentence with the passage marked, and the article it stands in. */
  private void passage(FactView.Passage passage) {
    html.open("blockquote").text(passage.before());
    html.element("mark", passage.inside()).text(passage.after()).close();
    html.open("p", "class", "source");
    thing(passage.article(), passage.title());
    for (String detail : List.of(passage.publisher(), passage.published())) {
      if (!detail.isEmpty()) {
        html.text(", " + detail);
      }
    }
    if (!passage.url().isEmpty()) {
      html.text(" · ");
      html.link(
          passage.url() + "#:~:text=" + Site.encode(passage.inside()).replace("+", "%20"),
          say("read"),
          "rel",
          "noopener nofollow");
    }
    html.close();
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
