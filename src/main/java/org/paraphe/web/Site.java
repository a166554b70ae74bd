package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDFS;
import org.paraphe.ask.Asker;
import org.paraphe.rdf.Pa;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Snapshot;

/**
 * What the pages are made from.
 *
 * @param asker answers questions in words
 * @param ontology the classes, roles and lexicon, for the pages that explain them
 * @param base what the IRIs of articles, entities and facts begin with; they are answered below
 *     {@code /id/}
 * @param address where users find the server
 * @param revision tells when the store changed last
 * @param answers to requests, kept until then
 */
record Site(
    KnowledgeStore store,
    QueryLibrary queries,
    Asker asker,
    Model ontology,
    String base,
    PublicAddress address,
    Revision revision,
    AnswerCache answers) {

  private static final String TERMS = "https://w3id.org/paraphe/";

  /** The path of a thing's page here; its IRI itself where it is described elsewhere. */
  String page(String iri) {
    if (iri.startsWith(base)) {
      return "/id/" + iri.substring(base.length());
    }
    for (String kind : new String[] {"ontology", "lexicon/"}) {
      if (iri.startsWith(TERMS + kind)) {
        return "/" + iri.substring(TERMS.length());
      }
    }
    return iri;
  }

  /** The IRI that a path below {@code /id/} stands for. */
  String iri(String path) {
    return base + path;
  }

  /** The IRI without fragment that a path of terms, such as {@code ontology}, stands for. */
  static String document(String path) {
    return TERMS + path;
  }

  /** What the ontology calls a term, in a language if it can. */
  Optional<String> label(String term, Language language) {
    var resource = ontology.getResource(Pa.NS + term);
    Statement found = resource.getProperty(RDFS.label, language.name());
    return Optional.ofNullable(found == null ? resource.getProperty(RDFS.label) : found)
        .map(Statement::getString);
  }

  /** Local names of the roles of a class of facts, in the ontology's order. */
  List<String> roles(String kind) {
    Statement list =
        ontology.getResource(kind).getProperty(ontology.createProperty(Pa.NS, "roles"));
    return list == null
        ? List.of()
        : list.getList().asJavaList().stream().map(r -> r.asResource().getLocalName()).toList();
  }

  /** IRIs of the classes of facts. */
  List<String> factClasses() {
    return ontology
        .listSubjectsWithProperty(ontology.createProperty(Pa.NS, "roles"))
        .mapWith(Resource::getURI)
        .toList();
  }

  /** Reads from the store, for a page: with a time limit for each query. */
  <T> T read(Function<Snapshot, T> reader) {
    return store.read(snapshot -> reader.apply(new PatientSnapshot(snapshot)));
  }

  /** What is known of the store as a whole. */
  Catalogue catalogue() {
    return revision.catalogue(this::readCatalogue);
  }

  /** Begins to read the store through, so that the first who asks need not wait. */
  void prepare() {
    revision.renew(this::readCatalogue);
  }

  /** To be called after each change of the store. */
  void changed() {
    revision.change();
    prepare();
  }

  private Catalogue readCatalogue() {
    return store.read(snapshot -> Catalogue.of(this, snapshot));
  }

  /** Where users find the server: as configured, else as they ask for it. */
  String server(HttpServletRequest request) {
    if (!address.url().isEmpty()) {
      return address.url();
    }
    String asked = request.getRequestURL().toString();
    return asked.substring(0, asked.indexOf('/', "https://".length()));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
