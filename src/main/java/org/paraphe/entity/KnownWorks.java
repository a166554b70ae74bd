package org.paraphe.entity;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.ontology.Gazetteer.Thing;
import org.paraphe.ontology.KnownWork;

/** Recognizes the events and documents that are known beforehand in one article. */
final class KnownWorks {

  /** Years after its own in which a work is still written of by kind and place alone. */
  private static final int LATER = 3;

  private final List<KnownWork> works;
  private final String article;
  private final String published;

  /**
   * @param article the folded text
   * @param published ISO 8601 date, or empty
   */
  KnownWorks(List<KnownWork> works, String article, String published) {
    this.works = works;
    this.article = article;
    this.published = published;
  }

  /**
   * The known work that a draft is; none where two could be meant.
   *
   * @param stated the year that the article gives for it, or empty
   * @param event the event that it comes from, or null
   */
  Optional<Thing> find(Draft d, WorkFacets facets, String stated, Draft event) {
    Thing found = null;
    for (KnownWork w : works) {
      boolean that =
          w.thing().type() == d.type
              && (named(w, d) || described(w, facets) || from(w, facets, event))
              && then(w, stated);
      if (that && found != null) {
        return Optional.empty();
      }
      found = that ? w.thing() : found;
    }
    return Optional.ofNullable(found);
  }

  private static boolean named(KnownWork w, Draft d) {
    return !Collections.disjoint(w.names(), d.names.keySet());
  }

  private boolean described(KnownWork w, WorkFacets f) {
    return !Collections.disjoint(f.kinds(), w.kinds())
        && !Collections.disjoint(f.places(), w.places())
        && recent(w)
        && topic(w, f.topics());
  }

  private static boolean from(KnownWork w, WorkFacets f, Draft event) {
    return !w.event().isEmpty()
        && event != null
        && event.thing != null
        && event.thing.key().equals(w.event())
        && !Collections.disjoint(f.kinds(), w.kinds());
  }

  /** Whether the name's topic is the work's; without one, whether the article is about it. */
  private boolean topic(KnownWork w, Set<String> topics) {
    return topics.isEmpty()
        ? w.topics().stream().anyMatch(t -> within(t, article))
        : w.topics().stream().anyMatch(t -> topics.stream().anyMatch(x -> within(x, t)));
  }

  private static boolean within(String words, String text) {
    int at = text.indexOf(words);
    while (at >= 0) {
      int end = at + words.length();
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (whole) {
        return true;
      }
      at = text.indexOf(words, at + 1);
    }
    return false;
  }

  /** No article writes of what was not yet. */
  private boolean then(KnownWork w, String stated) {
    if (w.year().isEmpty()) {
      return true;
    }
    return stated.isEmpty()
        ? published.isEmpty() || published.substring(0, 4).compareTo(year(w, -1)) >= 0
        : stated.equals(w.year());
  }

  private boolean recent(KnownWork w) {
    return w.year().isEmpty()
        || published.isEmpty()
        || published.substring(0, 4).compareTo(year(w, LATER)) <= 0;
  }

  private static String year(KnownWork w, int after) {
    return String.valueOf(Integer.parseInt(w.year()) + after);
  }
}
