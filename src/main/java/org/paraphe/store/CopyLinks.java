package org.paraphe.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.paraphe.rdf.Pa;
import org.paraphe.source.Copies;
import org.paraphe.source.Copies.Text;

/**
 * The links from copies to originals that change as articles come and go. Each article has at most
 * one, to the earliest article that it is a copy of; so the links depend on the articles that are
 * stored alone, and grow with their number even where thousands share a text.
 *
 * @param unlink articles whose link goes
 * @param add links that come after that
 */
record CopyLinks(List<Node> unlink, List<Quad> add) {

  static final CopyLinks NONE = new CopyLinks(List.of(), List.of());

  /**
   * What changes.
   *
   * @param gone articles that leave the store, or are replaced
   * @param arrived articles that enter it
   */
  static CopyLinks of(Collection<Node> gone, List<Text> arrived, StoredArticles stored) {
    Set<String> out = gone.stream().map(Node::getURI).collect(Collectors.toSet());
    arrived.forEach(t -> out.add(t.article()));
    List<Text> left =
        stored.copiesOf(gone).stream().filter(t -> !out.contains(t.article())).toList();
    List<Text> concerned = new ArrayList<>(arrived);
    concerned.addAll(left);
    List<Text> others =
        stored.sharing(keys(concerned)).stream().filter(t -> !out.contains(t.article())).toList();
    Map<String, Set<Text>> byKey = byKey(Stream.concat(others.stream(), arrived.stream()).toList());
    Map<String, Optional<Text>> links = new HashMap<>();
    concerned.forEach(t -> links.put(t.article(), Copies.original(t, sharing(t, byKey))));
    links.putAll(overtaken(others, arrived, links.keySet(), stored));
    return of(gone, links);
  }

  private static List<Node> keys(List<Text> texts) {
    return texts.stream()
        .flatMap(t -> t.fingerprint().keys().stream())
        .distinct()
        .map(NodeFactory::createLiteralString)
        .toList();
  }

  private static Map<String, Set<Text>> byKey(List<Text> texts) {
    Map<String, Set<Text>> byKey = new HashMap<>();
    for (Text text : texts) {
      text.fingerprint()
          .keys()
          .forEach(key -> byKey.computeIfAbsent(key, k -> new HashSet<>()).add(text));
    }
    return byKey;
  }

  private static Stream<Text> sharing(Text text, Map<String, Set<Text>> byKey) {
    return text.fingerprint().keys().stream()
        .map(byKey::get)
        .filter(Objects::nonNull)
        .flatMap(Set::stream);
  }

  /** Stored articles that an arrived one is an earlier original of. */
  private static Map<String, Optional<Text>> overtaken(
      List<Text> others, List<Text> arrived, Set<String> done, StoredArticles stored) {
    Map<String, Optional<Text>> links = new HashMap<>();
    Map<String, Set<Text>> byKey = byKey(arrived);
    for (Text other : others) {
      if (!done.contains(other.article())) {
        Optional<Text> earlier = Copies.original(other, sharing(other, byKey));
        earlier.ifPresent(t -> links.put(other.article(), earlier));
      }
    }
    stored
        .originals(links.keySet())
        .forEach(
            (copy, now) -> {
              if (Copies.EARLIEST.compare(now, links.get(copy).get()) < 0) {
                links.remove(copy);
              }
            });
    return links;
  }

  private static CopyLinks of(Collection<Node> gone, Map<String, Optional<Text>> links) {
    List<Node> unlink = new ArrayList<>(gone);
    List<Quad> add = new ArrayList<>();
    links.forEach(
        (copy, original) -> {
          Node article = NodeFactory.createURI(copy);
          unlink.add(article);
          original.ifPresent(
              t ->
                  add.add(
                      Quad.create(
                          Pa.COPIES,
                          article,
                          Pa.PROV_DERIVED_FROM,
                          NodeFactory.createURI(t.article()))));
        });
    return new CopyLinks(unlink, add);
  }
}
