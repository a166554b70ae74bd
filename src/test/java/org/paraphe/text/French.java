package org.paraphe.text;

import java.util.List;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.WordLists;
import org.paraphe.source.Article;
import org.paraphe.source.Block;
import org.paraphe.source.Metadata;

/** What the tests of reading French share. */
final class French {

  static final WordLists WORDS = Knowledge.builtIn().words("fr");
  static final Morphology MORPHOLOGY = new FrenchMorphology();
  static final Annotator ANNOTATOR = new Annotator(WORDS);

  private French() {}

  /** A text whose blocks are set apart by empty lines. */
  static AnnotatedText read(String text) {
    List<Block> blocks = new java.util.ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf("\n\n", begin);
      end = end < 0 ? text.length() : end;
      blocks.add(new Block(Block.Kind.PARAGRAPH, begin, end));
      begin = end + 2;
    }
    return ANNOTATOR.annotate(new Article("test", text, blocks, Metadata.NONE));
  }
}
