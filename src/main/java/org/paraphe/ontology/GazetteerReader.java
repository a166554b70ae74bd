package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.Gazetteer.Thing;

/**
 * Reads the gazetteers: countries (labels from the CLDR data of the Java run time unless the file
 * gives one), organizations, places, lists of names.
 */
final class GazetteerReader {

  private static final Property CAPITAL = Terms.pa("capital");
  private static final Property DEMONYM = Terms.pa("demonym");
  private static final Property ENTITY_TYPE = Terms.pa("entityType");
  private static final Property KIND = Terms.pa("kind");
  private static final Property IN = Terms.pa("in");
  private static final Property NAMES = Terms.pa("names");
  private static final Property GENDER = Terms.pa("gender");
  private static final String SYNONYMS = "SameMeaning";
  private static final List<String> LANGUAGES = List.of("fr", "en");

  private final Model model;
  private final String language;
  private final Map<String, Thing> things = new HashMap<>();
  private final Map<String, List<Reading>> readings = new HashMap<>();
  private final Map<String, Character> givenNames = new HashMap<>();
  private final Set<String> familyNamesFirst = new HashSet<>();

  /**
   * @param language whose names are read, a BCP 47 tag
   */
  GazetteerReader(Model model, String language) {
    this.model = model;
    this.language = language;
  }

  Gazetteer read() {
    each("Country", r -> country(r));
    each("Organization", r -> known(r, EntityType.Organization));
    each("Place", r -> known(r, EntityType.Place));
    // What a language calls its own way is known by its other names as well.
    each("NameList", r -> nameList(r, language));
    each("NameList", r -> nameList(r, ""));
    each("GivenNames", r -> givenNames(r));
    each(
        "FamilyNamesFirst",
        r ->
            Arrays.stream(string(r, NAMES).split("\\s+"))
                .map(Folding::fold)
                .forEach(familyNamesFirst::add));
    readings.values().forEach(l -> l.sort((a, b) -> a.sense().compareTo(b.sense())));
    return new Gazetteer(
        new Gazetteer.Content(
            things,
            WordMap.copyOf(readings),
            WordMap.copyOf(givenNames),
            familyNamesFirst,
            new KnownWorkReader(model).read(things),
            abbreviations(),
            Gazetteer.longest(readings)));
  }

  private void each(String type, java.util.function.Consumer<Resource> action) {
    List<Resource> found =
        model.listSubjectsWithProperty(RDF.type, model.createResource(Terms.PA + type)).toList();
    // Blank nodes have no order of their own: lists are taken in order of their names.
    found.sort((a, b) -> order(a).compareTo(order(b)));
    found.forEach(action);
  }

  private static String order(Resource r) {
    return r.isAnon() ? "~" + string(r, KIND) + string(r, IN) + string(r, NAMES) : r.getURI();
  }

  private void country(Resource r) {
    String code = string(r, SKOS.notation);
    if (code.isEmpty()) {
      return;
    }
    Map<String, String> labels = labels(r);
    for (String known : LANGUAGES) {
      labels.computeIfAbsent(known, l -> cldr(code, l));
    }
    Thing thing = new Thing("country/" + code, EntityType.Country, labels, "", code, sameAs(r));
    name(thing, Sense.NAME, labels.get(language));
    name(thing, Sense.NAME, cldr(code, language));
    senses(r, thing);
  }

  private static String cldr(String code, String language) {
    String name = new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language));
    return name.replace('\u2019', '\'');
  }

  /** Something that stands in the files under its own IRI. */
  private void known(Resource r, EntityType type) {
    Map<String, String> labels = labels(r);
    if (labels.isEmpty()) {
      return;
    }
    String key = Identities.key(r.getURI());
    Thing thing = new Thing(key, type, labels, string(r, KIND), local(r, IN), sameAs(r));
    name(thing, Sense.NAME, thing.label(language));
    senses(r, thing);
  }

  private void senses(Resource r, Thing thing) {
    things.put(thing.key(), thing);
    names(r, SKOS.altLabel, thing, Sense.NAME);
    names(r, CAPITAL, thing, Sense.CAPITAL);
    names(r, DEMONYM, thing, Sense.DEMONYM);
  }

  private void names(Resource r, Property property, Thing thing, Sense sense) {
    r.listProperties(property)
        .filterKeep(s -> s.getLanguage().isEmpty() || s.getLanguage().equals(language))
        .forEach(s -> name(thing, sense, s.getString()));
  }

  /**
   * Reads a list of names, if it is in the language or in none. An entry may name what it stands
   * for as other lists do: "Anvers=Antwerp".
   */
  private void nameList(Resource r, String listed) {
    Statement list = r.getProperty(NAMES);
    if (!list.getLanguage().equals(listed)) {
      return;
    }
    EntityType type = EntityType.valueOf(local(r, ENTITY_TYPE));
    String kind = local(r, KIND);
    String country = local(r, IN);
    for (String entry : list.getString().split(";")) {
      String[] parts = entry.strip().split("=");
      String[] names = parts[parts.length - 1].strip().split("\\|");
      String known = parts.length > 1 ? parts[0].strip() : names[0].strip();
      if (!known.isBlank()) {
        String key =
            type.name().toLowerCase(Locale.ROOT)
                + "/"
                + Folding.fold(known).replaceAll("[^\\p{L}\\p{N}]+", "-");
        Map<String, String> labels =
            listed.isEmpty() ? Map.of("fr", known) : Map.of("fr", known, listed, names[0].strip());
        Thing thing =
            things.computeIfAbsent(key, k -> new Thing(k, type, labels, kind, country, List.of()));
        Arrays.stream(names).map(String::strip).forEach(n -> name(thing, Sense.NAME, n));
      }
    }
  }

  private void givenNames(Resource r) {
    char gender = string(r, GENDER).charAt(0);
    for (String name : string(r, NAMES).split("\\s+")) {
      if (!name.isEmpty()) {
        givenNames.merge(Folding.fold(name), gender, (a, b) -> a.equals(b) ? a : 'e');
      }
    }
  }

  private Map<String, List<String>> abbreviations() {
    Map<String, List<String>> found = new HashMap<>();
    each(
        "Abbreviation",
        r -> {
          List<String> words = List.of(Folding.fold(string(r, SKOS.prefLabel)).split(" "));
          r.listProperties(SKOS.altLabel)
              .forEach(s -> found.put(Folding.fold(s.getString()), words));
        });
    synonyms(found);
    return found;
  }

  /** Words of other languages, and synonyms, by the first of their meaning in the thesaurus. */
  private void synonyms(Map<String, List<String>> found) {
    Set<String> meanings = new TreeSet<>(WordLists.ofAllLanguages(model).get(SYNONYMS));
    for (String meaning : meanings) {
      String[] forms = Folding.fold(meaning).split("\\|");
      for (String form : forms) {
        found.putIfAbsent(form, found.getOrDefault(forms[0], List.of(forms[0].split(" "))));
      }
    }
  }

  private void name(Thing thing, Sense sense, String written) {
    List<Reading> all = readings.computeIfAbsent(Folding.fold(written), k -> new ArrayList<>(1));
    if (all.stream().noneMatch(x -> x.thing().equals(thing) && x.sense() == sense)) {
      all.add(new Reading(thing, sense, written));
    }
  }

  static Map<String, String> labels(Resource r) {
    Map<String, String> labels = new HashMap<>();
    r.listProperties(SKOS.prefLabel)
        .forEach((Statement s) -> labels.put(s.getLanguage(), s.getString()));
    return labels;
  }

  static List<String> sameAs(Resource r) {
    return r.listProperties(OWL.sameAs).mapWith(s -> s.getResource().getURI()).toList();
  }

  private static String string(Resource r, Property p) {
    Statement s = r.getProperty(p);
    return s == null ? "" : s.getObject().isLiteral() ? s.getString() : s.getObject().toString();
  }

  private static String local(Resource r, Property p) {
    Statement s = r.getProperty(p);
    return s == null ? "" : s.getResource().getURI().replaceAll(".*[/#]", "");
  }
}
