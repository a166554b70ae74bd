package org.paraphe.fact;

import org.paraphe.entity.Entity;

/**
 * An entity that fills a role.
 *
 * @param begin first UTF-16 unit of its words
 * @param end after the last UTF-16 unit of its words
 * @param flipped whether the fact holds for it with the opposite polarity ("hormis le Nigeria")
 */
record Fill(Entity entity, int begin, int end, boolean flipped) {

  Fill opposite() {
    return new Fill(entity, begin, end, !flipped);
  }
}
