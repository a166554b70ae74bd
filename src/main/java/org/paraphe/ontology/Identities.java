package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What people decided about identities: which entities are the same, which names stand for another
 * entity in some articles, what an entity is called and what it is elsewhere. Entities are given by
 * key, a path such as {@code person/guo-jiakun}. Immutable.
 */
public final class Identities {

  /** What the IRIs of entities and articles begin with in the files. */
  private static final String BASE = "https://w3id.org/paraphe/id/";

  private final Map<String, String> same = new TreeMap<>();
  private final Map<String, Map<String, String>> homonyms = new HashMap<>();
  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private final Map<String, List<String>> elsewhere = new HashMap<>();
  private final Map<String, Set<String>> different = new HashMap<>();

  private Identities() {}

  /** No decisions. */
  public static Identities none() {
    return new Identities();
  }

  /**
   * Reads decisions.
   *
   * @throws OntologyException if they contradict each other; the message names the entities
   */
  public static Identities of(Model model) {
    Identities read = new Identities();
    model.listStatements(null, OWL.sameAs, (RDFNode) null).forEach(read::sameAs);
    model.listStatements(null, OWL.differentFrom, (RDFNode) null).forEach(read::different);
    model.listStatements(null, SKOS.prefLabel, (RDFNode) null).forEach(read::label);
    model
        .listSubjectsWithProperty(RDF.type, model.createResource(Terms.PA + "Homonym"))
        .forEach(read::homonym);
    read.same.keySet().forEach(read::requireConsistent);
    return read;
  }

  /** The key of an entity or article: its IRI without the base. */
  static String key(String iri) {
    return iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri;
  }

  private void sameAs(Statement s) {
    String subject = key(s.getSubject().getURI());
    String object = s.getResource().getURI();
    if (!object.startsWith(BASE)) {
      elsewhere.computeIfAbsent(subject, k -> new ArrayList<>()).add(object);
    } else if (same.put(subject, key(object)) != null) {
      throw new OntologyException(
          "identities: " + subject + " is said to be the same as two others; say so of each other");
    }
  }

  private void different(Statement s) {
    String subject = key(s.getSubject().getURI());
    String object = key(s.getResource().getURI());
    different.computeIfAbsent(subject, k -> new HashSet<>()).add(object);
    different.computeIfAbsent(object, k -> new HashSet<>()).add(subject);
  }

  private void label(Statement s) {
    labels
        .computeIfAbsent(key(s.getSubject().getURI()), k -> new TreeMap<>())
        .put(s.getLanguage(), s.getString());
  }

  private void homonym(Resource r) {
    String name = key(r.getPropertyResourceValue(Terms.pa("nameOf")).getURI());
    String meant = key(r.getPropertyResourceValue(Terms.pa("standsFor")).getURI());
    r.listProperties(Terms.pa("inArticle"))
        .forEach(
            s ->
                homonyms
                    .computeIfAbsent(key(s.getResource().getURI()), k -> new TreeMap<>())
                    .put(name, meant));
  }

  private void requireConsistent(String key) {
    Set<String> seen = new TreeSet<>();
    for (String k = key; k != null; k = same.get(k)) {
      if (!seen.add(k)) {
        throw new OntologyException("identities: a circle of sameAs: " + String.join(", ", seen));
      }
      if (different(key, k)) {
        throw new OntologyException(
            "identities: " + key + " is both same as and different from " + k);
      }
    }
  }

  /**
   * The entity that a key stands for in an article.
   *
   * @param article the article's key: its IRI without the base
   */
  public String resolve(String article, String key) {
    String meant = homonyms.getOrDefault(article, Map.of()).getOrDefault(key, key);
    while (same.containsKey(meant)) {
      meant = same.get(meant);
    }
    return meant;
  }

  /** What an entity is to be called, by language; empty where nothing is decided. */
  public Map<String, String> labels(String key) {
    return labels.getOrDefault(key, Map.of());
  }

  /** IRIs of the same thing elsewhere. */
  public List<String> elsewhere(String key) {
    return elsewhere.getOrDefault(key, List.of());
  }

  /** Whether two entities were decided to be different. */
  public boolean different(String a, String b) {
    return different.getOrDefault(a, Set.of()).contains(b);
  }
}
