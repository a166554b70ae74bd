package org.paraphe.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;

/** A graph pattern in the making: triples by named graph, values, filters, options. */
final class GraphPattern {

  private final Map<Node, ElementGroup> graphs = new LinkedHashMap<>();
  private final Map<Node, ElementTriplesBlock> blocks = new LinkedHashMap<>();
  private final List<Element> values = new ArrayList<>();
  private final List<Element> rest = new ArrayList<>();

  /** A term of the ontology. */
  static Node term(String localName) {
    return NodeFactory.createURI(Knowledge.NAMESPACE + localName);
  }

  /** The class of entity that a node names; null if it names none. */
  static EntityType entityType(Node node) {
    for (EntityType type : EntityType.values()) {
      if (node.isURI() && node.getURI().equals(Knowledge.NAMESPACE + type.name())) {
        return type;
      }
    }
    return null;
  }

  GraphPattern triple(Node graph, Node subject, Node property, Node object) {
    block(graph).addTriple(Triple.create(subject, property, object));
    return this;
  }

  /** A triple that is looked up before those that bind no less: fewer have it. */
  GraphPattern first(Node graph, Node subject, Node property, Node object) {
    block(graph).addTriple(0, Triple.create(subject, property, object));
    return this;
  }

  private ElementTriplesBlock block(Node graph) {
    if (!graphs.containsKey(graph)) {
      graphs.put(graph, new ElementGroup());
      blocks.put(graph, new ElementTriplesBlock());
      graphs.get(graph).addElement(blocks.get(graph));
    }
    return blocks.get(graph);
  }

  /** A triple that may be missing. */
  GraphPattern optional(Node graph, Node subject, Node property, Node object) {
    ElementTriplesBlock block = new ElementTriplesBlock();
    block.addTriple(Triple.create(subject, property, object));
    graphs.get(graph).addElement(new ElementOptional(block));
    return this;
  }

  GraphPattern values(Var variable, List<Node> nodes) {
    return values(List.of(variable), nodes.stream().map(List::of).toList());
  }

  /**
   * @param rows each of one node for each variable
   */
  GraphPattern values(List<Var> variables, List<List<Node>> rows) {
    ElementData data = new ElementData();
    variables.forEach(data::add);
    for (List<Node> row : rows) {
      BindingBuilder binding = BindingFactory.builder();
      for (int i = 0; i < variables.size(); i++) {
        binding.add(variables.get(i), row.get(i));
      }
      data.add(binding.build());
    }
    values.add(data);
    return this;
  }

  GraphPattern filter(Expr expression) {
    rest.add(new ElementFilter(expression));
    return this;
  }

  /** Values first, then graphs, then filters. */
  ElementGroup group() {
    ElementGroup group = new ElementGroup();
    values.forEach(group::addElement);
    graphs.forEach((name, content) -> group.addElement(new ElementNamedGraph(name, content)));
    rest.forEach(group::addElement);
    return group;
  }

  /** The query for the distinct values of variables. */
  Query select(Var... variables) {
    Query query = new Query();
    query.setQuerySelectType();
    query.setDistinct(true);
    for (Var variable : variables) {
      query.addResultVar(variable);
    }
    query.setQueryPattern(group());
    return query;
  }
}
