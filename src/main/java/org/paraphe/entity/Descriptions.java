package org.paraphe.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Finds the common nouns that stand beside a name and describe it: "le porte-parole du ministère,
 * Guo Jiakun", "la société Alibaba", "X, présidente de Y". They become mentions, tell the gender
 * and are remembered for later ("le porte-parole").
 */
final class Descriptions {

  private static final int REACH = 28;

  /** What the lists of titles begin with that tell what somebody is. */
  private static final String HONORIFIC = "HonorificFor_";

  private final Set<String> persons;
  private final Set<String> bodies;
  private final Set<String> products;
  private final Set<String> places;
  private final Set<String> feminine;
  private final Set<String> masculine;
  private final Set<String> articles;
  private final Set<String> feminineWords;
  private final Set<String> masculineWords;
  private final Set<String> pluralWords;
  private final Set<String> heads;

  /** Whether the noun that says what is named ends the name. */
  private final boolean lastHeads;

  private final Set<String> ranks;
  private final Set<String> genitive;
  private final Set<String> namingVerbs;

  /** What those are called who have a title: "avocat" for "Me". */
  private final Map<String, String> callings = new HashMap<>(4);

  Descriptions(WordLists words) {
    this.persons = WordSet.union(words.get("PositionNoun"), words.get("PersonNoun"));
    this.bodies = WordSet.union(words.get("OrganizationKind"), words.get("MediumNoun"));
    this.products = words.get("ProductNoun");
    this.places = WordSet.union(words.get("PlaceNoun"), words.get("CountryKind"));
    this.feminine = words.get("FeminineTitle");
    this.masculine = words.get("MasculineTitle");
    this.articles = words.get("DefiniteArticle");
    this.feminineWords = words.get("FeminineDeterminer");
    this.masculineWords = words.get("MasculineDeterminer");
    this.genitive = words.get("GenitivePreposition");
    this.ranks = words.get("RankAdjective");
    this.namingVerbs = words.get("NamingVerb");
    this.heads = words.get("OrganizationNoun");
    this.lastHeads = !words.get("PossessiveEnclitic").isEmpty();
    this.pluralWords = words.get("PluralDeterminer");
    for (String concept : words.concepts()) {
      if (concept.startsWith(HONORIFIC)) {
        String calling = concept.substring(HONORIFIC.length());
        words.get(concept).forEach(title -> callings.put(title, calling));
      }
    }
  }

  /** Gathers what stands beside the names of {@code d}. */
  void describe(ArticleView view, Draft d) {
    int count = d.mentions.size();
    for (int k = 0; k < count; k++) {
      Mention m = d.mentions.get(k);
      if (m.kind() == Mention.Kind.NAME) {
        Sentence sentence = view.sentence(m.sentence());
        head(sentence, m, d);
        determiner(view, sentence, m, d);
        before(view, sentence, m, d);
        after(view, sentence, m, d);
        predicate(sentence, m, d);
      }
    }
    if (d.type == EntityType.Person && d.gender == 'e') {
      givenName(view, d);
    }
  }

  /** The gender that the first of the known given names tells. */
  private static void givenName(ArticleView view, Draft d) {
    for (String name : d.names.keySet()) {
      Optional<Character> gender = view.gazetteer.givenName(FoldedNames.words(name)[0]);
      if (gender.isPresent()) {
        d.gender = gender.get();
        return;
      }
    }
  }

  /** "ministère de la Santé" is a ministry, "Farm Union" a union. */
  private void head(Sentence sentence, Mention m, Draft d) {
    Token t = sentence.token(m.first());
    if (lastHeads && !heads.contains(t.norm())) {
      t = sentence.token(m.last());
    }
    if (d.type == EntityType.Organization
        && (m.last() > m.first() || !t.capitalised())
        && heads.contains(t.lemma().toLowerCase(Locale.FRENCH))) {
      d.head = t.lemma().toLowerCase(Locale.FRENCH);
      d.nouns.add(d.head);
      if (t.morph().gender() != 'e') {
        d.gender = t.morph().gender();
      }
    }
  }

  /** Honorifics and articles tell the gender: "Mme X", "la Fevad". */
  private void determiner(ArticleView view, Sentence sentence, Mention m, Draft d) {
    if (m.first() == 0) {
      return;
    }
    Token t = sentence.token(m.first() - 1);
    String calling = d.type == EntityType.Person ? callings.get(t.form()) : null;
    if (calling != null) {
      d.nouns.add(calling);
    }
    if (feminine.contains(t.form()) || feminine.contains(t.norm())) {
      d.gender = 'f';
    } else if (masculine.contains(t.form()) || masculine.contains(t.norm())) {
      d.gender = 'm';
    } else if (d.type != EntityType.Person && d.gender == 'e') {
      gender(t, d);
    }
  }

  private void gender(Token determiner, Draft d) {
    if (feminineWords.contains(determiner.norm())) {
      d.gender = 'f';
    } else if (masculineWords.contains(determiner.norm())) {
      d.gender = 'm';
    } else if (pluralWords.contains(determiner.norm())) {
      d.plural = true;
    }
  }

  private Set<String> kinds(EntityType type) {
    return switch (type) {
      case Person -> persons;
      case Organization -> bodies;
      case Product -> products;
      default -> places;
    };
  }

  private void before(ArticleView view, Sentence sentence, Mention m, Draft d) {
    int i = m.first() - 1;
    // "le maire, M. X"
    i =
        i > 0 && honorific(sentence.token(i)) && sentence.token(i - 1).form().equals(",")
            ? i - 1
            : i;
    if (i > 0 && d.type == EntityType.Person && inhabitant(view, sentence, i)) {
      describe(view, sentence, m, d, i);
      i = sentence.token(i - 1).is(Upos.DET) ? i - 2 : i - 1;
    }
    if (i > 0 && d.type == EntityType.Product && articles.contains(sentence.token(i).norm())) {
      // "son nouveau modèle, le X".
      i = sentence.token(i - 1).form().equals(",") ? i - 1 : i;
    }
    // "une offre, baptisée X".
    i = i > 0 && namingVerbs.contains(sentence.token(i).lemma()) ? i - 1 : i;
    boolean comma = i >= 0 && sentence.token(i).form().equals(",");
    boolean beside = d.type == EntityType.Person || d.type == EntityType.Product;
    if (comma && beside || i >= 0 && ArticleView.quote(sentence.token(i))) {
      i--;
    } else if (comma) {
      return;
    }
    // "le conseiller de X", "la mère de M. X" is somebody else.
    boolean titled = i > 0 && (sentence.token(i).is(Upos.DET) || honorific(sentence.token(i)));
    int of = titled ? i - 1 : i;
    if (!comma
        && d.type == EntityType.Person
        && of >= 0
        && genitive.contains(sentence.token(of).norm())) {
      return;
    }
    // "les pays sauf la Suisse", "l'entretien du ministre avec X", "la capitale de la Suisse"
    boolean other = of >= 0 && !genitive.contains(sentence.token(of).norm());
    other |= d.type == EntityType.Country && titled;
    if (!comma && of >= 0 && sentence.token(of).is(Upos.ADP) && other) {
      return;
    }
    int best = -1;
    for (int k = i; k >= Math.max(0, i - REACH); k--) {
      Token t = sentence.token(k);
      if (t.form().equals(",") && comma && best < 0) {
        continue;
      }
      if (stops(t)) {
        break;
      }
      // "le directeur général X", "dans la ferme voisine, X": an adjective of the noun before it
      boolean adjective = t.is(Upos.ADJ) && k > 0 && sentence.token(k - 1).is(Upos.NOUN);
      if (describes(t, d.type) && !adjective && !several(sentence, k)) {
        best = k;
        if (!comma || d.type == EntityType.Product) {
          break;
        }
      } else if (t.is(Upos.NOUN)
          && !comma
          && d.type != EntityType.Person
          && !complement(sentence, k)) {
        break;
      }
    }
    if (best >= 0) {
      describe(view, sentence, m, d, best);
    }
  }

  /** "les pays voisins de la Suisse": several, though the noun alone does not tell. */
  private boolean several(Sentence sentence, int noun) {
    int k = ArticleView.beforeAdjectives(sentence, noun);
    return k >= 0 && pluralWords.contains(sentence.token(k).norm());
  }

  private boolean honorific(Token t) {
    return feminine.contains(t.form()) || masculine.contains(t.form());
  }

  private static boolean inhabitant(ArticleView view, Sentence sentence, int i) {
    return sentence.token(i).capitalised() && view.demonym(sentence, i);
  }

  /** "l'association de consommateurs X": the noun belongs to the one before "de". */
  private boolean complement(Sentence sentence, int k) {
    return k > 0 && genitive.contains(sentence.token(k - 1).norm());
  }

  private static boolean stops(Token t) {
    return t.is(Upos.AUX, Upos.SCONJ, Upos.PUNCT, Upos.SYM)
        || t.is(Upos.PRON)
        || t.is(Upos.VERB) && t.morph().form() != VerbForm.PAST_PARTICIPLE
        || t.is(Upos.CCONJ);
  }

  private boolean describes(Token t, EntityType type) {
    boolean noun = t.is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.X, Upos.VERB, Upos.ADV);
    return noun && t.morph().number() != 'p' && ArticleView.any(kinds(type), t);
  }

  private void after(ArticleView view, Sentence sentence, Mention m, Draft d) {
    int i = m.last() + 1;
    boolean opens =
        i < sentence.size()
            && (sentence.token(i).form().equals(",") || sentence.token(i).form().equals("("));
    if (!opens) {
      return;
    }
    for (int k = i + 1; k < Math.min(sentence.size(), i + 5); k++) {
      Token t = sentence.token(k);
      if (describes(t, d.type)) {
        // "interrogée par X, l'ONG Y": the noun describes the name behind it; "après un entretien
        // avec X, le ministre a dit": the verb's subject.
        boolean another =
            k > i + 1 && k + 1 < sentence.size() && sentence.token(k + 1).is(Upos.PROPN);
        if (!another && !subject(sentence, k)) {
          describe(view, sentence, m, d, k);
        }
        return;
      }
      if (!t.is(Upos.DET, Upos.ADJ, Upos.ADV) && !articles.contains(t.norm())) {
        return;
      }
    }
  }

  /** Whether a noun with a determiner is the subject of a verb behind it. */
  private static boolean subject(Sentence sentence, int noun) {
    Relation r = sentence.tree().relation(noun);
    return (r == Relation.NSUBJ || r == Relation.NSUBJ_PASS)
        && sentence.tree().head(noun) > noun
        && sentence.tree().child(noun, Relation.DET) >= 0;
  }

  /** The gender that the adjective of a noun tells: "son homologue américain". */
  private static char adjective(Sentence sentence, int noun) {
    boolean behind = noun + 1 < sentence.size() && sentence.token(noun + 1).is(Upos.ADJ);
    return behind ? sentence.token(noun + 1).morph().gender() : 'e';
  }

  /** "X est président de Y". */
  private void predicate(Sentence sentence, Mention m, Draft d) {
    if (sentence.tree().relation(m.head()) != Relation.NSUBJ) {
      return;
    }
    int head = sentence.tree().head(m.head());
    if (head >= 0
        && sentence.token(head).is(Upos.NOUN)
        && describes(sentence.token(head), d.type)) {
      d.nouns.add(sentence.token(head).lemma());
    }
  }

  /** The noun's lemma, with the adjective that makes it another position: "premier ministre". */
  static String title(Sentence sentence, int noun, Set<String> ranks) {
    Token t = sentence.token(noun);
    boolean ranked = noun > 0 && ranks.contains(sentence.token(noun - 1).norm());
    return ranked ? sentence.token(noun - 1).norm() + " " + t.lemma() : t.lemma();
  }

  private void describe(ArticleView view, Sentence sentence, Mention m, Draft d, int noun) {
    Token t = sentence.token(noun);
    String title = title(sentence, noun, ranks);
    boolean first = d.nouns.isEmpty();
    d.nouns.add(title);
    if (title.equals(t.lemma())) {
      d.nouns.add(t.norm());
    }
    if (d.gender == 'e' || first && d.type != EntityType.Person) {
      char g = t.morph().gender();
      g = g == 'e' ? adjective(sentence, noun) : g;
      if (g == 'm' || g == 'f') {
        d.gender = g;
      } else if (noun > 0) {
        gender(sentence.token(noun - 1), d);
      }
    }
    if (noun < m.first() || noun > m.last()) {
      d.add(new Mention(Mention.Kind.NOMINAL, m.sentence(), noun, noun, noun, t.begin(), t.end()));
    }
  }
}
