package org.paraphe.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Decides what kind of thing each name is. Every occurrence in the article votes by what stands
 * around it; the same words are the same kind of thing throughout an article.
 */
final class NameTypes {

  private static final double KNOWN = 4;
  private static final double THRESHOLD = 0.7;

  private final Evidence evidence;
  private final Set<String> plurals;
  private final Set<String> generations;

  NameTypes(WordLists words) {
    this.evidence = new Evidence(words);
    this.plurals = words.get("PluralDeterminer");
    this.generations = words.get("GenerationSuffix");
  }

  /** The type of each name by its folded words; names that are none are missing. */
  Map<String, EntityType> types(ArticleView view, List<Name> names) {
    Map<String, Votes> votes = new HashMap<>();
    for (Name n : names) {
      if (!n.demonym()) {
        evidence.vote(view, n, votes.computeIfAbsent(n.folded(), k -> new Votes()));
      }
    }
    Map<String, EntityType> types = new HashMap<>();
    repeated(names, votes);
    votes.forEach((name, v) -> v.best(THRESHOLD).ifPresent(t -> types.put(name, t)));
    shortNames(view, names, votes, types);
    coordinated(view, names, votes, types);
    spellings(names, types);
    return types;
  }

  /** "J. D. Vance" and "JD Vance" are of one kind: a person if either is. */
  private static void spellings(List<Name> names, Map<String, EntityType> types) {
    Map<String, EntityType> people = new HashMap<>();
    for (Name n : names) {
      if (n.length() > 1 && types.get(n.folded()) == EntityType.Person) {
        people.put(FoldedNames.compact(n.folded()), EntityType.Person);
      }
    }
    for (Name n : names) {
      if (n.length() > 1 && people.containsKey(FoldedNames.compact(n.folded()))) {
        types.put(n.folded(), EntityType.Person);
      }
    }
  }

  /** A name of one unknown word that the article uses again is likelier a name. */
  private static void repeated(List<Name> names, Map<String, Votes> votes) {
    Map<String, Integer> count = new HashMap<>();
    for (Name n : names) {
      boolean plain =
          n.readings().isEmpty()
              && n.headed() == null
              && !ArticleView.upper(n.surface(), 0, n.surface().length());
      if (plain && count.merge(n.folded(), 1, Integer::sum) == 2) {
        votes.get(n.folded()).add(EntityType.Organization, 0.2);
      }
    }
  }

  /** A name without evidence of its own is what the name beside it in a list is. */
  private static void coordinated(
      ArticleView view, List<Name> names, Map<String, Votes> votes, Map<String, EntityType> types) {
    for (int k = 0; k + 1 < names.size(); k++) {
      Name a = names.get(k);
      Name b = names.get(k + 1);
      if (a.sentence() != b.sentence() || b.first() != a.last() + 2) {
        continue;
      }
      Token link = view.sentence(a.sentence()).token(a.last() + 1);
      EntityType known =
          types.get(a.folded()) != null ? types.get(a.folded()) : types.get(b.folded());
      if (known != null
          && known != EntityType.Country
          && (link.form().equals(",") || link.is(Upos.CCONJ))) {
        inherit(view, a, known, votes, types);
        inherit(view, b, known, votes, types);
      }
    }
  }

  private static void inherit(
      ArticleView view,
      Name n,
      EntityType type,
      Map<String, Votes> votes,
      Map<String, EntityType> types) {
    Token first = view.sentence(n.sentence()).token(n.first());
    boolean letters = type == EntityType.Person && Chains.acronym(first);
    if (votes.containsKey(n.folded()) && !ArticleView.common(first) && !letters) {
      types.putIfAbsent(n.folded(), type);
    }
  }

  /** The family name in a folded name: "hale" of "martin hale jr". */
  private String family(String folded) {
    String[] words = folded.split(" ");
    int last = words.length - 1;
    while (last > 1 && generations.contains(words[last])) {
      last--;
    }
    return words[last];
  }

  /** "les Martin", where a Martin is named. */
  private boolean family(ArticleView view, Name n) {
    Sentence sentence = view.sentence(n.sentence());
    return n.first() > 0 && plurals.contains(sentence.token(n.first() - 1).norm());
  }

  /** A name of one word that is the family or given name of a person is that person's. */
  private void shortNames(
      ArticleView view, List<Name> names, Map<String, Votes> votes, Map<String, EntityType> types) {
    Set<String> parts = new HashSet<>();
    for (Name n : names) {
      if (n.length() > 1 && types.get(n.folded()) == EntityType.Person) {
        parts.add(family(n.folded()));
        parts.add(n.folded().substring(0, n.folded().indexOf(' ')));
        // "Perez-Soto", whose hyphen is folded to a space
        Sentence sentence = view.sentence(n.sentence());
        parts.add(view.folded(sentence, n.last(), n.last()));
        parts.add(view.folded(sentence, n.first(), n.first()));
      }
    }
    for (Name n : names) {
      boolean site = n.headed() == EntityType.Place && n.folded().indexOf(' ') > 0;
      String last = n.folded().substring(n.folded().lastIndexOf(' ') + 1);
      if (site && votes.containsKey(last)) {
        votes.get(last).add(EntityType.Place, 1.0);
        votes.get(last).best(THRESHOLD).ifPresent(t -> types.put(last, t));
      }
    }
    if (parts.isEmpty()) {
      return;
    }
    Set<String> countries = countriesFirst(names, parts);
    for (Name n : names) {
      if (n.length() == 1
          && votes.containsKey(n.folded())
          && parts.contains(n.folded())
          && !countries.contains(n.folded())) {
        double family = family(view, n) ? KNOWN : 0;
        votes.get(n.folded()).add(EntityType.Person, KNOWN - 0.5 + family);
        votes.get(n.folded()).best(THRESHOLD).ifPresent(t -> types.put(n.folded(), t));
      }
    }
  }

  /** Countries that an article names before anybody whose name has that word: "Petra Jordan". */
  private static Set<String> countriesFirst(List<Name> names, Set<String> parts) {
    Set<String> countries = new HashSet<>();
    Set<String> longer = new HashSet<>();
    for (Name n : names) {
      if (n.length() > 1) {
        longer.addAll(List.of(FoldedNames.words(n.folded())));
      } else if (parts.contains(n.folded()) && !longer.contains(n.folded()) && n.country()) {
        countries.add(n.folded());
      }
    }
    return countries;
  }
}
