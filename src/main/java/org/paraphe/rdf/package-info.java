/**
 * Writes facts as RDF: from a {@link org.paraphe.entity.LinkedText} and its facts to one named
 * graph per article, checked against the shapes, with IRIs computed from content alone.
 */
package org.paraphe.rdf;
