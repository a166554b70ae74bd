package org.paraphe.entity;

import java.util.Locale;
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
 * Tells which common nouns bring in one event, document or product without naming it: what is done
 * with it ("a publié une étude sur le sommeil") or at it ("lors d'une réunion avec les élus") says
 * which one is meant.
 */
final class Introductions {

  private final Set<String> indefinite;
  private final Set<String> possessive;
  private final Set<String> definite;
  private final Set<String> publishing;
  private final Set<String> novel;
  private final Set<String> occasions;
  private final Set<String> locatives;
  private final Set<String> bares;
  private final Set<String> verbs;
  private final Set<String> appearing;
  private final Set<String> happening;
  private final Set<String> happeningWords;
  private final Set<String> documents;
  private final Set<String> products;
  private final Set<String> parts;
  private final Set<String> quantities;
  private final Set<String> genitive;
  private final Set<String> votable;
  private final Set<String> ballots;

  Introductions(WordLists words) {
    this.indefinite = words.get("IndefiniteArticle");
    this.possessive = words.get("PossessiveDeterminer");
    this.definite = words.get("DefiniteForm");
    this.publishing = words.get("PublishingVerb");
    this.novel = words.get("NoveltyAdjective");
    this.occasions = words.get("OccasionWord");
    this.bares = words.get("BareTopicPreposition");
    this.locatives = words.get("LocativePreposition");
    this.verbs = words.get("WorkVerb");
    this.appearing = words.get("AppearingVerb");
    this.happening = words.get("HappeningVerb");
    this.happeningWords = words.get("HappeningWord");
    this.documents = words.get("DescribedDocumentNoun");
    this.products = words.get("ProductNoun");
    this.parts = WordSet.union(words.get("AspectFor_Release"), words.get("ReleaseNoun"));
    this.quantities = words.get("QuantityNoun");
    this.genitive = words.get("GenitivePreposition");
    this.votable = words.get("VotedNoun");
    this.ballots = words.get("BallotVerb");
  }

  /** The nouns of documents and products that have no names of their own. */
  Set<String> nouns() {
    return WordSet.union(documents, products);
  }

  /** Documents that have no names of their own: "étude", "résultats". */
  boolean document(Token noun) {
    return ArticleView.any(documents, noun);
  }

  boolean product(Token noun) {
    return products.contains(noun.lemma());
  }

  /**
   * Whether the phrase brings in one thing.
   *
   * @param first its first token behind the determiner
   * @param head its noun
   * @param last the last token of what belongs to the noun
   */
  boolean at(Sentence sentence, int first, int head, int last, EntityType type) {
    if (type == EntityType.Event && last > head && bare(sentence, first)) {
      return true;
    }
    if (type == EntityType.Product && appears(sentence, head)
        || type == EntityType.Event && held(sentence, head)) {
      return true;
    }
    if (!determined(sentence, first) && !only(sentence, first, head, type)
        || sentence.token(head).morph().number() == 'p' && !many(sentence, head, type)
        || counts(sentence, head)) {
      return false;
    }
    boolean told =
        last > head
            || modified(sentence, head)
            || owned(sentence, first)
            || type == EntityType.Product && sentence.tree().child(head, Relation.AMOD) >= 0;
    return told
        && (done(sentence, head)
            || type == EntityType.Event && occasion(sentence, head)
            || type != EntityType.Product && participle(sentence, head, verbs));
  }

  /** "La résolution a été rejetée": what is put to the vote is one, though nothing tells which. */
  boolean voted(Sentence sentence, int noun, int head) {
    int verb = sentence.tree().head(noun);
    Relation relation = sentence.tree().relation(noun);
    boolean argument =
        relation == Relation.OBJ || relation == Relation.NSUBJ_PASS || relation == Relation.NSUBJ;
    return argument
        && ArticleView.any(votable, sentence.token(head))
        && ballots.contains(sentence.token(verb).lemma());
  }

  /** The last token of all that belongs to a noun without name, before the next mark or clause. */
  int last(Sentence sentence, int head, int from) {
    int j = from;
    while (j + 1 < sentence.size()
        && sentence.tree().below(j + 1, head)
        && !stops(sentence, j + 1)
        && (j == from || !participle(sentence.token(j + 1)))) {
      j++;
    }
    while (j > from
        && (sentence.token(j).is(Upos.ADP, Upos.DET, Upos.ADV, Upos.CCONJ)
            || participle(sentence.token(j)))) {
      j--;
    }
    return j;
  }

  /**
   * At a mark, another clause, or a name that is no place: with whom they meet is no part of it.
   */
  private boolean stops(Sentence sentence, int i) {
    Token t = sentence.token(i);
    int marker = sentence.tree().child(i, Relation.CASE);
    boolean name =
        t.is(Upos.PROPN) && marker >= 0 && !locatives.contains(sentence.token(marker).norm());
    boolean joined =
        t.is(Upos.CCONJ)
            && !(i + 1 < sentence.size() && sentence.token(i + 1).is(Upos.DET, Upos.NOUN));
    return name
        || joined
        || t.is(Upos.PUNCT, Upos.SCONJ)
        || t.morph().form().finite()
        || relative(sentence, i)
        || t.is(Upos.PRON) && relative(sentence, sentence.tree().head(i));
  }

  private static boolean relative(Sentence sentence, int i) {
    return i >= 0 && sentence.tree().relation(i) == Relation.ACL_RELCL;
  }

  /** "en finale de la coupe": a round needs no article. */
  private boolean bare(Sentence sentence, int first) {
    return first > 0 && bares.contains(sentence.token(first - 1).norm());
  }

  /** Documents that a plural names: "résultats", "données". */
  private boolean many(Sentence sentence, int head, EntityType type) {
    return type == EntityType.Document && documents.contains(sentence.token(head).norm());
  }

  /** "une série de mesures": a noun that only counts another. */
  private boolean counts(Sentence sentence, int head) {
    return quantities.contains(sentence.token(head).lemma())
        && head + 1 < sentence.size()
        && genitive.contains(sentence.token(head + 1).norm());
  }

  private boolean determined(Sentence sentence, int first) {
    int k = ArticleView.beforeAdjectives(sentence, first);
    String word = k < 0 ? "" : sentence.token(k).norm();
    return indefinite.contains(word) || possessive.contains(word);
  }

  /**
   * "publie les chiffres du chômage", "lance la première carte à puce": what is published, or is
   * the first or newest, needs no indefinite article.
   */
  private boolean only(Sentence sentence, int first, int head, EntityType type) {
    int k = ArticleView.beforeAdjectives(sentence, first);
    if (k < 0 || !definite.contains(sentence.token(k).norm())) {
      return false;
    }
    return type == EntityType.Product && novel(sentence, k + 1, first)
        || type == EntityType.Document
            && (verb(sentence, doing(sentence, head), publishing)
                || participle(sentence, head, publishing));
  }

  private boolean novel(Sentence sentence, int from, int to) {
    for (int k = from; k < to; k++) {
      if (novel.contains(sentence.token(k).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "publie ses résultats": whose they are says which. */
  private boolean owned(Sentence sentence, int first) {
    int k = ArticleView.beforeAdjectives(sentence, first);
    return k >= 0 && possessive.contains(sentence.token(k).norm());
  }

  /** "Le nouvel album de X sort vendredi": one whose coming out is told. */
  private boolean appears(Sentence sentence, int head) {
    int verb = sentence.tree().head(head);
    Relation relation = sentence.tree().relation(head);
    return (relation == Relation.NSUBJ || relation == Relation.NSUBJ_PASS)
        && sentence.token(head).morph().number() != 'p'
        && appearing.contains(sentence.token(verb).lemma())
        && modified(sentence, head);
  }

  /** Whether anything but a mark depends on the noun from behind. */
  private static boolean modified(Sentence sentence, int head) {
    for (int c :
        sentence
            .tree()
            .children(head, Relation.NMOD, Relation.ACL, Relation.AMOD, Relation.ACL_RELCL)) {
      if (c > head) {
        return true;
      }
    }
    return false;
  }

  /** Object of a verb of making or attending, or subject of its passive. */
  private boolean done(Sentence sentence, int head) {
    return verb(sentence, doing(sentence, head), verbs);
  }

  /** The verb whose object a noun, or the whole that it is part of, is; −1 for none. */
  private int doing(Sentence sentence, int head) {
    // "publie la quinzième édition de son baromètre"
    boolean part =
        sentence.tree().relation(head) == Relation.NMOD
            && parts.contains(sentence.token(sentence.tree().head(head)).lemma());
    int whole = part ? sentence.tree().head(head) : head;
    int verb = sentence.tree().head(whole);
    Relation relation = sentence.tree().relation(whole);
    boolean argument =
        relation == Relation.OBJ || relation == Relation.NSUBJ_PASS || relation == Relation.OBL;
    return argument ? verb : -1;
  }

  private static boolean verb(Sentence sentence, int verb, Set<String> verbs) {
    return verb >= 0
        && sentence.token(verb).is(Upos.VERB, Upos.AUX)
        && verbs.contains(sentence.token(verb).lemma().toLowerCase(Locale.ROOT));
  }

  /** "une réunion s'est tenue à Lima", "l'attentat a été commis à Lima". */
  private boolean held(Sentence sentence, int head) {
    int verb = sentence.tree().head(head);
    Relation relation = sentence.tree().relation(head);
    return (relation == Relation.NSUBJ || relation == Relation.NSUBJ_PASS)
        && sentence.token(head).morph().number() != 'p'
        && (happening.contains(sentence.token(verb).lemma()) || takesPlace(sentence, verb));
  }

  private boolean takesPlace(Sentence sentence, int verb) {
    int object = sentence.tree().child(verb, Relation.OBJ);
    return object >= 0 && happeningWords.contains(sentence.token(object).norm());
  }

  /** "lors d'une réunion", "à l'issue d'une réunion". */
  private boolean occasion(Sentence sentence, int head) {
    int marker = sentence.tree().child(head, Relation.CASE);
    for (int i = marker; i >= 0 && i < head; i++) {
      if (occasions.contains(sentence.token(i).norm())) {
        return true;
      }
    }
    return false;
  }

  /** "une étude du BCG parue vendredi", "une réunion tenue à Alger". */
  private static boolean participle(Sentence sentence, int head, Set<String> verbs) {
    for (int c : sentence.tree().children(head, Relation.ACL, Relation.AMOD)) {
      if (c > head && verbs.contains(sentence.token(c).lemma()) && participle(sentence.token(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean participle(Token t) {
    return t.is(Upos.VERB, Upos.ADJ) && t.morph().form() == VerbForm.PAST_PARTICIPLE;
  }
}
