package org.paraphe.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.fact.Fact;
import org.paraphe.source.CodePoints;
import org.paraphe.text.AnnotatedText;
import org.paraphe.text.Sentence;

/** Passages of one article as Web Annotation targets: position, quotation, sentence. */
final class EvidenceMapper {

  /** Length of the text before and after a quotation, in code points. */
  private static final int CONTEXT = 32;

  private final Node article;
  private final AnnotatedText annotated;
  private final String text;
  private final CodePoints codePoints;

  EvidenceMapper(Node article, AnnotatedText annotated) {
    this.article = article;
    this.annotated = annotated;
    this.text = annotated.article().text();
    this.codePoints = CodePoints.of(text);
  }

  /** The evidence of a fact. Its nodes are fragments of the fact's IRI. */
  List<Triple> map(Node fact, Fact.Evidence evidence) {
    Node target = part(fact, "evidence");
    Node position = part(fact, "position");
    Node quote = part(fact, "quote");
    List<Triple> out = new ArrayList<>();
    out.add(Triple.create(fact, Pa.EVIDENCE, target));
    out.add(Triple.create(target, RDF.type.asNode(), OA.SpecificResource.asNode()));
    out.add(Triple.create(target, OA.hasSource.asNode(), article));
    out.add(Triple.create(target, OA.hasSelector.asNode(), position));
    out.add(Triple.create(target, OA.hasSelector.asNode(), quote));
    out.addAll(sentence(target, evidence));
    out.addAll(position(position, evidence));
    out.addAll(quote(quote, evidence));
    return out;
  }

  private List<Triple> position(Node node, Fact.Evidence evidence) {
    return List.of(
        Triple.create(node, RDF.type.asNode(), OA.TextPositionSelector.asNode()),
        Triple.create(node, OA.start.asNode(), Literals.integer(codePoints.at(evidence.begin()))),
        Triple.create(node, OA.end.asNode(), Literals.integer(codePoints.at(evidence.end()))));
  }

  private List<Triple> quote(Node node, Fact.Evidence evidence) {
    int from = move(evidence.begin(), -CONTEXT);
    int to = move(evidence.end(), CONTEXT);
    return List.of(
        Triple.create(node, RDF.type.asNode(), OA.TextQuoteSelector.asNode()),
        Triple.create(node, OA.exact.asNode(), string(evidence.begin(), evidence.end())),
        Triple.create(node, OA.prefix.asNode(), string(from, evidence.begin())),
        Triple.create(node, OA.suffix.asNode(), string(evidence.end(), to)));
  }

  private List<Triple> sentence(Node target, Fact.Evidence evidence) {
    int begin = evidence.begin();
    int end = evidence.end();
    for (Sentence s : annotated.sentences()) {
      if (s.begin() < evidence.end() && s.end() > evidence.begin()) {
        begin = Math.min(begin, s.begin());
        end = Math.max(end, s.end());
      }
    }
    return List.of(
        Triple.create(target, Pa.SENTENCE, string(begin, end)),
        Triple.create(target, Pa.SENTENCE_START, Literals.integer(codePoints.at(begin))));
  }

  private Node string(int begin, int end) {
    return Literals.string(text.substring(begin, end));
  }

  /** The offset some code points before or after another, at most the text's begin or end. */
  private int move(int offset, int count) {
    int moved = offset;
    for (int i = 0; i < -count && moved > 0; i++) {
      moved = text.offsetByCodePoints(moved, -1);
    }
    for (int i = 0; i < count && moved < text.length(); i++) {
      moved = text.offsetByCodePoints(moved, 1);
    }
    return moved;
  }

  private static Node part(Node fact, String name) {
    return NodeFactory.createURI(fact.getURI() + "#" + name);
  }
}
