package org.paraphe.source;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.select.NodeTraversor;

/**
 * The article's text where a page shows it by script only: in its JSON-LD, or in the strings that
 * its scripts hold under one name.
 */
final class EmbeddedText {

  /** Shorter strings are labels and addresses; characters. */
  private static final int SHORTEST = 60;

  /** Less than this is not worth preferring to what the page shows. */
  private static final int ENOUGH = 500;

  private static final int LONGEST_NAME = 40;
  private static final String SENTENCE_END = ".!?。！？…";
  private static final Pattern BLOCK = Pattern.compile("<(?:p|br|div|li)\\b");

  private final Boilerplate boilerplate;

  EmbeddedText(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /**
   * The text as lines.
   *
   * @param declared the text that the page's data has, or empty
   * @return none if the page holds no such text
   */
  List<Line> lines(Document document, String declared) {
    String best = declared.length() >= ENOUGH ? paragraphs(declared) : "";
    if (best.isEmpty()) {
      for (Element script : document.getElementsByTag("script")) {
        for (List<String> strings : strings(script.data()).values()) {
          String html = html(strings);
          best = html.length() > best.length() ? html : best;
        }
      }
    }
    if (best.length() < ENOUGH) {
      return List.of();
    }
    PageLines walk = new PageLines(boilerplate);
    NodeTraversor.filter(walk, Jsoup.parse(best).body());
    return walk.lines();
  }

  private static String paragraphs(String text) {
    if (BLOCK.matcher(text).find()) {
      return text;
    }
    StringBuilder html = new StringBuilder();
    text.lines().forEach(l -> html.append("<p>").append(Entities.escape(l)).append("</p>"));
    return html.toString();
  }

  private static String html(List<String> strings) {
    StringBuilder html = new StringBuilder();
    for (String s : strings) {
      html.append(BLOCK.matcher(s).find() ? s : "<p>" + s + "</p>");
    }
    return html.toString();
  }

  /** The strings of a script that read like sentences, by the name that stands before them. */
  private static Map<String, List<String>> strings(String script) {
    Map<String, List<String>> strings = new TreeMap<>();
    String last = "";
    for (int i = script.indexOf('"'); i >= 0; i = script.indexOf('"', i)) {
      int end = end(script, i + 1);
      if (end < 0) {
        break;
      }
      if (end - i > SHORTEST) {
        String text = unescaped(script.substring(i, end + 1));
        if (prose(text)) {
          strings.computeIfAbsent(last, k -> new ArrayList<>()).add(text);
        }
      } else if (end - i < LONGEST_NAME
          && end + 1 < script.length()
          && script.charAt(end + 1) == ':') {
        last = script.substring(i + 1, end);
      }
      i = end + 1;
    }
    return strings;
  }

  /** Whether a string holds letters and the end of a sentence. */
  private static boolean prose(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && text.chars().anyMatch(c -> SENTENCE_END.indexOf(c) >= 0);
  }

  /** Where the string that begins at an index ends, −1 if nowhere. */
  private static int end(String script, int from) {
    for (int i = from; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '"') {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  private static String unescaped(String quoted) {
    try {
      return JsonParser.parseString(quoted).getAsString();
    } catch (JsonParseException | IllegalStateException e) {
      return "";
    }
  }
}
