package org.paraphe.rdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.source.Article;

/**
 * Writes what an article says as its named graph. The graph depends on the article, its facts and
 * the ontology alone. Immutable and thread-safe.
 */
public final class GraphMapper {

  private final Iris iris;
  private final Gazetteer gazetteer;
  private final Map<String, FactClass> classes;

  /**
   * @param iris names the things of the graph
   * @param gazetteer for what known things are usually called
   * @param classes the ontology's fact classes, for the direct relations they warrant
   */
  public GraphMapper(Iris iris, Gazetteer gazetteer, Collection<FactClass> classes) {
    this.iris = iris;
    this.gazetteer = gazetteer;
    this.classes =
        classes.stream()
            .collect(Collectors.toUnmodifiableMap(FactClass::name, Function.identity()));
  }

  /** The graph of an article. A fact that is found twice stands in it once. */
  public ArticleGraph map(LinkedText linked, List<Fact> facts) {
    Article article = linked.text().article();
    Node node = NodeFactory.createURI(iris.article(article.key()));
    Set<Triple> context = new LinkedHashSet<>(ArticleMapper.map(node, article, published(linked)));
    EntityMapper entities = new EntityMapper(iris, gazetteer, node, article);
    for (Entity entity : entities(linked, facts)) {
      context.addAll(entities.map(entity));
    }
    FactMapper mapper =
        new FactMapper(iris, classes, linked, new EvidenceMapper(node, linked.text()));
    Map<Node, ArticleGraph.FactNode> mapped = new LinkedHashMap<>();
    for (Fact fact : facts) {
      ArticleGraph.FactNode factNode = mapper.map(fact);
      mapped.putIfAbsent(factNode.iri(), factNode);
    }
    return new ArticleGraph(
        article.id(),
        NodeFactory.createURI(iris.graph(article.key())),
        node,
        article.contentHash(),
        List.copyOf(context),
        List.copyOf(mapped.values()),
        List.of(),
        "");
  }

  private static String published(LinkedText linked) {
    String stated = linked.text().article().metadata().published();
    return stated.isEmpty() ? linked.published() : stated;
  }

  /** The entities with names, and those that fill a role. */
  private static Set<Entity> entities(LinkedText linked, List<Fact> facts) {
    Set<Entity> all = new LinkedHashSet<>();
    linked.entities().stream().filter(Entity::named).forEach(all::add);
    for (Fact fact : facts) {
      for (Fact.Filler filler : fact.roles()) {
        if (filler.value() instanceof Fact.Value.Thing thing) {
          all.add(thing.entity());
        }
      }
    }
    return all;
  }
}
