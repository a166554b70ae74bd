package org.paraphe.entity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Tells whether a phrase names an event or document that the article has named before. */
final class SameWorks {

  private SameWorks() {}

  /** The event or document found before that this phrase names again, or null. */
  static Draft find(
      ArticleView view, int s, int first, int head, int last, EntityType type, List<Draft> found) {
    Sentence sentence = view.sentence(s);
    Set<String> words = null;
    Set<String> propers = null;
    Token noun = sentence.token(head);
    for (int k = found.size() - 1; k >= 0; k--) {
      Draft d = found.get(k);
      if (d.type == type && kin(d, noun)) {
        if (words == null) {
          words = words(view.folded(sentence, first, last));
          propers = propers(view, sentence, first, head, last);
        }
        if (apposed(sentence, s, head, d) || matches(words, propers, d)) {
          return d;
        }
      }
    }
    return null;
  }

  /** "accord" and "accord-cadre" are of one kind. */
  static boolean kin(Draft d, Token noun) {
    String base = base(noun.norm());
    return d.nouns.contains(noun.norm())
        || d.nouns.contains(noun.lemma().toLowerCase(Locale.FRENCH))
        || d.nouns.stream().anyMatch(n -> base(n).equals(base));
  }

  private static String base(String noun) {
    int hyphen = noun.indexOf('-');
    return hyphen > 3 ? noun.substring(0, hyphen) : noun;
  }

  /** "une déclaration sur …, la Déclaration de X": the second phrase names the first. */
  private static boolean apposed(Sentence sentence, int s, int head, Draft d) {
    Mention last = d.mentions.get(d.mentions.size() - 1);
    return last.sentence() == s
        && head - last.last() == 3
        && sentence.token(last.last() + 1).form().equals(",")
        && sentence.token(head - 1).is(Upos.DET);
  }

  private static Set<String> propers(
      ArticleView view, Sentence sentence, int first, int head, int last) {
    Set<String> propers = new HashSet<>();
    for (int k = first; k <= last; k++) {
      if (k != head && Chains.capital(sentence.token(k)) && sentence.token(k).form().length() > 2) {
        propers.add(view.folded(sentence, k, k));
      }
    }
    return propers;
  }

  private static boolean matches(Set<String> words, Set<String> propers, Draft d) {
    for (String name : d.names.keySet()) {
      if (matches(words, propers, name)) {
        return true;
      }
    }
    return false;
  }

  /** One name's words are among the other's, or both have the same proper name. */
  private static boolean matches(Set<String> words, Set<String> propers, String name) {
    Set<String> other = words(name);
    return other.containsAll(words)
        || words.containsAll(other)
        || propers.stream().anyMatch(p -> other.containsAll(words(p)));
  }

  private static Set<String> words(String folded) {
    Set<String> words = new HashSet<>(Arrays.asList(FoldedNames.words(folded)));
    words.removeIf(w -> w.length() < 3);
    return words;
  }
}
