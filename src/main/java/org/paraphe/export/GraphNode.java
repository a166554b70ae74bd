package org.paraphe.export;

/**
 * An entity as a node.
 *
 * @param id its IRI
 * @param type local name of its class
 * @param since the first date of a fact about it, ISO 8601, or empty
 */
record GraphNode(String id, String label, String type, String since) {}
