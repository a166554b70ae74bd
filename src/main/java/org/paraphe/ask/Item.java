package org.paraphe.ask;

import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.Modality;

/** A stretch of a question that says something; {@code begin} and {@code end} count its words. */
sealed interface Item {

  int begin();

  int end();

  /** Whether a small word among items says this. */
  static boolean any(List<Item> items, Mark mark) {
    return items.stream().anyMatch(i -> i instanceof Sign s && s.mark() == mark);
  }

  /** A word that asks. */
  record Gap(int begin, int end, Asked asked, Set<EntityType> types, String kind) implements Item {}

  /** What a word asks for. */
  enum Asked {
    WHO,
    WHAT,
    WHICH,
    WHERE,
    WHEN,
    HOW_MANY
  }

  /**
   * A common noun for entities.
   *
   * @param kind the meaning that their names begin with; empty where the noun is a whole class
   */
  record Kind(int begin, int end, Set<EntityType> types, String kind) implements Item {}

  /**
   * A name.
   *
   * @param country IRI of the country that an adjective beside it tells, or empty
   */
  record Named(int begin, int end, List<Candidate> candidates, String country) implements Item {
    public Named {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A region or bloc that countries asked for lie in or belong to.
   *
   * @param countries their keys ({@code country/FR})
   * @param outside whether those are asked for that do not
   */
  record Among(int begin, int end, Set<String> countries, boolean outside) implements Item {
    public Among {
      countries = Set.copyOf(countries);
    }
  }

  /** A thing that is left out of what is asked for. */
  record Excepted(int begin, int end, Named named) implements Item {}

  /** The title of a position in the words it is found by. */
  record Title(int begin, int end, List<String> meanings) implements Item {}

  /**
   * A person told by the title of a position.
   *
   * @param of what it is held in; null where that is not told
   * @param asks whether the holder is asked for: "which minister"
   */
  record Holder(int begin, int end, Title title, Named of, boolean asks) implements Item {}

  /** Words that are no name, after a preposition that names what is spoken of. */
  record Topic(int begin, int end, String text) implements Item {}

  /**
   * Words that are said.
   *
   * @param marked whether they stand in quotation marks
   */
  record Quote(int begin, int end, String text, boolean marked) implements Item {}

  /** A word that states facts. */
  record Predicate(int begin, int end, int head, List<LexicalEntry> entries, Special special)
      implements Item {
    public Predicate {
      entries = List.copyOf(entries);
    }

    /** Whether it reports words. */
    boolean says() {
      return entries.stream()
          .flatMap(e -> e.frames().stream())
          .anyMatch(f -> f.arguments().stream().anyMatch(a -> a.role().equals("text")));
    }
  }

  /** Predicates that questions use in their own way. */
  enum Special {
    NONE,
    /** Being at the head of a body. */
    LEAD,
    /** What is said: "citation". */
    SAID,
    /** What a person holds: "fonction". */
    POSITION
  }

  /**
   * A verb that changes the fact of its infinitive.
   *
   * @param entries the lexicon's, which may state facts of their own: "menacer de partir"
   */
  record Operator(
      int begin, int end, boolean negates, Modality modality, List<LexicalEntry> entries)
      implements Item {
    public Operator {
      entries = List.copyOf(entries);
    }
  }

  /** Words that say when. */
  record Date(int begin, int end, Condition.Time time) implements Item {}

  /** A small word. */
  record Sign(int begin, int end, Mark mark) implements Item {}

  /** What small words say. */
  enum Mark {
    WHETHER,
    ORDER,
    NEGATION,
    /** Denies and joins: "ni", "nor". */
    NOR,
    CONTRAST,
    /** What follows is left out of what is asked for: "except". */
    EXCEPT,
    AND,
    OR,
    RELATIVE,
    /** What follows are those of whom some are asked for: "among". */
    AMONG,
    STILL,
    BOTH,
    FORMER,
    PLANNED,
    POSSIBLE,
    CLAIMED,
    COUNTED,
    MOST,
    LATEST,
    EARLIEST,
    /** Says that one is alone: "the only". */
    ONLY,
    /** Asks for numbers to be compared: "more than". */
    COMPARED,
    /** Asks for all that is known of what is named. */
    ABOUT,
    QUOTED,
    /** A preposition of several words. */
    BINDING
  }

  /** A word with content that nothing explains. */
  record Other(int begin, int end, String word) implements Item {}
}
