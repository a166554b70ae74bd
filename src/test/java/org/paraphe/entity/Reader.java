package org.paraphe.entity;

import java.util.List;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;
import org.paraphe.source.Article;
import org.paraphe.source.Block;
import org.paraphe.source.Metadata;
import org.paraphe.text.Annotator;
import org.paraphe.text.Sentence;

/** Reads example texts with the ontology that the program carries. */
final class Reader {

  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final Annotator ANNOTATOR = new Annotator(KNOWLEDGE.words("fr"));
  private static final Linker LINKER = new Linker(KNOWLEDGE.words("fr"), KNOWLEDGE.gazetteer());

  private Reader() {}

  static Knowledge knowledge() {
    return KNOWLEDGE;
  }

  static LinkedText read(String text) {
    return read(text, "");
  }

  static LinkedText read(String text, String published) {
    Metadata m = new Metadata("", "", List.of(), published, "", "fr", "", "", List.of());
    Block all = new Block(Block.Kind.PARAGRAPH, 0, text.length());
    return LINKER.link(ANNOTATOR.annotate(new Article("example", text, List.of(all), m)));
  }

  static List<String> labels(LinkedText text, EntityType type) {
    return text.entities().stream().filter(e -> e.type() == type).map(Entity::label).toList();
  }

  static List<String> labels(String text, EntityType type) {
    return labels(read(text), type);
  }

  /** What the n-th occurrence (from 0) of a word refers to; empty if to nothing. */
  static String referent(LinkedText text, String word, int n) {
    int seen = 0;
    for (int s = 0; s < text.text().sentences().size(); s++) {
      Sentence sentence = text.text().sentences().get(s);
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.token(i).form().equals(word) && seen++ == n) {
          return String.join(" + ", text.all(s, i).stream().map(Entity::label).toList());
        }
      }
    }
    throw new IllegalArgumentException("no " + word + " number " + n);
  }

  static String referent(String text, String word) {
    return referent(read(text), word, 0);
  }
}
