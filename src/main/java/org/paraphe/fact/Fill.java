package org.paraphe.fact;

import org.paraphe.entity.Entity;
import org.paraphe.entity.Mention;
import org.paraphe.text.Token;

/**
 * An entity that fills a role.
 *
 * @param begin first UTF-16 unit of its words
 * @param end after the last UTF-16 unit of its words
 * @param flipped whether the fact holds for it with the opposite polarity ("hormis le Nigeria")
 */
record Fill(Entity entity, int begin, int end, boolean flipped) {

  /** An entity by one of its mentions. */
  static Fill of(Entity entity, Mention m) {
    return new Fill(entity, m.begin(), m.end(), false);
  }

  /** An entity by the one word that stands for it. */
  static Fill of(Entity entity, Token t) {
    return new Fill(entity, t.begin(), t.end(), false);
  }

  Fill opposite() {
    return new Fill(entity, begin, end, !flipped);
  }
}
