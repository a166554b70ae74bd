package org.paraphe.entity;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.WordLists;

/**
 * Gives persons the identity that they have in any article: their full name in its usual order, and
 * the field of those who are known for sport or arts alone. So a player and a minister of one name
 * are two, whatever is read first.
 */
final class PersonKeys {

  private final Gazetteer gazetteer;
  private final Set<String> offices;
  private final Set<String> athletes;
  private final Set<String> artists;

  PersonKeys(WordLists words, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.offices = words.get("PositionNoun");
    this.athletes = words.get("AthleteNoun");
    this.artists = words.get("ArtistNoun");
  }

  /** Names the persons among the drafts. */
  void assign(List<Draft> drafts) {
    for (Draft d : drafts) {
      if (d.type == EntityType.Person && d.thing == null && d.key == null) {
        d.key = Keys.key(d.type, ordered(Keys.label(d))) + field(d);
      }
    }
  }

  /**
   * "Jinping Xi" as "Xi Jinping": where families come first, they do so in the key; "DUPONT Jean"
   * as "Jean Dupont": elsewhere, a family name in capitals stands last.
   */
  private String ordered(String name) {
    int family = capitals(name);
    if (family > 0) {
      return name.substring(family + 1) + " " + name.substring(0, family);
    }
    String[] words = Folding.fold(name).split(" ");
    boolean turned =
        words.length == 2
            && gazetteer.familyNameFirst(words[1])
            && !gazetteer.familyNameFirst(words[0])
            && gazetteer.givenName(words[0]).isEmpty();
    return turned ? words[1] + " " + words[0] : name;
  }

  /** The length of the family name in capitals that a given name follows; 0 if none does. */
  private int capitals(String name) {
    int end = name.lastIndexOf(' ');
    boolean shouted =
        end > 0
            && ArticleView.upper(name, 0, end)
            && !ArticleView.upper(name, end + 1, name.length());
    boolean given = gazetteer.givenName(given(name.substring(end + 1))).isPresent();
    return shouted && given ? end : 0;
  }

  /** The first of the given names that a hyphen joins, folded. */
  private static String given(String names) {
    return FoldedNames.words(Folding.fold(names))[0];
  }

  private String field(Draft d) {
    boolean alone = Keys.label(d).indexOf(' ') < 0;
    if (alone || !Collections.disjoint(offices, d.nouns)) {
      return "";
    }
    if (!Collections.disjoint(athletes, d.nouns)) {
      return "-sport";
    }
    return Collections.disjoint(artists, d.nouns) ? "" : "-arts";
  }
}
