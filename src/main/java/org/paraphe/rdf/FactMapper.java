package org.paraphe.rdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.entity.LinkedText;
import org.paraphe.fact.Explanation;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
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

  FactMapper(
      Iris iris, Map<String, FactClass> classes, LinkedText linked, EvidenceMapper evidence) {
    this.iris = iris;
    this.classes = classes;
    this.article = linked.text().article();
    this.evidence = evidence;
    this.explanation = new Explanation(linked);
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
    out.addAll(shortcuts(node, fact));
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

  /** The direct relations that an asserted fact warrants; none for plans, rumours and the past. */
  private List<Triple> shortcuts(Node node, Fact fact) {
    FactClass factClass = classes.get(fact.factClass());
    if (factClass == null || fact.modality() != Modality.Asserted) {
      return List.of();
    }
    return factClass
        .shortcut()
        .flatMap(s -> property(factClass, s, fact).map(p -> relations(node, fact, s, p)))
        .orElse(List.of());
  }

  private static Optional<String> property(
      FactClass factClass, FactClass.Shortcut shortcut, Fact fact) {
    if (fact.polarity() == Polarity.Positive) {
      return Optional.of(shortcut.property());
    }
    return Optional.of(factClass.refusal()).filter(name -> !name.isEmpty());
  }

  private List<Triple> relations(
      Node node, Fact fact, FactClass.Shortcut shortcut, String property) {
    List<Triple> out = new ArrayList<>();
    for (Node subject : fillers(node, fact, shortcut.subject())) {
      for (Node object : fillers(node, fact, shortcut.object())) {
        if (subject.isURI() && !subject.equals(object)) {
          out.add(Triple.create(subject, Pa.term(property), object));
        }
      }
    }
    return out;
  }

  /** What fills a role; the fact itself where the ontology names no role. */
  private List<Node> fillers(Node node, Fact fact, String role) {
    if (role.isEmpty()) {
      return List.of(node);
    }
    return fact.roles().stream().filter(f -> f.role().equals(role)).map(this::value).toList();
  }
}
