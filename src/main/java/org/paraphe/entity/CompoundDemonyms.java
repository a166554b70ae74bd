package org.paraphe.entity;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.text.Token;

/** Names of countries that one adjective joins: "franco-italien". */
final class CompoundDemonyms {

  private CompoundDemonyms() {}

  /** Adds the countries that token {@code i} of sentence {@code s} joins, if it does. */
  static void find(ArticleView view, int s, int i, List<Name> found) {
    Token t = view.sentence(s).token(i);
    if (t.form().indexOf('-') <= 0 || t.end() - t.begin() != t.form().length()) {
      return;
    }
    List<Name> parts = new ArrayList<>(2);
    for (int begin = t.begin(); begin <= t.end(); ) {
      int hyphen = view.folded.indexOf(' ', begin);
      int end = hyphen < 0 || hyphen > t.end() ? t.end() : hyphen;
      String part = view.folded.substring(begin, end);
      List<Reading> readings = demonyms(view, end < t.end() ? part + " " : part, part);
      if (readings.isEmpty()) {
        return;
      }
      String surface = view.text.text(begin, end);
      parts.add(new Name(s, i, i, begin, end, surface, part, readings, null, false));
      begin = end + 1;
    }
    if (parts.size() > 1) {
      found.addAll(parts);
    }
  }

  private static List<Reading> demonyms(ArticleView view, String prefix, String whole) {
    List<Reading> found = view.gazetteer.readings(prefix);
    return (found.isEmpty() ? view.gazetteer.readings(whole) : found)
        .stream().filter(r -> r.sense() == Sense.DEMONYM).toList();
  }
}
