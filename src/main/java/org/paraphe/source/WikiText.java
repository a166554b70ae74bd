package org.paraphe.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wiki text of a MediaWiki page. */
final class WikiText {

  private static final Pattern IGNORED =
      Pattern.compile(
          "<!--.*?-->|<ref[^>/]*/>|<ref[^>]*>.*?</ref>|<gallery.*?</gallery>|__[A-Z]+__",
          Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("\\[\\[([^\\[\\]|]*)(?:\\|([^\\[\\]]*))?\\]\\]");
  private static final Pattern EXTERNAL = Pattern.compile("\\[(?:https?:)?//\\S+\\s*([^\\]]*)\\]");
  private static final Pattern HEADING = Pattern.compile("(?m)^=+\\s*(.*?)\\s*=+\\s*$");
  private static final Pattern ITEM = Pattern.compile("(?m)^[*#]+\\s*");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]<>#+!|~-])");

  private final String text;
  private final String plain;
  private final List<String> categories = new ArrayList<>();

  WikiText(String text) {
    this.text = text;
    String rest =
        EXTERNAL.matcher(withoutNested(IGNORED.matcher(text).replaceAll(""))).replaceAll("$1");
    Matcher links = LINK.matcher(rest);
    this.plain =
        TAG.matcher(links.replaceAll(m -> Matcher.quoteReplacement(shown(m.group(1), m.group(2)))))
            .replaceAll("")
            .replaceAll("'{2,}", "");
  }

  /** What a link shows; links to files and categories show nothing. */
  private String shown(String target, String label) {
    int colon = target.indexOf(':');
    if (colon > 0 && !target.startsWith(":")) {
      if (label == null) {
        categories.add(target.substring(colon + 1).strip());
      }
      boolean interwiki = target.substring(0, colon).matches("[a-z]{1,3}|wikt|wikipedia");
      return interwiki && label != null ? label : "";
    }
    return label == null || label.isEmpty() ? target : label;
  }

  /** Without templates and tables, which may be nested. */
  private static String withoutNested(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      String two = text.substring(i, Math.min(text.length(), i + 2));
      if (two.equals("{{") || two.equals("{|")) {
        depth++;
        i++;
      } else if (depth > 0 && (two.equals("}}") || two.equals("|}"))) {
        depth--;
        i++;
      } else if (depth == 0) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** The first date of the page, which Wikinews pages open with. */
  Optional<String> date(String language) {
    return Dates.inText(text.replace('|', ' ').replace('{', ' ').replace('}', ' '), language);
  }

  List<String> categories() {
    return categories;
  }

  /** The text with headings, lists and paragraphs as Markdown. */
  String markdown() {
    StringBuilder out = new StringBuilder();
    for (String line : plain.split("\\R")) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        out.append("\n## ").append(escape(heading.group(1))).append("\n\n");
      } else if (ITEM.matcher(line).lookingAt()) {
        out.append("- ").append(escape(ITEM.matcher(line).replaceFirst(""))).append('\n');
      } else {
        out.append(escape(line.strip())).append("\n\n");
      }
    }
    return out.toString();
  }

  private static String escape(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$1");
  }
}
