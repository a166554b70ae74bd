package org.paraphe.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.WordLists;

/** Finds what a stretch of a question's words may name. */
final class Names {

  private static final List<String> WORK_NOUNS =
      List.of("DocumentNoun", "DocumentKind", "EventNoun", "EventKind");
  static final Set<EntityType> WORKS = Set.of(EntityType.Document, EntityType.Event);

  /** The closer class of companies in lists of names. */
  private static final String COMPANY = "Company";

  private final NameIndex index;
  private final Meanings meanings;
  private final List<Gazetteer> gazetteers;
  private final Regions regions;
  private final Set<String> workNouns = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> plain = new HashSet<>();
  private final Set<String> leading = new HashSet<>();

  /**
   * @param gazetteers the names known beforehand, in each language
   * @param words the lists of all languages
   */
  Names(
      NameIndex index,
      Meanings meanings,
      List<Gazetteer> gazetteers,
      Regions regions,
      WordLists words) {
    this.index = index;
    this.meanings = meanings;
    this.gazetteers = List.copyOf(gazetteers);
    this.regions = regions;
    for (String list : WORK_NOUNS) {
      words.get(list).forEach(w -> meanings.of(w).stream().findFirst().ifPresent(workNouns::add));
    }
    for (String list : List.of("OrganizationNoun", "InstitutionNoun")) {
      words.get(list).forEach(w -> bodies.addAll(meanings.of(w)));
    }
    words.get("CompanyKind").forEach(w -> bodies.removeAll(meanings.of(w)));
    words.get("LeadPart").forEach(w -> leading.addAll(meanings.of(w)));
    words.get("PlainAdjective").forEach(w -> plain.addAll(meanings.of(w)));
  }

  NameIndex index() {
    return index;
  }

  Meanings meanings() {
    return meanings;
  }

  Regions regions() {
    return regions;
  }

  /** What a word by itself means; empty for one without content. */
  String meaning(Word word) {
    List<String> found = meanings.of(word.token().form());
    return found.isEmpty() ? "" : found.get(0);
  }

  /** Whether a meaning is that of a noun for documents or events. */
  boolean workNoun(String meaning) {
    return workNouns.contains(meaning);
  }

  /** Whether a name is the noun for documents or events alone: "the agreement". */
  boolean onlyNoun(String name) {
    List<String> found = meanings.of(name);
    return found.size() == 1 && workNoun(found.get(0));
  }

  /** The entities of a class that a common noun of this meaning names. */
  List<String> ofKind(EntityType type, String meaning) {
    return index.ofKind(
        type, meaning, type == EntityType.Organization ? m -> true : this::workNoun);
  }

  /** Whether a meaning is, or is nearly, that of a noun for documents or events. */
  boolean nearWorkNoun(String meaning) {
    return workNouns.contains(meaning)
        || workNouns.stream().anyMatch(n -> Spelling.close(n.replace("=", ""), meaning));
  }

  /**
   * What words may name, the best matches alone.
   *
   * @param text the words as they are written
   * @param name whether they are written as a name, with a capital
   * @param loose whether words that are nearly the name's count
   */
  List<Candidate> of(String text, boolean name, boolean loose) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    index.called(text).forEach(k -> put(found, k, text, Candidate.Match.EXACT));
    known(text, found);
    List<String> wanted = meanings.of(text);
    if (!wanted.isEmpty()) {
      byWords(wanted, name, loose, found);
    }
    return found.values().stream()
        .sorted(Comparator.comparing(Candidate::match).reversed())
        .toList();
  }

  private static void put(
      Map<String, Candidate> found, Known known, String name, Candidate.Match match) {
    found.merge(
        known.iri(),
        new Candidate(known, known.type(), name, match),
        (a, b) -> a.match().compareTo(b.match()) >= 0 ? a : b);
  }

  /** Names that are known beforehand, in any language. */
  private void known(String text, Map<String, Candidate> found) {
    for (Gazetteer.Reading reading : readings(text)) {
      Candidate.Match match =
          reading.sense() == Gazetteer.Sense.NAME
              ? Candidate.Match.EXACT
              : Candidate.Match.STANDS_FOR;
      Gazetteer.Thing thing = reading.thing();
      List<Known> inStore =
          thing.labels().values().stream()
              .flatMap(label -> index.called(label).stream())
              .filter(k -> k.type() == thing.type())
              .toList();
      for (Known k : inStore) {
        found.put(k.iri(), new Candidate(k, k.type(), text, match));
      }
      if (inStore.isEmpty()) {
        found.putIfAbsent(thing.key(), new Candidate(null, thing.type(), reading.written(), match));
      }
    }
  }

  private List<Gazetteer.Reading> readings(String text) {
    String folded = Folding.fold(text);
    return gazetteers.stream().flatMap(g -> g.readings(folded).stream()).toList();
  }

  private void byWords(
      List<String> wanted, boolean name, boolean loose, Map<String, Candidate> found) {
    boolean noun = wanted.stream().anyMatch(this::nearWorkNoun);
    int distinct = new HashSet<>(wanted).size();
    for (NameIndex.Name n : index.with(wanted, loose)) {
      boolean same = n.meanings().containsAll(wanted);
      boolean whole = same && n.meanings().size() == distinct;
      if (whole) {
        put(found, n.known(), n.folded(), Candidate.Match.WORDS);
      } else if (part(n, wanted, name, noun)) {
        put(found, n.known(), n.folded(), same ? Candidate.Match.PART : Candidate.Match.NEARLY);
      }
    }
  }

  /**
   * Whether some words of a name can stand for it.
   *
   * @param noun whether a noun for documents or events is among them
   */
  private boolean part(NameIndex.Name n, List<String> wanted, boolean name, boolean noun) {
    List<String> all = n.meanings();
    if (WORKS.contains(n.known().type())) {
      boolean more = wanted.stream().anyMatch(w -> !workNouns.contains(w));
      boolean proper = name && wanted.size() > 1;
      return more && (noun && near(all.get(0), wanted) || !noun && proper);
    }
    return name
        && n.known().named()
        && switch (n.known().type()) {
          case Person -> near(all.get(all.size() - 1), wanted) || near(all.get(0), wanted);
          case Organization, Product -> near(all.get(0), wanted);
          default -> wanted.size() == all.size();
        };
  }

  private static boolean near(String meaning, List<String> wanted) {
    return wanted.stream()
        .anyMatch(w -> Meanings.alike(w, meaning) || Spelling.close(w, meaning.replace("=", "")));
  }

  /**
   * Whether a title that holds a leader's is one itself: "directeur de Kerdu" is, "directeur
   * financier" and "secrétaire général adjoint" are not.
   */
  boolean leads(String title, List<String> leader) {
    List<String> more = new ArrayList<>(meanings.of(title));
    more.removeAll(leader);
    more.removeAll(leading);
    for (String word : title.split("[\\s'’]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        more.removeAll(meanings.of(word));
      }
    }
    return more.isEmpty();
  }

  /**
   * Whether a body may be a company: it is listed as one, or neither listed as another nor named by
   * a noun of other bodies.
   */
  boolean business(Known known) {
    List<Gazetteer.Thing> listed =
        known.names().stream()
            .flatMap(n -> readings(n).stream())
            .filter(r -> r.sense() == Gazetteer.Sense.NAME)
            .map(Gazetteer.Reading::thing)
            .filter(t -> t.type() == EntityType.Organization)
            .toList();
    return listed.isEmpty()
        ? known.labels().values().stream().map(meanings::of).noneMatch(this::headed)
        : listed.stream().allMatch(t -> t.kind().equals(COMPANY));
  }

  private boolean headed(List<String> label) {
    return !label.isEmpty()
        && (bodies.contains(label.get(0)) || bodies.contains(label.get(label.size() - 1)));
  }

  /** The common noun that a work's label begins with: what texts call it by. */
  Optional<String> noun(Known known) {
    return known.labels().values().stream()
        .filter(l -> WORKS.contains(known.type()))
        .map(l -> l.split("[ '’]")[0])
        .filter(w -> meanings.of(w).stream().anyMatch(workNouns::contains))
        .sorted()
        .findFirst();
  }

  /**
   * One thing under several identities, or several things: candidates in groups, of which each is
   * taken for one thing. Works are one thing unless each says what the other does not.
   */
  List<List<Candidate>> things(List<Candidate> candidates) {
    List<List<Candidate>> groups = new ArrayList<>();
    for (Candidate c : candidates) {
      List<Candidate> group =
          groups.stream()
              .filter(g -> g.stream().allMatch(other -> same(c, other)))
              .findFirst()
              .orElse(null);
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
      }
      group.add(c);
    }
    return groups;
  }

  private boolean same(Candidate a, Candidate b) {
    if (!a.inStore() || !b.inStore() || a.type() != b.type()) {
      return false;
    }
    Set<String> x = longest(a.known());
    Set<String> y = longest(b.known());
    return x.containsAll(y) || y.containsAll(x);
  }

  /** What a thing's labels say, without what all works of its kind could be called. */
  private Set<String> longest(Known known) {
    Set<String> all = new HashSet<>();
    for (String label : known.labels().values()) {
      List<String> said = meanings.of(label);
      for (int i = 0; i < said.size(); i++) {
        if (i == 0 || !workNouns.contains(said.get(i))) {
          all.add(said.get(i));
        }
      }
    }
    all.removeIf(plain::contains);
    return all;
  }
}
