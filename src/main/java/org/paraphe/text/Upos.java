package org.paraphe.text;

/**
 * Universal part-of-speech tags (Universal Dependencies v2). A contraction such as "du" is {@link
 * #ADP}.
 */
public enum Upos {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
}
