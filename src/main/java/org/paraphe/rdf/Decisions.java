package org.paraphe.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Identities;
import org.paraphe.ontology.Knowledge;

/**
 * Applies people's decisions on identities to article graphs. A graph that they change remembers
 * how it was read, so that other decisions can take their place. Immutable and thread-safe.
 */
public final class Decisions {

  private static final Node LABEL = RDFS.label.asNode();
  private static final Node OTHER_LABEL = SKOS.altLabel.asNode();

  private final Identities identities;
  private final Iris iris;
  private final GraphCheck check;
  private final ShortcutRelations shortcuts;
  private final GraphReader reader;

  /**
   * @param check leaves out facts that the decisions make nonsense of
   * @param classes the ontology's fact classes, for the direct relations they warrant
   */
  public Decisions(
      Identities identities, Iris iris, GraphCheck check, Collection<FactClass> classes) {
    this.identities = identities;
    this.iris = iris;
    this.check = check;
    this.shortcuts = new ShortcutRelations(classes);
    this.reader = new GraphReader(shortcuts);
  }

  /** The decisions that an ontology carries. */
  public static Decisions of(Knowledge knowledge, Iris iris) {
    GraphCheck check = new GraphCheck(knowledge.shapes(), knowledge.model());
    return new Decisions(knowledge.identities(), iris, check, knowledge.factClasses());
  }

  /**
   * A stored graph with these decisions in the place of those it was stored with.
   *
   * @param asRead the object of {@link Pa#AS_READ} in the log, or null if there is none
   */
  public ArticleGraph reconcile(Node name, List<Triple> stored, Node asRead) {
    return apply(
        asRead == null ? reader.read(name, stored) : reader.read(name, Packed.text(asRead)));
  }

  /** The graph with the decisions applied; the same object where they do not concern it. */
  public ArticleGraph apply(ArticleGraph graph) {
    Map<Node, Node> names = new HashMap<>();
    List<Triple> decided = new ArrayList<>();
    for (Node entity : entities(graph)) {
      String key = key(entity);
      String meant = identities.resolve(key(graph.article()), key);
      Node node = NodeFactory.createURI(iris.entity(meant));
      if (!meant.equals(key)) {
        names.put(entity, node);
      }
      identities
          .labels(meant)
          .forEach(
              (lang, text) -> decided.add(Triple.create(node, LABEL, Literals.text(text, lang))));
      identities
          .elsewhere(meant)
          .forEach(
              iri ->
                  decided.add(
                      Triple.create(node, OWL.sameAs.asNode(), NodeFactory.createURI(iri))));
    }
    return names.isEmpty() && decided.isEmpty() ? graph : changed(graph, names, decided);
  }

  /** An IRI without the base. */
  private String key(Node node) {
    return node.getURI().substring(iris.base().length());
  }

  private Set<Node> entities(ArticleGraph graph) {
    Set<Node> entities = new LinkedHashSet<>();
    for (Triple t : graph.context()) {
      if (t.getPredicate().equals(SchemaDO.mentions.asNode())
          && t.getObject().getURI().startsWith(iris.base())) {
        entities.add(t.getObject());
      }
    }
    return entities;
  }

  private ArticleGraph changed(ArticleGraph graph, Map<Node, Node> names, List<Triple> decided) {
    Set<Triple> context = new LinkedHashSet<>();
    graph.context().forEach(t -> context.add(renamed(t, names)));
    Set<Node> relabelled = new HashSet<>(names.values());
    decided.forEach(t -> relabelled.add(t.getSubject()));
    relabelled.forEach(node -> relabel(node, context, decided));
    decided.stream()
        .filter(t -> t.getPredicate().equals(OWL.sameAs.asNode()))
        .forEach(context::add);
    List<ArticleGraph.FactNode> facts = graph.facts().stream().map(f -> renamed(f, names)).toList();
    return check.check(
        new ArticleGraph(
            graph.articleId(),
            graph.name(),
            graph.article(),
            graph.contentHash(),
            List.copyOf(context),
            facts,
            graph.leftOut(),
            graph.nquads()));
  }

  private static Triple renamed(Triple t, Map<Node, Node> names) {
    return Triple.create(
        names.getOrDefault(t.getSubject(), t.getSubject()),
        t.getPredicate(),
        names.getOrDefault(t.getObject(), t.getObject()));
  }

  private ArticleGraph.FactNode renamed(ArticleGraph.FactNode fact, Map<Node, Node> names) {
    Set<Triple> own = new LinkedHashSet<>();
    fact.triples().stream()
        .filter(t -> fact.owns(t.getSubject()))
        .forEach(t -> own.add(renamed(t, names)));
    own.addAll(shortcuts.of(fact.iri(), fact.factClass(), own));
    return new ArticleGraph.FactNode(fact.iri(), fact.factClass(), List.copyOf(own));
  }

  /** One label in each language: the one decided on, else the fullest; all others stay as names. */
  private static void relabel(Node node, Set<Triple> context, List<Triple> decided) {
    List<Node> before = labels(node, context.stream());
    List<Node> wanted = labels(node, decided.stream());
    Map<String, Node> chosen = new LinkedHashMap<>();
    Stream.concat(
            wanted.stream(),
            before.stream()
                .filter(n -> wanted.isEmpty())
                .sorted(
                    Comparator.comparingInt((Node n) -> -n.getLiteralLexicalForm().length())
                        .thenComparing(Node::getLiteralLexicalForm)))
        .forEach(label -> chosen.putIfAbsent(label.getLiteralLanguage(), label));
    for (Node label : before) {
      context.remove(Triple.create(node, LABEL, label));
      context.add(Triple.create(node, OTHER_LABEL, label));
    }
    for (Node label : chosen.values()) {
      context.remove(Triple.create(node, OTHER_LABEL, label));
      context.add(Triple.create(node, LABEL, label));
      context.add(EntityMapper.folded(node, label.getLiteralLexicalForm()));
    }
  }

  private static List<Node> labels(Node node, Stream<Triple> triples) {
    return triples
        .filter(t -> t.getSubject().equals(node) && t.getPredicate().equals(LABEL))
        .map(Triple::getObject)
        .toList();
  }
}
