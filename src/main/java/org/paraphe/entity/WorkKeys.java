package org.paraphe.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;

/**
 * Gives events and documents the identity that they have in any article: that of a known one; for
 * an event kind, place or topic, and year; for a document its proper name, or kind, event and year.
 * What an article describes too vaguely to be told from others stays its own.
 */
final class WorkKeys {

  /** How many tokens may stand between a name and the date that belongs to it. */
  private static final int REACH = 3;

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final Gazetteer gazetteer;
  private final WorkFacets.Reader facets;
  private final Set<String> uniqueEvents;
  private final Set<String> summitTexts;
  private final Set<String> treaties;

  /** The one word for what a summit adopts, whatever an article calls it. */
  private final String summitText;

  WorkKeys(WordLists words, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.uniqueEvents = kinds(words.get("UniqueEventNoun"));
    this.summitTexts = kinds(words.get("EventDocumentNoun"));
    this.summitText = summitTexts.isEmpty() ? "" : new TreeSet<>(summitTexts).first();
    this.treaties = kinds(words.get("TreatyNoun"));
    Set<String> kinds = new HashSet<>(uniqueEvents);
    kinds.addAll(summitTexts);
    kinds.addAll(treaties);
    this.facets = new WorkFacets.Reader(words, gazetteer, kinds);
  }

  private Set<String> kinds(Set<String> nouns) {
    return Keys.folded(nouns).stream()
        .flatMap(noun -> Stream.concat(Stream.of(noun), gazetteer.spelledOut(noun).stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Names the events and documents among the drafts; those that turn out the same become one.
   *
   * @param published ISO 8601 date of publication, or empty
   */
  void assign(ArticleView view, List<Draft> drafts, List<TimeExpression> times, String published) {
    KnownWorks known = new KnownWorks(gazetteer.works(), view.folded, published);
    List<Draft> events = drafts.stream().filter(d -> d.type == EntityType.Event).toList();
    for (Draft event : of(EntityType.Event, drafts)) {
      name(event, known, stated(event, view, times), published, view, events);
    }
    for (Draft document : of(EntityType.Document, drafts)) {
      name(document, known, stated(document, view, times), published, view, events);
    }
    merge(drafts);
  }

  private static List<Draft> of(EntityType type, List<Draft> drafts) {
    return drafts.stream().filter(d -> d.type == type && d.thing == null).toList();
  }

  private void name(
      Draft d,
      KnownWorks known,
      String stated,
      String published,
      ArticleView view,
      List<Draft> events) {
    WorkFacets f = facets.of(d);
    Draft event = d.type == EntityType.Document ? event(d, f, events) : null;
    d.year = !stated.isEmpty() ? stated : event != null ? event.year : year(published);
    d.thing = d.other.isEmpty() ? known.find(d, f, stated, event).orElse(null) : null;
    if (d.thing == null) {
      String key =
          !d.other.isEmpty()
              ? ""
              : d.type == EntityType.Event ? event(d, f) : document(d, f, event);
      String article = view.text.article().id();
      d.key = key.isEmpty() ? local(d, article) : type(d) + "/" + key;
      d.local = key.isEmpty();
    }
  }

  private static String local(Draft d, String article) {
    return type(d) + "/" + Keys.slug(article) + "/" + Keys.slug(d.label);
  }

  private static String type(Draft d) {
    return d.type.name().toLowerCase(Locale.ROOT);
  }

  private String event(Draft d, WorkFacets f) {
    String kind = f.kinds().iterator().next();
    if (kind.chars().anyMatch(Character::isDigit)) {
      return kind;
    }
    if (uniqueEvents.contains(kind) && !f.places().isEmpty()) {
      return join(kind, f.places(), busy(f) ? f.topics() : Set.of(), d.year);
    }
    int words = f.topics().size() + f.places().size();
    boolean told =
        uniqueEvents.contains(kind) ? words > 0 : words > 1 && f.proper() && !d.year.isEmpty();
    return told ? join(kind, f.places(), f.topics(), d.year) : "";
  }

  /** Many summits meet and many treaties are made in a capital: there, the topic tells which. */
  private boolean busy(WorkFacets f) {
    return f.places().stream().anyMatch(this::capital);
  }

  private boolean capital(String place) {
    return gazetteer.readings(place).stream().anyMatch(r -> r.sense() == Gazetteer.Sense.CAPITAL);
  }

  private String document(Draft d, WorkFacets f, Draft event) {
    String kind = f.kinds().iterator().next();
    boolean ofEvent = f.kinds().stream().anyMatch(summitTexts::contains);
    if (ofEvent && event != null && !event.local) {
      return summitText(event);
    }
    if (ofEvent && !f.places().isEmpty()) {
      return summitText(f, d.year);
    }
    if (f.proper() && treaties.contains(kind) && !f.places().isEmpty()) {
      return join(kind, f.places(), busy(f) ? f.topics() : Set.of(), "");
    }
    if (f.proper() && f.topics().size() + f.places().size() > 1) {
      return join(kind, f.places(), f.topics(), "");
    }
    boolean told = f.topics().size() + f.places().size() > 1 && !d.year.isEmpty();
    return told ? join(kind, f.places(), f.topics(), d.year) : "";
  }

  private String summitText(Draft event) {
    WorkFacets f = facets.of(event);
    if (event.thing == null && !f.places().isEmpty()) {
      return summitText(f, event.year);
    }
    String key = event.thing != null ? event.thing.key() : event.key;
    return join(summitText, Set.of(), Set.of(), key.substring(key.indexOf('/') + 1));
  }

  private String summitText(WorkFacets f, String year) {
    return join(summitText, f.places(), busy(f) ? f.topics() : Set.of(), year);
  }

  private static String join(
      String kind, Collection<String> places, Collection<String> topics, String year) {
    List<String> parts = new ArrayList<>();
    parts.add(kind);
    parts.addAll(new TreeSet<>(places));
    parts.addAll(new TreeSet<>(topics));
    parts.add(year);
    return Keys.slug(String.join(" ", parts).strip());
  }

  /** The event that a document comes from: named in its name, of its place, or the only one. */
  private Draft event(Draft document, WorkFacets f, List<Draft> events) {
    for (Draft event : events) {
      if (names(document, event)) {
        return event;
      }
    }
    for (Draft event : events) {
      if (facets.of(event).places().stream().anyMatch(f.places()::contains)) {
        return event;
      }
    }
    List<Draft> unique = events.stream().filter(this::unique).toList();
    boolean bare = f.places().isEmpty() && f.topics().isEmpty();
    return bare && unique.size() == 1 ? unique.get(0) : null;
  }

  private boolean unique(Draft event) {
    return !event.local && facets.of(event).kinds().stream().anyMatch(uniqueEvents::contains);
  }

  private static boolean names(Draft document, Draft event) {
    for (Mention m : document.mentions) {
      for (Mention e : event.mentions) {
        if (in(e, m)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean in(Mention inner, Mention outer) {
    return outer.begin() < inner.begin() && inner.end() <= outer.end();
  }

  /** The year that the article gives beside a name, or empty. */
  private static String stated(Draft d, ArticleView view, List<TimeExpression> times) {
    for (Mention m : d.mentions) {
      Sentence sentence = view.sentence(m.sentence());
      for (int i = m.first(); i <= m.last(); i++) {
        if (YEAR.matcher(sentence.token(i).form()).matches()) {
          return sentence.token(i).form();
        }
      }
      for (TimeExpression t : times) {
        boolean near = t.first() > m.last() && t.first() - m.last() <= REACH;
        if (m.kind() == Mention.Kind.NAME && t.sentence() == m.sentence() && near) {
          return year(t.value());
        }
      }
    }
    return "";
  }

  private static String year(String date) {
    return date.length() < 4 ? "" : date.substring(0, 4);
  }

  private static void merge(List<Draft> drafts) {
    Map<String, Draft> first = new HashMap<>();
    for (Draft d : List.copyOf(drafts)) {
      if (d.type == EntityType.Event || d.type == EntityType.Document) {
        Draft same = first.putIfAbsent(d.thing != null ? d.thing.key() : d.key, d);
        if (same != null && same.type == d.type) {
          same.mentions.addAll(d.mentions);
          d.names.forEach(same.names::putIfAbsent);
          drafts.remove(d);
        }
      }
    }
  }
}
