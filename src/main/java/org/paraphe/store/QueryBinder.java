package org.paraphe.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.paraphe.rdf.Iris;
import org.paraphe.store.ParameterException.Fault;

/** Gives the parameters of a query their values, as RDF terms and never as text. */
public final class QueryBinder {

  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");

  private final EntityLookup entities;

  /**
   * @param snapshot where entities are looked up by label
   */
  public QueryBinder(Snapshot snapshot) {
    this.entities = new EntityLookup(snapshot);
  }

  /**
   * The query with these values.
   *
   * @param values by parameter
   * @throws QueryException if a value is missing, of the wrong type, or for no parameter
   * @throws StoreException if no entity of the store is called as a value says
   */
  public Query bind(NamedQuery query, Map<String, String> values) {
    Map<Var, List<Node>> entityValues = new LinkedHashMap<>();
    Map<Var, Node> others = new HashMap<>();
    Set<String> given = new HashSet<>();
    for (Parameter parameter : parameters(query, values)) {
      String value = value(query, parameter, values);
      if (value != null) {
        given.add(parameter.name());
        List<Node> nodes = nodes(parameter, value);
        Var variable = Var.alloc(parameter.name());
        if (parameter.type() == Parameter.Type.ENTITY) {
          entityValues.put(variable, nodes);
        } else {
          others.put(variable, nodes.get(0));
        }
      }
    }
    Query plain = query.query(given);
    Query bound = others.isEmpty() ? plain : substitute(plain, others);
    entityValues.forEach((variable, nodes) -> prepend(bound, variable, nodes));
    return bound;
  }

  private static List<Parameter> parameters(NamedQuery query, Map<String, String> values) {
    List<Parameter> parameters = new ArrayList<>(query.parameters());
    for (String name : values.keySet()) {
      if (query.parameter(name).isEmpty()) {
        parameters.add(undeclared(query, name));
      }
    }
    return parameters;
  }

  private static Parameter undeclared(NamedQuery query, String name) {
    if (query.parameters().isEmpty() && query.sparql().contains("?" + name)) {
      return new Parameter(name, Parameter.Type.ANY, "", true, Optional.empty(), Map.of());
    }
    String known =
        query.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    throw new ParameterException(
        Fault.UNDECLARED,
        name,
        "",
        "query %s has no parameter \"%s\"; it has: %s"
            .formatted(query.name(), name, known.isEmpty() ? "none" : known));
  }

  private static String value(NamedQuery query, Parameter parameter, Map<String, String> values) {
    String value = values.getOrDefault(parameter.name(), parameter.defaultValue().orElse(null));
    if (value == null && parameter.required()) {
      throw new ParameterException(
          Fault.MISSING,
          parameter.name(),
          "",
          "query %s needs --param %s=… (%s)"
              .formatted(query.name(), parameter.name(), type(parameter)));
    }
    return value;
  }

  private static String type(Parameter parameter) {
    return switch (parameter.type()) {
      case ENTITY -> parameter.entityClass() + ", by label or IRI";
      case FACT -> "the IRI of a fact";
      case ARTICLE -> "the identifier or IRI of an article";
      case DATE -> "a date such as 2025-02-11";
      case INTEGER -> "a whole number";
      case LANGUAGE -> "a language such as fr";
      case TEXT, ANY -> "text";
    };
  }

  private List<Node> nodes(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case ENTITY -> entity(parameter, value);
      case FACT -> List.of(iri(parameter, value));
      case ARTICLE ->
          List.of(
              Iris.isIri(value) ? iri(parameter, value) : NodeFactory.createLiteralString(value));
      case DATE -> List.of(typed(parameter, value, XSDDatatype.XSDdate));
      case INTEGER -> List.of(typed(parameter, value, XSDDatatype.XSDinteger));
      case LANGUAGE -> List.of(language(parameter, value));
      case TEXT -> List.of(NodeFactory.createLiteralString(value));
      case ANY -> List.of(any(value));
    };
  }

  private List<Node> entity(Parameter parameter, String value) {
    if (Iris.isIri(value)) {
      return List.of(NodeFactory.createURI(value));
    }
    List<Node> found = entities.find(value, parameter.entityClasses());
    if (found.isEmpty()) {
      throw new UnknownEntityException(parameter.entityClass(), value);
    }
    return found;
  }

  private static Node iri(Parameter parameter, String value) {
    if (!Iris.isIri(value)) {
      throw wrong(parameter, value);
    }
    return NodeFactory.createURI(value);
  }

  private static Node typed(Parameter parameter, String value, XSDDatatype type) {
    if (!type.isValid(value)) {
      throw wrong(parameter, value);
    }
    return NodeFactory.createLiteralDT(value, type);
  }

  private static Node language(Parameter parameter, String value) {
    if (!LANGUAGE.matcher(value).matches()) {
      throw wrong(parameter, value);
    }
    return NodeFactory.createLiteralString(value);
  }

  private static Node any(String value) {
    if (Iris.isIri(value)) {
      return NodeFactory.createURI(value);
    }
    for (XSDDatatype type : List.of(XSDDatatype.XSDinteger, XSDDatatype.XSDdate)) {
      if (type.isValid(value)) {
        return NodeFactory.createLiteralDT(value, type);
      }
    }
    return NodeFactory.createLiteralString(value);
  }

  private static QueryException wrong(Parameter parameter, String value) {
    return new ParameterException(
        Fault.UNFIT,
        parameter.name(),
        value,
        "parameter %s: \"%s\" is not %s".formatted(parameter.name(), value, type(parameter)));
  }

  private static Query substitute(Query query, Map<Var, Node> values) {
    return QueryTransformOps.transform(query, values);
  }

  /** Puts the values at the head of the query, and of each subquery that uses the variable. */
  private static void prepend(Query query, Var variable, List<Node> nodes) {
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery element) {
            Query inner = element.getQuery();
            if (PatternVars.vars(inner.getQueryPattern()).contains(variable)) {
              prepend(inner, variable, nodes);
            }
          }
        });
    ElementGroup group = new ElementGroup();
    group.addElement(values(variable, nodes));
    if (query.getQueryPattern() instanceof ElementGroup inner) {
      inner.getElements().forEach(group::addElement);
    } else {
      group.addElement(query.getQueryPattern());
    }
    query.setQueryPattern(group);
  }

  private static ElementData values(Var variable, List<Node> nodes) {
    ElementData data = new ElementData();
    data.add(variable);
    nodes.forEach(node -> data.add(BindingFactory.binding(variable, node)));
    return data;
  }
}
