/**
 * Finds, fetches and cleans articles: from a {@link org.paraphe.source.RawPage} to an {@link
 * org.paraphe.source.Article}.
 */
package org.paraphe.source;
