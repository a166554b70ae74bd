/**
 * What may be said and the words that say it: classes, roles, lexicons, grammar words and
 * gazetteers, read from Turtle.
 */
package org.paraphe.ontology;
