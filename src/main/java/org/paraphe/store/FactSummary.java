package org.paraphe.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.rdf.Pa;

/**
 * A fact in one line.
 *
 * @param iri its IRI
 * @param content class, roles, polarity, modality and date, readable
 * @param entry the lexicon entry that found it, short form
 * @param sentence the sentence that states it
 */
public record FactSummary(String iri, String content, String entry, String sentence) {

  private static final Set<Node> NOT_CONTENT =
      Set.of(RDF.type.asNode(), Pa.EVIDENCE, Pa.ENTRY, Pa.EXPLANATION);

  /** The facts of a graph, sorted by content. */
  static List<FactSummary> of(Snapshot snapshot, String graph) {
    Map<Node, List<Triple>> subjects =
        snapshot.triples(graph).collect(Collectors.groupingBy(Triple::getSubject));
    Map<Node, String> sentences = new HashMap<>();
    subjects.values().stream()
        .flatMap(Collection::stream)
        .filter(t -> t.getPredicate().equals(Pa.SENTENCE))
        .forEach(t -> sentences.put(t.getSubject(), t.getObject().getLiteralLexicalForm()));
    List<FactSummary> out = new ArrayList<>();
    subjects.forEach(
        (subject, triples) ->
            value(triples, Pa.EVIDENCE)
                .forEach(evidence -> out.add(of(subject, triples, sentences.get(evidence)))));
    out.sort(Comparator.comparing(FactSummary::content).thenComparing(FactSummary::iri));
    return out;
  }

  private static FactSummary of(Node subject, List<Triple> triples, String sentence) {
    String roles =
        triples.stream()
            .filter(t -> !NOT_CONTENT.contains(t.getPredicate()))
            .filter(t -> t.getPredicate().getURI().startsWith(Pa.NS))
            .map(t -> localName(t.getPredicate()) + "=" + Prefixes.readable(t.getObject()))
            .sorted()
            .collect(Collectors.joining(" "));
    String kinds =
        value(triples, RDF.type.asNode()).map(FactSummary::localName).collect(Collectors.joining());
    String entry =
        value(triples, Pa.ENTRY).map(Prefixes::readable).collect(Collectors.joining(" "));
    return new FactSummary(
        subject.toString(), kinds + " " + roles, entry, sentence == null ? "" : sentence);
  }

  private static Stream<Node> value(List<Triple> triples, Node property) {
    return triples.stream().filter(t -> t.getPredicate().equals(property)).map(Triple::getObject);
  }

  private static String localName(Node term) {
    return term.getURI().replace(Pa.NS, "");
  }

  /** What stays the same when a fact is only read otherwise: its class and sentence. */
  String place() {
    return content.substring(0, content.indexOf(' ')) + sentence;
  }
}
