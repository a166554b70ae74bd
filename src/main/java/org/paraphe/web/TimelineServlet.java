package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.paraphe.store.Snapshot;

/** Facts in the order of their dates; statements, if nothing else is asked for. */
final class TimelineServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;
  private static final String ALL = "all";

  /** Articles on a page, where these are what is paged through. */
  private static final int ARTICLES = 10;

  /** The most facts that are put in order at each request. */
  private static final int SORTED = 5_000;

  TimelineServlet(Site site) {
    super(site);
  }

  @Override
  Answer answer(HttpServletRequest request) {
    return site.read(snapshot -> Answer.ok(HTML, page(snapshot, request)));
  }

  private String page(Snapshot snapshot, HttpServletRequest request) {
    Selection selection = selection(request);
    Language language = Language.of(request);
    FactReader reader = new FactReader(site, snapshot, language);
    Optional<String> about =
        Optional.of(selection.about())
            .filter(iri -> !iri.isEmpty())
            .map(iri -> Thing.of(snapshot, iri).label(language));
    Page page =
        new Page(
            site, request, about.map(a -> a + " · ").orElse("") + language.say("timeline.title"));
    about.ifPresent(
        label ->
            page.html().open("p").link(page.here(selection.about()), page.say("back")).close());
    form(page, selection, kinds(reader, selection));
    Shown shown = shown(reader, selection, page(request));
    list(page, Claim.of(shown.facts(), reader.alike(shown.facts())));
    pages(page, request, shown.more());
    return page.toString();
  }

  private Map<String, Integer> kinds(FactReader reader, Selection selection) {
    return selection.about().isEmpty() ? site.catalogue().kinds() : reader.kinds(selection);
  }

  /** Some facts, and whether there are more. */
  private record Shown(List<FactView> facts, boolean more) {}

  /**
   * A page of facts. Where too many are to be put in order, it holds those of some articles, in the
   * articles' order.
   */
  private Shown shown(FactReader reader, Selection selection, int number) {
    Catalogue all = site.catalogue();
    long candidates =
        selection.kind().isEmpty() ? all.facts() : all.kinds().getOrDefault(selection.kind(), 0);
    if (!selection.about().isEmpty() || candidates <= SORTED) {
      List<FactView> facts = reader.read(selection.page(number * PAGE, PAGE));
      return new Shown(facts, facts.size() == PAGE);
    }
    List<String> graphs =
        new ArrayList<>(
            all.between(selection.from(), selection.to()).stream()
                .map(Catalogue.Dated::graph)
                .toList());
    if (!selection.newestFirst()) {
      Collections.reverse(graphs);
    }
    int from = Math.min(graphs.size(), number * ARTICLES);
    int to = Math.min(graphs.size(), from + ARTICLES);
    List<FactView> facts =
        reader.read(selection.page(0, FactReader.MOST), graphs.subList(from, to));
    return new Shown(facts, to < graphs.size());
  }

  private static Selection selection(HttpServletRequest request) {
    String kind = text(request, "kind");
    return new Selection(
        text(request, "about"),
        kind.isEmpty() ? "Statement" : kind.equals(ALL) ? "" : kind,
        text(request, "from"),
        text(request, "to"),
        !text(request, "order").equals("oldest"),
        0,
        PAGE);
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private static int page(HttpServletRequest request) {
    String page = text(request, "page");
    if (!page.matches("\\d{0,6}")) {
      throw new BadRequest("wrong.page", page);
    }
    return page.isEmpty() ? 0 : Integer.parseInt(page);
  }

  private static void form(Page page, Selection selection, Map<String, Integer> kinds) {
    Html html = page.html();
    html.open("form", "class", "parameters");
    page.keepLanguage();
    if (!selection.about().isEmpty()) {
      page.hidden("about", selection.about());
    }
    html.open("label").text(page.say("only")).open("select", "name", "kind");
    option(page, ALL, page.say("all"), selection.kind().isEmpty());
    kinds.forEach(
        (kind, n) ->
            option(
                page,
                kind,
                page.term("kind", kind) + " (" + page.language().number(n) + ")",
                kind.equals(selection.kind())));
    html.close().close();
    day(page, "from", selection.from());
    day(page, "to", selection.to());
    html.open("label").text(page.say("order")).open("select", "name", "order");
    option(page, "newest", page.say("order.newest"), selection.newestFirst());
    option(page, "oldest", page.say("order.oldest"), !selection.newestFirst());
    html.close().close();
    html.element("button", page.say("show")).close();
  }

  private static void option(Page page, String value, String words, boolean selected) {
    page.html().element("option", words, "value", value, "selected", selected ? "selected" : null);
  }

  private static void day(Page page, String name, String value) {
    page.html().open("label").text(page.say(name));
    page.html().open("input", "type", "date", "name", name, "value", value).close();
  }

  private static void list(Page page, List<Claim> claims) {
    if (claims.isEmpty()) {
      page.html().element("p", page.say("nothing"));
      return;
    }
    FactCards cards = new FactCards(page);
    String month = null;
    for (Claim claim : claims) {
      String when = claim.fact().when();
      String its = when.substring(0, Math.min(7, when.length()));
      if (!its.equals(month)) {
        if (month != null) {
          page.html().close();
        }
        page.html().element("h2", its.isEmpty() ? page.say("undated") : page.date(its));
        page.html().open("ol", "class", "timeline");
        month = its;
      }
      page.html().open("li");
      cards.show(claim);
      page.html().close();
    }
    page.html().close();
  }

  private static void pages(Page page, HttpServletRequest request, boolean more) {
    int number = page(request);
    page.html().open("nav", "class", "pages", "aria-label", page.say("pages"));
    if (number > 0) {
      page.html().link(other(page, request, number - 1), page.say("before"), "rel", "prev");
    }
    if (more) {
      page.html().link(other(page, request, number + 1), page.say("after"), "rel", "next");
    }
    page.html().close();
  }

  private static String other(Page page, HttpServletRequest request, int number) {
    StringJoiner query = new StringJoiner("&", "/timeline?", "&page=" + number);
    for (String name : new String[] {"about", "kind", "from", "to", "order"}) {
      if (!text(request, name).isEmpty()) {
        query.add(name + "=" + Site.encode(text(request, name)));
      }
    }
    return page.here(query.toString());
  }
}
