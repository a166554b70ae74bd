package org.paraphe.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Addresses of passages in pages, as <a href="https://wicg.github.io/scroll-to-text-fragment/">text
 * fragments</a>.
 */
final class TextFragment {

  /** Words that a long passage is told by at either end. */
  private static final int WORDS = 6;

  private TextFragment() {}

  /** The article's address, which browsers open at the passage. */
  static String of(FactView.Passage passage) {
    String[] words = passage.inside().strip().split("\\s+");
    String directive =
        words.length <= 3 * WORDS
            ? join(words, 0, words.length)
            : join(words, 0, WORDS) + "," + join(words, words.length - WORDS, words.length);
    int fragment = passage.url().indexOf('#');
    String page = fragment < 0 ? passage.url() : passage.url().substring(0, fragment);
    return page + "#:~:text=" + directive;
  }

  /** Hyphens and commas have a meaning of their own in fragments. */
  private static String join(String[] words, int from, int to) {
    String text = String.join(" ", Arrays.asList(words).subList(from, to));
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
  }
}
