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

/** Reads the names of a store's entities. */
final class NameIndexReader {

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Set<String> titles = new LinkedHashSet<>();

  private NameIndexReader() {}

  private static final class Draft {
    private final String iri;
    private final EntityType type;
    private final Map<String, Map<String, Integer>> labels = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Node> articles = new HashSet<>();
    private boolean named = true;

    private Draft(String iri, EntityType type) {
      this.iri = iri;
      this.type = type;
    }

    private Known known() {
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
    reader.unnamed(snapshot);
    reader.titles(snapshot);
    List<Known> entities = reader.drafts.values().stream().map(Draft::known).toList();
    return new NameIndex(entities, reader.titles, meanings);
  }

  private void names(Snapshot snapshot, Node property, boolean label) {
    Var graph = Var.alloc("graph");
    Var entity = Var.alloc("entity");
    Var type = Var.alloc("type");
    Var name = Var.alloc("name");
    Query query =
        new GraphPattern()
            .triple(graph, entity, property, name)
            .triple(graph, entity, RDF.type.asNode(), type)
            .select(graph, entity, type, name);
    rows(
        snapshot,
        query,
        row -> name(row.get(graph), row.get(entity), row.get(type), row.get(name), label));
  }

  private void name(Node graph, Node entity, Node type, Node name, boolean label) {
    EntityType known = GraphPattern.entityType(type);
    if (known == null || !entity.isURI()) {
      return;
    }
    Draft draft = drafts.computeIfAbsent(entity.getURI(), iri -> new Draft(iri, known));
    draft.names.add(name.getLiteralLexicalForm());
    if (label) {
      draft.articles.add(graph);
      draft
          .labels
          .computeIfAbsent(name.getLiteralLanguage(), k -> new HashMap<>())
          .merge(name.getLiteralLexicalForm(), 1, Integer::sum);
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
          Draft draft = drafts.get(row.get(entity).getURI());
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
