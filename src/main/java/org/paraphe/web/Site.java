package org.paraphe.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.rdf.model.Model;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.QueryLibrary;

/**
 * What the pages are made from.
 *
 * @param ontology the classes, roles and lexicon, for the pages that explain them
 * @param base what the IRIs of articles, entities and facts begin with; they are answered below
 *     {@code /id/}
 */
record Site(KnowledgeStore store, QueryLibrary queries, Model ontology, String base) {

  private static final String TERMS = "https://w3id.org/paraphe/";

  /** The address of a thing's page here; its IRI itself where it is described elsewhere. */
  String address(String iri) {
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

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
