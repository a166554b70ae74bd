package org.paraphe.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Knowledge;
import org.paraphe.store.Snapshot;

/** Questions that the facts of a store can answer, made from templates of the ontology. */
final class Suggestions {

  private static final String TEMPLATES = "Suggest";
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?\\}");

  /** Facts of a class that are looked at to tell what most of them are about. */
  private static final int SAMPLE = 2_000;

  /** Things tried for one template until a question of it is answered. */
  private static final int TRIED = 3;

  private final Knowledge knowledge;
  private final Vocabulary vocabulary;
  private final NameIndex index;
  private final String language;

  Suggestions(Knowledge knowledge, Vocabulary vocabulary, NameIndex index, String language) {
    this.knowledge = knowledge;
    this.vocabulary = vocabulary;
    this.index = index;
    this.language = language;
  }

  /** Candidates for each template, those about what most facts tell of first. */
  List<List<String>> of(Snapshot snapshot) {
    List<List<String>> out = new ArrayList<>();
    for (FactClass c : knowledge.factClasses()) {
      for (String template : vocabulary.list(TEMPLATES + c.name()).stream().sorted().toList()) {
        Matcher m = PLACE.matcher(template);
        if (m.find()) {
          out.add(
              frequent(snapshot, c.name(), m.group(1)).stream()
                  .filter(k -> m.group(2) == null || k.kind().equals(m.group(2)))
                  .map(k -> k.label(language))
                  .limit(TRIED)
                  .map(label -> m.replaceFirst(Matcher.quoteReplacement(label)))
                  .toList());
        }
      }
    }
    return out;
  }

  /** What fills a role most often, of all kinds. */
  private List<Known> frequent(Snapshot snapshot, String factClass, String role) {
    Var graph = Var.alloc("graph");
    Var fact = Var.alloc("fact");
    Var thing = Var.alloc("thing");
    Query query =
        new GraphPattern()
            .triple(graph, fact, RDF.type.asNode(), GraphPattern.term(factClass))
            .triple(graph, fact, GraphPattern.term(role), thing)
            .select(fact, thing);
    query.setDistinct(false); // Facts of several articles are several.
    query.setLimit(SAMPLE);
    Map<String, Integer> counts = new HashMap<>();
    snapshot.query(
        query,
        execution -> {
          execution
              .select()
              .forEachRemaining(row -> counts.merge(row.get(thing).toString(), 1, Integer::sum));
          return null;
        });
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .flatMap(e -> index.known(e.getKey()).stream())
        .filter(Known::named)
        .toList();
  }
}
