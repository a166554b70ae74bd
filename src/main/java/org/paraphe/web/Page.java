package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;

/** The frame of all pages: head, navigation, and what pages say alike. */
final class Page {

  private final Site site;
  private final Language language;
  private final boolean explicit;
  private final String root;
  private final Html html = new Html();

  /**
   * @param title in words of the page's language
   */
  Page(Site site, HttpServletRequest request, String title) {
    this(site, request, title, "");
  }

  /**
   * @param tongue language of the title, a BCP 47 tag; empty for the page's
   */
  Page(Site site, HttpServletRequest request, String title, String tongue) {
    this.site = site;
    this.language = Language.of(request);
    this.explicit = request.getParameter("lang") != null;
    this.root = site.address().root();
    head(title);
    header(request);
    html.open("main", "id", "main", "tabindex", "-1");
    html.element("h1", title, "lang", foreign(tongue));
  }

  Html html() {
    return html;
  }

  Language language() {
    return language;
  }

  /**
   * What {@code lang} is for words of a language.
   *
   * @param tongue a BCP 47 tag; may be empty
   * @return null, for no attribute, where they are of the page's language or of none
   */
  String foreign(String tongue) {
    return tongue.isEmpty() || tongue.equals(language.name()) ? null : tongue;
  }

  String say(String key) {
    return language.say(key);
  }

  String count(String key, int number) {
    return language.count(key, number);
  }

  String date(String iso) {
    return language.date(iso);
  }

  /**
   * What people call a term of the ontology.
   *
   * @param kind of word: the page's own words for the term, if it has some, go first
   */
  String term(String kind, String localName) {
    return language
        .words(kind + "." + localName)
        .or(() -> site.label(localName, language))
        .orElse(localName);
  }

  private void head(String title) {
    html.open("html", "lang", language.name(), "data-root", root).open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title + " · Paraphe");
    html.open("link", "rel", "icon", "href", root + "/static/paraphe.svg", "type", "image/svg+xml");
    stylesheet("paraphe.css");
    script("search.js");
    html.close().open("body");
  }

  /** Loads a style sheet of the server. */
  Page stylesheet(String name) {
    html.open("link", "rel", "stylesheet", "href", root + "/static/" + name);
    return this;
  }

  /** Runs a script of the server when the page is complete. */
  Page script(String name) {
    html.element("script", "", "src", root + "/static/" + name, "defer", "defer");
    return this;
  }

  private void header(HttpServletRequest request) {
    html.element("a", say("skip"), "class", "skip", "href", "#main");
    html.open("header").open("nav", "aria-label", say("navigation"));
    html.link(here("/"), "Paraphe", "class", "brand");
    tab(request, "/ask", say("ask.title"));
    tab(request, "/timeline", say("timeline"));
    tab(request, "/graph", say("graph"));
    tab(request, "/query/", say("questions"));
    tab(request, "/editor", "SPARQL");
    tab(request, "/ontology", say("ontology"));
    for (Language other : Language.values()) {
      if (other != language) {
        String code = other.name();
        html.link(switched(request, other), other.say("name"), "hreflang", code, "lang", code);
      }
    }
    html.close();
    search(request);
    html.close();
  }

  private void tab(HttpServletRequest request, String path, String words) {
    boolean current = request.getRequestURI().startsWith(path);
    html.link(here(path), words, "aria-current", current ? "page" : null);
  }

  private void search(HttpServletRequest request) {
    html.open("form", "action", root + "/search", "role", "search", "class", "search");
    html.open(
        "input",
        "type",
        "search",
        "name",
        "q",
        "aria-label",
        say("search"),
        "placeholder",
        say("search.hint"),
        "autocomplete",
        "off",
        "value",
        request.getRequestURI().equals("/search") ? request.getParameter("q") : null);
    keepLanguage();
    html.element("button", say("search")).close();
  }

  /** The box for a question in words, with what was asked last. */
  void askBox(String asked) {
    html.open("form", "action", root + "/ask", "class", "ask");
    html.open("label").element("span", say("ask.label"));
    html.open(
        "input",
        "name",
        "q",
        "type",
        "text",
        "required",
        "required",
        "maxlength",
        "1000",
        "value",
        asked);
    html.close();
    keepLanguage();
    html.element("button", say("ask.button"), "class", "main").close();
  }

  /** Inside a form: the language that the user chose. */
  void keepLanguage() {
    if (explicit) {
      hidden("lang", language.name());
    }
  }

  void hidden(String name, String value) {
    html.open("input", "type", "hidden", "name", name, "value", value);
  }

  private String switched(HttpServletRequest request, Language other) {
    StringBuilder query = new StringBuilder("?lang=" + other);
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("lang")) {
                for (String value : values) {
                  query.append('&').append(Site.encode(name));
                  query.append('=').append(Site.encode(value));
                }
              }
            });
    return root + request.getRequestURI() + query;
  }

  /**
   * A path of this server, or the path of a thing's page, which keeps the language that the user
   * chose; another address stays as it is.
   */
  String here(String pathOrIri) {
    String path = site.page(pathOrIri);
    if (!path.startsWith("/")) {
      return path;
    }
    if (!explicit) {
      return root + path;
    }
    int fragment = path.indexOf('#');
    String bare = fragment < 0 ? path : path.substring(0, fragment);
    String rest = fragment < 0 ? "" : path.substring(fragment);
    return root + bare + (bare.contains("?") ? "&" : "?") + "lang=" + language + rest;
  }

  /**
   * A link to a thing.
   *
   * @param tongue language of the label, a BCP 47 tag; may be empty
   */
  Page thing(String iri, String label, String tongue) {
    html.link(here(iri), label, "lang", foreign(tongue));
    return this;
  }

  /** Links to what a page describes, as data. */
  void forms(String path) {
    html.open("p", "class", "forms").text(say("forms") + " ");
    for (Representation form : Representation.values()) {
      if (form != Representation.HTML) {
        String address = root + path + "?format=" + form.ending();
        html.link(address, form.label(), "rel", "alternate", "type", form.type()).text(" ");
      }
    }
    html.close();
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
