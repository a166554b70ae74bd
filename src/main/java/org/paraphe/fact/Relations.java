package org.paraphe.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.fact.Fact.Evidence;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Modality;
import org.paraphe.text.Upos;

/** Makes facts of matches: one for each combination of the entities that fill its roles. */
final class Relations {

  private static final String TITLE = "title";
  private static final String OF = "of";

  private final ParsedSentence s;
  private final PositionReader positions;

  Relations(ParsedSentence s) {
    this.s = s;
    this.positions = new PositionReader(s);
  }

  /** The facts of one match; none if a role that its shortcut needs is not filled. */
  List<Fact> of(Match m) {
    List<List<Slot>> combinations = List.of(List.of());
    Set<String> roles = new LinkedHashSet<>();
    m.bindings().forEach(b -> roles.add(b.argument().role()));
    roles.remove("");
    boolean pairs = m.factClass().mutual();
    for (String role : roles) {
      List<Slot> slots = pairs ? List.of() : slots(m, role);
      combinations = pairs ? pairs(m, role) : combined(combinations, slots);
    }
    if (!roles.contains(OF)) {
      combinations = combined(combinations, bodies(m));
    }
    List<Fact> facts = new ArrayList<>(1);
    if (!pairs && mixed(m, roles)) {
      return facts;
    }
    for (List<Slot> c : combinations) {
      if (complete(m, c)) {
        facts.add(fact(m, c));
      }
    }
    return facts;
  }

  /** What fills a role: an entity or words. */
  private record Slot(String role, Value value, int begin, int end, boolean flipped) {}

  private List<Slot> slots(Match m, String role) {
    List<Slot> slots = new ArrayList<>(2);
    for (Fill f : m.fills(role)) {
      slots.add(slot(role, f));
    }
    for (Content c : m.contents(role)) {
      if (role.equals(TITLE)) {
        position(c).map(this::title).ifPresent(slots::add);
        continue;
      }
      int begin = bare(c);
      String words = s.linked.text().text(begin, c.end());
      slots.add(new Slot(role, value(m, role, words), begin, c.end(), false));
    }
    return slots;
  }

  /** The position whose title the words give: "devient la nouvelle présidente de X en mai". */
  private Optional<Position> position(Content c) {
    int first = s.tokenFrom(c.begin());
    if (dealt(first)) {
      return Optional.empty();
    }
    for (int i = first; i < s.size() && s.token(i).begin() < c.end(); i++) {
      Optional<Position> found = positions.at(i).filter(p -> p.modality() != Modality.Former);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** "respectivement comme président": whether a title is only that of one of several. */
  private boolean dealt(int first) {
    return s.in(first - 1, s.grammar.distributives) || s.in(first - 2, s.grammar.distributives);
  }

  private Slot title(Position p) {
    int begin = s.token(p.first()).begin();
    int end = s.token(p.last()).end();
    return new Slot(TITLE, new Value.Text(s.linked.text().line(begin, end)), begin, end, false);
  }

  /** "désigne X comme futur président". */
  private boolean future(Match m) {
    return m.contents(TITLE).stream()
        .flatMap(c -> position(c).stream())
        .anyMatch(p -> p.modality() == Modality.Planned);
  }

  /** What the positions that titles give are held in. */
  private List<Slot> bodies(Match m) {
    return m.contents(TITLE).stream()
        .flatMap(c -> position(c).flatMap(Position::of).stream())
        .map(f -> slot(OF, f))
        .toList();
  }

  /** Behind the article that words begin with: "devient la présidente"; a number stays whole. */
  private int bare(Content c) {
    int first = s.tokenFrom(c.begin());
    boolean article =
        s.is(first, Upos.DET) && first + 1 < s.size() && s.token(first + 1).begin() < c.end();
    return article ? s.token(first + 1).begin() : c.begin();
  }

  private Value value(Match m, String role, String words) {
    boolean number = m.factClass().role(role).map(FactClass.Role::number).orElse(false);
    OptionalLong count = number ? s.grammar.counts.value(words) : OptionalLong.empty();
    return count.isPresent() ? new Value.Count(count.getAsLong()) : new Value.Text(words);
  }

  private static Slot slot(String role, Fill f) {
    return new Slot(role, new Value.Thing(f.entity()), f.begin(), f.end(), f.flipped());
  }

  private static List<List<Slot>> combined(List<List<Slot>> combinations, List<Slot> slots) {
    if (slots.isEmpty()) {
      return combinations;
    }
    List<List<Slot>> out = new ArrayList<>(combinations.size() * slots.size());
    for (List<Slot> c : combinations) {
      for (Slot slot : slots) {
        List<Slot> more = new ArrayList<>(c);
        more.add(slot);
        out.add(more);
      }
    }
    return out;
  }

  /**
   * Those of the first argument with those of the second; within the first where it stands alone.
   */
  private static List<List<Slot>> pairs(Match m, String role) {
    List<Binding> bindings =
        m.bindings().stream().filter(b -> b.argument().role().equals(role)).toList();
    List<List<Slot>> out = new ArrayList<>();
    List<Fill> first = bindings.get(0).fills();
    for (int i = 0; i < first.size(); i++) {
      List<Fill> others =
          bindings.size() > 1 ? bindings.get(1).fills() : first.subList(i + 1, first.size());
      for (Fill other : others) {
        out.add(List.of(slot(role, first.get(i)), slot(role, other)));
      }
    }
    return out;
  }

  /** Whether two lists that fill different roles share a member: one of them was misread. */
  private static boolean mixed(Match m, Set<String> roles) {
    Set<Entity> seen = new HashSet<>();
    for (String role : roles) {
      List<Fill> fills = m.fills(role);
      boolean several = fills.size() > 1;
      if (several && fills.stream().anyMatch(f -> seen.contains(f.entity()))) {
        return true;
      }
      fills.stream().filter(f -> several).forEach(f -> seen.add(f.entity()));
    }
    return false;
  }

  /** Whether the roles of the shortcut are filled, by different entities. */
  private static boolean complete(Match m, List<Slot> slots) {
    List<Entity> entities = new ArrayList<>(2);
    for (Slot slot : slots) {
      if (slot.value() instanceof Value.Thing t) {
        if (entities.contains(t.entity())) {
          return false;
        }
        entities.add(t.entity());
      }
    }
    return m.factClass().shortcut().map(c -> filled(slots, c)).orElse(!slots.isEmpty());
  }

  private static boolean filled(List<Slot> slots, FactClass.Shortcut c) {
    return slots.stream().anyMatch(x -> x.role().equals(c.subject()))
        && (c.object().isEmpty() || slots.stream().anyMatch(x -> x.role().equals(c.object())));
  }

  private Fact fact(Match m, List<Slot> slots) {
    Occurrence o = m.occurrence();
    int cueBegin = s.token(o.first()).begin();
    int cueEnd = s.token(o.last()).end();
    int begin = cueBegin;
    int end = cueEnd;
    Stance stance = m.stance();
    List<Filler> roles = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      begin = slot.begin() < 0 ? begin : Math.min(begin, slot.begin());
      end = Math.max(end, slot.end());
      if (slot.flipped()) {
        stance = stance.flipped(slot.begin(), slot.end());
      }
      roles.add(new Filler(slot.role(), slot.value(), slot.begin(), slot.end()));
    }
    return new Fact(
        m.factClass().name(),
        roles,
        stance.polarity(),
        stance.modality() == Modality.Asserted && future(m) ? Modality.Planned : stance.modality(),
        s.date(o.head()),
        new Evidence(begin, end, cueBegin, cueEnd),
        o.entry().iri(),
        stance.reasons());
  }
}
