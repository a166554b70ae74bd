package org.paraphe.ask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;

/** All names of a store's entities and all titles of positions, found by their words. Immutable. */
final class NameIndex {

  /** A name of an entity in the words it is found by. */
  record Name(Known known, String folded, List<String> meanings) {}

  /** A title of a position in the words it is found by. */
  record Title(String text, List<String> meanings, List<String> words) {
    private boolean says(List<String> wanted) {
      return !wanted.isEmpty() && (says(wanted, meanings) || says(wanted, words));
    }

    private static boolean says(List<String> wanted, List<String> own) {
      boolean first = own.get(0).equals(wanted.get(0));
      // "finance minister" is "ministre des Finances".
      boolean turned = own.get(0).equals(wanted.get(wanted.size() - 1));
      return own.containsAll(wanted) && (first || turned);
    }
  }

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}']+");

  private final Map<String, Known> byIri = new LinkedHashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final Map<String, List<Known>> exact = new HashMap<>();
  private final Map<String, BitSet> postings = new HashMap<>();
  private final Map<Character, List<String>> spellings = new HashMap<>();
  private final List<String> meant;
  private final List<Title> titles;

  NameIndex(Collection<Known> entities, Collection<String> titles, Meanings meanings) {
    for (Known known : entities) {
      byIri.put(known.iri(), known);
      for (String name : known.names()) {
        add(known, name, meanings);
      }
    }
    postings.keySet().stream()
        .filter(m -> !m.startsWith("="))
        .sorted()
        .forEach(m -> spellings.computeIfAbsent(m.charAt(0), k -> new ArrayList<>()).add(m));
    this.meant = postings.keySet().stream().filter(m -> m.startsWith("=")).sorted().toList();
    this.titles =
        titles.stream()
            .map(t -> new Title(t, meanings.of(t), meanings.words(t)))
            .filter(t -> !t.meanings().isEmpty())
            .sorted(Comparator.comparing(Title::text))
            .toList();
  }

  private void add(Known known, String name, Meanings meanings) {
    String folded = plain(name);
    List<Known> same = exact.computeIfAbsent(folded, k -> new ArrayList<>(1));
    if (!same.contains(known)) {
      same.add(known);
    }
    List<String> found = meanings.of(name);
    for (String meaning : found) {
      postings.computeIfAbsent(meaning, k -> new BitSet()).set(names.size());
    }
    names.add(new Name(known, folded, found));
  }

  /** A name as names are compared: folded, without points and outer articles. */
  static String plain(String name) {
    return SIGNS.matcher(Folding.fold(name)).replaceAll(" ").strip();
  }

  /** The entities that are called just so. */
  List<Known> called(String name) {
    return exact.getOrDefault(plain(name), List.of());
  }

  Optional<Known> known(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  Collection<Known> all() {
    return byIri.values();
  }

  /** The titles that say at least this, as a whole or word by word, beginning with its noun. */
  List<String> titles(List<String> meanings) {
    return titles.stream().filter(t -> t.says(meanings)).map(Title::text).toList();
  }

  /** Names with all of these meanings, each as it stands or, where {@code loose}, nearly so. */
  List<Name> with(List<String> meanings, boolean loose) {
    BitSet all = null;
    for (String meaning : meanings) {
      BitSet one = postings.get(meaning);
      if (one == null || loose) {
        one = loose ? near(meaning) : new BitSet();
      }
      if (all == null) {
        all = (BitSet) one.clone();
      } else {
        all.and(one);
      }
      if (all.isEmpty()) {
        return List.of();
      }
    }
    List<Name> found = new ArrayList<>();
    for (int i = all == null ? -1 : all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
      found.add(names.get(i));
    }
    return found;
  }

  private BitSet near(String meaning) {
    BitSet found = new BitSet();
    BitSet same = postings.get(meaning);
    if (same != null) {
      found.or(same);
    }
    if (!meaning.startsWith("=")) {
      for (String other : spellings.getOrDefault(meaning.charAt(0), List.of())) {
        if (Meanings.alike(meaning, other)) {
          found.or(postings.get(other));
        }
      }
      for (String other : meant) {
        if (Spelling.close(meaning, other.substring(1))) {
          found.or(postings.get(other));
        }
      }
    }
    return found;
  }

  /**
   * The entities of a class that a common noun names: the first of their name's nouns for works has
   * this meaning.
   *
   * @param workNoun whether a meaning is that of such a noun
   */
  List<String> ofKind(EntityType type, String meaning, Predicate<String> workNoun) {
    Set<String> found = new LinkedHashSet<>();
    BitSet with = postings.getOrDefault(meaning, new BitSet());
    for (int i = with.nextSetBit(0); i >= 0; i = with.nextSetBit(i + 1)) {
      Name name = names.get(i);
      boolean head =
          name.meanings().stream().filter(workNoun).findFirst().filter(meaning::equals).isPresent();
      if (name.known().type() == type && head) {
        found.add(name.known().iri());
      }
    }
    return List.copyOf(found);
  }
}
