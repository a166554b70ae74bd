package org.paraphe.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Finds entities by name: as a page, and as suggestions while one types. */
final class SearchServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;
  private static final int SUGGESTIONS = 8;

  SearchServlet(Site site) {
    super(site);
  }

  /** The names may be those of a moment ago. */
  @Override
  boolean dependsOnStoreOnly() {
    return false;
  }

  @Override
  Answer answer(HttpServletRequest request) {
    String asked = request.getParameter("q") == null ? "" : request.getParameter("q");
    boolean suggest = request.getRequestURI().equals("/suggest");
    List<Names.Entity> found =
        site.catalogue().names().find(asked, Language.of(request), suggest ? SUGGESTIONS : MOST);
    return suggest
        ? Answer.ok(JSON, suggestions(found, request))
        : Answer.ok(HTML, page(asked, found, request));
  }

  private String page(String asked, List<Names.Entity> found, HttpServletRequest request) {
    Page page = new Page(site, request, Language.of(request).say("search.title"));
    page.html().element("p", page.count("results", found.size()), "role", "status");
    if (found.isEmpty()) {
      page.html().element("p", page.say("search.none"));
      page.askBox(asked);
    }
    page.html().open("ul", "class", "results");
    for (Names.Entity one : found) {
      page.html().open("li");
      page.thing(one.iri(), one.label(), one.tongue());
      page.html().element("span", page.term("type", one.type()), "class", "chip " + one.type());
      page.html().element("span", page.count("articles.n", one.articles()), "class", "quiet");
      page.html().close();
    }
    page.html().close();
    return page.toString();
  }

  private String suggestions(List<Names.Entity> found, HttpServletRequest request) {
    Page page = new Page(site, request, "");
    JsonArray all = new JsonArray();
    for (Names.Entity one : found) {
      JsonObject suggestion = new JsonObject();
      suggestion.addProperty("label", one.label());
      suggestion.addProperty("lang", page.foreign(one.tongue()));
      suggestion.addProperty("type", page.term("type", one.type()));
      suggestion.addProperty("address", page.here(one.iri()));
      all.add(suggestion);
    }
    return all.toString();
  }
}
