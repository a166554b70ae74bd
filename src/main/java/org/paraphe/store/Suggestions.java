package org.paraphe.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.paraphe.rdf.FoldedLabel;
import org.paraphe.rdf.Pa;

/** Looks through a store for entities that are likely the same and names that are likely shared. */
public final class Suggestions {

  /** Names shorter than this differ by a letter too easily. */
  private static final int SHORTEST = 7;

  private static final int LONGEST_ACRONYM = 7;

  private static final String INITIALS = "initials for given names";

  private static final String NAMES =
      "PREFIX pa: <%s> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
          + " SELECT DISTINCT ?entity ?type ?label { GRAPH ?g { ?entity rdfs:label ?label ; a ?type"
          + " FILTER NOT EXISTS { ?entity pa:named false } } }";
  private static final String POSITIONS =
      "PREFIX pa: <%s> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
          + " PREFIX oa: <http://www.w3.org/ns/oa#>"
          + " SELECT DISTINCT ?holder ?title ?of ?article { GRAPH ?g { ?fact a pa:Tenure ;"
          + " pa:holder ?holder ; pa:title ?title ; pa:of ?of ; pa:modality pa:Asserted ;"
          + " pa:polarity pa:Positive ; pa:evidence/oa:hasSource ?article . ?of a pa:Country } }";

  private final Snapshot snapshot;
  private final String base;
  private final Map<String, Named> named = new TreeMap<>();

  /** An entity with its folded label. */
  private record Named(String key, String type, String label, String[] words) {

    static Named of(String key, String type, String label) {
      return new Named(key, type, label, FoldedLabel.of(label).split(" "));
    }

    String last() {
      return words[words.length - 1];
    }

    String folded() {
      return String.join(" ", words);
    }
  }

  /**
   * @param base what the IRIs of entities begin with
   */
  public Suggestions(Snapshot snapshot, String base) {
    this.snapshot = snapshot;
    this.base = base;
  }

  /** All suggestions, those of the same kind together, sorted by entity. */
  public List<Suggestion> find() {
    read();
    Set<Suggestion> found = new LinkedHashSet<>();
    Map<String, List<Named>> byWord = new HashMap<>();
    for (Named n : named.values()) {
      for (String word : new TreeSet<>(Arrays.asList(n.words()))) {
        byWord.computeIfAbsent(n.type() + " " + word, k -> new ArrayList<>()).add(n);
      }
    }
    for (Named n : named.values()) {
      shortened(n, byWord, found);
      spelt(n, byWord, found);
    }
    decide(found);
    acronyms(found);
    found.addAll(homonyms());
    List<Suggestion> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(Suggestion::kind).thenComparing(Suggestion::entity));
    return sorted;
  }

  private void read() {
    for (Map<String, String> row : rows(NAMES)) {
      if (row.get("entity").startsWith(base) && row.get("type").startsWith(Pa.NS)) {
        String key = row.get("entity").substring(base.length());
        String type = row.get("type").substring(Pa.NS.length());
        named.merge(
            key,
            Named.of(key, type, row.get("label")),
            (a, b) -> a.label().length() >= b.label().length() ? a : b);
      }
    }
  }

  private List<Map<String, String>> rows(String query) {
    return Rows.of(snapshot, QueryFactory.create(query.formatted(Pa.NS)));
  }

  /** A family name alone, where one person of the store has it. */
  private static void shortened(Named n, Map<String, List<Named>> byWord, Set<Suggestion> found) {
    if (!n.type().equals("Person") || n.words().length > 1) {
      return;
    }
    List<Named> full =
        byWord.getOrDefault("Person " + n.last(), List.of()).stream()
            .filter(p -> p.words().length > 1 && p.last().equals(n.last()))
            .toList();
    if (full.size() == 1) {
      found.add(same(n, full.get(0), "the only person of the store whose last name it is"));
    }
  }

  /** Names of which all words but one are equal, that one nearly, or an initial of the other. */
  private static void spelt(Named n, Map<String, List<Named>> byWord, Set<Suggestion> found) {
    for (String word : n.words()) {
      for (Named other : byWord.getOrDefault(n.type() + " " + word, List.of())) {
        if (n.key().compareTo(other.key()) < 0 && n.words().length == other.words().length) {
          reason(n, other).ifPresent(r -> found.add(same(shorter(n, other), longer(n, other), r)));
        }
      }
    }
  }

  private static Optional<String> reason(Named a, Named b) {
    List<Integer> differing = new ArrayList<>();
    for (int i = 0; i < a.words().length; i++) {
      if (!a.words()[i].equals(b.words()[i])) {
        differing.add(i);
      }
    }
    boolean named = differing.size() < a.words().length;
    if (named && a.type().equals("Person") && differing.stream().allMatch(i -> initial(a, b, i))) {
      return Optional.of(INITIALS);
    }
    if (differing.size() != 1) {
      return Optional.empty();
    }
    String x = a.words()[differing.get(0)];
    String y = b.words()[differing.get(0)];
    boolean digits = (x + y).chars().anyMatch(Character::isDigit);
    boolean close = !digits && a.folded().length() >= SHORTEST && near(x, y);
    return close ? Optional.of("one letter apart") : Optional.empty();
  }

  private static boolean initial(Named a, Named b, int i) {
    String x = a.words()[i];
    String y = b.words()[i];
    boolean letters = (x + y).chars().allMatch(Character::isLetter);
    return letters && (x.length() == 1 && y.startsWith(x) || y.length() == 1 && x.startsWith(y));
  }

  /** Whether one letter more, less or other makes one word the other. */
  private static boolean near(String a, String b) {
    int begin = 0;
    while (begin < Math.min(a.length(), b.length()) && a.charAt(begin) == b.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < Math.min(a.length(), b.length()) - begin
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return begin > 0 && Math.max(a.length(), b.length()) - begin - end <= 1;
  }

  private static Named longer(Named a, Named b) {
    return a.label().length() >= b.label().length() ? a : b;
  }

  private static Named shorter(Named a, Named b) {
    return longer(a, b) == a ? b : a;
  }

  /**
   * Initials may stand for several names: who serves the same country is taken, who serves others
   * is not; several that are left are told for people to choose from.
   */
  private void decide(Set<Suggestion> found) {
    Map<String, List<Suggestion>> initials = new TreeMap<>();
    found.stream()
        .filter(s -> s.reason().endsWith(INITIALS))
        .forEach(s -> initials.computeIfAbsent(s.entity(), k -> new ArrayList<>()).add(s));
    Map<String, Set<String>> served = served();
    initials.forEach(
        (entity, all) -> {
          found.removeAll(all);
          Set<String> own = served.getOrDefault(entity, Set.of());
          List<Suggestion> fitting =
              all.stream()
                  .filter(s -> agree(own, served.getOrDefault(s.other(), Set.of())))
                  .toList();
          List<Suggestion> sure =
              fitting.stream()
                  .filter(s -> !own.isEmpty() && served.containsKey(s.other()))
                  .map(s -> because(s, Suggestion.Kind.SAME, "both serve " + countries(own)))
                  .toList();
          if (sure.size() == 1) {
            found.addAll(sure);
          } else if (fitting.size() == 1) {
            found.addAll(fitting);
          } else {
            fitting.forEach(
                s -> found.add(because(s, Suggestion.Kind.ONE_OF, "one of several; choose")));
          }
        });
  }

  /** Whether what is known of whom two persons serve allows them to be one. */
  private static boolean agree(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
  }

  private static Suggestion because(Suggestion s, Suggestion.Kind kind, String reason) {
    return new Suggestion(kind, s.entity(), s.other(), List.of(), s.reason() + "; " + reason);
  }

  private String countries(Set<String> keys) {
    return keys.stream().map(this::named).collect(Collectors.joining(", "));
  }

  /** The countries in which persons hold positions, by key. */
  private Map<String, Set<String>> served() {
    Map<String, Set<String>> served = new HashMap<>();
    for (Map<String, String> row : rows(POSITIONS)) {
      served.computeIfAbsent(key(row.get("holder")), k -> new TreeSet<>()).add(key(row.get("of")));
    }
    return served;
  }

  /** Letters that the words of one organization spell. */
  private void acronyms(Set<Suggestion> found) {
    Map<String, List<Named>> spelled = new HashMap<>();
    for (Named n : named.values()) {
      if (n.type().equals("Organization") && n.words().length > 2) {
        spelled.computeIfAbsent(initials(n), k -> new ArrayList<>()).add(n);
      }
    }
    for (Named n : named.values()) {
      boolean letters =
          n.words().length == 1
              && n.label().length() <= LONGEST_ACRONYM
              && n.label().equals(n.label().toUpperCase(Locale.ROOT));
      List<Named> full = spelled.getOrDefault(n.folded(), List.of());
      if (n.type().equals("Organization") && letters && full.size() == 1) {
        found.add(same(n, full.get(0), "the initials of the name"));
      }
    }
  }

  private static String initials(Named n) {
    StringBuilder out = new StringBuilder();
    Arrays.stream(n.words()).filter(w -> w.length() > 3).forEach(w -> out.append(w.charAt(0)));
    return out.toString();
  }

  /** Persons who hold positions in different countries, according to different articles. */
  private List<Suggestion> homonyms() {
    Map<String, Map<String, Set<String>>> articles = new TreeMap<>();
    for (Map<String, String> row : rows(POSITIONS)) {
      articles
          .computeIfAbsent(row.get("holder"), k -> new TreeMap<>())
          .computeIfAbsent(row.get("of"), k -> new TreeSet<>())
          .add(row.get("article"));
    }
    List<Suggestion> found = new ArrayList<>();
    articles.forEach(
        (holder, countries) -> {
          if (holder.startsWith(base) && apart(countries)) {
            found.addAll(homonyms(key(holder), countries));
          }
        });
    return found;
  }

  /** Whether no article speaks of two of the countries. */
  private static boolean apart(Map<String, Set<String>> countries) {
    long all = countries.values().stream().flatMap(Set::stream).distinct().count();
    return countries.size() > 1 && all == countries.values().stream().mapToLong(Set::size).sum();
  }

  /** All countries but the one that most articles give become persons of their own. */
  private List<Suggestion> homonyms(String holder, Map<String, Set<String>> countries) {
    String most =
        countries.keySet().stream()
            .max(
                Comparator.comparingInt((String c) -> countries.get(c).size())
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    List<Suggestion> found = new ArrayList<>();
    countries.forEach(
        (country, where) -> {
          if (!country.equals(most)) {
            String code = country.substring(country.lastIndexOf('/') + 1);
            found.add(
                new Suggestion(
                    Suggestion.Kind.HOMONYM,
                    holder,
                    holder + "-" + code.toLowerCase(Locale.ROOT),
                    where.stream().map(this::key).toList(),
                    "%s holds positions in %s and, elsewhere, in %s"
                        .formatted(named(holder), named(key(most)), named(key(country)))));
          }
        });
    return found;
  }

  private String named(String key) {
    return named.containsKey(key) ? named.get(key).label() : key;
  }

  private String key(String iri) {
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  private static Suggestion same(Named a, Named b, String reason) {
    String text = "%s = %s? %s".formatted(a.label(), b.label(), reason);
    return new Suggestion(Suggestion.Kind.SAME, a.key(), b.key(), List.of(), text);
  }
}
