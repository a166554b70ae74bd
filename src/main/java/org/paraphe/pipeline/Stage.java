package org.paraphe.pipeline;

/** The stages of a {@link Pipeline}, in order. */
public enum Stage {
  /** From the page to the cleaned article. */
  READ("read"),
  /** Sentences, tokens, parts of speech, trees. */
  ANNOTATE("annotate"),
  /** Mentions, coreference, identities. */
  LINK("link"),
  /** Facts with their evidence. */
  FIND("find facts"),
  /** From facts to triples. */
  MAP("map to RDF"),
  /** Shapes and decisions of people. */
  CHECK("check");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** What the stage does, in a word or two. */
  public String label() {
    return label;
  }
}
