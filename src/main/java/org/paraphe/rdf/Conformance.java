package org.paraphe.rdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintEntity;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;

/**
 * Whether triples conform to SHACL shapes, told without the report that a validation makes. It
 * knows targets that are classes, paths that are properties and the common constraints of SHACL
 * Core (sections 4.1 to 4.7); nothing conforms for certain to shapes with others. Immutable and
 * thread-safe.
 */
final class Conformance {

  /** Something that must hold of a node and the values that a shape looks at. */
  private interface Rule {
    boolean holds(Subjects data, Node focus, Set<Node> values);
  }

  private static final Rule UNKNOWN = (data, focus, values) -> false;

  /** All superclasses of each class, the class itself among them. */
  private final Map<Node, Set<Node>> superclasses = new HashMap<>();

  private final ValidationContext context;

  /** What must hold of the instances of a class. */
  private final Map<Node, List<Rule>> rules = new HashMap<>();

  private final boolean complete;

  /**
   * @param classes what classes are subclasses of
   */
  Conformance(Shapes shapes, Collection<Triple> classes) {
    classes.forEach(t -> superclasses.put(t.getSubject(), ancestors(t.getSubject(), classes)));
    this.context = ValidationContext.create(shapes, Graph.emptyGraph);
    boolean known = true;
    for (Shape shape : shapes.getTargetShapes()) {
      for (Target target : shape.getTargets()) {
        known &= target.getTargetType() == TargetType.targetClass && shape.isNodeShape();
        rules.computeIfAbsent(target.getObject(), c -> new ArrayList<>()).add(rule(shape));
      }
    }
    this.complete = known;
  }

  private static Set<Node> ancestors(Node type, Collection<Triple> classes) {
    Set<Node> ancestors = new LinkedHashSet<>(Set.of(type));
    Deque<Node> next = new ArrayDeque<>(ancestors);
    while (!next.isEmpty()) {
      Node subclass = next.remove();
      classes.stream()
          .filter(t -> t.getSubject().equals(subclass))
          .map(Triple::getObject)
          .filter(ancestors::add)
          .forEach(next::add);
    }
    return ancestors;
  }

  /** Whether triples conform to the shapes for certain. */
  boolean holds(Stream<Triple> triples) {
    Subjects data = new Subjects(triples);
    return complete && data.all().stream().allMatch(node -> holds(data, node));
  }

  private boolean holds(Subjects data, Node node) {
    Set<Node> self = Set.of(node);
    for (Node type : types(data, node)) {
      for (Rule rule : rules.getOrDefault(type, List.of())) {
        if (!rule.holds(data, node, self)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The classes of a node and all their superclasses. */
  private Set<Node> types(Subjects data, Node node) {
    Set<Node> stated = data.values(node, RDF.Nodes.type);
    if (stated.size() == 1) {
      return superclasses(stated.iterator().next());
    }
    Set<Node> types = new HashSet<>();
    stated.forEach(type -> types.addAll(superclasses(type)));
    return types;
  }

  private Set<Node> superclasses(Node type) {
    return superclasses.getOrDefault(type, Set.of(type));
  }

  private Rule rule(Shape shape) {
    if (shape.deactivated()) {
      return (data, focus, values) -> true;
    }
    List<Rule> all = new ArrayList<>();
    shape.getConstraints().forEach(constraint -> all.add(rule(shape, constraint)));
    shape.getPropertyShapes().forEach(property -> all.add(rule(property)));
    Rule[] each = all.toArray(Rule[]::new);
    return (data, focus, values) -> {
      for (Rule rule : each) {
        if (!rule.holds(data, focus, values)) {
          return false;
        }
      }
      return true;
    };
  }

  private Rule rule(PropertyShape shape) {
    if (!(shape.getPath() instanceof P_Link path) || !shape.getPropertyShapes().isEmpty()) {
      return UNKNOWN;
    }
    Node property = path.getNode();
    Rule ofValues = rule((Shape) shape);
    return (data, focus, values) -> ofValues.holds(data, focus, data.values(focus, property));
  }

  private Rule rule(Shape shape, Constraint constraint) {
    if (constraint instanceof ConstraintTerm term) {
      return forEach((data, value) -> term.validate(context, value) == null);
    } else if (constraint instanceof ConstraintEntity entity) {
      return (data, focus, values) -> entity.validate(context, values) == null;
    } else if (constraint instanceof ClassConstraint type) {
      return forEach((data, value) -> types(data, value).contains(type.getExpectedClass()));
    } else if (constraint instanceof ShNode node) {
      Rule other = rule(node.getOther());
      return forEach((data, value) -> other.holds(data, value, Set.of(value)));
    } else if (constraint instanceof ShOr or) {
      List<Rule> others = or.getOthers().stream().map(this::rule).toList();
      return forEach(
          (data, value) -> others.stream().anyMatch(r -> r.holds(data, value, Set.of(value))));
    } else if (constraint instanceof QualifiedValueShape qualified && !qualified.qDisjoint()) {
      return counting(qualified);
    } else if (constraint instanceof ConstraintPairwise pair) {
      return comparing(shape, pair);
    }
    return UNKNOWN;
  }

  private interface ValueRule {
    boolean holds(Subjects data, Node value);
  }

  private static Rule forEach(ValueRule rule) {
    return (data, focus, values) -> {
      for (Node value : values) {
        if (!rule.holds(data, value)) {
          return false;
        }
      }
      return true;
    };
  }

  private Rule counting(QualifiedValueShape qualified) {
    Rule sub = rule(qualified.getSub());
    return (data, focus, values) -> {
      long count = values.stream().filter(v -> sub.holds(data, v, Set.of(v))).count();
      return (qualified.qMin() < 0 || count >= qualified.qMin())
          && (qualified.qMax() < 0 || count <= qualified.qMax());
    };
  }

  private Rule comparing(Shape shape, ConstraintPairwise pair) {
    Path path = shape instanceof PropertyShape property ? property.getPath() : null;
    return (data, focus, values) -> {
      ValidationContext own = ValidationContext.create(context);
      pair.validate(own, shape, focus, path, values, data.values(focus, pair.getValue()));
      return !own.hasViolation();
    };
  }

  /** Triples by their subject. */
  private static final class Subjects {

    private final Map<Node, List<Triple>> triples = new HashMap<>();

    Subjects(Stream<Triple> all) {
      all.forEach(t -> triples.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(t));
    }

    Collection<Node> all() {
      return triples.keySet();
    }

    Set<Node> values(Node subject, Node property) {
      Set<Node> values = Set.of();
      for (Triple t : triples.getOrDefault(subject, List.of())) {
        if (t.getPredicate().equals(property)) {
          values = with(values, t.getObject());
        }
      }
      return values;
    }

    /** Most properties have one value. */
    private static Set<Node> with(Set<Node> values, Node value) {
      if (values.isEmpty()) {
        return Set.of(value);
      }
      Set<Node> more = new HashSet<>(values);
      more.add(value);
      return more;
    }
  }
}
