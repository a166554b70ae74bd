package org.paraphe.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Upos;

/** Tells the functions of a clause's phrases from the order of its words, as questions have it. */
final class Phrases {

  private static final Set<Item.Mark> JOINING = Set.of(Item.Mark.AND, Item.Mark.OR, Item.Mark.NOR);

  private final Speech speech;
  private final List<Word> words;
  private final Clause clause;
  private final Item.Predicate predicate;
  private final int begin;

  private Phrases(Speech speech, List<Word> words, Clause clause, Item.Predicate predicate) {
    this.speech = speech;
    this.words = words;
    this.clause = clause;
    this.predicate = predicate;
    this.begin = clause.items().isEmpty() ? 0 : clause.items().get(0).begin();
  }

  /**
   * The phrases of a clause around its predicate; with no predicate ({@code null}), around none.
   */
  static List<Phrase> of(Speech speech, List<Word> words, Clause clause, Item.Predicate predicate) {
    return new Phrases(speech, words, clause, predicate).phrases();
  }

  private List<Phrase> phrases() {
    return functions(merged(groups()));
  }

  private static boolean fills(Item item) {
    return item instanceof Item.Gap
        || item instanceof Item.Kind
        || item instanceof Item.Named
        || item instanceof Item.Title
        || item instanceof Item.Holder
        || item instanceof Item.Topic
        || item instanceof Item.Quote;
  }

  /** Phrases with coordinated names together. */
  private List<Phrase> groups() {
    List<Phrase> out = new ArrayList<>();
    Item.Sign joint = null;
    Item before = null;
    boolean excepting = false;
    for (Item item : clause.items()) {
      if (item instanceof Item.Sign s) {
        excepting |= s.mark() == Item.Mark.CONTRAST;
        joint = JOINING.contains(s.mark()) ? s : joint;
      } else if (fills(item)) {
        Phrase last = out.isEmpty() ? null : out.get(out.size() - 1);
        boolean left = excepting && last != null && last.item() instanceof Item.Named;
        boolean both =
            item instanceof Item.Named && last != null && (before instanceof Item.Named || left);
        if (both && (excepting || joint != null || comma(before, item))) {
          join(out, last, item, excepting, joint);
        } else {
          out.add(new Phrase(List.of(item), false, false, Function.OBJECT, marker(item)));
        }
        joint = null;
        before = item;
      } else {
        joint = null;
        before = item;
      }
    }
    return out;
  }

  private void join(List<Phrase> out, Phrase last, Item item, boolean excepting, Item.Sign joint) {
    if (excepting) {
      out.add(new Phrase(List.of(item), false, true, last.function(), last.marker()));
      return;
    }
    List<Item> items = new ArrayList<>(last.items());
    items.add(item);
    boolean either = last.either() || joint != null && joint.mark() == Item.Mark.OR;
    out.set(
        out.size() - 1, new Phrase(items, either, last.except(), last.function(), last.marker()));
  }

  private boolean comma(Item a, Item b) {
    for (int i = a.end(); i < b.begin(); i++) {
      if (words.get(i).key().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "Quels sont les pays …": the word that asks and its noun are one phrase. */
  private List<Phrase> merged(List<Phrase> phrases) {
    List<Phrase> out = new ArrayList<>();
    for (Phrase p : phrases) {
      Phrase last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (p.item() instanceof Item.Kind k
          && last != null
          && last.item() instanceof Item.Gap g
          && g.types().isEmpty()
          && g.asked() != Item.Asked.WHEN
          && g.asked() != Item.Asked.WHERE
          && !between(g, k)) {
        Item.Gap both = new Item.Gap(g.begin(), k.end(), g.asked(), k.types(), k.kind());
        out.set(
            out.size() - 1,
            new Phrase(List.of(both), false, false, Function.OBJECT, last.marker()));
      } else {
        out.add(p);
      }
    }
    return out;
  }

  private boolean between(Item a, Item b) {
    return clause.items().stream()
        .anyMatch(
            i ->
                i instanceof Item.Predicate
                    && i.begin() >= a.end()
                    && i.end() <= b.begin()
                    && (predicate == null || i.begin() == predicate.begin()));
  }

  // ------------------------------------------------------------------ functions

  private List<Phrase> functions(List<Phrase> phrases) {
    if (predicate == null) {
      return phrases;
    }
    int verb = predicate.head();
    int auxiliary = auxiliary(verb);
    boolean inverted = inverted();
    List<Phrase> before = new ArrayList<>();
    List<Phrase> middle = new ArrayList<>();
    List<Phrase> after = new ArrayList<>();
    List<Phrase> out = new ArrayList<>();
    for (Phrase p : phrases) {
      if (!p.marker().isEmpty()) {
        out.add(p.as(Function.ADPOSITIONAL, p.marker()));
      } else if (p.item().begin() > verb) {
        after.add(p);
      } else if (auxiliary >= 0 && p.item().begin() > auxiliary) {
        middle.add(p);
      } else {
        before.add(p);
      }
    }
    place(before, middle, after, inverted, out);
    strand(out);
    return passive(out, verb) ? out.stream().map(this::turned).toList() : out;
  }

  private void place(
      List<Phrase> before,
      List<Phrase> middle,
      List<Phrase> after,
      boolean inverted,
      List<Phrase> out) {
    boolean subject = false;
    for (Phrase p : middle) {
      out.add(p.as(Function.SUBJECT, ""));
      subject = true;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Phrase p = before.get(i);
      boolean object = subject || what(p) || inverted && p.asks() && before.size() == 1;
      out.add(p.as(object ? Function.OBJECT : Function.SUBJECT, ""));
      subject |= !object;
    }
    for (Phrase p : after) {
      boolean first = !subject && !before.isEmpty();
      out.add(p.as(first ? Function.SUBJECT : Function.OBJECT, ""));
      subject |= first;
    }
  }

  private static boolean what(Phrase p) {
    return p.item() instanceof Item.Gap g && g.asked() == Item.Asked.WHAT && g.types().isEmpty();
  }

  private Phrase turned(Phrase p) {
    if (p.function() == Function.ADPOSITIONAL) {
      return speech.vocabulary().holds("AskAgentMarker", p.marker())
          ? p.as(Function.SUBJECT, "")
          : p;
    }
    return p.as(p.function() == Function.SUBJECT ? Function.OBJECT : Function.SUBJECT, "");
  }

  /** The first auxiliary of the verb's group, −1 for none. */
  private int auxiliary(int verb) {
    int first = -1;
    for (int i = begin; i < verb; i++) {
      Word w = words.get(i);
      if (first < 0 && auxiliary(w) && !inItem(i)) {
        first = i;
      }
    }
    return first;
  }

  private boolean auxiliary(Word w) {
    return speech.vocabulary().holds("AskAuxiliary", w.token().norm())
        || speech.vocabulary().holds("AskAuxiliary", w.token().lemma());
  }

  private boolean inverted() {
    return IntStream.range(0, words.size())
        .filter(i -> !inItem(i))
        .anyMatch(i -> speech.vocabulary().holds("InvertedSubject", words.get(i).token().norm()));
  }

  /** "What summit did X take part in?": the preposition at the end is the question word's. */
  private void strand(List<Phrase> out) {
    int end = end();
    if (end == 0 || !words.get(end - 1).token().is(Upos.ADP) || inItem(end - 1)) {
      return;
    }
    for (int i = 0; i < out.size(); i++) {
      if (out.get(i).asks() && out.get(i).marker().isEmpty()) {
        out.set(i, out.get(i).as(Function.ADPOSITIONAL, words.get(end - 1).token().norm()));
      }
    }
  }

  private int end() {
    int end = words.size();
    while (end > 0 && words.get(end - 1).token().is(Upos.PUNCT)) {
      end--;
    }
    return end;
  }

  private boolean passive(List<Phrase> phrases, int verb) {
    if (predicate.entries().stream().allMatch(e -> e.category() != Category.VERB)
        || predicate.entries().stream().allMatch(e -> e.reflexive())) {
      return false;
    }
    boolean agent =
        phrases.stream().anyMatch(p -> speech.vocabulary().holds("AskAgentMarker", p.marker()));
    VerbForm form =
        words.get(verb).token().morph() == null
            ? VerbForm.NONE
            : words.get(verb).token().morph().form();
    int before = verb - 1;
    int last = -1;
    for (int i = before; i >= begin && last < 0; i--) {
      last = auxiliary(words.get(i)) && !inItem(i) ? i : -1;
    }
    boolean being =
        last >= 0
            && (speech.vocabulary().holds("AskBe", words.get(last).token().lemma())
                || speech.vocabulary().holds("AskBe", words.get(last).token().norm()));
    boolean perfect = speech.vocabulary().holds("EtrePerfectVerb", words.get(verb).token().lemma());
    if (being && !perfect) {
      return form == VerbForm.PAST_PARTICIPLE || form == VerbForm.NONE || agent;
    }
    return last < 0 && agent;
  }

  // ------------------------------------------------------------------ markers

  /** The preposition before an item, contractions undone; empty for none. */
  private String marker(Item item) {
    Vocabulary v = speech.vocabulary();
    String marker = binding(item);
    if (!marker.isEmpty()) {
      return marker;
    }
    for (int i = item.begin() - 1; i >= 0 && !inItem(i); i--) {
      String norm = words.get(i).token().norm();
      if (v.holds("DefiniteArticle", norm)
          || v.holds("PossessiveDeterminer", norm)
          || v.holds("DemonstrativeDeterminer", norm)) {
        continue;
      }
      String base = speech.base(words, i, i + 1);
      boolean preposition =
          words.get(i).token().is(Upos.ADP)
              || v.holds("Preposition", norm)
              || item instanceof Item.Topic && !base.equals(norm)
              || !marker.isEmpty()
                  && base.length() > 1
                  && words.get(i).token().is(Upos.NOUN, Upos.ADV);
      if (!preposition || ordered(i)) {
        break;
      }
      marker = marker.isEmpty() ? base : base + " " + marker;
    }
    return marker;
  }

  /** "la liste des pays": whether a preposition binds what is asked for to the order. */
  private boolean ordered(int preposition) {
    return clause.items().stream()
        .anyMatch(
            i -> i instanceof Item.Sign s && s.mark() == Item.Mark.ORDER && s.end() == preposition);
  }

  /** The preposition of several words that ends before an item's determiner; empty for none. */
  private String binding(Item item) {
    for (Item before : clause.items()) {
      boolean near = before.end() <= item.begin() && before.end() >= item.begin() - 1;
      if (near && before instanceof Item.Sign s && s.mark() == Item.Mark.BINDING) {
        return speech.base(words, s.begin(), s.end());
      }
    }
    return "";
  }

  private boolean inItem(int word) {
    return clause.items().stream().anyMatch(i -> i.begin() <= word && word < i.end());
  }
}
