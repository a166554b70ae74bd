package org.paraphe.ask;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Upos;

/** Finds the regions and blocs beside words for countries: "EU countries", "pays d'Afrique". */
final class RegionReader {

  /** Names of regions have no more words. */
  private static final int LONGEST = 8;

  private final Vocabulary vocabulary;
  private final Regions regions;
  private final List<Word> words;

  RegionReader(Vocabulary vocabulary, Regions regions, List<Word> words) {
    this.vocabulary = vocabulary;
    this.regions = regions;
    this.words = words;
  }

  /** Takes what says where the countries lie that the question speaks of. */
  void read(Taken taken) {
    for (int at = 0; at < words.size(); at++) {
      int noun =
          Math.max(
              vocabulary.match("AskCountry", words, at), vocabulary.match("AskParty", words, at));
      int member = vocabulary.match("AskMember", words, at);
      boolean told =
          noun + member > 0 && (before(at, taken) | after(at + Math.max(noun, member), taken));
      if (told && noun == 0) {
        taken.takeIfFree(new Item.Kind(at, at + member, EnumSet.of(EntityType.Country), ""));
      }
    }
  }

  /** "non-EU countries" */
  private boolean before(int noun, Taken taken) {
    int end = noun;
    while (end > 0 && vocabulary.match("AskMember", words, end - 1) > 0) {
      end--;
    }
    for (int begin = Math.max(0, end - LONGEST); begin < end; begin++) {
      Set<String> countries = countries(begin, end);
      if (!countries.isEmpty()) {
        boolean outside = begin > 0 && vocabulary.match("AskPrefix", words, begin - 1) > 0;
        taken.takeIfFree(new Item.Among(outside ? begin - 1 : begin, noun, countries, outside));
        return true;
      }
    }
    return false;
  }

  /** "pays membres de l'UE", "countries outside Africa" */
  private boolean after(int begin, Taken taken) {
    boolean outside = false;
    int at = begin;
    while (at < words.size()) {
      for (int end = Math.min(words.size(), at + LONGEST); end > at; end--) {
        Set<String> countries = countries(at, end);
        if (!countries.isEmpty()) {
          taken.takeIfFree(new Item.Among(begin, end, countries, outside));
          return true;
        }
      }
      int out =
          Math.max(
              vocabulary.match("AskExcept", words, at), vocabulary.match("AskPrefix", words, at));
      boolean passed =
          out > 0
              || vocabulary.match("AskMember", words, at) > 0
              || words.get(at).token().is(Upos.ADP, Upos.DET);
      if (!passed) {
        return false;
      }
      outside |= out > 0;
      at += Math.max(1, out);
    }
    return false;
  }

  private Set<String> countries(int begin, int end) {
    return regions.countries(Word.text(words, begin, end));
  }
}
