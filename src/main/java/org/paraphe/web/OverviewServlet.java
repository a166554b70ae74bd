package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.paraphe.store.NamedQuery;

/** The first page: what the store holds, and where to go from there. */
final class OverviewServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  private static final int SOURCES = 10;

  OverviewServlet(Site site) {
    super(site);
  }

  /** The numbers may be those of a moment ago. */
  @Override
  boolean dependsOnStoreOnly() {
    return false;
  }

  @Override
  Answer answer(HttpServletRequest request) {
    Page page = new Page(site, request, Language.of(request).say("welcome"));
    show(page, site.catalogue());
    return Answer.ok(HTML, page.toString());
  }

  private void show(Page page, Catalogue store) {
    welcome(page);
    totals(page, store);
    page.html().open("div", "class", "columns");
    kinds(page, store);
    newest(page, store);
    quoted(page, store);
    sources(page, store);
    page.html().close();
    questions(page);
  }

  private void welcome(Page page) {
    page.html().element("p", page.say("welcome.text"), "class", "lead");
    page.askBox(null);
    AskServlet.suggestions(page, site);
  }

  private static void totals(Page page, Catalogue store) {
    page.html().open("dl", "class", "totals");
    total(page, "articles", store.articles().size());
    if (!store.sources().isEmpty()) {
      total(page, "sources.all", store.sources().size());
    }
    total(page, "entities", store.names().size());
    total(page, "facts", store.facts());
    page.html().close();
  }

  private static void total(Page page, String words, long number) {
    page.html().open("div").element("dt", page.say(words));
    page.html().element("dd", page.language().number(number)).close();
  }

  private static void kinds(Page page, Catalogue store) {
    section(
        page,
        "kinds",
        List.copyOf(store.kinds().entrySet()),
        kind -> {
          String path = "/timeline?kind=" + kind.getKey();
          page.html().link(page.here(path), page.term("kind", kind.getKey())).text(" ");
          page.html().element("span", page.language().number(kind.getValue()), "class", "quiet");
        });
    page.html().close();
  }

  private static void newest(Page page, Catalogue store) {
    section(
        page,
        "newest",
        store.newest(),
        article -> {
          page.thing(article.iri(), article.title(), article.language());
          String from = String.join(" · ", article.publisher(), page.date(article.published()));
          page.html().element("span", from.replaceAll("^ · | · $", ""), "class", "quiet");
        });
    page.html().close();
  }

  private static void quoted(Page page, Catalogue store) {
    section(
        page,
        "quoted",
        store.quoted(),
        speaker -> {
          Optional<Names.Entity> named = store.names().get(speaker.what(), page.language());
          page.thing(
                  speaker.what(),
                  named.map(Names.Entity::label).orElse(speaker.what()),
                  named.map(Names.Entity::tongue).orElse(""))
              .html()
              .text(" ");
          page.html()
              .element("span", page.count("statements.n", speaker.count()), "class", "quiet");
        });
    page.html().close();
  }

  private static void sources(Page page, Catalogue store) {
    section(
        page,
        "sources.all",
        store.sources().stream().limit(SOURCES).toList(),
        source -> {
          page.html().text(source.what() + " ");
          page.html().element("span", page.count("articles.n", source.count()), "class", "quiet");
        });
    page.html().open("p").link(page.here("/query/conflicts"), page.say("conflicts")).close();
    page.html().open("p").link(page.here("/query/corroboration"), page.say("corroboration"));
    page.html().close().close();
  }

  /** Leaves the section open. */
  private static <T> void section(Page page, String heading, List<T> items, Consumer<T> show) {
    page.html().open("section").element("h2", page.say(heading));
    if (items.isEmpty()) {
      page.html().element("p", page.say("nothing"), "class", "quiet");
      return;
    }
    page.html().open("ul", "class", "plain");
    for (T item : items) {
      page.html().open("li");
      show.accept(item);
      page.html().close();
    }
    page.html().close();
  }

  private void questions(Page page) {
    String language = page.language().name();
    page.html().open("section").element("h2", page.say("questions"));
    page.html().open("ul", "class", "plain wide");
    for (NamedQuery query : site.queries().all()) {
      page.html().open("li");
      page.html().link(page.here("/query/" + query.name()), query.title(language)).close();
    }
    page.html().close().close();
  }
}
