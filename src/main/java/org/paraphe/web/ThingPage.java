package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.store.Snapshot;

/** The page of an article, entity or fact: what it is, and the facts on it; as HTML. */
final class ThingPage {

  /** Facts of a kind that an entity's page shows; the timeline has all. */
  private static final int SHOWN = 20;

  private final Site site;
  private final Thing thing;
  private final FactReader reader;
  private final Optional<FactView> fact;
  private final Optional<ArticleSource> article;
  private final Page page;
  private final Html html;

  ThingPage(Site site, Snapshot snapshot, Thing thing, HttpServletRequest request) {
    Language language = Language.of(request);
    this.site = site;
    this.thing = thing;
    this.reader = new FactReader(site, snapshot, language);
    this.fact = reader.of(List.of(thing.iri())).stream().findFirst();
    this.article = ArticleSource.of(snapshot, thing);
    Thing.Name name = thing.name(language);
    this.page =
        fact.map(f -> new Page(site, request, title(f)))
            .orElseGet(() -> new Page(site, request, name.text(), name.language()));
    this.html = page.html();
    show(request.getRequestURI());
  }

  /** What a fact has no name for: its kind and the things that it links. */
  private String title(FactView fact) {
    Language language = reader.language();
    String kind = site.label(fact.kind(), language).orElse(fact.kind());
    String things =
        fact.fillers().stream()
            .filter(f -> f.form() == FactView.Filler.Form.THING)
            .map(FactView.Filler::label)
            .distinct()
            .collect(Collectors.joining(" · "));
    return kind + (fact.negative() ? " (" + language.say("negative") + ")" : "") + " · " + things;
  }

  private void show(String path) {
    html.json("application/ld+json", SchemaOrg.of(thing, article, page.language()));
    heading();
    article.ifPresent(this::source);
    fact.ifPresent(this::entry);
    List<FactView> facts = fact.map(List::of).orElseGet(() -> reader.in(thing.iri()));
    if (facts.isEmpty() && article.isEmpty()) {
      about();
    } else {
      byKind(facts);
    }
    page.forms(path);
  }

  private void heading() {
    html.open("p", "class", "kind");
    for (String type : thing.kinds()) {
      html.element("span", page.term("type", type), "class", "chip " + type);
    }
    html.element("code", thing.iri()).close();
    if (!thing.same().isEmpty()) {
      html.open("p", "class", "quiet").text(page.say("same") + " ");
      thing.same().forEach(same -> html.link(same, same, "rel", "noopener").text(" "));
      html.close();
    }
  }

  /** Who published an article, when and where. */
  private void source(ArticleSource source) {
    html.open("p", "class", "source");
    html.text(
        Stream.of(source.publisher(), page.date(source.published()))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · ")));
    if (!source.url().isEmpty()) {
      html.text(" ").link(source.url(), page.say("read"), "rel", "noopener nofollow");
    }
    html.close();
  }

  /** Which words of the lexicon gave the fact. */
  private void entry(FactView fact) {
    if (!fact.entry().isEmpty()) {
      html.open("p", "class", "quiet").text(page.say("entry") + " ");
      html.link(page.here(fact.entry()), FactReader.local(fact.entry())).close();
    }
  }

  private void about() {
    String parameter = "about=" + Site.encode(thing.iri());
    html.open("p", "class", "actions");
    html.link(page.here("/graph?" + parameter), page.say("graph"));
    html.link(page.here("/timeline?" + parameter), page.say("timeline"));
    html.close();
    Map<String, Integer> kinds = reader.kinds(Selection.newest(thing.iri(), "", SHOWN));
    contents(kinds);
    List<FactView> facts = new ArrayList<>();
    for (String kind : kinds.keySet()) {
      facts.addAll(reader.read(Selection.newest(thing.iri(), kind, SHOWN)));
    }
    List<Claim> claims = Claim.of(facts, reader.alike(facts));
    kinds.forEach(
        (kind, n) -> {
          html.element("h2", page.term("kind", kind), "id", kind);
          cards(claims.stream().filter(c -> c.fact().kind().equals(kind)).toList());
          if (n > SHOWN) {
            String path = "/timeline?kind=" + kind + "&" + parameter;
            String words = page.say("allof").formatted(page.language().number(n));
            html.open("p").link(page.here(path), words).close();
          }
        });
    if (kinds.isEmpty()) {
      html.element("p", page.say("nothing"));
    }
  }

  private void contents(Map<String, Integer> kinds) {
    if (kinds.size() < 2) {
      return;
    }
    html.open("nav", "class", "contents", "aria-label", page.say("facts"));
    kinds.forEach(
        (kind, n) ->
            html.link("#" + kind, page.term("kind", kind) + " " + page.language().number(n)));
    html.close();
  }

  private void byKind(List<FactView> facts) {
    if (facts.isEmpty()) {
      html.element("p", page.say("nothing"));
    }
    String kind = "";
    for (Claim claim : Claim.of(facts, reader.alike(facts))) {
      if (!claim.fact().kind().equals(kind)) {
        kind = claim.fact().kind();
        html.element("h2", page.term("kind", kind), "id", kind);
      }
      cards(List.of(claim));
    }
  }

  private void cards(List<Claim> claims) {
    FactCards cards = new FactCards(page);
    claims.forEach(cards::show);
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
