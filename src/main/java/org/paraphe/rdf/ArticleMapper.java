package org.paraphe.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.paraphe.source.Article;
import org.paraphe.source.Fingerprint;
import org.paraphe.source.Metadata;

/** An article's metadata in schema.org terms, and what tells its versions and copies. */
final class ArticleMapper {

  private final Node node;
  private final List<Triple> out = new ArrayList<>();

  private ArticleMapper(Node node) {
    this.node = node;
  }

  /**
   * What is said of an article.
   *
   * @param published ISO 8601, as the metadata or the text says; empty if neither does
   */
  static List<Triple> map(Node node, Article article, String published) {
    ArticleMapper mapper = new ArticleMapper(node);
    mapper.add(RDF.type.asNode(), Pa.ARTICLE);
    mapper.add(RDF.type.asNode(), SchemaDO.NewsArticle.asNode());
    mapper.add(SchemaDO.identifier.asNode(), Literals.string(article.id()));
    mapper.add(Pa.CONTENT_HASH, Literals.string(article.contentHash()));
    Fingerprint.of(article.text())
        .keys()
        .forEach(key -> mapper.add(Pa.FINGERPRINT, Literals.string(key)));
    mapper.metadata(article.metadata());
    mapper.date(SchemaDO.datePublished.asNode(), published);
    return mapper.out;
  }

  private void metadata(Metadata m) {
    text(SchemaDO.headline.asNode(), m.title(), m.language());
    text(SchemaDO.articleSection.asNode(), m.section(), m.language());
    m.tags().forEach(tag -> text(SchemaDO.keywords.asNode(), tag, m.language()));
    m.authors().forEach(author -> text(SchemaDO.author.asNode(), author, ""));
    text(SchemaDO.publisher.asNode(), m.publisher(), "");
    text(SchemaDO.inLanguage.asNode(), m.language(), "");
    date(SchemaDO.dateModified.asNode(), m.modified());
    if (Iris.isIri(m.url())) {
      add(SchemaDO.url.asNode(), NodeFactory.createURI(m.url()));
    }
  }

  private void text(Node property, String value, String language) {
    if (!value.isEmpty()) {
      add(property, Literals.text(value, language));
    }
  }

  private void date(Node property, String iso) {
    if (!iso.isEmpty()) {
      add(property, Literals.date(iso));
    }
  }

  private void add(Node property, Node value) {
    out.add(Triple.create(node, property, value));
  }
}
