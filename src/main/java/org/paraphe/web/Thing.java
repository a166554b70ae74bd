package org.paraphe.web;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.ParameterizedSparqlString;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/**
 * What a thing is and is called.
 *
 * @param types local names of its classes; empty where nothing is known of it
 */
record Thing(String iri, List<String> types, List<Name> names, List<String> same) {

  private static final String KNOWN =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      SELECT ?type ?label ?language ?same (COUNT(?g) AS ?n) WHERE { GRAPH ?g { ?it a ?type
        OPTIONAL { ?it owl:sameAs ?same }
        OPTIONAL { ?it rdfs:label|schema:headline|schema:identifier ?label
          BIND (LANG(?label) AS ?language) } } }
      GROUP BY ?type ?label ?language ?same ORDER BY ?type DESC(?language) DESC(?n) ?label""";

  /** A name in a language, which may be empty. */
  record Name(String text, String language) {}

  static Thing of(Snapshot snapshot, String iri) {
    ParameterizedSparqlString query = new ParameterizedSparqlString(KNOWN);
    query.setIri("it", iri);
    List<Map<String, String>> rows = Rows.of(snapshot, query.asQuery());
    return new Thing(
        iri,
        rows.stream()
            .filter(r -> r.containsKey("type"))
            .map(r -> FactReader.local(r.get("type")))
            .distinct()
            .toList(),
        rows.stream()
            .filter(r -> r.containsKey("label"))
            .map(r -> new Name(r.get("label"), r.getOrDefault("language", "")))
            .distinct()
            .toList(),
        rows.stream()
            .filter(r -> r.containsKey("same"))
            .map(r -> r.get("same"))
            .distinct()
            .toList());
  }

  /** Its classes as people are told them: without another vocabulary's word for an article. */
  List<String> kinds() {
    return types.stream().filter(type -> !type.equals("NewsArticle")).toList();
  }

  boolean known() {
    return !types.isEmpty();
  }

  /** Its name in a language if there is one, else in another; else the end of its IRI. */
  Name name(Language language) {
    return names.stream()
        .filter(n -> n.language().equals(language.name()))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .orElse(new Name(FactReader.local(iri), ""));
  }

  /** The words of that name. */
  String label(Language language) {
    return name(language).text();
  }
}
