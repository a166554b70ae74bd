package org.paraphe.entity;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.DependencyTree;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Resolves common nouns that refer back ("le ministre", "cet accord", "l'entreprise"). */
final class Coreference {

  private static final int NEAR = 2;

  private final NounKinds kinds;
  private final Pronouns pronouns;
  private final Groups groups;
  private final Inhabitants inhabitants;

  /** The words but nouns that may refer to what was named. */
  private final Set<String> references;

  private final StateTitles titles;
  private final Set<String> definite;
  private final Set<String> demonstratives;
  private final Set<String> plurals;
  private final Set<String> genitive;
  private final Set<String> companyKinds;
  private final Set<String> counterparts;
  private final Set<String> sourcePrepositions;
  private final Set<String> topicPrepositions;
  private final Set<String> ranks;
  private final Set<String> offices;
  private final Compatibility compatible;
  private final RoleKinds roleKinds;

  Coreference(WordLists words) {
    this.kinds = new NounKinds(words);
    this.pronouns = new Pronouns(words);
    this.groups = new Groups(words);
    this.inhabitants = new Inhabitants(words);
    this.references = WordSet.union(pronouns.words(), groups.words());
    this.titles = new StateTitles(words);
    this.definite = words.get("DefiniteForm");
    this.demonstratives = words.get("DemonstrativeDeterminer");
    this.plurals = words.get("PluralDeterminer");
    this.genitive = words.get("GenitivePreposition");
    this.ranks = words.get("RankAdjective");
    this.offices = words.get("ExecutiveTitle");
    this.compatible = new Compatibility(words);
    this.roleKinds = new RoleKinds(words.get("RoleKind"));
    this.counterparts = words.get("CounterpartNoun");
    this.sourcePrepositions = words.get("SourcePreposition");
    this.topicPrepositions = words.get("SubjectTopic");
    this.companyKinds = words.get("CompanyKind");
  }

  /** Adds to the drafts the nouns and pronouns that refer to them. */
  void resolve(ArticleView view, List<Draft> drafts) {
    History history = new History(view, drafts, sourcePrepositions, topicPrepositions);
    for (int s = 0; s < view.sentences().size(); s++) {
      Sentence sentence = view.sentence(s);
      for (int i = 0; i < sentence.size(); i++) {
        Token t = sentence.token(i);
        if (inhabitants.at(view, sentence, i)) {
          add(history, inhabitants.person(view, history, s, i), s, i);
          continue;
        }
        boolean noun = t.is(Upos.NOUN);
        boolean may = noun || references.contains(t.norm());
        if (!may || history.taken(s, i) || groups.resolve(view, history, s, i)) {
          continue;
        }
        if (noun) {
          noun(view, history, s, i);
        } else {
          pronouns.resolve(view, history, s, i);
        }
      }
    }
  }

  private void noun(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    Token t = sentence.token(i);
    if (t.morph().number() == 'p' || !kinds.any(t)) {
      return;
    }
    if (!refersBack(sentence, i) || foreign(view, sentence, i) || named(view, sentence, i)) {
      boolean person = kinds.person(t);
      add(history, person ? Qualified.likewise(view, history, s, i, definite) : null, s, i);
      return;
    }
    Draft titled = kinds.person(t) ? titles.holder(view, history, s, i) : null;
    if (titled != null) {
      add(history, titled, s, i);
      return;
    }
    Draft found = kinds.type(t).map(type -> antecedent(view, history, s, i, type)).orElse(null);
    if (found == null && kinds.body(t)) {
      found = antecedent(view, history, s, i, EntityType.Organization);
    }
    add(history, found, s, i);
  }

  private static void add(History history, Draft d, int s, int i) {
    if (d != null) {
      Token t = history.token(s, i);
      history.add(d, new Mention(Mention.Kind.NOMINAL, s, i, i, i, t.begin(), t.end()));
    }
  }

  /** "la fédération suisse" is no country named before, but a body of its own. */
  private boolean foreign(ArticleView view, Sentence sentence, int i) {
    return kinds.country(sentence.token(i))
        && i + 1 < sentence.size()
        && view.demonym(sentence, i + 1);
  }

  /** "the Liberal leader": whether a capital before the noun says whose it is. */
  private static boolean named(ArticleView view, Sentence sentence, int i) {
    Token before = sentence.token(i - 1);
    return before.is(Upos.ADJ)
        && before.capitalised()
        && !view.demonym(sentence, i - 1)
        && !sentence.token(i).capitalised();
  }

  /** Whether the noun has a determiner of what is known already. */
  private boolean refersBack(Sentence sentence, int i) {
    int k = i - 1;
    while (k >= 0 && sentence.token(k).is(Upos.ADJ)) {
      k--;
    }
    if (k < 0) {
      return false;
    }
    String before = sentence.token(k).norm();
    // "les pays" are several, though the noun alone does not tell.
    return !plurals.contains(before)
        && (definite.contains(before) || demonstratives.contains(before));
  }

  private Draft antecedent(ArticleView view, History history, int s, int i, EntityType type) {
    Sentence sentence = view.sentence(s);
    Token t = sentence.token(i);
    boolean complement = complement(sentence, i, type) && !pointed(sentence, i, type);
    HeldBody body =
        complement && type == EntityType.Person ? HeldBody.of(view, history, s, i) : null;
    String title = Descriptions.title(sentence, i, ranks);
    String country = StateTitles.country(view, sentence, i + 1);
    Draft national =
        type == EntityType.Person ? national(view, history, s, i, title, country) : null;
    if (national != null) {
      return national;
    }
    Draft described = null;
    boolean several = false;
    boolean passed = false;
    Draft later = null;
    Draft near = null;
    Set<Draft> rivals = new HashSet<>();
    List<History.Entry> entries = history.entries();
    for (int k = entries.size() - 1; k >= 0; k--) {
      History.Entry e = entries.get(k);
      if (e.draft().type != type
          || Inhabitants.another(view, e.draft(), country)
          || type == EntityType.Person
              && e.mention().sentence() == s
              && Disjoint.reported(sentence, e.mention().head(), i)) {
        continue;
      }
      boolean before = e.mention().begin() < t.begin();
      boolean knows =
          compatible.knows(e.draft(), t, title, type)
              && (type != EntityType.Person || compatible.fits(e.draft(), sentence, i, type))
              && (body == null || body.heldBy(e.draft()));
      if (knows && !before) {
        later = e.draft();
      } else if (knows && (described == null || passed && leads(e, s))) {
        several |= described != null && described != e.draft();
        described = e.draft();
        passed = e.mention().sentence() == s - 1 && !leads(e, s);
      } else if (knows) {
        several |= described != e.draft();
      }
      if (before
          && s - e.mention().sentence() <= NEAR
          && compatible.fits(e.draft(), sentence, i, type)
          && !e.quoted()
          && !(e.mention().sentence() == s
              && Disjoint.subjectAbove(sentence, e.mention().head(), i))) {
        rivals.add(e.draft());
        near =
            near == null
                    || e.subject()
                        && e.mention().sentence() == s - 1
                        && near.before(t.begin()).sentence() < s - 1
                ? e.draft()
                : near;
      }
    }
    if (described != null) {
      boolean person = several && type == EntityType.Person;
      return person ? Qualified.among(view, history, described, s, i) : described;
    }
    Draft kin = type == EntityType.Person && !complement ? kin(entries, sentence, i) : null;
    if (kin != null) {
      return kin;
    }
    boolean spokenOf = type == EntityType.Person && spokenOf(history, sentence, i);
    if (type == EntityType.Person && later == null && offices.contains(title) && !spokenOf) {
      Draft announced = announced(history, sentence, s, i);
      if (announced != null
          && !Disjoint.beside(announced.before(t.begin()), s, sentence, i)
          && (body == null || body.heldBy(announced))) {
        return announced;
      }
    }
    if (later != null && type == EntityType.Person) {
      return complement ? null : later;
    }
    boolean loose = !complement && kinds.loose(t, type) && !another(sentence, i, type) && !spokenOf;
    boolean beside = near != null && Disjoint.beside(near.before(t.begin()), s, sentence, i);
    boolean sure =
        type != EntityType.Person || rivals.size() == 1 && compatible.mayHold(near, t) && !beside;
    boolean work = type == EntityType.Document || type == EntityType.Event;
    return loose && sure ? near == null && work ? only(entries, t, type) : near : null;
  }

  /** "le ministre belge": the only one named before who may be called so; null for none. */
  private Draft national(
      ArticleView view, History history, int s, int i, String title, String country) {
    Sentence sentence = view.sentence(s);
    Token t = sentence.token(i);
    return country.isEmpty()
        ? null
        : Inhabitants.only(
            view,
            history,
            t.begin(),
            country,
            e ->
                compatible.fits(e.draft(), sentence, i, EntityType.Person)
                    && counterpart(e.draft(), t, title));
  }

  /** Whether somebody was called so, or the counterpart of who was: "son homologue malien". */
  private boolean counterpart(Draft d, Token t, String title) {
    return compatible.knows(d, t, title, EntityType.Person)
        || !Collections.disjoint(counterparts, d.nouns);
  }

  /**
   * « Le ministre ment », dit X: whether a noun stands in quoted words, unless it is who speaks.
   */
  private static boolean spokenOf(History history, Sentence sentence, int i) {
    DependencyTree tree = sentence.tree();
    boolean inverted = tree.relation(i) == Relation.NSUBJ && tree.head(i) < i;
    return !inverted && history.quoted(sentence.token(i).begin());
  }

  /** "le chef du parti libéral": a body that an adjective tells from others, but for companies. */
  private boolean another(Sentence sentence, int i, EntityType type) {
    return type == EntityType.Organization
        && sentence.tree().relation(i) == Relation.NMOD
        && !companyKinds.contains(sentence.token(i).lemma())
        && i + 1 < sentence.size()
        && sentence.token(i + 1).is(Upos.ADJ);
  }

  /** The one person named before whose position is of the kind that a noun says; null for none. */
  private Draft kin(List<History.Entry> entries, Sentence sentence, int i) {
    Token noun = sentence.token(i);
    Draft only = null;
    for (History.Entry e : entries) {
      Draft d = e.draft();
      boolean fits =
          d != only
              && d.type == EntityType.Person
              && e.mention().begin() < noun.begin()
              && roleKinds.same(noun, d.nouns)
              && compatible.fits(e.draft(), sentence, i, EntityType.Person);
      if (fits && only != null) {
        return null;
      }
      only = fits ? d : only;
    }
    return only;
  }

  /** Whether it is the subject in the sentence right before, which goes before others there. */
  private static boolean leads(History.Entry e, int s) {
    return e.subject() && !e.quoted() && e.mention().sentence() == s - 1;
  }

  /**
   * The one entity of a type that has been named, however far back, where the noun can stand for
   * it: "l'accord" for a treaty, "le texte" for any; null for none or several.
   */
  private Draft only(List<History.Entry> entries, Token t, EntityType type) {
    List<Draft> found =
        entries.stream()
            .filter(e -> e.draft().type == type && e.mention().begin() < t.begin())
            .map(History.Entry::draft)
            .distinct()
            .toList();
    return found.size() == 1 && compatible.standsFor(t, found.get(0)) ? found.get(0) : null;
  }

  /**
   * Who alone is named in the heading, where the sentence behind it has a description for its
   * subject: "X s'en va. Le patron du club a annoncé …".
   */
  private static Draft announced(History history, Sentence sentence, int s, int i) {
    if (s != 1 || sentence.tree().relation(i) != Relation.NSUBJ) {
      return null;
    }
    Draft only = null;
    for (History.Entry e : history.entries()) {
      boolean person = e.draft().type == EntityType.Person;
      if (person && e.mention().kind() == Mention.Kind.NAME && e.mention().sentence() <= s) {
        boolean other = only != null && only != e.draft() || e.mention().sentence() == s;
        if (other) {
          return null;
        }
        only = e.draft();
      }
    }
    char gender = sentence.token(i).morph().gender();
    return only == null || gender == 'e' || only.gender == 'e' || only.gender == gender
        ? only
        : null;
  }

  /** "ce père de famille", "cette élue de Lyon": whoever has been named, whatever follows. */
  private boolean pointed(Sentence sentence, int i, EntityType type) {
    int determiner = sentence.tree().child(i, Relation.DET);
    return type == EntityType.Person
        && determiner >= 0
        && demonstratives.contains(sentence.token(determiner).norm());
  }

  /** Whether a complement of its own tells the noun from one that refers back. */
  private boolean complement(Sentence sentence, int i, EntityType type) {
    int k = i + 1;
    while (k < sentence.size() && sentence.token(k).is(Upos.ADJ)) {
      k++;
    }
    if (k >= sentence.size() || !sentence.token(k).is(Upos.ADP)) {
      return false;
    }
    int of = sentence.tree().head(k);
    // "le commissaire à l'éthique" is another one than who has been named.
    boolean office = type == EntityType.Person && of > k && sentence.tree().head(of) == i;
    // "le manager de 52 ans" is whoever has been named.
    boolean age = k + 1 < sentence.size() && sentence.token(k + 1).is(Upos.NUM);
    return (office || genitive.contains(sentence.token(k).norm())) && !age;
  }
}
