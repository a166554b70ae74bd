package org.paraphe.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.entity.LinkedText;
import org.paraphe.fact.Explanation;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.FactClass;
import org.paraphe.source.Article;

/** The facts of one article in RDF. */
final class FactMapper {

  private static final String QUOTATION_KIND = "quotationKind";
  private static final String SAID_ON = "saidOn";

  private final Iris iris;
  private final Map<String, FactClass> classes;
  private final Article article;
  private final EvidenceMapper evidence;
  private final Explanation explanation;
  private final ShortcutRelations shortcuts;

  FactMapper(
      Iris iris, Map<String, FactClass> classes, LinkedText linked, EvidenceMapper evidence) {
    this.iris = iris;
    this.classes = classes;
    this.article = linked.text().article();
    this.evidence = evidence;
    this.explanation = new Explanation(linked);
    this.shortcuts = new ShortcutRelations(classes.values());
  }

  ArticleGraph.FactNode map(Fact fact) {
    Node node = NodeFactory.createURI(iris.fact(article.key(), fact));
    Set<Triple> out = new LinkedHashSet<>();
    out.add(Triple.create(node, RDF.type.asNode(), Pa.term(fact.factClass())));
    out.add(Triple.create(node, Pa.POLARITY, Pa.term(fact.polarity().name())));
    out.add(Triple.create(node, Pa.MODALITY, Pa.term(fact.modality().name())));
    if (!fact.entry().isEmpty()) {
      out.add(Triple.create(node, Pa.ENTRY, NodeFactory.createURI(fact.entry())));
    }
    String how = explanation.of(fact);
    if (!how.isEmpty()) {
      out.add(Triple.create(node, Pa.EXPLANATION, Literals.string(how)));
    }
    if (!fact.date().isEmpty()) {
      out.add(Triple.create(node, Pa.DATE, Literals.date(fact.date())));
      if (hasRole(fact, SAID_ON)) {
        out.add(Triple.create(node, Pa.term(SAID_ON), Literals.date(fact.date())));
      }
    }
    for (Fact.Filler filler : fact.roles()) {
      out.add(Triple.create(node, Pa.term(filler.role()), value(filler)));
    }
    out.addAll(evidence.map(node, fact.evidence()));
    out.addAll(shortcuts.of(node, fact.factClass(), out));
    return new ArticleGraph.FactNode(node, fact.factClass(), List.copyOf(out));
  }

  private Node value(Fact.Filler filler) {
    if (filler.value() instanceof Fact.Value.Thing thing) {
      return NodeFactory.createURI(iris.entity(thing.entity()));
    }
    if (filler.value() instanceof Fact.Value.Count count) {
      return Literals.integer(count.count());
    }
    String text = ((Fact.Value.Text) filler.value()).text();
    return filler.role().equals(QUOTATION_KIND) ? Pa.individual(text) : Literals.string(text);
  }

  private boolean hasRole(Fact fact, String role) {
    FactClass factClass = classes.get(fact.factClass());
    return factClass != null && factClass.role(role).isPresent();
  }
}
