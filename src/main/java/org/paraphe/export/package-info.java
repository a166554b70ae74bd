/** Writes the content of a store to files: RDF dumps, and graphs for graph tools. */
package org.paraphe.export;
