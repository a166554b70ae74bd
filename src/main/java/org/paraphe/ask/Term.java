package org.paraphe.ask;

import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;

/** What a condition says of a role of its fact. */
public sealed interface Term {

  /**
   * One of these entities.
   *
   * @param iris of one thing that the store may know under several
   * @param label how the question's reader calls it
   * @param either whether they are several things of which one is enough
   */
  record Things(List<String> iris, String label, boolean either) implements Term {
    public Things {
      iris = List.copyOf(iris);
    }
  }

  /**
   * Any entity, the same wherever the variable stands.
   *
   * @param types the classes it may have; empty for any
   * @param iris the entities it may be, by their kind of name ("convention"); empty for any
   * @param others the entities that are left out ("except France")
   * @param word the word that the question asks with, or empty
   * @param business whether it must be no body that is known to be none: "which companies"
   */
  record Wanted(
      String variable,
      Set<EntityType> types,
      List<String> iris,
      List<String> others,
      String word,
      boolean business)
      implements Term {
    public Wanted {
      types = Set.copyOf(types);
      iris = List.copyOf(iris);
      others = List.copyOf(others);
    }

    /** Any of these classes. */
    Wanted(String variable, Set<EntityType> types, String word) {
      this(variable, types, List.of(), List.of(), word, false);
    }
  }

  /**
   * Other than who is wanted: these fill the role in a fact of the same class that the same
   * sentence states ("who played against Peru").
   */
  record Beside(Things things) implements Term {}

  /** A literal that is one of these. */
  record OneOf(List<String> values, String label) implements Term {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /**
   * A text that contains these words; typographic signs and case make no difference.
   *
   * @param loosely whether the words may also contain the text
   * @param stems what the words with content begin with
   * @param denied whether one of the words denies
   */
  record Containing(String words, boolean loosely, List<String> stems, boolean denied)
      implements Term {
    public Containing {
      stems = List.copyOf(stems);
    }
  }

  /**
   * A text that has words with all these beginnings: nearly what is asked for.
   *
   * @param denying words that deny
   * @param denied whether one of them must be there, else none may be
   */
  record Resembling(List<String> stems, List<String> denying, boolean denied, String words)
      implements Term {
    public Resembling {
      stems = List.copyOf(stems);
      denying = List.copyOf(denying);
    }
  }
}
