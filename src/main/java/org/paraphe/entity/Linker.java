package org.paraphe.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.AnnotatedText;

/**
 * Finds the entities of an article: names, their types, whose they are, and the nouns and pronouns
 * that refer to them. Immutable, thread-safe.
 */
public final class Linker {

  private final Gazetteer gazetteer;
  private final NameFinder finder;
  private final NameTypes typer;
  private final Governments governments;

  /**
   * @param words the grammar words of the articles' language
   * @param gazetteer the names known beforehand
   */
  public Linker(WordLists words, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.finder = new NameFinder(words);
    this.typer = new NameTypes(words);
    this.governments = new Governments(words);
  }

  /** The text with its entities. */
  public LinkedText link(AnnotatedText text) {
    ArticleView view = new ArticleView(text, gazetteer);
    List<Name> names = finder.find(view);
    Map<String, EntityType> types = typer.types(view, names);
    Clusters clusters = new Clusters(view, governments, types);
    List<Draft> drafts = clusters.of(names);
    List<Entity> entities = new ArrayList<>();
    for (Draft d : drafts) {
      d.mentions.sort(Comparator.comparingInt(Mention::begin));
      entities.add(Keys.entity(d));
    }
    return LinkedText.of(text, entities);
  }
}
