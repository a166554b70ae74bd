package org.paraphe.ontology;

import java.util.Set;
import org.paraphe.ontology.Gazetteer.Thing;

/**
 * An event or document that is known beforehand, with what tells it from others of its kind. All
 * texts are folded, see {@link Folding}.
 *
 * @param names what it is called in full, in any language
 * @param kinds the nouns that it is described by: "sommet"
 * @param places where it took place or was made; empty if that tells nothing
 * @param topics words of which those who write of it use some; empty if only a name tells it
 * @param year its year, of four digits
 * @param event key of the event that the document comes from, or empty
 */
public record KnownWork(
    Thing thing,
    Set<String> names,
    Set<String> kinds,
    Set<String> places,
    Set<String> topics,
    String year,
    String event) {

  public KnownWork {
    names = Set.copyOf(names);
    kinds = Set.copyOf(kinds);
    places = Set.copyOf(places);
    topics = Set.copyOf(topics);
  }
}
