package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.paraphe.store.NamedQuery;

/** The first page: what the store holds, and where to go from there. */
final class OverviewServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  private final transient Map<Language, Revision.Once<Overview>> overviews =
      new EnumMap<>(Language.class);

  OverviewServlet(Site site) {
    super(site);
    for (Language language : Language.values()) {
      overviews.put(language, site.revision().new Once<>());
    }
  }

  @Override
  Answer answer(HttpServletRequest request, HttpServletResponse response) {
    Page page = new Page(site, request, Language.of(request).say("welcome"));
    show(page, overview(page.language()));
    return Answer.ok(HTML, page.toString());
  }

  private Overview overview(Language language) {
    return overviews
        .get(language)
        .get(() -> site.store().read(snapshot -> Overview.of(snapshot, language)));
  }

  private void show(Page page, Overview overview) {
    welcome(page);
    totals(page, overview);
    page.html().open("div", "class", "columns");
    kinds(page, overview);
    newest(page, overview);
    quoted(page, overview);
    sources(page, overview);
    page.html().close();
    questions(page);
  }

  private void welcome(Page page) {
    page.html().element("p", page.say("welcome.text"), "class", "lead");
    page.askBox(null);
    AskServlet.suggestions(page, site);
  }

  private static void totals(Page page, Overview overview) {
    page.html().open("dl", "class", "totals");
    total(page, "articles", overview.articles());
    total(page, "sources.all", overview.publishers());
    total(page, "entities", overview.entities());
    total(page, "facts", overview.facts());
    page.html().close();
  }

  private static void total(Page page, String words, long number) {
    page.html().open("div").element("dt", page.say(words));
    page.html().element("dd", page.language().number(number)).close();
  }

  private static void kinds(Page page, Overview overview) {
    section(
        page,
        "kinds",
        overview.kinds(),
        kind -> {
          String path = "/timeline?kind=" + kind.name();
          page.html().link(page.here(path), page.term("kind", kind.name())).text(" ");
          page.html().element("span", page.language().number(kind.count()), "class", "quiet");
        });
    page.html().close();
  }

  private static void newest(Page page, Overview overview) {
    section(
        page,
        "newest",
        overview.newest(),
        article -> {
          page.thing(article.iri(), article.title());
          String from = String.join(" · ", article.publisher(), page.date(article.published()));
          page.html().element("span", from.replaceAll("^ · | · $", ""), "class", "quiet");
        });
    page.html().close();
  }

  private static void quoted(Page page, Overview overview) {
    section(
        page,
        "quoted",
        overview.quoted(),
        speaker -> {
          page.thing(speaker.iri(), speaker.name()).html().text(" ");
          page.html()
              .element("span", page.count("statements.n", speaker.count()), "class", "quiet");
        });
    page.html().close();
  }

  private static void sources(Page page, Overview overview) {
    section(
        page,
        "sources.all",
        overview.sources(),
        source -> {
          page.html().text(source.name() + " ");
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
