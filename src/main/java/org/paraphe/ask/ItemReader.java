package org.paraphe.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.Modality;
import org.paraphe.text.Upos;

/** Tells what each stretch of a question's words is: names first, then words that ask and state. */
final class ItemReader {

  /** Names of more words are not looked for. */
  private static final int LONGEST = 14;

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
    SIGNS.put("AskPlanned", Item.Mark.PLANNED);
    SIGNS.put("AskPossible", Item.Mark.POSSIBLE);
    SIGNS.put("AskFormer", Item.Mark.FORMER);
    SIGNS.put("AskExcept", Item.Mark.EXCEPT);
    SIGNS.put("AskContrast", Item.Mark.CONTRAST);
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

  private final Speech speech;
  private final Vocabulary vocabulary;
  private final Names names;
  private final List<Word> words;
  private final Mode mode;
  private final Item[] taken;
  private final boolean[] bound;

  /** How names are looked for. */
  enum Mode {
    STRICT,
    /** A noun that states facts begins no name: "la présentation de X". */
    STATING,
    /** Names may be nearly right. */
    LOOSE
  }

  private ItemReader(Speech speech, Names names, List<Word> words, Mode mode) {
    this.speech = speech;
    this.vocabulary = speech.vocabulary();
    this.names = names;
    this.words = words;
    this.mode = mode;
    this.taken = new Item[words.size()];
    this.bound = new boolean[words.size()];
  }

  /** The items of a question in order. */
  static List<Item> read(Speech speech, Names names, Speech.Reading reading, Mode mode) {
    return new ItemReader(speech, names, reading.words(), mode).items(reading);
  }

  private List<Item> items(Speech.Reading reading) {
    reading.quotes().forEach(q -> take(quoted(q)));
    bind();
    names();
    reading.dates().forEach(this::takeIfFree);
    List<Item> items = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Item item = taken[at] != null ? taken[at] : item(at);
      if (item == null) {
        at++;
      } else {
        items.add(item);
        inside(item, items);
        boolean without = item instanceof Item.Sign s && s.mark() == Item.Mark.CONTRAST;
        if (without && vocabulary.match("AskNegation", words, item.begin()) > 0) {
          items.add(new Item.Sign(item.begin(), item.end(), Item.Mark.NEGATION));
        }
        at = item.end();
        Item.Quote said = reported(saying(items), item.end(), reading);
        if (said != null) {
          items.add(said);
          at = said.end();
        }
      }
    }
    return excepted(new Holders(words).apposed(topics(items, reading)));
  }

  /**
   * What stands inside an item and is no part of it: the adjective of a title's country, "toujours"
   * in "fait toujours partie".
   */
  private void inside(Item item, List<Item> items) {
    for (int i = item.begin() + 1; i < item.end(); i++) {
      if (item instanceof Item.Title && taken[i] != null) {
        items.add(taken[i]);
      } else if (item instanceof Item.Predicate p
          && !own(p, words.get(i))
          && sign(i) instanceof Item.Sign s) {
        items.add(s);
      }
    }
  }

  /** Whether a word is one that a predicate's entry is written with: "dire non". */
  private static boolean own(Item.Predicate p, Word word) {
    return p.entries().stream().anyMatch(e -> e.rest().contains(word.token().norm()));
  }

  /** "except X and Y": the names right behind such a word, as what is left out. */
  private static List<Item> excepted(List<Item> items) {
    List<Item> out = new ArrayList<>();
    boolean excepting = false;
    for (Item item : items) {
      boolean and = item instanceof Item.Sign s && s.mark() == Item.Mark.AND;
      if (item instanceof Item.Sign s && s.mark() == Item.Mark.EXCEPT) {
        excepting = true;
      } else if (excepting && item instanceof Item.Named named) {
        out.add(new Item.Excepted(item.begin(), item.end(), named));
      } else if (!excepting || !and) {
        excepting = false;
        out.add(item);
      }
    }
    return out;
  }

  /** The predicate that ends what is read so far, or that only a name follows: "dire à X". */
  private static Item saying(List<Item> items) {
    int last = items.size() - 1;
    return last > 0 && items.get(last) instanceof Item.Named
        ? items.get(last - 1)
        : items.get(last);
  }

  /** "… a dit que P": the clause after a verb of saying, as far as the sentence goes. */
  private Item.Quote reported(Item item, int at, Speech.Reading reading) {
    if (at + 1 >= words.size() || !(item instanceof Item.Predicate p) || !opensSaid(p, at)) {
      return null;
    }
    int end = words.size();
    while (end > at + 1 && words.get(end - 1).token().is(Upos.PUNCT)) {
      end--;
    }
    if (end == at + 1) {
      return null;
    }
    int from = words.get(at + 1).begin();
    return new Item.Quote(at, end, reading.text().substring(from, words.get(end - 1).end()), false);
  }

  /** Whether a word opens a clause or an infinitive that a predicate reports. */
  private boolean opensSaid(Item.Predicate p, int at) {
    boolean clause = vocabulary.holds("Complementizer", words.get(at).token().norm());
    boolean infinitive = words.get(at + 1).token().is(Upos.VERB);
    String marker = speech.base(words, at, at + 1);
    return p.entries().stream()
        .flatMap(e -> e.frames().stream())
        .flatMap(f -> f.arguments().stream())
        .anyMatch(
            a ->
                clause && a.function() == Frame.Function.CLAUSE
                    || infinitive
                        && a.function() == Frame.Function.INFINITIVE
                        && a.role().equals("text")
                        && a.markers().contains(marker));
  }

  /**
   * Words that nothing explains are a topic where a preposition says that something is spoken of.
   */
  private List<Item> topics(List<Item> items, Speech.Reading reading) {
    List<Item> out = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int last = i;
      while (last + 1 < items.size() && items.get(last + 1) instanceof Item.Other) {
        last++;
      }
      Item item = items.get(i);
      if (item instanceof Item.Other && afterTopic(item.begin())) {
        int end = items.get(last).end();
        String text =
            reading.text().substring(words.get(item.begin()).begin(), words.get(end - 1).end());
        out.add(new Item.Topic(item.begin(), end, text));
        i = last;
      } else {
        out.add(item);
      }
    }
    return out;
  }

  private boolean afterTopic(int at) {
    for (int i = at - 1; i >= 0 && i >= at - 5; i--) {
      for (int length = 1; length <= 4 && i + length <= at; length++) {
        if (vocabulary.holds("AskTopic", speech.base(words, i, i + length))) {
          return true;
        }
      }
      if (!words.get(i).token().is(Upos.DET, Upos.ADP)) {
        return false;
      }
    }
    return false;
  }

  /** Words in quotation marks name something if it is called just so. */
  private Item quoted(Item.Quote quote) {
    List<Candidate> called =
        names.of(quote.text(), true, false).stream()
            .filter(c -> c.match() == Candidate.Match.EXACT)
            .toList();
    return called.isEmpty() ? quote : new Item.Named(quote.begin(), quote.end(), called, "");
  }

  private void take(Item item) {
    for (int i = item.begin(); i < item.end(); i++) {
      taken[i] = item;
    }
  }

  private void takeIfFree(Item item) {
    for (int i = item.begin(); i < item.end(); i++) {
      if (taken[i] != null) {
        return;
      }
    }
    take(item);
  }

  // ------------------------------------------------------------------ names

  /** Words of a longer entry ("décréter un embargo") begin no name. */
  private void bind() {
    for (int i = 0; i < words.size(); i++) {
      for (LexicalEntry e :
          words.get(i).token().is(Upos.VERB) ? entries(i) : List.<LexicalEntry>of()) {
        int last = last(e, i);
        for (int j = i + 1; j <= last; j++) {
          bound[j] = true;
        }
      }
    }
  }

  /** Takes names, those of most words first. */
  private void names() {
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      for (int begin = 0; begin + length <= words.size(); begin++) {
        if (free(begin, begin + length) && edges(begin, begin + length)) {
          name(begin, begin + length).ifPresent(this::take);
        }
      }
    }
  }

  private boolean free(int begin, int end) {
    boolean stating = mode == Mode.STATING && begin < end - 1 && !entries(begin).isEmpty();
    if (bound[begin] || stating) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (taken[i] != null || stops(i)) {
        return false;
      }
    }
    return true;
  }

  /** Names hold no words that ask and none that deny. */
  private boolean stops(int i) {
    boolean asks = words.get(i).token().is(Upos.PUNCT) && !words.get(i).key().equals("-");
    return asks
        || vocabulary.match("AskContrast", words, i) > 0
        || vocabulary.match("AskNegation", words, i) > 0
        || i == 0 && asking(i).isPresent()
        || i > 0 && vocabulary.match("AskWhich", words, i) > 0;
  }

  private boolean edges(int begin, int end) {
    return (content(begin) || noun(begin).isPresent() && end > begin + 1) && content(end - 1);
  }

  /** "celle de Paris": the noun of a work before that the pronoun stands for. */
  private Optional<String> noun(int i) {
    if (i == 0 || !vocabulary.holds("DemonstrativePronoun", words.get(i).token().norm())) {
      return Optional.empty();
    }
    for (int j = i - 1; j >= 0; j--) {
      if (names.workNoun(meaning(j)) && words.get(j).token().is(Upos.NOUN, Upos.PROPN)) {
        return Optional.of(words.get(j).token().form());
      }
    }
    return Optional.empty();
  }

  private boolean content(int i) {
    Word w = words.get(i);
    if (i == 0 && small(w)) {
      return false;
    }
    return !w.token().is(Upos.PUNCT) && !names.meanings().empty(w.key())
        || w.capitalised() && i > 0;
  }

  private Optional<Item> name(int begin, int end) {
    boolean name = capitalised(begin, end);
    String text = text(begin, end);
    boolean strange = mode == Mode.LOOSE && strange(begin, end);
    List<Candidate> found = names.of(text, name, strange);
    boolean title = !names.index().titles(names.meanings().of(text)).isEmpty();
    List<Candidate> fitting =
        found.stream()
            .filter(c -> fits(c, begin, end, name))
            .filter(c -> !title || c.type() != EntityType.Person)
            .filter(c -> !person(found) || c.match() != Candidate.Match.PART)
            .toList();
    if (!fitting.isEmpty()) {
      return Optional.of(new Item.Named(begin, end, fitting, ""));
    }
    return end - begin > 1 ? besideDemonym(begin, end, name) : Optional.empty();
  }

  /** Whether words are a person's name, which is then no part of another: "l'hommage à X". */
  private static boolean person(List<Candidate> found) {
    return found.stream()
        .anyMatch(c -> c.type() == EntityType.Person && c.match() == Candidate.Match.EXACT);
  }

  private boolean capitalised(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (words.get(i).capitalised() && (i > 0 || asking(0).isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** Whether some word of the stretch is known neither to the language nor to questions. */
  private boolean strange(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (item(i) instanceof Item.Other) {
        return true;
      }
    }
    return false;
  }

  /** A single common word is the name of nothing but what is called just so, with its capital. */
  private boolean fits(Candidate c, int begin, int end, boolean name) {
    boolean work = c.type() == EntityType.Document || c.type() == EntityType.Event;
    if (work && c.match().compareTo(Candidate.Match.PART) <= 0 && !headed(begin, end)) {
      return false;
    }
    if (end - begin > 1 || name) {
      return !single(begin, end) || c.match() != Candidate.Match.PART || name;
    }
    boolean demonym = c.match() == Candidate.Match.STANDS_FOR && begin > 0;
    boolean institution =
        begin > 0
            && vocabulary.holds("InstitutionNoun", words.get(begin).token().norm())
            && words.get(begin - 1).token().is(Upos.DET, Upos.ADP);
    boolean lower = c.match() == Candidate.Match.EXACT && (institution || !common(begin));
    return demonym || lower;
  }

  /**
   * Whether nothing binds words before the noun of a work to it: "le pacte …", "the Turin pact".
   */
  private boolean headed(int begin, int end) {
    for (int i = begin; i < end; i++) {
      boolean nearly = mode == Mode.LOOSE && names.nearWorkNoun(meaning(i));
      if (nearly || names.workNoun(meaning(i)) || noun(i).isPresent()) {
        return true;
      }
      if (names.meanings().empty(words.get(i).key())) {
        return false;
      }
    }
    return true;
  }

  private static boolean single(int begin, int end) {
    return end - begin == 1;
  }

  /** Whether a word is one of the language that has a meaning of its own here. */
  private boolean common(int i) {
    return !(item(i) instanceof Item.Other) || names.workNoun(meaning(i));
  }

  private String meaning(int i) {
    List<String> found = names.meanings().of(words.get(i).token().form());
    return found.isEmpty() ? "" : found.get(0);
  }

  /** "le ministère chinois des Affaires étrangères": the name without the adjective in it. */
  private Optional<Item> besideDemonym(int begin, int end, boolean name) {
    for (int i = begin; i < end; i++) {
      Optional<String> country = country(i);
      if (country.isPresent()) {
        String rest = (text(begin, i) + " " + text(i + 1, end)).strip();
        List<Candidate> found =
            names.of(rest, name || words.get(i).capitalised(), false).stream()
                .filter(c -> c.inStore() && c.type() == EntityType.Organization)
                .filter(c -> c.match().compareTo(Candidate.Match.WORDS) >= 0)
                .toList();
        if (!found.isEmpty() && names.meanings().of(rest).size() > 1) {
          return Optional.of(new Item.Named(begin, end, found, country.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> country(int i) {
    return names.of(words.get(i).token().form(), true, false).stream()
        .filter(c -> c.type() == EntityType.Country && c.inStore())
        .filter(c -> c.match() == Candidate.Match.STANDS_FOR)
        .map(c -> c.known().iri())
        .findFirst();
  }

  private String text(int begin, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = begin; i < end; i++) {
      boolean apart = i > begin && words.get(i).begin() > words.get(i - 1).end();
      String form = words.get(i).token().form();
      out.append(apart ? " " : "").append(i == begin ? noun(i).orElse(form) : form);
    }
    return out.toString();
  }

  // ------------------------------------------------------------------ other words

  /** What begins at a word; null for one without content. */
  private Item item(int at) {
    Word word = words.get(at);
    if (word.token().is(Upos.PUNCT)) {
      return null;
    }
    int binding = speech.binding(words, at);
    if (binding > 0 && vocabulary.match("AskLead", words, at) == 0) {
      return new Item.Sign(at, at + binding, Item.Mark.BINDING);
    }
    Optional<Item> asking = asking(at);
    if (asking.isPresent()) {
      return asking.get();
    }
    if (at > 0 && !joins(at) && vocabulary.match("AskRelative", words, at) > 0 && afterNoun(at)) {
      return new Item.Sign(at, at + 1, Item.Mark.RELATIVE);
    }
    Optional<Item> title = title(at);
    Item sign = sign(at);
    Optional<Item> predicate = predicate(at);
    // "ne pas mâcher ses mots" is no negation.
    boolean longer =
        title.or(() -> predicate).map(i -> sign != null && i.end() > sign.end()).orElse(false);
    if (sign != null && !longer) {
      return sign;
    }
    boolean position =
        vocabulary.match("PositionTitle", words, at) > 1 || special("PositionTitle", word);
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
    return filler > 0 || small(word) ? null : new Item.Other(at, at + 1, word.token().form());
  }

  /** "ou", which is "où" without its accent where a question begins alone. */
  private boolean joins(int at) {
    return at > 0 && vocabulary.holds("AskOr", words.get(at).token().norm());
  }

  private Optional<Item> asking(int at) {
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
    while (at < words.size() && vocabulary.match("AskFiller", words, at) > 0 && at < from + 2) {
      at++;
    }
    if (at < words.size() && taken[at] instanceof Item.Named) {
      return Optional.empty();
    }
    return at < words.size() ? kind(at, true) : Optional.empty();
  }

  private boolean afterNoun(int at) {
    int before = at - 1;
    if (vocabulary.holds("InvertedSubject", words.get(before).token().norm())) {
      return false;
    }
    if (taken[before] != null) {
      return true;
    }
    return kind(before).isPresent()
        || title(before).isPresent()
        || vocabulary.holds("DemonstrativePronoun", words.get(before).token().norm())
        || predicate(before).filter(p -> words.get(before).token().is(Upos.NOUN)).isPresent();
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

  private Item sign(int at) {
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
    boolean verb = word.token().is(Upos.VERB, Upos.AUX);
    if (taken[at] != null || verb || names.meanings().empty(word.key())) {
      return Optional.empty();
    }
    Optional<Item> best = Optional.empty();
    boolean opens = vocabulary.match("PositionTitle", words, at) > 0;
    String text = "";
    for (int end = at + 1; end <= words.size(); end++) {
      if (words.get(end - 1).token().is(Upos.PUNCT)) {
        break;
      }
      if (taken[end - 1] != null) {
        if (end > at + 1 && demonym(taken[end - 1])) {
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
      } else if (end > at + 1) {
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

  private Optional<Item> predicate(int at) {
    Word word = words.get(at);
    if (special("AskPosition", word) && !word.token().is(Upos.VERB)) {
      return Optional.of(new Item.Predicate(at, at + 1, at, List.of(), Item.Special.POSITION));
    }
    List<LexicalEntry> entries = entries(at);
    Optional<Item> operator = operator(entries, at);
    if (operator.isPresent()) {
      return operator;
    }
    Optional<Item> lead = lead(at);
    if (lead.isPresent()) {
      return lead;
    }
    entries = entries.stream().filter(ItemReader::states).toList();
    if (entries.isEmpty()) {
      return special("AskSay", word) && word.token().is(Upos.NOUN)
          ? Optional.of(new Item.Predicate(at, at + 1, at, entries, Item.Special.SAID))
          : Optional.empty();
    }
    int end = at + 1;
    for (LexicalEntry e : entries) {
      end = Math.max(end, last(e, at) + 1);
    }
    return Optional.of(new Item.Predicate(at, end, at, entries, Item.Special.NONE));
  }

  /** "dirige", "préside", "à la tête": being at the head of a body, or what a title says. */
  private Optional<Item> lead(int at) {
    Word word = words.get(at);
    int phrase = vocabulary.match("AskLead", words, at);
    boolean noun = word.token().is(Upos.NOUN) && nominal(at);
    boolean verb = !noun && (special("AskLead", word) || !vocabulary.titles(word).isEmpty());
    return phrase > 1 || verb
        ? Optional.of(
            new Item.Predicate(at, at + Math.max(1, phrase), at, entries(at), Item.Special.LEAD))
        : Optional.empty();
  }

  private boolean special(String list, Word word) {
    return vocabulary.holds(list, word.token().norm())
        || word.lemmas().stream().anyMatch(l -> vocabulary.holds(list, l));
  }

  private static boolean states(LexicalEntry entry) {
    return entry.frames().stream().anyMatch(f -> !f.factClass().isEmpty());
  }

  /** The entries whose words stand here, those of most words alone. */
  private List<LexicalEntry> entries(int at) {
    Set<LexicalEntry> found = new LinkedHashSet<>();
    Word word = words.get(at);
    boolean auxiliary =
        word.token().is(Upos.AUX)
            && word.lemmas().stream().anyMatch(l -> vocabulary.holds("AskAuxiliary", l));
    boolean preposition = vocabulary.holds("Preposition", word.token().norm());
    for (String lemma : preposition ? Set.<String>of() : word.lemmas()) {
      for (LexicalEntry e : speech.lexicon().withHead(lemma)) {
        // An auxiliary states facts in longer entries alone: "être d'avis".
        boolean alone = auxiliary && e.rest().isEmpty();
        if (!alone && category(e, at) && e.reflexive() == reflexive(at) && last(e, at) >= at) {
          found.add(e);
        }
      }
    }
    int most = found.stream().mapToInt(e -> e.rest().size()).max().orElse(0);
    return found.stream().filter(e -> e.rest().size() == most).toList();
  }

  private boolean category(LexicalEntry entry, int at) {
    Word word = words.get(at);
    return switch (entry.category()) {
      case VERB -> !word.token().is(Upos.NOUN) || !nominal(at);
      case NOUN -> !word.token().is(Upos.VERB) || nominal(at);
      case ADJECTIVE -> true;
      case ADPOSITION -> false;
    };
  }

  /** Whether a determiner before a word shows it to be a noun. */
  private boolean nominal(int at) {
    boolean infinitive =
        at > 0 && vocabulary.holds("AskInfinitiveMark", words.get(at - 1).token().norm());
    return at > 0 && !infinitive && words.get(at - 1).token().is(Upos.DET, Upos.ADP, Upos.NUM)
        || at == 0 && words.get(at).token().is(Upos.NOUN);
  }

  private boolean reflexive(int at) {
    for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
      Word w = words.get(i);
      boolean clitic = vocabulary.holds("AdverbialClitic", w.token().norm());
      if (w.token().is(Upos.VERB, Upos.NOUN, Upos.ADP) && !clitic) {
        return false;
      }
      if (vocabulary.holds("ReflexiveClitic", words.get(i).token().norm())
          && words.get(i).token().norm().startsWith("s")) {
        return true;
      }
      if (taken[i] != null) {
        return false;
      }
    }
    return false;
  }

  /** The last word of an entry that begins here; −1 where a word of it is missing. */
  private int last(LexicalEntry entry, int at) {
    int last = at;
    for (String rest : entry.rest()) {
      int next = -1;
      for (int i = last + 1; i < words.size() && i <= last + 4 && next < 0; i++) {
        boolean same =
            words.get(i).token().norm().equals(rest) || words.get(i).lemmas().contains(rest);
        next = same && taken[i] == null ? i : -1;
      }
      for (int i = at - 1; i >= 0 && i >= at - 3 && next < 0; i--) {
        next = words.get(i).token().norm().equals(rest) ? last : -1;
      }
      if (next < 0) {
        return -1;
      }
      last = next;
    }
    return last;
  }

  private Optional<Item> operator(List<LexicalEntry> entries, int at) {
    for (LexicalEntry e : entries) {
      for (Frame f : e.frames()) {
        if (f.factClass().isEmpty() && infinitive(at)) {
          Modality modality = f.modality().orElse(Modality.Asserted);
          return Optional.of(
              new Item.Operator(at, last(e, at) + 1, f.negates(), modality, entries));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a word that states facts follows soon, as the infinitive of an operator does. */
  private boolean infinitive(int at) {
    for (int i = at + 1; i < words.size() && i <= at + 4 && taken[i] == null; i++) {
      boolean verb = words.get(i).token().is(Upos.VERB);
      if (verb && !entries(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Item> kind(int at) {
    return kind(at, false);
  }

  /**
   * @param asked whether a word that asks for a noun stands before, so that this is one
   */
  private Optional<Item> kind(int at, boolean asked) {
    Word word = words.get(at);
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
    String meaning = meaning(at);
    boolean noun = asked || word.token().is(Upos.NOUN, Upos.PROPN, Upos.X);
    if (noun && !meaning.isEmpty() && names.workNoun(meaning)) {
      return Optional.of(new Item.Kind(at, at + 1, works(meaning), meaning));
    }
    return Optional.empty();
  }

  private Set<EntityType> works(String meaning) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (EntityType type : List.of(EntityType.Document, EntityType.Event)) {
      if (!names.index().ofKind(type, meaning).isEmpty()) {
        types.add(type);
      }
    }
    return types.isEmpty() ? EnumSet.of(EntityType.Document, EntityType.Event) : types;
  }

  /** Determiners, prepositions, auxiliaries, pronouns: words that only bind others. */
  private boolean small(Word word) {
    return word.token()
            .is(Upos.DET, Upos.ADP, Upos.AUX, Upos.PRON, Upos.CCONJ, Upos.SCONJ, Upos.PART)
        || names.meanings().empty(word.key())
        || vocabulary.holds("Preposition", word.token().norm())
        || vocabulary.holds("InvertedSubject", word.token().norm())
        || word.lemmas().stream().anyMatch(l -> vocabulary.holds("AskAuxiliary", l));
  }
}
