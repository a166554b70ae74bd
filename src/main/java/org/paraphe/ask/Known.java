package org.paraphe.ask;

import java.util.List;
import java.util.Map;
import org.paraphe.ontology.EntityType;

/**
 * An entity of the store.
 *
 * @param labels its label by BCP 47 tag
 * @param names all that articles call it, labels included
 * @param named false where articles only describe it
 * @param articles how many articles name it
 */
public record Known(
    String iri,
    EntityType type,
    Map<String, String> labels,
    List<String> names,
    boolean named,
    int articles) {

  public Known {
    labels = Map.copyOf(labels);
    names = List.copyOf(names);
  }

  /** Local name of its class. */
  public String kind() {
    return type.name();
  }

  /** Its label in a language, else in any. */
  public String label(String language) {
    String label = labels.get(language);
    if (label != null) {
      return label;
    }
    return labels.values().stream()
        .sorted()
        .findFirst()
        .orElse(names.isEmpty() ? iri : names.get(0));
  }
}
