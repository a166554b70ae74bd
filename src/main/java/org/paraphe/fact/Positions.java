package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Fact.Evidence;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * Finds who holds which position and who belongs to which organisation, from the noun phrase alone:
 * "X, présidente de Y", "le ministre Z", "X (Y)".
 */
final class Positions {

  private static final String ENTRY = Knowledge.NAMESPACE + "positionInNounPhrase";

  /** Words between a title and the comma before whose it is. */
  private static final int GAP = 7;

  private final ParsedSentence s;
  private final PositionReader reader;
  private final Holders holders;

  Positions(ParsedSentence s) {
    this.s = s;
    this.reader = new PositionReader(s);
    this.holders = new Holders(s);
  }

  /** The tenures and affiliations of the sentence. */
  List<Fact> find() {
    List<Fact> facts = new ArrayList<>(2);
    Mention holder = null;
    int previousEnd = -1;
    for (int i = 0; i < s.size(); i++) {
      Optional<Position> found = reader.at(i);
      if (found.isPresent()) {
        Position p = ended(found.get().end() + 1) ? found.get().over() : found.get();
        boolean further = previousEnd >= 0 && continues(previousEnd, p.first());
        Mention person = further ? holder : shared(p);
        person = person == null ? holders.of(p) : person;
        if (person == null && previousEnd >= 0 && joined(previousEnd, p.first())) {
          person = holder;
        }
        boolean named = person != null;
        if (person == null && definite(p) && (office(p) || p.member())) {
          person = described(p);
        }
        if (person == null) {
          person = ahead(p);
        }
        if (person == null && !p.member()) {
          int copula = copula(p);
          person = copula < 0 ? null : subject(copula);
          p = person == null || !past(copula) ? p : p.over();
        }
        if (person != null) {
          facts.addAll(facts(p, person));
          party(p, person).ifPresent(facts::add);
          holder = person;
          // "le président de X et le secrétaire général de Y" are two.
          previousEnd = named ? p.end() : -1;
        }
        // "le porte-parole du ministre X": the title inside has a holder.
        i = person == null ? i : Math.max(i, p.end());
      }
    }
    affiliations(facts);
    return facts;
  }

  /**
   * "le député et porte-parole du PS, X", "le ministre d'État, ministre de la Santé, X": whose the
   * title is that is joined without an article.
   */
  private Mention shared(Position p) {
    int and = p.end() + 1;
    boolean joined = s.is(and, Upos.CCONJ) || s.comma(and);
    if (!definite(p) || !joined) {
      return null;
    }
    boolean qualified = s.in(and + 1, s.grammar.former) || s.is(and + 1, Upos.ADJ);
    int next = qualified ? and + 2 : and + 1;
    return reader
        .at(next)
        .filter(n -> n.first() == next)
        .map(holders::of)
        .filter(m -> m.first() > next)
        .orElse(null);
  }

  /** "ministre de 1981 à 1986", "maire pendant vingt ans": whether a term that is over follows. */
  private boolean ended(int i) {
    boolean from = s.is(i, Upos.ADP) && s.grammar.genitives.contains(s.base(i)) && year(i + 1);
    boolean during = s.in(i, s.grammar.terms) && s.is(i + 1, Upos.NUM);
    return during || from && s.is(i + 2, Upos.ADP) && year(i + 3);
  }

  private boolean year(int i) {
    return s.is(i, Upos.NUM) && s.token(i).form().length() == 4;
  }

  /** "Ancien maire de X jusqu'en 2010, il": the subject behind a title that opens a sentence. */
  private Mention ahead(Position p) {
    int before = p.first() - 1;
    while (before >= 0 && (s.in(before, s.grammar.former) || s.is(before, Upos.ADJ))) {
      before--;
    }
    int i = p.end() + 1;
    while (i < s.size() && i < p.end() + GAP && !s.is(i, Upos.PUNCT, Upos.VERB, Upos.AUX)) {
      i++;
    }
    int subject = i + 1;
    if (before >= 0 || !s.comma(i) || !s.is(subject, Relation.NSUBJ, Relation.NSUBJ_PASS)) {
      return null;
    }
    return named(subject);
  }

  /** The mention at a token of a person who is named; null for none. */
  private Mention named(int head) {
    return s.entity(head)
        .filter(e -> e.type() == EntityType.Person && e.named())
        .flatMap(
            e ->
                e.mentions().stream()
                    .filter(m -> m.sentence() == s.index && m.head() == head)
                    .findFirst())
        .orElse(null);
  }

  /** "Le premier ministre a annoncé": somebody named elsewhere, whom the title describes. */
  private Mention described(Position p) {
    for (int i = p.first(); i <= p.last(); i++) {
      int noun = i;
      boolean subject = s.is(noun, Relation.NSUBJ) && s.tree.head(noun) > noun;
      Optional<Mention> found =
          s.entity(noun)
              .filter(e -> subject)
              .filter(e -> e.type() == EntityType.Person && e.named())
              .flatMap(
                  e ->
                      e.mentions().stream()
                          .filter(m -> m.sentence() == s.index && m.head() == noun)
                          .filter(m -> m.kind() == Mention.Kind.NOMINAL)
                          .findFirst());
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }

  /** The predicate noun of "X est (le) maire de Y" within a title; −1 where nothing is said so. */
  private int copula(Position p) {
    for (int i = p.first(); i <= p.last(); i++) {
      VerbForm form = s.tree.child(i, Relation.COP) < 0 ? null : s.group(i).form();
      boolean told =
          form == VerbForm.PRESENT || form == VerbForm.PAST || form == VerbForm.IMPERFECT;
      int before = p.first() - 1;
      // "is currently head of X"
      before = s.is(before, Upos.ADV) && s.is(before - 1, Upos.AUX) ? before - 1 : before;
      boolean plain = definite(p) || s.is(before, Upos.AUX) || p.modality() == Modality.Former;
      // "est le premier chef d'État à signer"
      plain &= s.tree.child(i, Relation.ACL) < 0 || !s.in(before, s.grammar.ranking);
      if (told && plain && !s.group(i).negated()) {
        return i;
      }
    }
    return -1;
  }

  private boolean past(int predicate) {
    int copula = s.tree.child(predicate, Relation.COP);
    boolean perfect = s.token(copula).morph().form() == VerbForm.PAST_PARTICIPLE;
    return perfect || s.group(predicate).form() != VerbForm.PRESENT;
  }

  /** The person who is the subject of a predicate noun. */
  private Mention subject(int predicate) {
    int subject = s.tree.child(predicate, Relation.NSUBJ);
    if (subject < 0) {
      return null;
    }
    int name = s.antecedent(subject);
    // "le Dr X est chef de service"
    int behind = s.entity(name).isPresent() ? -1 : s.tree.child(name, Relation.FLAT);
    return named(behind < 0 ? name : behind);
  }

  /** Whether a country or body has only one of the kind. */
  private boolean office(Position p) {
    String title = s.linked.text().text(s.token(p.first()).begin(), s.token(p.last()).end());
    String lower = title.toLowerCase(Locale.ROOT);
    for (String office : s.grammar.offices) {
      boolean begins = lower.length() > office.length() && lower.charAt(office.length()) == ' ';
      if (begins ? lower.startsWith(office) : title.equalsIgnoreCase(office)) {
        return true;
      }
    }
    return false;
  }

  private boolean definite(Position p) {
    int before = p.first() - 1;
    while (s.is(before, Upos.ADJ) || s.in(before, s.grammar.former)) {
      before--;
    }
    return s.in(before, s.grammar.definite);
  }

  /** Whether only a conjunction, comma or article stands between two titles of one person. */
  private boolean joined(int end, int first) {
    if (first - end > 4) {
      return false;
    }
    for (int i = end + 1; i < first; i++) {
      if (!s.comma(i) && !s.is(i, Upos.CCONJ, Upos.DET, Upos.ADJ)) {
        return false;
      }
    }
    return true;
  }

  /** "X, numéro deux de V et (déjà) administrateur de W, Y": a second title without an article. */
  private boolean continues(int end, int first) {
    int before = s.is(first - 1, Upos.ADV) ? first - 2 : first - 1;
    return before == end + 1 && s.is(before, Upos.CCONJ);
  }

  private List<Fact> facts(Position p, Mention person) {
    Entity holder = s.entity(person.head()).orElseThrow();
    List<Fact> facts = new ArrayList<>(1);
    int begin = s.token(p.first()).begin();
    int end = s.token(p.last()).end();
    if (p.member() && !post(p)) {
      p.of()
          .filter(o -> o.entity().type() == EntityType.Organization)
          .ifPresent(o -> facts.add(affiliation(person, o, begin, end, p.modality())));
      return facts;
    }
    List<Filler> roles = new ArrayList<>(3);
    roles.add(new Filler("holder", new Value.Thing(holder), person.begin(), person.end()));
    String title = s.grammar.plain(s.linked.text().line(begin, end));
    roles.add(new Filler("title", new Value.Text(title), begin, end));
    p.of()
        .filter(o -> !o.entity().equals(holder))
        .ifPresent(
            o -> roles.add(new Filler("of", new Value.Thing(o.entity()), o.begin(), o.end())));
    facts.add(fact("Tenure", roles, begin, end, p.modality()));
    return facts;
  }

  /** "le député LR X", "X, député LR". */
  private Optional<Fact> party(Position p, Mention person) {
    // "députée LR du Rhône"
    boolean inside = p.last() < p.end() && s.is(p.last() + 1, Upos.PROPN, Upos.X);
    int i = inside ? p.last() + 1 : p.end() + 1;
    return s.entity(i)
        .filter(e -> e.type() == EntityType.Organization && e.named())
        .filter(e -> s.is(i, Upos.PROPN, Upos.X))
        .filter(e -> inside || person.first() == i + 1 || person.last() < p.first())
        .filter(e -> !s.grammar.list("EponymousBody").contains(s.token(p.end()).lemma()))
        .map(e -> Fill.of(e, s.token(i)))
        .map(o -> affiliation(person, o, person.begin(), person.end(), p.modality()));
  }

  /** "chercheuse à l'institut X": a profession that is a position where a body is named. */
  private boolean post(Position p) {
    return s.in(p.last(), s.grammar.posts)
        && p.of().filter(o -> o.entity().type() == EntityType.Organization).isPresent();
  }

  private void affiliations(List<Fact> facts) {
    for (Reference r : s.references()) {
      Mention m = r.mention();
      Entity e = r.entity();
      if (e.type() == EntityType.Person && e.named() && m.kind() == Mention.Kind.NAME) {
        beside(m).or(() -> behindParty(m)).ifPresent(o -> facts.add(beside(m, o)));
      }
    }
  }

  /** "le chercheur X, de l'institut Y" has a post there; others are members. */
  private Fact beside(Mention m, Fill organization) {
    int before = m.first() - 1;
    if (!s.in(before, s.grammar.posts)) {
      return affiliation(m, organization, m.begin(), m.end(), Modality.Asserted);
    }
    Position post =
        new Position(before, before, before, Optional.of(organization), false, Modality.Asserted);
    return facts(post, m).get(0);
  }

  /** "l'UDC X": letters of a body behind an article, right before a name. */
  private Optional<Fill> behindParty(Mention person) {
    int i = person.first() - 1;
    boolean letters =
        s.is(i, Upos.PROPN)
            && s.is(i - 1, Upos.DET)
            && !s.is(i - 2, Upos.ADP)
            && s.in(i - 1, s.grammar.definite)
            && s.token(i).form().chars().allMatch(Character::isUpperCase);
    return s.entity(i)
        .filter(e -> letters && e.type() == EntityType.Organization && e.named())
        .map(e -> Fill.of(e, s.token(i)));
  }

  /** "X (Y)", "X, de Y", "X de Y". */
  private Optional<Fill> beside(Mention person) {
    int i = person.last() + 1;
    boolean bracket = s.mark(i, "(");
    i = bracket || s.comma(i) ? i + 1 : i;
    while (s.comma(person.last() + 1) && s.is(i, Upos.ADV)) {
      i++;
    }
    boolean of = s.is(i, Upos.ADP) && s.grammar.genitives.contains(s.base(i));
    int headed = s.grammar.headships.end(s, i);
    if (!bracket && !of && headed < 0) {
      return Optional.empty();
    }
    boolean replaced = headed >= 0 && s.grammar.replacing.contains(governor(person));
    if (replaced && headed > i && !s.comma(i - 1)) {
      return Optional.empty();
    }
    i = Math.max(i, headed);
    while (s.is(i, Upos.ADP, Upos.DET)) {
      i++;
    }
    for (int t = i; t < s.size() && t < i + 2; t++) {
      Optional<Entity> e = s.entity(t);
      if (e.isPresent()) {
        int head = t;
        return e.filter(x -> x.type() == EntityType.Organization && x.named())
            .filter(x -> !bracket || !goesOn(x, head))
            .map(x -> Fill.of(x, s.token(head)));
      }
    }
    return Optional.empty();
  }

  /** "l'actrice X (Le Vent du désert)": the first words of a title rather than a body. */
  private boolean goesOn(Entity body, int head) {
    return body.mentions().stream()
        .filter(m -> m.sentence() == s.index && m.head() == head)
        .anyMatch(m -> s.is(m.last() + 1, Upos.ADP) && s.is(m.first(), Upos.DET));
  }

  /** The lemma of what governs a name: "remplace X à la tête de Y". */
  private String governor(Mention person) {
    int head = s.tree.head(person.head());
    return head < 0 ? "" : s.token(head).lemma();
  }

  private Fact affiliation(
      Mention person, Fill organization, int begin, int end, Modality modality) {
    Entity member = s.entity(person.head()).orElseThrow();
    List<Filler> roles =
        List.of(
            new Filler("member", new Value.Thing(member), person.begin(), person.end()),
            new Filler(
                "organization",
                new Value.Thing(organization.entity()),
                organization.begin(),
                organization.end()));
    return fact("Affiliation", roles, begin, end, modality);
  }

  /** A fact that a title alone states, whose words reach from the first to the last named. */
  static Fact fact(
      String factClass, List<Filler> roles, int cueBegin, int cueEnd, Modality modality) {
    int begin = cueBegin;
    int end = cueEnd;
    for (Filler f : roles) {
      begin = Math.min(begin, f.begin());
      end = Math.max(end, f.end());
    }
    return new Fact(
        factClass,
        roles,
        Polarity.Positive,
        modality,
        "",
        new Evidence(begin, end, cueBegin, cueEnd),
        ENTRY,
        List.of());
  }
}
