package org.paraphe.entity;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.WordLists;

/**
 * What the names of an event or document say of it. All words are folded.
 *
 * @param kinds the nouns that head its names, that of the fullest first
 * @param places the places in its names
 * @param topics the other words of its fullest name that tell one from another
 * @param proper whether a word of its names has a capital where none is due
 */
record WorkFacets(Set<String> kinds, Set<String> places, Set<String> topics, boolean proper) {

  /** Reads names. */
  static final class Reader {

    /** What may stand between a noun and what belongs to it. */
    private static final List<String> LINKS =
        List.of("Preposition", "GenitivePreposition", "ContractionOf_de", "ContractionOf_à");

    /** Words of the longest place name or synonym that is looked for. */
    private static final int LONGEST = 4;

    private final Gazetteer gazetteer;
    private final Set<String> empty;
    private final Set<String> links;
    private final Set<String> kinds;

    /**
     * @param kinds nouns that head names, folded
     */
    Reader(WordLists words, Gazetteer gazetteer, Set<String> kinds) {
      this.kinds = kinds;
      this.links = new HashSet<>();
      LINKS.forEach(list -> links.addAll(Keys.folded(words.get(list))));
      this.gazetteer = gazetteer;
      this.empty = Keys.folded(words.get("EmptyWorkWord"));
    }

    /** What the names of an event or document say; its names must not change any more. */
    WorkFacets of(Draft d) {
      if (d.facets == null) {
        d.facets = read(d);
      }
      return d.facets;
    }

    private WorkFacets read(Draft d) {
      WorkFacets facets =
          new WorkFacets(
              new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), proper(d));
      read(Folding.fold(Keys.label(d)), facets, facets.topics());
      // Shorter names add no topics: what is told by more words in one article is told by fewer in
      // another.
      d.names.keySet().forEach(name -> read(name, facets, new LinkedHashSet<>()));
      return facets;
    }

    private void read(String name, WorkFacets into, Set<String> topics) {
      String[] words = FoldedNames.words(name);
      int head = head(words);
      into.kinds().addAll(gazetteer.spelledOut(words[head]));
      into.kinds().add(words[head]);
      for (int i = 0; i < words.length; i++) {
        if (i == head) {
          continue;
        }
        int end = place(words, i);
        if (end > i) {
          into.places().add(join(words, i, end));
          i = end - 1;
        } else if (words[i].length() > 1 && !empty.contains(words[i])) {
          end = meaning(words, i);
          topics.addAll(gazetteer.spelledOut(join(words, i, end)));
          i = end - 1;
        }
      }
    }

    /**
     * The first word, or the noun that ends a compound: "déclaration de Cadix", "Cadiz pact on
     * fish".
     */
    private int head(String[] words) {
      int last = 0;
      while (last + 1 < words.length && !links.contains(words[last + 1])) {
        last++;
      }
      return kinds.contains(words[last]) ? last : 0;
    }

    /** After the last of the words from {@code begin} on that mean one thing; one word at least. */
    private int meaning(String[] words, int begin) {
      int end = Math.min(words.length, begin + LONGEST);
      while (end > begin + 1 && !known(join(words, begin, end))) {
        end--;
      }
      return end;
    }

    private boolean known(String words) {
      return !gazetteer.spelledOut(words).equals(List.of(words));
    }

    /**
     * After the last word of the longest place name that begins at a word; that word if none does.
     */
    private int place(String[] words, int begin) {
      if (gazetteer.longest(words[begin], 0, true) == 0) {
        return begin;
      }
      for (int end = Math.min(words.length, begin + LONGEST); end > begin; end--) {
        List<Reading> readings = gazetteer.readings(join(words, begin, end));
        for (Reading r : readings) {
          if (isPlace(r)) {
            return end;
          }
        }
      }
      return begin;
    }

    /** Acronyms are left out: folded, that of the Émirats arabes unis is "eau". */
    private static boolean isPlace(Reading r) {
      EntityType type = r.thing().type();
      return r.sense() == Gazetteer.Sense.CAPITAL
          || r.sense() == Gazetteer.Sense.NAME
              && (type == EntityType.Place || type == EntityType.Country)
              && !ArticleView.upper(r.written(), 0, r.written().length());
    }

    private static String join(String[] words, int begin, int end) {
      return String.join(" ", List.of(words).subList(begin, end));
    }

    private static boolean proper(Draft d) {
      for (String name : d.names.values()) {
        for (int i = 0; i < name.length(); i++) {
          if (Character.isUpperCase(name.codePointAt(i))) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
