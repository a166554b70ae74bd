package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Runs of capitalised words that may be one name: says where a run ends, at a new sentence without
 * a full stop, at a dateline, before somebody's given name.
 */
final class Chains {

  private final Set<String> stop;
  private final Set<String> suffixes;
  private final Set<String> honorifics;
  private final Set<String> articles;
  private final Set<String> particles;
  private final Set<String> genitive;
  private final Set<String> organizationWords;
  private final Set<String> sites;
  private final Set<String> saints;
  private final Set<String> titles;

  Chains(WordLists words) {
    this.stop = words.get("NameStop");
    this.suffixes = words.get("OrganizationSuffix");
    this.honorifics = words.get("HonorificTitle");
    this.articles = words.get("DefiniteArticle");
    this.particles = words.get("InnerParticle");
    this.genitive = words.get("GenitivePreposition");
    this.organizationWords = words.get("OrganizationWord");
    this.sites = words.get("SiteNoun");
    this.saints = words.get("SaintWord");
    this.titles = words.get("NamedTitle");
  }

  /** Whether the word is short and all in capitals. */
  static boolean acronym(Token t) {
    return t.form().length() < 6 && ArticleView.upper(t.form(), 0, t.form().length());
  }

  /** A given name before another capitalised word. */
  static boolean givenBefore(ArticleView view, Sentence sentence, int i) {
    return i + 1 < sentence.size()
        && view.adjacent(sentence, i)
        && capital(sentence.token(i + 1))
        && view.given(sentence, i);
  }

  /** The last token of the run of capitalised words, particles and numbers from {@code i} on. */
  int end(ArticleView view, Sentence sentence, int i) {
    int j = i;
    while (j + 1 < sentence.size() && view.adjacent(sentence, j)) {
      Token next = sentence.token(j + 1);
      if (capital(next) && !breaks(view, sentence, i, j + 1)) {
        j = Math.max(j + 1, view.longestKnown(sentence, j + 1));
      } else if (joins(view, sentence, i, j)) {
        j += 2;
      } else if (j + 3 < sentence.size()
          && particles.contains(next.norm())
          && joins(view, sentence, i, j + 1)) {
        j += 3;
      } else if (next.is(Upos.NUM) && number(sentence, i, j)) {
        j++;
      } else {
        break;
      }
    }
    return j;
  }

  private boolean breaks(ArticleView view, Sentence sentence, int first, int next) {
    Token t = sentence.token(next);
    boolean elided = t.form().endsWith("'") && !articles.contains(t.norm());
    return stop.contains(t.form()) && !suffixes.contains(t.form())
        || honorifics.contains(t.form())
        || elided
        || view.initial(sentence, next)
        || shouts(view, sentence, first, next)
        || function(view, sentence, first, next)
        || begins(view, sentence, first, next);
  }

  /** A dateline after a heading: "… la Chambre WASHINGTON (Reuters)". */
  static boolean shouts(ArticleView view, Sentence sentence, int first, int next) {
    String a = sentence.token(first).form();
    String b = sentence.token(next).form();
    return b.length() > 4
        && ArticleView.upper(b, 0, b.length())
        && !ArticleView.upper(a, 0, a.length())
        && !view.known(sentence, next, next).isEmpty();
  }

  /** A capitalised function word opens a new sentence, unless it is an article inside a name. */
  private boolean function(ArticleView view, Sentence sentence, int first, int next) {
    Token t = sentence.token(next);
    if (!ArticleView.common(t) && !t.is(Upos.ADV)) {
      return false;
    }
    boolean article = articles.contains(t.norm());
    boolean inner =
        article
            && next + 1 < sentence.size()
            && capital(sentence.token(next + 1))
            && view.given(sentence, first);
    boolean content = t.is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.X, Upos.NUM);
    boolean family =
        next == first + 1
            && view.given(sentence, first)
            && !ArticleView.common(sentence.token(first));
    return article ? !inner : !content && !family;
  }

  /** A person's name begins after a common word or a known body: "Solocal Pierre Danon". */
  private boolean begins(ArticleView view, Sentence sentence, int first, int next) {
    Token before = first > 0 ? sentence.token(first - 1) : null;
    boolean titled = before != null && (honorifics.contains(before.form()) || office(before));
    if (titled
        || next + 1 >= sentence.size()
        || !capital(sentence.token(next + 1)) && !named(sentence, next + 1)
        || saints.contains(sentence.token(next - 1).norm())
        || !view.given(sentence, next)) {
      return false;
    }
    // "St. Paul Mayor Anna Berg"
    if (next > first + 1 && titles.contains(sentence.token(next - 1).norm())) {
      return true;
    }
    for (int k = first; k < next; k++) {
      if (view.given(sentence, k)) {
        return false;
      }
    }
    Token head = sentence.token(first);
    // "Real Madrid Carlo Ancelotti", but "Institut Paul Bocuse"
    return next > first + 1 && view.longestKnown(sentence, first) == next - 1
        || !organizationWords.contains(head.form()) && !sites.contains(head.norm());
  }

  /** "Jean-Jacques de Meyer": a particle before another capital. */
  private boolean named(Sentence sentence, int particle) {
    return particle + 1 < sentence.size()
        && (particles.contains(sentence.token(particle).norm())
            || genitive.contains(sentence.token(particle).norm()))
        && capital(sentence.token(particle + 1));
  }

  /** "Minister Khawaja Mohammed Asif": a position with the capital of a title before a name. */
  private boolean office(Token t) {
    return t.is(Upos.NOUN) && t.capitalised() && titles.contains(t.norm());
  }

  private boolean joins(ArticleView view, Sentence sentence, int first, int j) {
    if (j + 2 >= sentence.size() || !view.adjacent(sentence, j + 1)) {
      return false;
    }
    Token particle = sentence.token(j + 1);
    Token after = sentence.token(j + 2);
    if (!capital(after)) {
      return false;
    }
    return particles.contains(particle.norm())
        || noble(view, sentence, first, j)
        || genitive.contains(particle.norm())
            && articles.contains(sentence.token(first).norm())
            && j == first + 1
        || genitive.contains(particle.norm())
            && j == first
            && view.given(sentence, first)
            && (view.known(sentence, first, first).isEmpty() || given(view, sentence, first));
  }

  /** "Dominique de Meyer": a country's name without the article that all countries have. */
  private static boolean given(ArticleView view, Sentence sentence, int i) {
    return !(i > 0 && sentence.token(i - 1).is(Upos.DET))
        && view.known(sentence, i, i).stream()
            .allMatch(r -> r.thing().type() == EntityType.Country);
  }

  /** "Anne Martin d'Arc", but "Anne Martin d'Airbus", "Anne Martin de Plume". */
  private boolean noble(ArticleView view, Sentence sentence, int first, int j) {
    String particle = sentence.token(j + 1).norm();
    boolean apposed = j + 3 < sentence.size() && sentence.token(j + 3).form().equals(",");
    return (particle.endsWith("'") || apposed && !acronym(sentence.token(j + 2)))
        && genitive.contains(particle)
        && j == first + 1
        && view.given(sentence, first)
        && view.longestKnown(sentence, j + 2) < 0;
  }

  /** "Plume 2", "Airbus A320": a number belongs to a name of one or two words, not a year. */
  private static boolean number(Sentence sentence, int first, int j) {
    String form = sentence.token(j + 1).form();
    boolean counts =
        j + 2 < sentence.size()
            && (sentence.token(j + 2).is(Upos.NOUN, Upos.NUM, Upos.SYM)
                || sentence.token(j + 2).form().equals("%"));
    return j - first < 2
        && !counts
        && form.length() <= 3
        && Character.isDigit(form.charAt(0))
        && form.chars().allMatch(Character::isDigit);
  }

  /** Whether the word has the capital of a name: "Vance", "al-Harthi", "iPhone" but not "LE". */
  static boolean capital(Token t) {
    if (t.capitalised()) {
      return true;
    }
    String form = t.form();
    for (int k = 1; k < Math.min(4, form.length()); k++) {
      if (Character.isUpperCase(form.charAt(k))) {
        return Character.isLetter(form.charAt(0))
            && (k < 3 || !Character.isLetter(form.charAt(k - 1)));
      }
    }
    return false;
  }
}
