package org.paraphe.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.paraphe.entity.Entity;
import org.paraphe.entity.Mention;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.source.Article;

/** The entities of one article in RDF. */
final class EntityMapper {

  private static final Pattern COUNTRY = Pattern.compile("country/([A-Z]{2})");
  private static final List<Locale> COUNTRY_LABELS = List.of(Locale.FRENCH, Locale.ENGLISH);
  private static final Pattern BREAKS = Pattern.compile("\\s+");

  private final Iris iris;
  private final Node articleNode;
  private final Article article;
  private final Gazetteer gazetteer;

  EntityMapper(Iris iris, Gazetteer gazetteer, Node articleNode, Article article) {
    this.iris = iris;
    this.gazetteer = gazetteer;
    this.articleNode = articleNode;
    this.article = article;
  }

  Set<Triple> map(Entity entity) {
    Node node = NodeFactory.createURI(iris.entity(entity));
    Set<Triple> out = new LinkedHashSet<>();
    out.add(Triple.create(articleNode, SchemaDO.mentions.asNode(), node));
    out.add(Triple.create(node, RDF.type.asNode(), Pa.term(entity.type().name())));
    if (!entity.named()) {
      out.add(Triple.create(node, Pa.NAMED, Literals.NO));
    }
    for (String iri : entity.sameAs()) {
      out.add(Triple.create(node, OWL.sameAs.asNode(), NodeFactory.createURI(iri)));
    }
    for (Node label : labels(entity)) {
      out.add(Triple.create(node, RDFS.label.asNode(), label));
      out.add(folded(node, label.getLiteralLexicalForm()));
    }
    for (String name : otherNames(entity)) {
      out.add(
          Triple.create(
              node, SKOS.altLabel.asNode(), Literals.text(name, article.metadata().language())));
      out.add(folded(node, name));
    }
    return out;
  }

  /**
   * A country has its CLDR names, a known event or document its usual ones, anything else the name
   * that the article gives it.
   */
  private Set<Node> labels(Entity entity) {
    Matcher country = COUNTRY.matcher(entity.key());
    if (!country.matches()) {
      return gazetteer
          .thing(entity.key())
          .filter(t -> t.type() == EntityType.Event || t.type() == EntityType.Document)
          .map(t -> texts(t.labels()))
          .orElse(Set.of(Literals.text(entity.label(), article.metadata().language())));
    }
    Locale place = new Locale.Builder().setRegion(country.group(1)).build();
    Set<Node> labels = new LinkedHashSet<>();
    for (Locale language : COUNTRY_LABELS) {
      labels.add(Literals.text(place.getDisplayCountry(language), language.getLanguage()));
    }
    return labels;
  }

  private static Set<Node> texts(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(l -> Literals.text(l.getValue(), l.getKey()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> otherNames(Entity entity) {
    Set<String> names = new LinkedHashSet<>();
    for (Mention mention : entity.mentions()) {
      if (mention.kind() == Mention.Kind.NAME) {
        String name = article.text().substring(mention.begin(), mention.end());
        names.add(BREAKS.matcher(name).replaceAll(" ").strip());
      }
    }
    Set<String> labels =
        labels(entity).stream().map(Node::getLiteralLexicalForm).collect(Collectors.toSet());
    names.add(entity.label());
    names.removeAll(labels);
    return names;
  }

  static Triple folded(Node node, String label) {
    return Triple.create(node, Pa.FOLDED_LABEL, Literals.string(FoldedLabel.of(label)));
  }
}
