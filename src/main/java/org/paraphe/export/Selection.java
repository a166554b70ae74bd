package org.paraphe.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.SchemaDO;
import org.paraphe.rdf.Iris;
import org.paraphe.store.EntityLookup;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.QueryBinder;
import org.paraphe.store.QueryException;
import org.paraphe.store.Snapshot;
import org.paraphe.store.StoreException;

/**
 * Which articles are exported: those that meet all that is asked.
 *
 * @param since published on this day or later, ISO 8601
 * @param about mention this entity, by label or IRI
 * @param query their graph is in its column {@code g}
 */
public record Selection(
    Optional<String> since, Optional<String> about, Optional<NamedQuery> query) {

  private static final String PUBLISHED =
      "SELECT DISTINCT ?g { GRAPH ?g { ?article ?property ?published }"
          + " FILTER (SUBSTR(STR(?published), 1, 10) >= ?since) }";
  private static final String MENTIONING =
      "SELECT DISTINCT ?g { GRAPH ?g { ?article ?property ?entity } }";

  /** All articles. */
  public static final Selection ALL =
      new Selection(Optional.empty(), Optional.empty(), Optional.empty());

  /** IRIs of the graphs of the articles, sorted. */
  public List<String> graphs(Snapshot snapshot) {
    Set<String> graphs = new TreeSet<>(snapshot.graphs());
    since.ifPresent(day -> graphs.retainAll(published(snapshot, day)));
    about.ifPresent(entity -> graphs.retainAll(mentioning(snapshot, entity)));
    query.ifPresent(
        q -> graphs.retainAll(column(snapshot, new QueryBinder(snapshot).bind(q, NO_VALUES))));
    return new ArrayList<>(graphs);
  }

  private static final Map<String, String> NO_VALUES = Map.of();

  private static Set<String> published(Snapshot snapshot, String day) {
    ParameterizedSparqlString text = new ParameterizedSparqlString(PUBLISHED);
    text.setParam("property", SchemaDO.datePublished.asNode());
    text.setLiteral("since", day);
    return column(snapshot, text.asQuery());
  }

  private static Set<String> mentioning(Snapshot snapshot, String entity) {
    List<Node> entities =
        Iris.isIri(entity)
            ? List.of(NodeFactory.createURI(entity))
            : new EntityLookup(snapshot).find(entity, Set.of());
    if (entities.isEmpty()) {
      throw new StoreException("the store knows nothing called \"" + entity + "\"");
    }
    Set<String> graphs = new TreeSet<>();
    for (Node node : entities) {
      ParameterizedSparqlString text = new ParameterizedSparqlString(MENTIONING);
      text.setParam("property", SchemaDO.mentions.asNode());
      text.setParam("entity", node);
      graphs.addAll(column(snapshot, text.asQuery()));
    }
    return graphs;
  }

  private static Set<String> column(Snapshot snapshot, Query query) {
    if (!query.isSelectType() || !query.getResultVars().contains("g")) {
      throw new QueryException("a query that selects articles is a SELECT with a column ?g");
    }
    return snapshot.query(
        query,
        execution -> {
          Set<String> graphs = new TreeSet<>();
          execution.select().forEachRemaining((Binding row) -> graphs.add(row.get("g").toString()));
          return graphs;
        });
  }
}
