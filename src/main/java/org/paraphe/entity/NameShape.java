package org.paraphe.entity;

import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** What a name's own words say about the kind of thing it names. */
final class NameShape {

  private static final Pattern NUMBER = Pattern.compile("\\d+$");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.(-?\\p{Lu}\\.)*");

  /** Letters of a family name in capitals; shorter words are rather acronyms. */
  private static final int FAMILY = 4;

  private final Set<String> suffixes;
  private final Set<String> organizationWords;
  private final Set<String> events;
  private final Set<String> particles;
  private final Set<String> numerals;
  private final Set<String> articles;
  private final Set<String> offices;

  NameShape(WordLists words) {
    this.suffixes = words.get("OrganizationSuffix");
    this.organizationWords = words.get("OrganizationWord");
    this.events = words.get("EventNoun");
    this.particles = words.get("NameParticle");
    this.numerals = words.get("RomanNumeral");
    this.articles = words.get("DefiniteArticle");
    this.offices = words.get("OfficeWord");
  }

  /** Adds the votes of a name's own words. */
  void vote(ArticleView view, Sentence sentence, Name n, Votes votes) {
    Token first = sentence.token(n.first());
    Token last = sentence.token(n.last());
    boolean given = view.given(sentence, n.first());
    boolean words = n.folded().indexOf(' ') > 0;
    if (words
        && n.readings().isEmpty()
        && (given || initials(first) || turned(view, sentence, n))) {
      votes.add(EntityType.Person, Evidence.STRONG);
    } else if (n.length() == 2
        && view.gazetteer.familyNameFirst(view.folded(sentence, n.first(), n.first()))) {
      votes.add(EntityType.Person, Evidence.WEAK + 1);
    } else if (n.length() == 1
        && given
        && n.readings().isEmpty()
        && (!ArticleView.common(first) || givenSubject(view, sentence, n.first()))) {
      votes.add(EntityType.Person, Evidence.WEAK + 1);
    }
    if (n.length() > 1 && suffixes.contains(last.form())) {
      votes.add(EntityType.Organization, Evidence.STRONG);
    }
    if (model(view, sentence, n)) {
      votes.add(EntityType.Product, Evidence.KNOWN);
    } else if (n.length() > 1
        && n.readings().isEmpty()
        && !given
        && !view.known(sentence, n.first(), n.first()).isEmpty()) {
      boolean product = productFirst(view, sentence, n);
      votes.add(EntityType.Product, product ? Evidence.KNOWN - 1 : 0);
      // "le délégué CGT Renault"
      boolean letters =
          ArticleView.upper(first.form(), 0, first.form().length()) && !turned(view, sentence, n);
      votes.add(EntityType.Organization, letters ? Evidence.KNOWN : Evidence.WEAK);
      votes.add(EntityType.Person, letters ? -Evidence.KNOWN : 0);
    }
    for (int i = n.first(); i < n.last(); i++) {
      if (sentence.token(i).form().equals("&")) {
        votes.add(EntityType.Organization, Evidence.KNOWN);
      }
      if (particles.contains(sentence.token(i).form())) {
        votes.add(EntityType.Person, Evidence.WEAK);
      }
    }
    for (int i = n.first(); n.length() > 1 && i <= n.last(); i++) {
      if (organizationWords.contains(sentence.token(i).form())) {
        votes.add(EntityType.Organization, Evidence.KNOWN);
        break;
      }
    }
    if (n.length() > 1 && articles.contains(first.norm())) {
      votes.add(EntityType.Organization, Evidence.WEAK + 1);
    }
    shape(view, sentence, n, votes);
  }

  /**
   * "Pierre attend", "Rose, 32 ans": whether a given name stands without determiner before a verb
   * or an age, as a common noun would not.
   */
  static boolean givenSubject(ArticleView view, Sentence sentence, int i) {
    int next = i + 1;
    while (next < sentence.size() && sentence.token(next).is(Upos.PRON, Upos.ADV)) {
      next++;
    }
    if (next + 1 >= sentence.size() || !view.given(sentence, i)) {
      return false;
    }
    Token t = sentence.token(next);
    boolean verb =
        t.is(Upos.VERB, Upos.AUX) && t.morph().form().finite() && t.morph().number() != 'p';
    return verb || next == i + 1 && t.form().equals(",") && sentence.token(next + 1).is(Upos.NUM);
  }

  /** "iPhone 18": a product's name with a number that is not known. */
  private static boolean model(ArticleView view, Sentence sentence, Name n) {
    return n.length() > 1
        && n.readings().isEmpty()
        && sentence.token(n.first() + 1).form().chars().anyMatch(Character::isDigit)
        && productFirst(view, sentence, n);
  }

  /** "Galaxy Ring": whether the name begins with that of a known product. */
  private static boolean productFirst(ArticleView view, Sentence sentence, Name n) {
    return view.known(sentence, n.first(), n.first()).stream()
        .anyMatch(r -> r.thing().type() == EntityType.Product);
  }

  /** "J." of "J. Dupont", "J.-P." of "J.-P. Dupont". */
  private static boolean initials(Token first) {
    return INITIALS.matcher(first.form()).matches();
  }

  /** Whether a family name in capitals stands before a given name: "DUPONT Jean". */
  private static boolean turned(ArticleView view, Sentence sentence, Name n) {
    String family = sentence.token(n.first()).form();
    String given = FoldedNames.words(view.folded(sentence, n.last(), n.last()))[0];
    return family.length() >= FAMILY
        && ArticleView.upper(family, 0, family.length())
        && !shout(sentence.token(n.last()))
        && view.gazetteer.givenName(given).isPresent();
  }

  private void shape(ArticleView view, Sentence sentence, Name n, Votes votes) {
    String form = n.surface();
    boolean digits = false;
    for (int i = 0; i < form.length(); i++) {
      digits |= Character.isDigit(form.charAt(i));
    }
    int common = 0;
    for (int i = n.first(); i <= n.last(); i++) {
      common += ArticleView.common(sentence.token(i)) ? 1 : 0;
    }
    if (digits && n.length() == 1 && events.contains(NUMBER.matcher(n.folded()).replaceAll(""))) {
      votes.add(EntityType.Event, Evidence.STRONG);
    } else if (digits) {
      votes.add(EntityType.Product, Evidence.WEAK + 1);
    }
    if (n.length() == 1) {
      votes.add(EntityType.Organization, common == 1 || offices.contains(form) ? 0.1 : 0.55);
    } else if (n.length() < 5 && common == 0 && !digits) {
      boolean plain = !shout(sentence, n) && !numerals.contains(sentence.token(n.last()).form());
      votes.add(EntityType.Person, plain ? 1.2 : 0.5);
      votes.add(EntityType.Organization, 1);
    } else if (common < n.length()) {
      votes.add(EntityType.Organization, 0.8);
    }
  }

  private static boolean shout(Sentence sentence, Name n) {
    for (int i = n.first(); i <= n.last(); i++) {
      if (shout(sentence.token(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean shout(Token t) {
    return t.form().length() > 1 && ArticleView.upper(t.form(), 0, t.form().length());
  }
}
