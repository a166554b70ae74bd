package org.paraphe.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Finds names: known ones, runs of capitalised words with their particles, and names that a common
 * noun opens. Names do not overlap, but a known name may stand inside a name with a head noun.
 */
final class NameFinder {

  private final Chains chains;
  private final HeadedNames headed;
  private final CapitalTitles titles;
  private final NameOpenings openings;
  private final Set<String> particles;
  private final Set<String> genitive;
  private final Set<String> honorifics;
  private final Set<String> kinds;
  private final Set<String> languages;
  private final Set<String> suffixes;
  private final Set<String> relatives;
  private final Set<String> works;
  private final Set<String> assemblies;
  private final Set<String> agentVerbs;

  NameFinder(WordLists words) {
    this.chains = new Chains(words);
    this.headed = new HeadedNames(words, chains);
    this.titles = new CapitalTitles(words);
    this.openings = new NameOpenings(words, headed, titles);
    this.particles = words.get("InnerParticle");
    this.genitive = words.get("GenitivePreposition");
    this.honorifics = words.get("HonorificTitle");
    this.relatives = words.get("RelativePronoun");
    this.kinds = words.get("OrganizationKind");
    this.suffixes = words.get("OrganizationSuffix");
    this.languages = words.get("LanguageNoun");
    this.works = words.get("WorkNoun");
    this.assemblies = words.get("AssemblyNoun");
    this.agentVerbs = words.get("AgentVerb");
  }

  /** The names of an article in text order; those inside a name follow it. */
  List<Name> find(ArticleView view) {
    List<Name> found = new ArrayList<>();
    for (int s = 0; s < view.sentences().size(); s++) {
      find(view, s, found);
    }
    return withOpenings(view, parted(view, Headlines.cleared(view, found)));
  }

  /**
   * "Berger a répondu", "Horizon a répondu": a common word that opens a sentence, where somebody
   * has it as surname, or where it is a name in the middle of another sentence.
   */
  private List<Name> withOpenings(ArticleView view, List<Name> found) {
    Set<String> names = new HashSet<>();
    for (Name n : found) {
      Sentence sentence = view.sentence(n.sentence());
      boolean alone = n.length() == 1 && !view.initial(sentence, n.first());
      if (n.headed() == null && (alone || person(view, sentence, n.first(), n.last()))) {
        names.add(view.folded(sentence, n.last(), n.last()));
      }
    }
    List<Name> all = new ArrayList<>(found);
    for (int s = 0; s < view.sentences().size() && !names.isEmpty(); s++) {
      Sentence sentence = view.sentence(s);
      for (int i = 0; i + 1 < sentence.size(); i++) {
        boolean described =
            i + 2 < sentence.size() && relatives.contains(sentence.token(i + 2).norm());
        if ((described || sentence.token(i + 1).is(Upos.VERB, Upos.AUX, Upos.PRON, Upos.ADV))
            && Chains.capital(sentence.token(i))
            && view.initial(sentence, i)
            && names.contains(view.folded(sentence, i, i))) {
          Name opening = name(view, s, i, i, null).certain();
          if (found.stream().noneMatch(n -> n.covers(opening.sentence(), opening.first()))) {
            all.add(opening);
          }
        }
      }
    }
    all.sort(Comparator.comparingInt(Name::begin));
    return all;
  }

  /**
   * "… de Jeanne Martin Partant du principe que": a sentence that opens right behind a name, where
   * the name stands alone elsewhere.
   */
  private List<Name> parted(ArticleView view, List<Name> found) {
    List<Name> parted = new ArrayList<>(found.size());
    for (Name n : found) {
      Sentence sentence = view.sentence(n.sentence());
      boolean opens =
          n.length() > 2
              && n.headed() == null
              && participle(sentence.token(n.last()))
              && stands(found, view.folded(sentence, n.first(), n.last() - 1));
      parted.add(opens ? name(view, n.sentence(), n.first(), n.last() - 1, null) : n);
    }
    return parted;
  }

  private static boolean participle(Token t) {
    for (Morph m : t.readings()) {
      if (m.form() == VerbForm.PRESENT_PARTICIPLE) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(List<Name> found, String folded) {
    return found.stream().anyMatch(n -> n.folded().equals(folded));
  }

  private void find(ArticleView view, int s, List<Name> found) {
    Sentence sentence = view.sentence(s);
    for (int i = 0; i < sentence.size(); i++) {
      HeadedNames.Found head = headed.at(view, sentence, i);
      head = head != null && titles.at(sentence, i) ? null : head;
      if (head != null) {
        int end = titles.body(sentence, i, head.last());
        found.add(name(view, s, i, end, head.type()));
        if (head.nested()) {
          inside(view, s, i + 1, end, found);
        }
        i = end;
        continue;
      }
      int last = end(view, sentence, i);
      if (last < i) {
        CompoundDemonyms.find(view, s, i, found);
      }
      if (last > i && work(view, sentence, i, last)) {
        inside(view, s, i, last, found);
        i = last;
      } else if (last >= i) {
        found.add(name(view, s, i, last, null));
        i = last;
      }
    }
  }

  /**
   * "the Clean Rivers Act", "the Arctic Energy Forum": no name of a body, unless that acts, but
   * what a document or event is called by its noun.
   */
  private boolean work(ArticleView view, Sentence sentence, int first, int last) {
    Token noun = sentence.token(last);
    int next = last + 1;
    while (next < sentence.size() && sentence.token(next).is(Upos.AUX, Upos.ADV)) {
      next++;
    }
    boolean acts =
        next < sentence.size()
            && sentence.token(next).is(Upos.VERB)
            && agentVerbs.contains(sentence.token(next).lemma())
            && sentence.tree().relation(last) != Relation.NSUBJ_PASS;
    return noun.is(Upos.NOUN)
        && noun.capitalised()
        && works.contains(noun.norm())
        && !acts
        && (!assemblies.contains(noun.norm()) || happens(sentence, first))
        && (first > 0 && sentence.token(first - 1).is(Upos.DET)
            || !Chains.givenBefore(view, sentence, first))
        && view.known(sentence, first, last).isEmpty();
  }

  /** Known names and runs of capitals inside a name with a head noun. */
  private void inside(ArticleView view, int s, int first, int last, List<Name> found) {
    Sentence sentence = view.sentence(s);
    for (int i = first; i <= last; i++) {
      boolean apart =
          i == 0
              || sentence.token(i - 1).is(Upos.ADP, Upos.DET, Upos.CCONJ, Upos.PUNCT)
              || !sentence.token(i).capitalised();
      HeadedNames.Found head = apart ? headed.at(view, sentence, i) : null;
      if (head != null && head.last() <= last && sentence.token(i).capitalised()) {
        found.add(name(view, s, i, head.last(), head.type()));
        i = head.last();
        continue;
      }
      if (complements(sentence, i) && Chains.givenBefore(view, sentence, i)) {
        int person = Math.min(last, chains.end(view, sentence, i));
        found.add(name(view, s, i, person, null));
        i = person;
        continue;
      }
      int end = Math.min(last, view.longestKnown(sentence, i));
      boolean cut = end < last && end >= i && sentence.token(end + 1).capitalised();
      if (end >= i && apart && !cut && !view.known(sentence, i, end).isEmpty()) {
        found.add(name(view, s, i, end, null));
        i = end;
      }
    }
  }

  /** "le gouvernement de X": whether a name stands behind the preposition of a complement. */
  private boolean complements(Sentence sentence, int i) {
    return i > 0 && genitive.contains(sentence.token(i - 1).norm());
  }

  private Name name(ArticleView view, int s, int first, int last, EntityType type) {
    Sentence sentence = view.sentence(s);
    return new Name(
        s,
        first,
        last,
        sentence.token(first).begin(),
        sentence.token(last).end(),
        view.surface(sentence, first, last),
        view.folded(sentence, first, last),
        view.known(sentence, first, last),
        type,
        type == null && doubtful(view, sentence, first, last));
  }

  private boolean doubtful(ArticleView view, Sentence sentence, int first, int last) {
    return first == last
        && view.initial(sentence, first)
        && ArticleView.common(sentence.token(first))
        && sentence.token(first).capitalised()
        && !NameShape.givenSubject(view, sentence, first)
        && view.known(sentence, first, last).stream()
            .noneMatch(
                r ->
                    r.thing().type() == EntityType.Country
                        || r.thing().type() == EntityType.Organization
                            && sentence.token(first).is(Upos.PROPN));
  }

  /** The last token of the name that begins at {@code i}, or −1. */
  private int end(ArticleView view, Sentence sentence, int i) {
    Token t = sentence.token(i);
    if (particleAfterTitle(sentence, i)) {
      return chains.end(view, sentence, i + 1);
    }
    int letters = Chains.capital(t) ? spelt(view, sentence, i) : -1;
    if (letters > i) {
      return letters;
    }
    int known = view.longestKnown(sentence, i);
    if (!Chains.capital(t)) {
      if (known >= 0 && language(view, sentence, i, known)) {
        return -1;
      }
      return known >= 0
              && !t.is(Upos.PRON)
              && (!t.is(Upos.VERB, Upos.AUX, Upos.DET, Upos.ADP) || named(view, sentence, i, known))
          ? known
          : -1;
    }
    if (known < 0 && !openings.at(view, sentence, i)) {
      return -1;
    }
    if (known < 0 && headed.beforePerson(view, sentence, i)) {
      return -1;
    }
    int chain = titles.end(view, sentence, i, chains.end(view, sentence, i));
    if (known >= chain || known >= 0 && inhabitant(view, sentence, i, known)) {
      return known;
    }
    if (known >= 0
        && !person(view, sentence, i, chain)
        && splits(view, sentence, i, known, chain)) {
      return known;
    }
    int last = Math.max(known, described(view, sentence, i, chain));
    return headed.through(view, sentence, i, last);
  }

  /**
   * "the Doctors, Nurses and Dentists Union (DNDU)": the last token of a name of capitals whose
   * letters follow in brackets, with the commas and small words inside; −1.
   */
  private int spelt(ArticleView view, Sentence sentence, int i) {
    int j = i;
    boolean several = false;
    while (j + 1 < sentence.size() && inner(sentence.token(j + 1))) {
      j++;
      several |= sentence.token(j).is(Upos.PUNCT, Upos.CCONJ);
    }
    boolean letters =
        several
            && j + 3 < sentence.size()
            && suffixes.contains(sentence.token(j).form())
            && sentence.token(j + 1).form().equals("(")
            && sentence.token(j + 3).form().equals(")");
    return letters && Acronyms.spells(view, sentence, i, j, sentence.token(j + 2).form()) ? j : -1;
  }

  private boolean inner(Token t) {
    return t.form().equals(",") || t.is(Upos.ADP, Upos.CCONJ, Upos.PART) || Chains.capital(t);
  }

  /** "attended the Arctic Energy Forum", "spoke at it": no body that somebody works at. */
  private static boolean happens(Sentence sentence, int first) {
    int i = first - 1;
    while (i > 0 && sentence.token(i).is(Upos.DET, Upos.ADP)) {
      i--;
    }
    return i >= 0 && sentence.token(i).is(Upos.VERB);
  }

  /** "l'Américain Todd Brannigan": a noun of nationality is no part of the name after it. */
  private static boolean inhabitant(ArticleView view, Sentence sentence, int first, int last) {
    return view.known(sentence, first, last).stream().allMatch(r -> r.sense() == Sense.DEMONYM);
  }

  private static boolean named(ArticleView view, Sentence sentence, int first, int last) {
    for (Reading r : view.known(sentence, first, last)) {
      if (r.sense() != Sense.DEMONYM) {
        return true;
      }
    }
    return false;
  }

  /** Whether a country or place ends here though another capitalised word follows. */
  private boolean splits(ArticleView view, Sentence sentence, int first, int known, int chain) {
    Token next = sentence.token(known + 1);
    boolean country =
        view.known(sentence, first, known).stream()
            .anyMatch(r -> r.thing().type() == EntityType.Country);
    boolean product =
        view.known(sentence, first, known).stream()
            .anyMatch(r -> r.thing().type() == EntityType.Product);
    return next.is(Upos.NUM) && !product
        || country
            && ArticleView.common(next)
            && !suffixes.contains(next.form())
            && chain < known + 2
        || (ArticleView.common(sentence.token(known + 1))
            && !suffixes.contains(sentence.token(known + 1).form())
            && ArticleView.heading(sentence))
        || chain - known > 3;
  }

  private boolean person(ArticleView view, Sentence sentence, int first, int last) {
    return last > first && view.given(sentence, first);
  }

  /** "M. van Reekum". */
  private boolean particleAfterTitle(Sentence sentence, int i) {
    return i > 0
        && i + 1 < sentence.size()
        && honorifics.contains(sentence.token(i - 1).form())
        && Chains.capital(sentence.token(i + 1))
        && (particles.contains(sentence.token(i).norm())
            || sentence.token(i - 1).capitalised() && genitive.contains(sentence.token(i).norm()));
  }

  /** "en français", "version anglaise", "le français recule". */
  private boolean language(ArticleView view, Sentence sentence, int first, int last) {
    return first > 0 && languages.contains(sentence.token(first - 1).norm())
        || inhabitant(view, sentence, first, last) && Inhabitants.language(sentence, last);
  }

  /** "l'ONG Vigie numérique": after a kind of body, a common word takes its adjective along. */
  private int described(ArticleView view, Sentence sentence, int first, int last) {
    if (first == 0 || first != last || !ArticleView.common(sentence.token(first))) {
      return last;
    }
    Token before = sentence.token(first - 1);
    boolean kind = kinds.contains(before.lemma()) || kinds.contains(before.form());
    int j = last;
    while (kind && j + 2 < sentence.size() && qualifies(sentence, j + 1)) {
      j++;
    }
    return j;
  }

  /** An adjective, or a participle that is no verb since another follows. */
  private static boolean qualifies(Sentence sentence, int i) {
    Token t = sentence.token(i);
    boolean adjective = t.readings().stream().anyMatch(m -> m.pos() == Upos.ADJ);
    boolean participle = t.is(Upos.VERB) && !t.morph().form().finite();
    return t.is(Upos.ADJ)
        || (adjective || participle)
            && !t.capitalised()
            && sentence.token(i + 1).is(Upos.AUX, Upos.VERB);
  }
}
