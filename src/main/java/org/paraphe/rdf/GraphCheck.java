package org.paraphe.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/**
 * Checks article graphs against the SHACL shapes and leaves out the facts that break them.
 * Immutable and thread-safe.
 */
public final class GraphCheck {

  private final Shapes shapes;
  private final List<Triple> classes = new ArrayList<>();
  private final Conformance conformance;

  /**
   * @param shapes SHACL shapes
   * @param ontology the classes that the shapes are about, with their superclasses
   */
  public GraphCheck(Model shapes, Model ontology) {
    this.shapes = Shapes.parse(shapes.getGraph());
    ontology
        .listStatements(null, RDFS.subClassOf, (RDFNode) null)
        .filterKeep(s -> s.getObject().isURIResource())
        .forEach(s -> classes.add(s.asTriple()));
    this.conformance = new Conformance(this.shapes, classes);
  }

  /**
   * The graph without the facts that break a shape; they are its {@link ArticleGraph#leftOut}. An
   * entity that breaks a shape takes with it the facts that mention it.
   */
  public ArticleGraph check(ArticleGraph graph) {
    return conformance.holds(graph.triples()) ? graph : validated(graph);
  }

  private ArticleGraph validated(ArticleGraph graph) {
    // One graph: a union would look for each triple in both parts.
    Graph data = GraphFactory.createGraphMem();
    classes.forEach(data::add);
    graph.triples().forEach((Triple t) -> data.add(t));
    List<ArticleGraph.Violation> violations = new ArrayList<>();
    ShaclValidator.get()
        .validate(shapes, data)
        .getEntries()
        .forEach(entry -> violations.addAll(violations(graph, entry)));
    return violations.isEmpty() ? graph : graph.without(oneForEachFact(violations));
  }

  private static List<ArticleGraph.Violation> violations(ArticleGraph graph, ReportEntry entry) {
    String path = entry.resultPath() == null ? "" : " at " + entry.resultPath();
    String message = entry.message() + path;
    return graph
        .concerned(entry.focusNode())
        .map(f -> new ArticleGraph.Violation(f.iri().getURI(), f.factClass(), message))
        .toList();
  }

  private static List<ArticleGraph.Violation> oneForEachFact(List<ArticleGraph.Violation> all) {
    Map<String, ArticleGraph.Violation> first = new LinkedHashMap<>();
    all.forEach(v -> first.putIfAbsent(v.fact(), v));
    return List.copyOf(first.values());
  }
}
