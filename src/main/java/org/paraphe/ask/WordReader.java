package org.paraphe.ask;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Upos;

/** Tells what begins at a word that is part of no name: what asks, counts, denies, states. */
final class WordReader {

  private static final Map<String, Item.Asked> ASKING = new LinkedHashMap<>();
  private static final Map<String, Item.Mark> SIGNS = new LinkedHashMap<>();
  private static final Map<String, Set<EntityType>> KINDS = new LinkedHashMap<>();

  /** Nouns of articles that say the class of what they name, where one is asked for. */
  private static final Map<String, EntityType> NOUNS =
      Map.of("OrganizationKind", EntityType.Organization, "ProductNoun", EntityType.Product);

  static {
    ASKING.put("AskWhen", Item.Asked.WHEN);
    ASKING.put("AskWhere", Item.Asked.WHERE);
    ASKING.put("AskHowMany", Item.Asked.HOW_MANY);
    ASKING.put("AskWho", Item.Asked.WHO);
    ASKING.put("AskWhich", Item.Asked.WHICH);
    ASKING.put("AskWhat", Item.Asked.WHAT);
    SIGNS.put("AskWhether", Item.Mark.WHETHER);
    SIGNS.put("AskThereWas", Item.Mark.WHETHER);
    SIGNS.put("AskTold", Item.Mark.WHETHER);
    SIGNS.put("AskOrder", Item.Mark.ORDER);
    SIGNS.put("AskClaimed", Item.Mark.CLAIMED);
    SIGNS.put("AskCounted", Item.Mark.COUNTED);
    SIGNS.put("AskMost", Item.Mark.MOST);
    SIGNS.put("AskLatest", Item.Mark.LATEST);
    SIGNS.put("AskAbout", Item.Mark.ABOUT);
    SIGNS.put("AskAmong", Item.Mark.AMONG);
    SIGNS.put("AskOnly", Item.Mark.ONLY);
    SIGNS.put("AskCompared", Item.Mark.COMPARED);
    SIGNS.put("AskEarliest", Item.Mark.EARLIEST);
    SIGNS.put("AskPlanned", Item.Mark.PLANNED);
    SIGNS.put("AskPossible", Item.Mark.POSSIBLE);
    SIGNS.put("AskFormer", Item.Mark.FORMER);
    SIGNS.put("AskExcept", Item.Mark.EXCEPT);
    SIGNS.put("AskContrast", Item.Mark.CONTRAST);
    SIGNS.put("AskNor", Item.Mark.NOR);
    SIGNS.put("AskNegation", Item.Mark.NEGATION);
    SIGNS.put("AskStill", Item.Mark.STILL);
    SIGNS.put("AskBoth", Item.Mark.BOTH);
    SIGNS.put("AskQuoted", Item.Mark.QUOTED);
    SIGNS.put("AskAnd", Item.Mark.AND);
    SIGNS.put("AskOr", Item.Mark.OR);
    KINDS.put("AskPerson", EnumSet.of(EntityType.Person));
    KINDS.put("AskCountry", EnumSet.of(EntityType.Country));
    KINDS.put("AskOrganization", EnumSet.of(EntityType.Organization));
    KINDS.put("AskDocument", EnumSet.of(EntityType.Document));
    KINDS.put("AskEvent", EnumSet.of(EntityType.Event));
    KINDS.put("AskPlace", EnumSet.of(EntityType.Place));
    KINDS.put("AskProduct", EnumSet.of(EntityType.Product));
  }

  /** Lists of questions whose phrases are none of the prepositions that grammar knows. */
  private static final List<String> OWN =
      List.of("AskLead", "AskExcept", "AskClaimed", "AskAmong", "AskCompared");

  /** Titles have a meaning within so many words: "chief operating officer". */
  private static final int OPENING = 3;

  /** Words that set a fact before or behind what is no date. */
  private static final List<String> ORDERING = List.of("AskBefore", "AskAfter");

  private final Speech speech;
  private final Vocabulary vocabulary;
  private final Names names;
  private final List<Word> words;
  private final Taken taken;
  private final PredicateReader predicates;

  WordReader(Speech speech, Names names, List<Word> words, Taken taken) {
    this.speech = speech;
    this.vocabulary = speech.vocabulary();
    this.names = names;
    this.words = words;
    this.taken = taken;
    this.predicates = new PredicateReader(speech, words, taken);
  }

  /** What begins at a word; null for one without content. */
  Item item(int at) {
    Word word = words.get(at);
    if (word.token().is(Upos.PUNCT)) {
      return null;
    }
    int binding = speech.binding(words, at);
    boolean own = OWN.stream().anyMatch(list -> vocabulary.match(list, words, at) > 0);
    if (binding > 0 && !own) {
      return new Item.Sign(at, at + binding, Item.Mark.BINDING);
    }
    if (than(at)) {
      return new Item.Sign(at, at + 1, Item.Mark.EXCEPT);
    }
    boolean ordered = ORDERING.stream().anyMatch(list -> vocabulary.match(list, words, at) > 0);
    if (ordered) {
      return new Item.Other(at, at + 1, word.token().form());
    }
    Optional<Item> asking = asking(at);
    if (asking.isPresent()) {
      // "quelles sources disent que"
      boolean told =
          sign(at) instanceof Item.Sign s
              && (s.mark() == Item.Mark.WHETHER || s.mark() == Item.Mark.ABOUT)
              && s.end() > asking.get().end();
      return told ? sign(at) : asking.get();
    }
    if (at > 0 && !joins(at) && vocabulary.match("AskRelative", words, at) > 0 && afterNoun(at)) {
      return new Item.Sign(at, at + 1, Item.Mark.RELATIVE);
    }
    Optional<Item> title = title(at);
    Item sign = sign(at);
    Optional<Item> predicate = predicates.predicate(at);
    // "ne pas mâcher ses mots" is no negation.
    boolean longer =
        title.or(() -> predicate).map(i -> sign != null && i.end() > sign.end()).orElse(false);
    if (sign != null && !longer) {
      return sign;
    }
    boolean position =
        vocabulary.match("PositionTitle", words, at) > 1 || vocabulary.holds("PositionTitle", word);
    if (title.isPresent() && (position || predicate.isEmpty())) {
      return title.get();
    }
    Optional<Item> stated = predicate.or(() -> kind(at));
    if (stated.isPresent()) {
      return stated.get();
    }
    int filler = vocabulary.match("AskFiller", words, at);
    boolean holding = word.lemmas().stream().anyMatch(l -> vocabulary.holds("AskHold", l));
    if (holding) {
      return null;
    }
    boolean nothing = vocabulary.match("AskNothing", words, at) > 0;
    return !nothing && (filler > 0 || small(word))
        ? null
        : new Item.Other(at, at + 1, word.token().form());
  }

  /** "quels autres pays que X": what follows is left out. */
  private boolean than(int at) {
    boolean other =
        IntStream.range(Math.max(0, at - 3), at)
            .anyMatch(i -> vocabulary.match("AskOther", words, i) > 0);
    return other && vocabulary.match("AskThan", words, at) > 0;
  }

  /** "ou", which is "où" without its accent where a question begins or ends with it. */
  private boolean joins(int at) {
    boolean more = words.stream().skip(at + 1).anyMatch(w -> !w.token().is(Upos.PUNCT));
    return at > 0 && more && vocabulary.holds("AskOr", words.get(at).token().norm());
  }

  Optional<Item> asking(int at) {
    if (joins(at)) {
      return Optional.empty();
    }
    String best = "";
    int length = 0;
    for (String list : ASKING.keySet()) {
      int n = vocabulary.match(list, words, at);
      if (n > length) {
        best = list;
        length = n;
      }
    }
    if (length == 0) {
      return Optional.empty();
    }
    int end = at + length;
    Item.Asked asked = ASKING.get(best);
    Optional<Item> kind = asked == Item.Asked.WHO ? Optional.empty() : kindAfter(end);
    if (asked == Item.Asked.WHICH && kind.isEmpty() && vocabulary.match("AskWhat", words, at) > 0) {
      asked = Item.Asked.WHAT;
    }
    boolean relative =
        asked == Item.Asked.WHO
            || asked == Item.Asked.WHAT
            || asked == Item.Asked.WHICH && kind.isEmpty();
    if (relative && at > 0 && vocabulary.match("AskRelative", words, at) > 0 && afterNoun(at)) {
      return Optional.of(new Item.Sign(at, end, Item.Mark.RELATIVE));
    }
    Set<EntityType> types = Set.of();
    String noun = "";
    if (kind.isPresent() && kind.get() instanceof Item.Kind k) {
      types = k.types();
      noun = k.kind();
      end = k.end();
    }
    return Optional.of(new Item.Gap(at, end, asked, types, noun));
  }

  /** The noun of what is asked for, a few small words later at most: "quels autres pays". */
  private Optional<Item> kindAfter(int from) {
    int at = from;
    while (at < words.size() && at < from + 2 && passed(at)) {
      at++;
    }
    if (at < words.size() && taken.at(at) instanceof Item.Named) {
      return Optional.empty();
    }
    if (at < words.size() && taken.at(at) instanceof Item.Kind kind) {
      return Optional.of(kind);
    }
    return at < words.size() ? kind(at, true) : Optional.empty();
  }

  /** Whether a word may stand before the noun of what is asked for. */
  private boolean passed(int at) {
    return taken.at(at) instanceof Item.Among || vocabulary.match("AskFiller", words, at) > 0;
  }

  private boolean afterNoun(int at) {
    int before = at - 1;
    if (vocabulary.holds("InvertedSubject", words.get(before).token().norm())) {
      return false;
    }
    if (taken.at(before) != null) {
      return true;
    }
    return kind(before).isPresent()
        || title(before).isPresent()
        || vocabulary.holds("DemonstrativePronoun", words.get(before).token().norm())
        || predicates
            .predicate(before)
            .filter(p -> words.get(before).token().is(Upos.NOUN))
            .isPresent();
  }

  /** Whether nothing but small talk stands before a word. */
  private boolean opening(int at) {
    for (int i = 0; i < at; i++) {
      boolean filler =
          vocabulary.match("AskFiller", words, i) > 0 || words.get(i).token().is(Upos.PUNCT);
      int order = vocabulary.match("AskOrder", words, i);
      if (order > 0) {
        i += order - 1;
      } else if (!filler || asking(i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the question asks how many: "named" is then no act, but says what is counted. */
  private boolean counts() {
    return IntStream.range(0, words.size())
        .anyMatch(i -> vocabulary.match("AskHowMany", words, i) > 0);
  }

  Item sign(int at) {
    String best = "";
    int length = 0;
    for (String list : SIGNS.keySet()) {
      // An order stands at the beginning.
      int n = list.equals("AskOrder") && !opening(at) ? 0 : vocabulary.match(list, words, at);
      if (n > length) {
        best = list;
        length = n;
      }
    }
    if (length == 0) {
      return null;
    }
    Item.Mark mark = SIGNS.get(best);
    boolean act = mark == Item.Mark.COUNTED && !counts();
    return act ? null : new Item.Sign(at, at + length, mark);
  }

  /**
   * "porte-parole", "secrétaire d'État chargée de la Science": as far as titles of the store go.
   */
  private Optional<Item> title(int at) {
    Word word = words.get(at);
    boolean verb = word.token().is(Upos.VERB, Upos.AUX, Upos.PART);
    if (taken.at(at) != null || verb || names.meanings().empty(word.key())) {
      return Optional.empty();
    }
    Optional<Item> best = Optional.empty();
    boolean opens = vocabulary.match("PositionTitle", words, at) > 0;
    String text = "";
    for (int end = at + 1; end <= words.size(); end++) {
      if (words.get(end - 1).token().is(Upos.PUNCT)) {
        break;
      }
      if (taken.at(end - 1) != null) {
        if (end > at + 1 && demonym(taken.at(end - 1))) {
          continue;
        }
        break;
      }
      text = text + " " + words.get(end - 1).token().form();
      List<String> found = names.meanings().of(text);
      if (found.isEmpty() || names.meanings().empty(words.get(end - 1).key())) {
        continue;
      }
      boolean known = !names.index().titles(found).isEmpty();
      if (known || opens && end == at + vocabulary.match("PositionTitle", words, at)) {
        best = Optional.of(new Item.Title(at, end, found));
      } else if (end > at + OPENING) {
        break;
      }
    }
    return best;
  }

  /** "le ministre colombien de la Culture": an adjective of a country inside a title. */
  private static boolean demonym(Item item) {
    return item.end() == item.begin() + 1
        && item instanceof Item.Named n
        && n.candidates().get(0).match() == Candidate.Match.STANDS_FOR;
  }

  private Optional<Item> kind(int at) {
    return kind(at, false);
  }

  /**
   * @param asked whether a word that asks for a noun stands before, so that this is one
   */
  private Optional<Item> kind(int at, boolean asked) {
    Word word = words.get(at);
    if (vocabulary.match("AskOrganization", words, at) > 0 && predicates.governed(at)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Set<EntityType>> kind : KINDS.entrySet()) {
      int n = vocabulary.match(kind.getKey(), words, at);
      if (n > 0) {
        return Optional.of(new Item.Kind(at, at + n, kind.getValue(), ""));
      }
    }
    for (Map.Entry<String, EntityType> kind : NOUNS.entrySet()) {
      if (asked && word.lemmas().stream().anyMatch(l -> vocabulary.holds(kind.getKey(), l))) {
        return Optional.of(new Item.Kind(at, at + 1, EnumSet.of(kind.getValue()), ""));
      }
    }
    String meaning = names.meaning(words.get(at));
    boolean body =
        asked && word.lemmas().stream().anyMatch(l -> vocabulary.holds("OrganizationNoun", l));
    if (body && !names.ofKind(EntityType.Organization, meaning).isEmpty()) {
      return Optional.of(new Item.Kind(at, at + 1, EnumSet.of(EntityType.Organization), meaning));
    }
    boolean noun =
        asked && !word.token().is(Upos.ADJ) || word.token().is(Upos.NOUN, Upos.PROPN, Upos.X);
    Optional<Item> longer = meaning.isEmpty() ? Optional.empty() : pair(at, noun, meaning);
    if (longer.isPresent()) {
      return longer;
    }
    if (noun && !meaning.isEmpty() && names.workNoun(meaning)) {
      return Optional.of(new Item.Kind(at, at + 1, works(meaning), meaning));
    }
    return Optional.empty();
  }

  /** "lettre ouverte", "open letter": two words that mean a kind of works together. */
  private Optional<Item> pair(int at, boolean noun, String meaning) {
    boolean two = at + 1 < words.size() && taken.at(at + 1) == null;
    if (!two || !noun && !words.get(at + 1).token().is(Upos.NOUN)) {
      return Optional.empty();
    }
    List<String> both = names.meanings().of(Word.text(words, at, at + 2));
    return both.size() == 1 && !both.get(0).equals(meaning) && names.workNoun(both.get(0))
        ? Optional.of(new Item.Kind(at, at + 2, works(both.get(0)), both.get(0)))
        : Optional.empty();
  }

  private Set<EntityType> works(String meaning) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (EntityType type : List.of(EntityType.Document, EntityType.Event)) {
      if (!names.ofKind(type, meaning).isEmpty()) {
        types.add(type);
      }
    }
    return types.isEmpty() ? EnumSet.of(EntityType.Document, EntityType.Event) : types;
  }

  /** Determiners, prepositions, auxiliaries, pronouns: words that only bind others. */
  boolean small(Word word) {
    return word.token()
            .is(Upos.DET, Upos.ADP, Upos.AUX, Upos.PRON, Upos.CCONJ, Upos.SCONJ, Upos.PART)
        || names.meanings().empty(word.key())
        || vocabulary.holds("Preposition", word.token().norm())
        || vocabulary.holds("InvertedSubject", word.token().norm())
        || word.lemmas().stream().anyMatch(l -> vocabulary.holds("AskAuxiliary", l));
  }
}
