package org.paraphe.fact;

import java.util.Optional;
import org.paraphe.ontology.Modality;

/**
 * The title of a position as a noun phrase.
 *
 * @param first first token of the title, without article
 * @param last last token of the title, without the organisation or country behind it
 * @param end last token of the phrase, organisation or country included
 * @param of the organisation or country, if the phrase names it
 * @param member whether the noun only ties a person to the organisation ("joueur du club")
 * @param modality whether the position is held, over or still to come
 */
record Position(
    int first, int last, int end, Optional<Fill> of, boolean member, Modality modality) {

  /** The same position, said to be over. */
  Position over() {
    return new Position(first, last, end, of, member, Modality.Former);
  }
}
