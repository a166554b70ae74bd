package org.paraphe.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;

/** Fits the phrases of a clause to the frames of its predicate; the best fit is its reading. */
final class Fitter {

  private static final Set<Function> CLAUSAL =
      EnumSet.of(
          Function.CLAUSE,
          Function.INFINITIVE,
          Function.QUOTATION,
          Function.HOST,
          Function.PREDICATE);

  private final Knowledge knowledge;
  private final Vocabulary vocabulary;

  Fitter(Knowledge knowledge, Vocabulary vocabulary) {
    this.knowledge = knowledge;
    this.vocabulary = vocabulary;
  }

  /**
   * The best fit of a predicate's frames; empty where it has none.
   *
   * @param excluded classes of facts that are not wanted
   */
  Optional<Fit> best(List<LexicalEntry> entries, List<Phrase> phrases, Set<String> excluded) {
    Fit best = null;
    for (LexicalEntry entry : entries) {
      for (int i = 0; i < entry.frames().size(); i++) {
        Frame frame = entry.frames().get(i);
        FactClass factClass = knowledge.factClass(frame.factClass()).orElse(null);
        if (factClass != null && !excluded.contains(factClass.name())) {
          Fit fit = fit(entry, frame, factClass, phrases, 0.1 * i);
          best = best == null || fit.score() > best.score() ? fit : best;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** A fit to a class's roles alone, as far as the types of phrases tell. */
  Fit ofClass(FactClass factClass, List<Phrase> phrases) {
    return assign(null, null, factClass, phrases, 0);
  }

  private Fit fit(
      LexicalEntry entry, Frame frame, FactClass factClass, List<Phrase> phrases, double rank) {
    return assign(entry, frame, factClass, phrases, rank);
  }

  private Fit assign(
      LexicalEntry entry, Frame frame, FactClass factClass, List<Phrase> phrases, double rank) {
    Search search = new Search(entry, frame, factClass, phrases);
    search.next(0, 0);
    double missing = frame == null ? 0 : missing(frame, search.best);
    missing +=
        factClass.roles().stream().anyMatch(r -> r.number() && !search.best.containsKey(r.name()))
            ? 5
            : 0;
    boolean said = factClass.role("about").isPresent() && entry != null;
    boolean plain = said && vocabulary.holds("AskSay", entry.head());
    return new Fit(
        entry,
        frame,
        factClass,
        search.best,
        search.bestTopics,
        search.bestLeft,
        search.bestScore - rank - missing - (said && !plain ? 1.5 : 0));
  }

  private static double missing(Frame frame, Map<String, List<Phrase>> fillers) {
    return frame.arguments().stream()
        .filter(a -> a.required() && !a.role().isEmpty() && !fillers.containsKey(a.role()))
        .count();
  }

  /** Tries all assignments of phrases to roles. */
  private final class Search {
    private final String verb;
    private final Frame frame;
    private final FactClass factClass;
    private final List<Phrase> phrases;
    private final Map<String, List<Phrase>> current = new LinkedHashMap<>();
    private final List<Phrase> topics = new ArrayList<>();
    private final List<Phrase> left = new ArrayList<>();
    private final Set<Frame.Argument> used = new HashSet<>();
    private Map<String, List<Phrase>> best = Map.of();
    private List<Phrase> bestTopics = List.of();
    private List<Phrase> bestLeft = List.of();
    private double bestScore = Double.NEGATIVE_INFINITY;

    private Search(LexicalEntry entry, Frame frame, FactClass factClass, List<Phrase> phrases) {
      this.verb = entry == null ? "" : entry.head();
      this.frame = frame;
      this.factClass = factClass;
      this.phrases = phrases;
    }

    private void next(int i, double score) {
      if (i == phrases.size()) {
        if (score > bestScore) {
          bestScore = score;
          best = copy();
          bestTopics = List.copyOf(topics);
          bestLeft = List.copyOf(left);
        }
        return;
      }
      Phrase p = phrases.get(i);
      if (frame != null) {
        for (Frame.Argument a : frame.arguments()) {
          argument(a, p, i, score);
        }
      }
      for (FactClass.Role role : factClass.roles()) {
        adjunct(role, p, i, score);
      }
      topic(p, i, score);
      left.add(p);
      next(i + 1, score - cost(p));
      left.remove(left.size() - 1);
    }

    private Map<String, List<Phrase>> copy() {
      Map<String, List<Phrase>> out = new LinkedHashMap<>();
      current.forEach((role, list) -> out.put(role, List.copyOf(list)));
      return out;
    }

    private void argument(Frame.Argument a, Phrase p, int i, double score) {
      if (used.contains(a) && !p.except()) {
        return;
      }
      if (a.role().isEmpty()) {
        aside(a, p, i, score);
        addressee(a, p, i, score);
        return;
      }
      // "De quoi X est-il accusé ?" asks neither who accuses nor whom.
      boolean core = a.function() == Function.SUBJECT || a.function() == Function.OBJECT;
      if (core && p.asks() && p.function() == Function.ADPOSITIONAL) {
        return;
      }
      FactClass.Role role = factClass.role(a.role()).orElse(null);
      Set<EntityType> types = a.types().isEmpty() && role != null ? role.range() : a.types();
      double fits = role == null ? -1 : fits(p, role, types);
      if (fits < 0) {
        return;
      }
      boolean fresh = used.add(a);
      fill(a.role(), p, i, score + 4 + fits + match(a, p));
      if (fresh) {
        used.remove(a);
      }
    }

    /**
     * Who names somebody to a position, whom one tells: the frame has a place for it, the fact has
     * none.
     */
    private void aside(Frame.Argument a, Phrase p, int i, double score) {
      boolean subject = a.function() == Function.SUBJECT && p.function() == Function.SUBJECT;
      boolean told = a.function() != Function.SUBJECT;
      boolean thing = p.item() instanceof Item.Kind;
      if ((told || subject) && thing || subject && p.item() instanceof Item.Named) {
        used.add(a);
        next(i + 1, score + 2);
        used.remove(a);
      }
    }

    /** "dire à X": whom one tells is no role, but is named where it is said. */
    private void addressee(Frame.Argument a, Phrase p, int i, double score) {
      boolean told = factClass.role("about").isPresent() && a.markers().contains(p.marker());
      if (told && p.item() instanceof Item.Named) {
        used.add(a);
        topics.add(p);
        next(i + 1, score + 1);
        topics.remove(topics.size() - 1);
        used.remove(a);
      }
    }

    /** A role of the class that the frame does not fill: where it is said, of what body. */
    private void adjunct(FactClass.Role role, Phrase p, int i, double score) {
      // What a statement is about is a topic, told by its words as well.
      if (role.name().equals("about")) {
        return;
      }
      boolean own =
          frame != null && frame.arguments().stream().anyMatch(a -> a.role().equals(role.name()));
      boolean filled = current.containsKey(role.name()) && frame == null && !symmetric();
      boolean common = frame != null && p.item() instanceof Item.Kind;
      boolean bare =
          frame != null && role.name().equals("of") && p.function() != Function.ADPOSITIONAL;
      if (own || filled || common || bare) {
        return;
      }
      double fits = fits(p, role, role.range());
      boolean free =
          frame == null
              || venue(role, p)
              || role.name().equals("of")
              || role.name().equals("title");
      if (fits >= 0 && free) {
        fill(role.name(), p, i, score + 3 + fits);
      }
    }

    private boolean symmetric() {
      return factClass.roles().size() == 1;
    }

    private boolean venue(FactClass.Role role, Phrase p) {
      return role.range().contains(EntityType.Event)
          && role.range().size() == 1
          && (p.marker().isEmpty() || vocabulary.holds("AskVenue", p.marker()));
    }

    private void topic(Phrase p, int i, double score) {
      boolean statement = factClass.role("about").isPresent();
      boolean thing =
          p.item() instanceof Item.Named
              || p.item() instanceof Item.Kind
              || p.item() instanceof Item.Topic;
      boolean spoken =
          vocabulary.holds("AskTopic", p.marker())
              || vocabulary.holds("AskReaction", verb + " " + p.marker());
      if (statement && thing && spoken) {
        topics.add(p);
        next(i + 1, score + 2);
        topics.remove(topics.size() - 1);
      }
    }

    private void fill(String role, Phrase p, int i, double score) {
      current.computeIfAbsent(role, k -> new ArrayList<>()).add(p);
      next(i + 1, score);
      List<Phrase> list = current.get(role);
      list.remove(list.size() - 1);
      if (list.isEmpty()) {
        current.remove(role);
      }
    }
  }

  /** What it costs to leave a phrase out: a date belongs to any fact, a place to some. */
  private static double cost(Phrase p) {
    return p.asks(Item.Asked.WHEN) ? 0 : p.asks(Item.Asked.WHERE) ? 2 : 6;
  }

  /** How well a phrase's class fits a role; negative where it does not. */
  private double fits(Phrase p, FactClass.Role role, Set<EntityType> types) {
    double least = Double.POSITIVE_INFINITY;
    for (Item item : p.items()) {
      least = Math.min(least, fits(item, role, types));
    }
    return least;
  }

  private double fits(Item item, FactClass.Role role, Set<EntityType> types) {
    boolean literal = role.range().isEmpty();
    if (item instanceof Item.Quote) {
      return literal && role.name().equals("text") ? 2 : -1;
    }
    if (item instanceof Item.Title) {
      return literal && role.name().equals("title") ? 2 : -1;
    }
    if (item instanceof Item.Holder) {
      return types.contains(EntityType.Person) ? 0.5 : -1;
    }
    if (item instanceof Item.Named named) {
      return literal ? -1 : quality(named, types);
    }
    if (item instanceof Item.Kind kind) {
      return literal ? -1 : common(kind.types(), types) ? 0.5 : -1;
    }
    return item instanceof Item.Gap gap ? gap(gap, role, types, literal) : -1;
  }

  private static double gap(
      Item.Gap gap, FactClass.Role role, Set<EntityType> types, boolean literal) {
    return switch (gap.asked()) {
      case WHO -> literal ? -1 : agents(types);
      case WHERE -> types.contains(EntityType.Place) ? 2 : -1;
      case WHEN -> -1;
      case HOW_MANY ->
          role.number()
              ? 0
              : literal || !gap.types().isEmpty() && !common(gap.types(), types) ? -1 : 1;
      case WHICH, WHAT -> {
        if (!gap.types().isEmpty()) {
          yield literal || !common(gap.types(), types) ? -1 : 1;
        }
        boolean words =
            literal
                && !role.number()
                && !role.name().equals("quotationKind")
                && !role.name().equals("saidOn");
        boolean agent = gap.asked() == Item.Asked.WHAT && EntityType.AGENTS.containsAll(types);
        yield words ? 1 : literal || agent ? -1 : 0;
      }
    };
  }

  private static double agents(Set<EntityType> types) {
    return EntityType.AGENTS.containsAll(types) ? 0.5 : common(EntityType.AGENTS, types) ? 0 : -1;
  }

  private static double quality(Item.Named named, Set<EntityType> types) {
    return named.candidates().stream()
        .filter(c -> types.contains(c.type()))
        .mapToDouble(c -> 0.25 * c.match().ordinal() + (c.inStore() ? 0.1 : 0))
        .max()
        .orElse(-1);
  }

  private static boolean common(Set<EntityType> a, Set<EntityType> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** How well a phrase's surface function is the argument's. */
  private static double match(Frame.Argument a, Phrase p) {
    boolean marked = p.function() == Function.ADPOSITIONAL;
    if (marked) {
      return a.markers().contains(p.marker()) ? 3 : a.function() == Function.ADPOSITIONAL ? -1 : -2;
    }
    if (a.function() == Function.ADPOSITIONAL) {
      return -1.5;
    }
    if (CLAUSAL.contains(a.function())) {
      return p.function() == Function.SUBJECT && p.asks() ? -1 : 2;
    }
    return a.function() == p.function() ? 3 : -3;
  }
}
