package org.paraphe.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.text.DependencyTree;
import org.paraphe.text.Quotation;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;

/** The mentions of an article in text order, as far as reading has come, with what favours them. */
final class History {

  /**
   * One mention.
   *
   * @param subject whether it is the subject of its clause
   * @param source whether it is told for who says what the sentence does
   * @param inner whether that clause depends on another
   * @param quoted whether it stands in quotation marks
   */
  record Entry(
      Draft draft,
      Mention mention,
      boolean subject,
      boolean source,
      boolean inner,
      boolean quoted) {}

  private static final Set<Relation> INNER =
      EnumSet.of(Relation.CCOMP, Relation.ADVCL, Relation.ACL, Relation.ACL_RELCL);

  private final ArticleView view;
  private final List<Entry> entries = new ArrayList<>();

  /** How many sentences up to each are not quoted words alone. */
  private final int[] told;

  /** Whom each token of each sentence belongs to. */
  private final Draft[][] heads;

  /** The prepositions before who says something. */
  private final Set<String> sources;

  /** Those that open a sentence with whom it is about. */
  private final Set<String> topics;

  History(ArticleView view, List<Draft> drafts, Set<String> sources, Set<String> topics) {
    this.view = view;
    this.sources = sources;
    this.topics = topics;
    this.heads = new Draft[view.sentences().size()][];
    Arrays.setAll(heads, s -> new Draft[view.sentence(s).size()]);
    this.told = new int[view.sentences().size()];
    for (int s = 1; s < told.length; s++) {
      told[s] = told[s - 1] + (goesOn(view.sentence(s)) ? 0 : 1);
    }
    for (Draft d : drafts) {
      for (Mention m : d.mentions) {
        put(d, m);
      }
    }
    entries.sort(Comparator.comparingInt(e -> e.mention().begin()));
  }

  private void put(Draft d, Mention m) {
    for (int t = m.kind() == Mention.Kind.NAME ? m.first() : m.head();
        t <= Math.max(m.last(), m.head());
        t++) {
      if (heads[m.sentence()][t] == null) {
        heads[m.sentence()][t] = d;
      }
    }
    entries.add(
        new Entry(
            d,
            m,
            subject(m),
            source(view.sentence(m.sentence()), m.head()),
            inner(m),
            quoted(m.begin())));
  }

  /** Adds a mention that refers back, keeping text order. */
  void add(Draft d, Mention m) {
    d.add(m);
    put(d, m);
    for (int i = entries.size() - 1;
        i > 0 && entries.get(i - 1).mention().begin() > m.begin();
        i--) {
      Entry e = entries.get(i);
      entries.set(i, entries.get(i - 1));
      entries.set(i - 1, e);
    }
  }

  /** Whether a token belongs to a mention already. */
  boolean taken(int sentence, int token) {
    return heads[sentence][token] != null;
  }

  Draft at(int sentence, int token) {
    return heads[sentence][token];
  }

  Token token(int sentence, int token) {
    return view.sentence(sentence).token(token);
  }

  List<Entry> entries() {
    return entries;
  }

  /** Steps from a sentence to a later one, without those that are but quoted words between. */
  int told(int from, int to) {
    return from >= to ? 0 : 1 + told[to - 1] - told[from];
  }

  /** Whether a sentence begins inside a quotation or is one. */
  boolean goesOn(Sentence s) {
    for (Quotation q : view.text.quotations()) {
      if (q.covers(s.begin()) || q.outerBegin() == s.begin() && s.end() <= q.outerEnd()) {
        return true;
      }
    }
    return false;
  }

  boolean quoted(int offset) {
    for (Quotation q : view.text.quotations()) {
      if (q.covers(offset)) {
        return true;
      }
    }
    return false;
  }

  /** "selon X": who speaks, which counts as much as a subject. */
  private boolean source(Sentence sentence, int noun) {
    int preposition = sentence.tree().child(noun, Relation.CASE);
    return preposition >= 0 && sources.contains(sentence.token(preposition).norm());
  }

  /** "Quant à X, …", "Pour X, …": whom the sentence is about. */
  private boolean topic(Sentence sentence, Mention m) {
    boolean apart =
        m.last() + 1 < sentence.size() && sentence.token(m.last() + 1).form().equals(",");
    return apart
        && sentence.tree().child(m.head(), Relation.CASE) == 0
        && topics.contains(sentence.token(0).norm());
  }

  /** "X dit que Y ment", "X parle quand Y sort": whether Y stands in what is said beside. */
  private boolean inner(Mention m) {
    DependencyTree tree = view.sentence(m.sentence()).tree();
    int i = m.head();
    while (i >= 0 && !INNER.contains(tree.relation(i))) {
      i = tree.head(i);
    }
    return i >= 0;
  }

  private boolean subject(Mention m) {
    Sentence sentence = view.sentence(m.sentence());
    if (topic(sentence, m)) {
      return true;
    }
    int i = m.head();
    for (int depth = 0; depth < 3 && i >= 0; depth++) {
      Relation r = sentence.tree().relation(i);
      if (r == Relation.NSUBJ || r == Relation.NSUBJ_PASS || source(sentence, i)) {
        return true;
      }
      if (r != Relation.APPOS && r != Relation.FLAT && r != Relation.CONJ) {
        return false;
      }
      i = sentence.tree().head(i);
    }
    return false;
  }
}
