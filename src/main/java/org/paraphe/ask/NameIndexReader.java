package org.paraphe.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.paraphe.ontology.EntityType;
import org.paraphe.store.Snapshot;

/**
 * Reads the names of a store's entities, each property of all graphs in one pass over the store's
 * index of it.
 */
final class NameIndexReader {

  /** Entities in one query, so that servers take it. */
  private static final int CHUNK = 1000;

  private final Map<Node, Draft> drafts = new LinkedHashMap<>();
  private final Set<String> titles = new LinkedHashSet<>();

  private NameIndexReader() {}

  private static final class Draft {
    private final Node graph;
    private final Map<String, Map<String, Integer>> labels = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Node> articles = new HashSet<>();
    private EntityType type;
    private boolean named = true;

    /**
     * @param graph one that names it
     */
    private Draft(Node graph) {
      this.graph = graph;
    }

    private Known known(String iri) {
      Map<String, String> best = new HashMap<>();
      labels.forEach(
          (language, counts) ->
              best.put(
                  language,
                  counts.entrySet().stream()
                      .max(
                          Map.Entry.<String, Integer>comparingByValue()
                              .thenComparing(e -> e.getKey().length())
                              .thenComparing(Map.Entry.comparingByKey()))
                      .orElseThrow()
                      .getKey()));
      return new Known(iri, type, best, new ArrayList<>(names), named, articles.size());
    }
  }

  static NameIndex read(Snapshot snapshot, Meanings meanings) {
    NameIndexReader reader = new NameIndexReader();
    reader.names(snapshot, RDFS.label.asNode(), true);
    reader.names(snapshot, SKOS.altLabel.asNode(), false);
    reader.types(snapshot);
    reader.unnamed(snapshot);
    reader.titles(snapshot);
    List<Known> entities = new ArrayList<>();
    reader.drafts.forEach(
        (entity, draft) -> {
          if (draft.type != null) {
            entities.add(draft.known(entity.getURI()));
          }
        });
    return new NameIndex(entities, reader.titles, meanings);
  }

  private void names(Snapshot snapshot, Node property, boolean label) {
    Var graph = Var.alloc("graph");
    Var entity = Var.alloc("entity");
    Var name = Var.alloc("name");
    Query query =
        new GraphPattern().triple(graph, entity, property, name).select(graph, entity, name);
    query.setDistinct(false); // Triples of a graph are distinct, and to remember them takes time.
    rows(snapshot, query, row -> name(row.get(graph), row.get(entity), row.get(name), label));
  }

  private void name(Node graph, Node entity, Node name, boolean label) {
    if (!entity.isURI()) {
      return;
    }
    Draft draft = drafts.computeIfAbsent(entity, e -> new Draft(graph));
    draft.names.add(name.getLiteralLexicalForm());
    if (label) {
      draft.articles.add(graph);
      draft
          .labels
          .computeIfAbsent(name.getLiteralLanguage(), k -> new HashMap<>())
          .merge(name.getLiteralLexicalForm(), 1, Integer::sum);
    }
  }

  /** Looks up the class of each entity in one graph that names it. */
  private void types(Snapshot snapshot) {
    Var graph = Var.alloc("graph");
    Var entity = Var.alloc("entity");
    Var type = Var.alloc("type");
    List<List<Node>> all = new ArrayList<>();
    drafts.forEach((iri, draft) -> all.add(List.of(draft.graph, iri)));
    for (int from = 0; from < all.size(); from += CHUNK) {
      Query query =
          new GraphPattern()
              .values(List.of(graph, entity), all.subList(from, Math.min(all.size(), from + CHUNK)))
              .triple(graph, entity, RDF.type.asNode(), type)
              .select(entity, type);
      rows(
          snapshot,
          query,
          row -> {
            EntityType known = GraphPattern.entityType(row.get(type));
            Draft draft = drafts.get(row.get(entity));
            draft.type = known == null ? draft.type : known;
          });
    }
  }

  private void unnamed(Snapshot snapshot) {
    Var entity = Var.alloc("entity");
    Query query =
        new GraphPattern()
            .triple(
                Var.alloc("graph"),
                entity,
                GraphPattern.term("named"),
                NodeFactory.createLiteralByValue(Boolean.FALSE))
            .select(entity);
    rows(
        snapshot,
        query,
        row -> {
          Draft draft = drafts.get(row.get(entity));
          if (draft != null) {
            draft.named = false;
          }
        });
  }

  private void titles(Snapshot snapshot) {
    Var title = Var.alloc("title");
    Query query =
        new GraphPattern()
            .triple(Var.alloc("graph"), Var.alloc("fact"), GraphPattern.term("title"), title)
            .select(title);
    rows(snapshot, query, row -> titles.add(row.get(title).getLiteralLexicalForm()));
  }

  private static void rows(Snapshot snapshot, Query query, Consumer<Binding> each) {
    snapshot.query(
        query,
        execution -> {
          execution.select().forEachRemaining(each);
          return null;
        });
  }
}
