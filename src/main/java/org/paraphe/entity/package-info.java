/**
 * Mentions, coreference, dates and identities: from an {@link org.paraphe.text.AnnotatedText} to a
 * {@link org.paraphe.entity.LinkedText}.
 */
package org.paraphe.entity;
