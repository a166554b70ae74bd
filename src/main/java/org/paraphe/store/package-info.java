/**
 * Keeps article graphs and answers queries over them: an embedded TDB2 store, or any store that
 * speaks SPARQL 1.1 over HTTP.
 */
package org.paraphe.store;
