package org.paraphe.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.paraphe.ontology.EntityType;

/** Tells what things the names of a question stand for, and which of them are none or several. */
final class Meant {

  private final Names names;
  private final List<Word> words;
  private final String language;
  private final Set<String> outside = new LinkedHashSet<>();
  private final List<Interpretation.Ambiguity> ambiguous = new ArrayList<>();

  /**
   * @param language in which things are labelled, a BCP 47 tag
   */
  Meant(Names names, List<Word> words, String language) {
    this.names = names;
    this.words = words;
    this.language = language;
  }

  /** Names of things that the store does not know. */
  List<String> outside() {
    return List.copyOf(outside);
  }

  /** Names that mean several things. */
  List<Interpretation.Ambiguity> ambiguous() {
    return List.copyOf(ambiguous);
  }

  /**
   * The things that a name stands for, where those of these classes are meant; any where there are
   * none.
   */
  Term.Things things(Item.Named named, Set<EntityType> types) {
    List<Candidate> fitting =
        named.candidates().stream()
            .filter(c -> types.isEmpty() || types.contains(c.type()))
            .toList();
    Candidate.Match best =
        fitting.stream()
            .map(Candidate::match)
            .max(Comparator.naturalOrder())
            .orElse(Candidate.Match.NEARLY);
    List<List<Candidate>> groups = groups(fitting, best);
    if (groups.isEmpty()) {
      outside.add(Word.text(words, named));
      return new Term.Things(List.of(), Word.text(words, named), false);
    }
    if (groups.size() > 1) {
      ambiguous.add(
          new Interpretation.Ambiguity(
              Word.text(words, named), groups.stream().map(g -> g.get(0).known()).toList()));
    }
    Stream<Candidate> meant =
        groups.stream()
            .flatMap(List::stream)
            .filter(c -> c.match() == best || Names.WORKS.contains(c.type()));
    List<String> iris =
        Stream.concat(meant, capital(fitting)).map(c -> c.known().iri()).distinct().toList();
    return new Term.Things(iris, label(groups.get(0), best), false);
  }

  /** "Warsaw": the country that a capital may stand for, beside the town. */
  private static Stream<Candidate> capital(List<Candidate> fitting) {
    return fitting.stream()
        .filter(c -> c.inStore() && c.type() == EntityType.Country)
        .filter(c -> c.match().compareTo(Candidate.Match.STANDS_FOR) >= 0);
  }

  /** What the name may mean: the things it fits best, with those that are one with them. */
  private List<List<Candidate>> groups(List<Candidate> fitting, Candidate.Match best) {
    List<Candidate> inStore = fitting.stream().filter(Candidate::inStore).toList();
    List<List<Candidate>> groups = names.things(inStore);
    List<List<Candidate>> fits =
        groups.stream().filter(g -> g.stream().anyMatch(c -> c.match() == best)).toList();
    List<List<Candidate>> labelled = fits.stream().filter(Meant::labelled).toList();
    return labelled.isEmpty() ? fits : labelled;
  }

  /** Whether a name is the very label of a thing, not only one of what it is called. */
  private static boolean labelled(List<Candidate> group) {
    return group.stream()
        .anyMatch(
            c ->
                c.match() == Candidate.Match.EXACT
                    && c.known().labels().values().stream()
                        .anyMatch(l -> NameIndex.plain(l).equals(NameIndex.plain(c.name()))));
  }

  private String label(List<Candidate> group, Candidate.Match best) {
    return group.stream()
        .filter(c -> c.match() == best)
        .map(Candidate::known)
        .max(Comparator.comparing(Known::articles).thenComparing(Known::iri))
        .map(k -> k.label(language))
        .orElse("");
  }
}
