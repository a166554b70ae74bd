package org.paraphe.fact;

import java.util.List;
import org.paraphe.ontology.Frame;

/**
 * An argument of a frame with what fills its role.
 *
 * @param fills the entities, where the role takes entities
 * @param contents the stretches of text, where the role takes words
 */
record Binding(Frame.Argument argument, Phrase phrase, List<Fill> fills, List<Content> contents) {

  boolean empty() {
    return fills.isEmpty() && contents.isEmpty();
  }
}
