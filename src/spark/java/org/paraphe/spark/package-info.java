/**
 * The same pipeline over archives on a cluster: read {@link org.paraphe.spark.ArchiveJob} first.
 */
package org.paraphe.spark;
