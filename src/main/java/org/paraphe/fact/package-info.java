/**
 * Matches lexical frames and quotations to facts with evidence: from a {@link
 * org.paraphe.entity.LinkedText} to facts.
 */
package org.paraphe.fact;
