package org.paraphe.text;

/** Universal Dependencies v2 relations, with the subtypes that reading needs. */
public enum Relation {
  ROOT,
  NSUBJ,
  /** Subject of a passive verb. */
  NSUBJ_PASS,
  OBJ,
  /** Clitic indirect object: "lui", "leur". */
  IOBJ,
  /** Prepositional complement or adjunct of a verb; the preposition is its {@link #CASE} child. */
  OBL,
  /** "par …" of a passive. */
  OBL_AGENT,
  /** Clausal complement with a subject of its own: "que …". */
  CCOMP,
  /** Infinitive complement; the preposition, if any, is its {@link #MARK} child. */
  XCOMP,
  /** Adverbial clause, participial adjunct or gerund. */
  ADVCL,
  /** Participle or infinitive modifying a noun. */
  ACL,
  /** Relative clause. */
  ACL_RELCL,
  ADVMOD,
  AMOD,
  NUMMOD,
  NMOD,
  APPOS,
  DET,
  CASE,
  MARK,
  COP,
  AUX,
  AUX_PASS,
  /** Reflexive or impersonal clitic. */
  EXPL,
  CC,
  CONJ,
  FLAT,
  FIXED,
  /** A clause set beside or into another: the reporting clause of a quotation, a parenthesis. */
  PARATAXIS,
  PUNCT,
  DEP
}
