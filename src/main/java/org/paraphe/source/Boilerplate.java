package org.paraphe.source;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.paraphe.ontology.WordLists;

/** What the names of elements and the openings of lines tell of their use. Immutable. */
final class Boilerplate {

  // Stand for attributes of the HTML standard; no class can have such a name.
  private static final String HIDDEN = "@hidden ";
  private static final String BODY = "@articleBody ";

  private static final int LONGEST_NOTICE = 300;
  private static final int LONGEST_POLICY = 1000;

  private final Set<String> body;
  private final Set<String> standfirst;
  private final Set<String> unwanted;
  private final Openings teasers;
  private final Openings notices;
  private final Openings teaserHeadings;
  private final Set<String> hidden;
  private final Phrases errorTitles;
  private final Authors authors;
  private final Evaluator bylines;
  private final Phrases phrases;

  /**
   * @param words the lists of {@code ontology/boilerplate.ttl}
   */
  Boilerplate(WordLists words) {
    body = words.get("BodyClass");
    standfirst = words.get("StandfirstClass");
    unwanted = words.get("UnwantedClass");
    teasers = new Openings(words.get("TeaserOpening"));
    notices = new Openings(words.get("NoticeOpening"));
    teaserHeadings = new Openings(words.get("TeaserHeading"));
    phrases = new Phrases(words.get("NoticePhrase"));
    errorTitles = new Phrases(words.get("ErrorTitle"));
    authors =
        new Authors(
            new Openings(words.get("BylineOpening")),
            words.get("NameConjunction"),
            words.get("SocialNetwork"));
    bylines = new ClassNamed(words.get("BylineClass"));
    hidden = words.get("HiddenClass");
  }

  /**
   * The names that tell what an element is for, those of custom elements among them, as one text;
   * empty if it has none.
   */
  static String names(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return HIDDEN;
    }
    if (element.attr("itemprop").contains("articleBody")) {
      return BODY;
    }
    String own = element.normalName().indexOf('-') > 0 ? element.normalName() + ' ' : "";
    return (own + element.className() + ' ' + element.id()).strip();
  }

  /** What names say that an element is for. */
  Region.Role role(String names) {
    if (names.equals(HIDDEN)) {
      return Region.Role.UNWANTED;
    }
    if (names.equals(BODY)) {
      return Region.Role.BODY;
    }
    Names parts = new Names(names);
    if (parts.anyOf(unwanted) || hidden(names)) {
      return Region.Role.UNWANTED;
    }
    if (parts.anyOf(body)) {
      return Region.Role.BODY;
    }
    return parts.anyOf(standfirst) ? Region.Role.STANDFIRST : Region.Role.OTHER;
  }

  /** Selects elements that show bylines. */
  Evaluator bylines() {
    return bylines;
  }

  /** Takes names out of bylines. */
  Authors authors() {
    return authors;
  }

  /** Whether a title says that the page is an error message or a gate. */
  boolean errorTitle(String title) {
    return errorTitles.in(title.toLowerCase(Locale.ROOT));
  }

  private boolean hidden(String names) {
    for (String name : names.split("\\s+")) {
      if (hidden.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is a heading above pointers to other articles. */
  boolean teaserHeading(Line line) {
    return line.kind() == Block.Kind.HEADING && teaserHeadings.end(line.text()) > 0;
  }

  /** Whether a line points to other articles, or stands above such lines. */
  boolean teaser(Line line) {
    int end = teasers.end(line.text());
    if (end == 0) {
      return false;
    }
    String rest = line.text().substring(end).strip();
    return rest.isEmpty() || ":>»|–".indexOf(rest.charAt(0)) >= 0 || line.linkDensity() > 0.25;
  }

  /** Whether a line is a notice to the reader. */
  boolean notice(Line line) {
    String text = line.text();
    if (text.length() < LONGEST_NOTICE && notices.end(text) > 0) {
      return true;
    }
    return text.length() < LONGEST_POLICY && phrases.in(text.toLowerCase(Locale.ROOT));
  }

  /** Selects elements whose class attribute holds one of some words, in whatever case. */
  private static final class ClassNamed extends Evaluator {
    private final Phrases words;

    ClassNamed(Set<String> words) {
      this.words = new Phrases(words);
    }

    @Override
    public boolean matches(Element root, Element element) {
      String names = element.attr("class");
      return !names.isEmpty() && words.in(names.toLowerCase(Locale.ROOT));
    }
  }
}
