/**
 * The whole way from a page to its facts, as one chain of stages: read {@link
 * org.paraphe.pipeline.Pipeline} first.
 */
package org.paraphe.pipeline;
