/**
 * The graph over HTTP: a read-only SPARQL endpoint, linked data and pages for people, safe to leave
 * open to strangers.
 */
package org.paraphe.web;
