package org.paraphe.source;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What a page says of its article: JSON-LD first, then meta elements (Open Graph, Dublin Core and
 * others), microdata, visible elements, the address.
 */
final class PageMetadata {

  private static final Pattern FRONT = Pattern.compile("https?://[^/?#]+/?");
  private static final int LONGEST_BYLINE = 120;

  /** Lines of a page among which its byline may stand. */
  private static final int BEGINNING = 200;

  private static final Evaluator MARKED_AUTHORS =
      QueryParser.parse("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]");

  private static final Evaluator BOLD = QueryParser.parse("strong, b");
  private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical]");
  private static final Evaluator PUBLISHED = QueryParser.parse("[itemprop=datePublished]");
  private static final Evaluator MODIFIED = QueryParser.parse("[itemprop=dateModified]");
  private static final Evaluator PUBDATE = QueryParser.parse("time[pubdate]");
  private static final Evaluator TIME = QueryParser.parse("article time[datetime], time[datetime]");

  private static final List<String> AUTHOR_METAS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "dc.creator",
          "byl",
          "citation_author",
          "sailthru.author",
          "cxenseparse:author",
          "og:author",
          "twitter:misc:written");

  private final Document document;
  private final Metas metas;
  private final JsonLd jsonLd;
  private final List<JsonObject> article;
  private final Metadata hints;
  private final Boilerplate boilerplate;
  private final Authors authors;

  PageMetadata(Document document, Metadata hints, Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
    authors = boilerplate.authors();
    this.document = document;
    this.hints = hints;
    metas = new Metas(document);
    jsonLd = JsonLd.of(document);
    article = jsonLd.article(metas.first("og:title"));
  }

  /** The article's text as JSON-LD has it, or empty. */
  String articleBody() {
    return JsonLd.first(article, "articleBody").orElse("");
  }

  /** Whether the page says that it is an article. */
  boolean declaresArticle() {
    return !jsonLd.ofType("Article", "BlogPosting").isEmpty()
        || metas.first("og:type").equalsIgnoreCase("article");
  }

  /** Whether the page says that it is a live blog. */
  boolean liveBlog() {
    return !jsonLd.ofType("LiveBlogPosting").isEmpty();
  }

  /** The page's descriptions of the article, possibly none. */
  List<String> descriptions() {
    return Stream.of(
            JsonLd.first(article, "description").orElse(""),
            metas.first("og:description"),
            metas.first("description"),
            metas.first("twitter:description"))
        .filter(s -> !s.isBlank())
        .distinct()
        .toList();
  }

  /** Everything but what needs the visible lines. */
  Metadata read(List<Line> lines) {
    String publisher = publisher();
    String title = title(publisher);
    String language = language();
    String url = url();
    String published = published(lines, language, url);
    return new Metadata(
        url,
        title,
        authors(publisher, lines),
        published,
        modified(),
        language,
        publisher,
        first(ld("articleSection"), metas.first("article:section", "section", "dc.subject")),
        tags());
  }

  private String ld(String name) {
    return JsonLd.first(article, name).orElse("");
  }

  private static String first(String... values) {
    return Stream.of(values).filter(v -> !v.isBlank()).findFirst().orElse("").strip();
  }

  private String publisher() {
    String named =
        article.stream()
            .flatMap(n -> jsonLd.names(n.get("publisher")).stream())
            .findFirst()
            .orElse("");
    return first(
        named,
        metas.first("og:site_name", "application-name", "dc.publisher", "publisher"),
        hints.publisher());
  }

  private String title(String publisher) {
    Titles titles = new Titles(publisher);
    double weight = 1.1;
    for (Element h1 : document.getElementsByTag("h1")) {
      titles.add(h1.text(), weight);
      weight = 0.5;
    }
    String headline = ld("headline");
    titles.addWithSuffix(headline, forSearch(headline) ? 1.9 : 3.0);
    titles.addWithSuffix(metas.first("headline"), 1.75);
    titles.addWithSuffix(metas.first("og:title"), 0.8);
    titles.addWithSuffix(metas.first("twitter:title"), 0.5);
    titles.addWithSuffix(metas.first("dc.title", "dcterms.title"), 0.6);
    titles.addWithSuffix(document.title(), 0.4);
    return first(titles.best(), hints.title());
  }

  /** Whether a headline is that of the window, which is often made for search engines. */
  private boolean forSearch(String headline) {
    return Titles.fold(document.title()).startsWith(Titles.fold(headline));
  }

  private String url() {
    Element canonical = document.selectFirst(CANONICAL);
    String link = canonical == null ? "" : canonical.absUrl("href");
    return Stream.of(link, metas.first("og:url"), ld("url"))
        .filter(this::own)
        .findFirst()
        .orElse(hints.url())
        .replaceFirst("#.*", "");
  }

  /**
   * Whether an address can be that of the page: it is one of the site that the page came from, as
   * no other can speak for it, and not the site's front page.
   */
  private boolean own(String address) {
    boolean front = FRONT.matcher(address).matches() && !FRONT.matcher(hints.url()).matches();
    return !address.isBlank()
        && (hints.url().isEmpty() || !front && Addresses.sameSite(address, hints.url()));
  }

  private String language() {
    Elements root = document.getElementsByTag("html");
    String declared =
        first(
            ld("inLanguage"),
            root.attr("lang"),
            root.attr("xml:lang"),
            metas.first("content-language", "og:locale", "dc.language", "language"),
            hints.language());
    return declared.replace('_', '-').split("[-,]")[0].toLowerCase(Locale.ROOT);
  }

  private String published(List<Line> lines, String language, String url) {
    return Stream.<Supplier<String>>of(
            () -> ld("datePublished"),
            () ->
                metas.first(
                    "article:published_time",
                    "og:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "parsely-pub-date",
                    "publish-date",
                    "publishdate",
                    "pubdate",
                    "article.published",
                    "date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dc.date",
                    "dc.date.created",
                    "sailthru.date",
                    "article_date_original",
                    "cxenseparse:recs:publishtime"),
            () -> attribute(PUBLISHED),
            () -> ld("dateCreated"),
            () -> attribute(PUBDATE),
            () -> hints.published(),
            () -> Dates.inAddress(url).orElse(""),
            () -> attribute(TIME),
            () -> visible(lines, language),
            () -> Dates.inAddress(metas.first("og:image")).orElse(""))
        .map(s -> Dates.normalise(s.get()))
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String attribute(Evaluator selector) {
    Element element = document.selectFirst(selector);
    return element == null
        ? ""
        : first(element.attr("datetime"), element.attr("content"), element.text());
  }

  private static String visible(List<Line> lines, String language) {
    return lines.stream()
        .filter(l -> l.text().length() < 120)
        .map(l -> Dates.inText(l.text(), language))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  private String modified() {
    String declared =
        first(
            ld("dateModified"),
            metas.first(
                "article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"));
    return Dates.normalise(
        declared.isEmpty() ? first(attribute(MODIFIED), hints.modified()) : declared);
  }

  private List<String> authors(String publisher, List<Line> lines) {
    List<List<String>> places = new ArrayList<>();
    article.forEach(n -> places.add(jsonLd.names(n.get("author"))));
    article.forEach(n -> places.add(jsonLd.names(n.get("creator"))));
    AUTHOR_METAS.forEach(name -> places.add(metas.all(name)));
    places.add(labelled());
    for (List<String> place : places) {
      List<String> names = distinct(place, p -> authors.names(p, publisher));
      if (!names.isEmpty()) {
        return names;
      }
    }
    List<String> marked = document.select(MARKED_AUTHORS).eachText();
    List<String> names = distinct(marked, p -> authors.names(p, publisher));
    if (!names.isEmpty()) {
      return names;
    }
    return Stream.<Supplier<List<String>>>of(
            () -> byline(publisher),
            () ->
                lines.stream()
                    .limit(BEGINNING)
                    .map(l -> signed(l, publisher))
                    .filter(n -> !n.isEmpty())
                    .findFirst()
                    .orElse(List.of()),
            hints::authors)
        .map(Supplier::get)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElseGet(this::organisation);
  }

  /** The value that pages show beside a label such as "written by". */
  private List<String> labelled() {
    for (String n : List.of("1", "2")) {
      if (authors.opens(metas.first("twitter:label" + n))) {
        return metas.all("twitter:data" + n);
      }
    }
    return List.of();
  }

  /** The people of a line that is a byline: names behind its opening words, or alone in bold. */
  private List<String> signed(Line line, String publisher) {
    if (line.text().length() > LONGEST_BYLINE / 2) {
      return List.of();
    }
    return authors.opens(line.text()) || inBold(line.region().element)
        ? authors.onlyPeople(line.text(), publisher)
        : List.of();
  }

  /** Whether all words of an element are in bold, and not all in capitals. */
  private static boolean inBold(Element element) {
    Elements bold = element.select(BOLD);
    if (bold.isEmpty()) {
      return false;
    }
    String whole = element.text();
    return bold.text().equals(whole) && !whole.equals(whole.toUpperCase(Locale.ROOT));
  }

  /** The people that elements named as bylines show. */
  private List<String> byline(String publisher) {
    return document.select(boilerplate.bylines()).stream()
        .filter(e -> e.text().length() < LONGEST_BYLINE)
        .map(e -> people(e, publisher))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> people(Element element, String publisher) {
    List<String> people = authors.people(element.text(), publisher);
    return people.isEmpty()
        ? distinct(element.select("*").eachText(), t -> authors.people(t, publisher))
        : people;
  }

  /** Where no person is named, the organisation that signs. */
  private List<String> organisation() {
    List<String> signed =
        article.stream().flatMap(n -> jsonLd.names(n.get("author")).stream()).toList();
    List<String> all = signed.isEmpty() ? metas.all("author") : signed;
    return distinct(all, n -> Authors.noName(n) ? List.of() : List.of(n));
  }

  private static List<String> distinct(List<String> values, Function<String, List<String>> names) {
    Set<String> all = new LinkedHashSet<>();
    values.forEach(v -> all.addAll(names.apply(v)));
    return List.copyOf(all);
  }

  private List<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    for (JsonObject node : article) {
      JsonLd.strings(node.get("keywords")).forEach(k -> tags.addAll(split(k)));
    }
    if (tags.isEmpty()) {
      metas.all("article:tag", "news_keywords", "keywords").forEach(k -> tags.addAll(split(k)));
    }
    return List.copyOf(tags);
  }

  private static List<String> split(String keywords) {
    return Stream.of(keywords.split("[,;]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
