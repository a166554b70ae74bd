package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.RDFFormat;

/** The forms in which a resource can be had. */
enum Representation {
  HTML("text/html", "html", "HTML", null),
  TURTLE("text/turtle", "ttl", "Turtle", RDFFormat.TURTLE_PRETTY),
  JSONLD("application/ld+json", "jsonld", "JSON-LD", RDFFormat.JSONLD_PRETTY),
  NTRIPLES("application/n-triples", "nt", "N-Triples", RDFFormat.NTRIPLES),
  RDFXML("application/rdf+xml", "rdf", "RDF/XML", RDFFormat.RDFXML);

  /** What people call them all. */
  static final String OFFERED =
      Arrays.stream(values()).map(Representation::label).collect(Collectors.joining(", "));

  private static final AcceptList OFFER =
      AcceptList.create(Arrays.stream(values()).map(r -> r.type).toArray(String[]::new));

  private final String type;
  private final String ending;
  private final String label;
  private final RDFFormat format;

  Representation(String type, String ending, String label, RDFFormat format) {
    this.type = type;
    this.ending = ending;
    this.label = label;
    this.format = format;
  }

  String contentType() {
    return type + (this == JSONLD || this == RDFXML ? "" : ";charset=utf-8");
  }

  /** The media type, without parameters. */
  String type() {
    return type;
  }

  /** The value of {@code ?format=} that asks for it. */
  String ending() {
    return ending;
  }

  /** What people call it. */
  String label() {
    return label;
  }

  /** This, or Turtle instead of HTML. */
  Representation data() {
    return this == HTML ? TURTLE : this;
  }

  RDFFormat format() {
    return format;
  }

  /** Tells under which addresses the forms of a resource are had. */
  static void link(String address, HttpServletResponse response) {
    for (Representation form : values()) {
      response.addHeader(
          "Link",
          "<%s?format=%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(address, form.ending, form.type));
    }
  }

  /** What the request asks for: by {@code ?format=}, else by its Accept header. */
  static Optional<Representation> of(HttpServletRequest request) {
    String asked = request.getParameter("format");
    if (asked != null) {
      return Arrays.stream(values()).filter(r -> r.ending.equals(asked)).findFirst();
    }
    String accept = request.getHeader("Accept");
    if (accept == null || accept.isBlank()) {
      return Optional.of(TURTLE);
    }
    MediaType match = AcceptList.match(new AcceptList(accept), OFFER);
    return Arrays.stream(values())
        .filter(r -> match != null && r.type.equals(match.getContentTypeStr()))
        .findFirst();
  }
}
