package org.paraphe.entity;

import java.util.List;
import org.paraphe.ontology.EntityType;

/**
 * One person, organisation, country, place, event, document or product of an article.
 *
 * @param key its identity, independent of the article: a path such as {@code country/FR} or {@code
 *     person/guo-jiakun}
 * @param label its fullest name in the article; a country's name in the article's language
 * @param named false where the article gives no name and the label is a noun phrase ("des experts")
 * @param sameAs IRIs of the same thing elsewhere (Wikidata)
 * @param mentions in text order
 */
public record Entity(
    String key,
    String label,
    EntityType type,
    boolean named,
    List<String> sameAs,
    List<Mention> mentions) {

  public Entity {
    sameAs = List.copyOf(sameAs);
    mentions = List.copyOf(mentions);
  }
}
