package org.paraphe.ask;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Membership;

/** The countries of regions and blocs: "Which African countries …?", "quels pays de l'UE". */
final class Regions {

  private static final String LIST = "Region";
  private static final String COUNTRY = "country/";

  private final Map<String, Set<String>> regions = new HashMap<>();
  private final Map<String, Set<String>> blocs = new HashMap<>();
  private final List<Gazetteer> gazetteers;

  /**
   * @param gazetteers the names known beforehand, in each language
   */
  Regions(Knowledge knowledge, List<Gazetteer> gazetteers) {
    this.gazetteers = List.copyOf(gazetteers);
    for (String region : knowledge.words().get(LIST)) {
      String[] parts = region.split(":");
      Set<String> countries = new TreeSet<>();
      for (String code : parts[1].strip().split(" ")) {
        countries.add(COUNTRY + code);
      }
      for (String name : parts[0].split("\\|")) {
        regions.put(Folding.fold(name), countries);
      }
    }
    for (Membership m : knowledge.memberships()) {
      if (m.until().isEmpty()) {
        blocs.computeIfAbsent(m.bloc(), k -> new HashSet<>()).add(m.member());
      }
    }
  }

  /**
   * The countries of the region or bloc that words name.
   *
   * @return their keys ({@code country/FR}); none where the words name no region
   */
  Set<String> countries(String name) {
    String folded = Folding.fold(name);
    Set<String> countries = regions.get(folded);
    return countries == null ? members(folded) : countries;
  }

  private Set<String> members(String folded) {
    return gazetteers.stream()
        .flatMap(g -> g.readings(folded).stream())
        .map(r -> blocs.getOrDefault(r.thing().key(), Set.of()))
        .filter(members -> !members.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /** The store's countries of these, in the order of their keys. */
  List<String> known(Set<String> countries, NameIndex index) {
    return countries.stream()
        .sorted()
        .flatMap(country -> gazetteers.stream().flatMap(g -> g.thing(country).stream()))
        .flatMap(thing -> thing.labels().values().stream())
        .flatMap(label -> index.called(label).stream())
        .filter(k -> k.type() == EntityType.Country)
        .map(Known::iri)
        .distinct()
        .toList();
  }
}
