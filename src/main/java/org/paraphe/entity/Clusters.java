package org.paraphe.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.Gazetteer.Thing;
import org.paraphe.text.Upos;

/**
 * Puts the names of one article that belong to the same entity together: the same words, a family
 * name and the full one, an acronym and what it stands for, a country and its adjective.
 */
final class Clusters {

  private final ArticleView view;
  private final String language;
  private final Governments governments;
  private final TitleGenders titles;
  private final Map<String, EntityType> types;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, List<Draft>> byWord = new HashMap<>();

  /** The sentences in which a folded name of several words stands. */
  private final Map<String, Set<Integer>> places = new HashMap<>();

  /** The folded names that the drafts have. */
  private final Set<String> folded = new HashSet<>();

  Clusters(
      ArticleView view,
      Governments governments,
      TitleGenders titles,
      Map<String, EntityType> types,
      String language) {
    this.language = language;
    this.view = view;
    this.governments = governments;
    this.titles = titles;
    this.types = types;
  }

  /** The entities of the names, in order of their first mention. */
  List<Draft> of(List<Name> names) {
    List<Name> byLength = new ArrayList<>(names);
    byLength.sort(
        Comparator.comparingInt(Name::length).thenComparing(n -> n.folded().length()).reversed());
    Map<String, Boolean> certain = new HashMap<>();
    names.forEach(n -> certain.merge(n.folded(), !n.doubtful(), Boolean::logicalOr));
    for (Name n : names) {
      if (n.length() > 1) {
        places.computeIfAbsent(n.folded(), k -> new HashSet<>(2)).add(n.sentence());
      }
    }
    for (Name n : byLength) {
      if (certain.get(n.folded())) {
        place(n);
      }
    }
    acronyms(names);
    siblings(names);
    spelled();
    initials();
    List<Draft> all = new ArrayList<>(drafts.values());
    all.forEach(d -> d.mentions.sort(Comparator.comparingInt(Mention::begin)));
    all.sort(Comparator.comparingInt(d -> d.mentions.get(0).begin()));
    return all;
  }

  private void place(Name n) {
    if (nation(n)) {
      return;
    }
    EntityType type = types.get(n.folded());
    if (type == null) {
      return;
    }
    Thing thing = n.known(type);
    Draft draft = thing != null && !shortened(n, type) ? known(thing, n) : similar(n, type);
    named(draft, n, Mention.Kind.NAME);
  }

  /** Whether a known name of one common word shortens a longer name of the article. */
  private boolean shortened(Name n, EntityType type) {
    boolean common = ArticleView.common(view.sentence(n.sentence()).token(n.first()));
    return n.length() == 1
        && (type == EntityType.Organization && common || type == EntityType.Place)
        && longer(n, type) != null;
  }

  /** A country or bloc behind an adjective or a capital. */
  private boolean nation(Name n) {
    for (Reading r : n.readings()) {
      if (r.sense() == Sense.DEMONYM && n.demonym()) {
        mention(known(nearest(n, r), n), n, Mention.Kind.DEMONYM);
        return true;
      }
      if (r.sense() == Sense.CAPITAL
          && types.get(n.folded()) != EntityType.Person
          && governments.means(view, n)) {
        mention(known(r.thing(), n), n, Mention.Kind.NAME);
        return true;
      }
    }
    return false;
  }

  /** Of two countries that share an adjective, the one the article names. */
  private Thing nearest(Name n, Reading first) {
    for (Reading r : n.readings()) {
      if (r.sense() == Sense.DEMONYM && drafts.containsKey(r.thing().key())) {
        return r.thing();
      }
    }
    return first.thing();
  }

  private Draft known(Thing thing, Name n) {
    Draft known = drafts.get(thing.key());
    if (known != null) {
      return known;
    }
    // "LYON" of a dateline is "Lyon", which alone the gazetteer knows.
    Draft d = drafts.remove(key(n, thing.type()));
    if (d == null) {
      d = new Draft(thing.type(), thing.label(language));
      index(d, n);
    }
    d.thing = thing;
    drafts.put(thing.key(), d);
    return d;
  }

  private void index(Draft d, Name n) {
    for (String word : FoldedNames.words(n.folded())) {
      byWord.computeIfAbsent(d.type + ":" + word, k -> new ArrayList<>(1)).add(d);
    }
  }

  private Draft similar(Name n, EntityType type) {
    String key = key(n, type);
    Draft same = drafts.containsKey(key) ? drafts.get(key) : find(n);
    if (same != null && same.type == type && !excluded(n, same)) {
      return same;
    }
    Draft longer = type == EntityType.Product ? version(n) : longer(n, type);
    if (longer != null) {
      return longer;
    }
    Draft d = new Draft(type, n.surface());
    drafts.put(key, d);
    index(d, n);
    return d;
  }

  private static String key(Name n, EntityType type) {
    return type + ":" + FoldedNames.compact(n.folded());
  }

  /** The entity whose longer name this one shortens, or null. */
  private Draft longer(Name n, EntityType type) {
    String[] words = FoldedNames.words(n.folded());
    String anchor = words[words.length - 1];
    Draft best = null;
    for (Draft d : byWord.getOrDefault(type + ":" + anchor, List.of())) {
      if (shortens(words, d, type) && (best == null || nearer(d, best, n)) && !excluded(n, d)) {
        best = d;
      }
    }
    return best;
  }

  private boolean excluded(Name n, Draft d) {
    return d.type == EntityType.Person && (titles.exclude(view, n, d) || beside(n, d));
  }

  /** "Anne Bah et Anne Marie Bah": nobody is named in full twice in one sentence. */
  private boolean beside(Name n, Draft d) {
    Set<Integer> here = places.get(n.folded());
    return here != null
        && d.mentions.stream()
            .filter(m -> m.kind() == Mention.Kind.NAME && m.last() - m.first() >= n.length())
            .anyMatch(m -> here.contains(m.sentence()));
  }

  /** "R1" after "DeepSeek-R1": a version's name ends with its number. */
  private Draft version(Name n) {
    boolean number = n.folded().chars().anyMatch(Character::isDigit);
    return !number
        ? null
        : byWord.getOrDefault(EntityType.Product + ":" + n.folded(), List.of()).stream()
            .filter(d -> d.names.keySet().stream().anyMatch(f -> f.endsWith(" " + n.folded())))
            .findFirst()
            .orElse(null);
  }

  private static boolean nearer(Draft a, Draft b, Name n) {
    Mention ma = a.before(n.begin());
    Mention mb = b.before(n.begin());
    return ma != null && (mb == null || ma.begin() > mb.begin());
  }

  private static boolean shortens(String[] words, Draft d, EntityType type) {
    for (String full : d.names.keySet()) {
      if (shortens(words, FoldedNames.words(full), type)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words stand in the full name in order; a body's short name opens with its head. */
  private static boolean shortens(String[] words, String[] full, EntityType type) {
    int at = 0;
    for (String w : full) {
      if (at < words.length && w.equals(words[at])) {
        at++;
      }
    }
    boolean opens = full[0].equals(words[0]);
    return at == words.length
        && words.length < full.length
        && (type == EntityType.Person || opens && words[0].length() > 2);
  }

  private void named(Draft d, Name n, Mention.Kind kind) {
    folded.add(n.folded());
    d.names.merge(n.folded(), n.surface(), (a, b) -> Keys.fuller(b, a) ? b : a);
    mention(d, n, kind);
  }

  private void mention(Draft d, Name n, Mention.Kind kind) {
    d.add(
        new Mention(
            kind,
            n.sentence(),
            n.first(),
            n.last(),
            Heads.of(view.sentence(n.sentence()), n.first(), n.last()),
            n.begin(),
            n.end()));
  }

  /** "Craig et Marc Kielburger": a given name alone has the family name of the next. */
  private void siblings(List<Name> names) {
    for (int i = 0; i + 1 < names.size(); i++) {
      Name a = names.get(i);
      Name b = names.get(i + 1);
      boolean joined =
          a.sentence() == b.sentence()
              && b.first() == a.last() + 2
              && view.sentence(a.sentence()).token(a.last() + 1).is(Upos.CCONJ)
              && given(a.folded())
              && given(FoldedNames.words(b.folded())[0]);
      Draft one = joined ? find(a) : null;
      Draft other = joined ? find(b) : null;
      if (one != null && other != null && one != other && one.names.size() == 1) {
        family(one, a, b);
      }
    }
  }

  private boolean given(String word) {
    return view.gazetteer.givenName(word).isPresent();
  }

  private void family(Draft d, Name given, Name full) {
    int space = full.folded().indexOf(' ');
    if (given.length() == 1 && space > 0 && d.type == EntityType.Person) {
      String family = full.surface().substring(full.surface().indexOf(' '));
      String name = given.folded() + full.folded().substring(space);
      folded.add(name);
      d.names.put(name, given.surface() + family);
    }
  }

  /** Links an acronym in parentheses to the name before it, and acronyms to what they spell. */
  private void acronyms(List<Name> names) {
    for (int i = 0; i + 1 < names.size(); i++) {
      Name a = names.get(i);
      for (int j = i + 1; j < Math.min(names.size(), i + 4); j++) {
        Name b = names.get(j);
        if (introduces(a, b)) {
          merge(a, b);
        } else if (explains(a, b)) {
          merge(b, a);
        }
      }
    }
  }

  /** "ONS" and "Office national des statistiques": letters that one name alone spells. */
  private void spelled() {
    for (Draft acronym : List.copyOf(drafts.values())) {
      String letters = acronym.names.size() == 1 ? acronym.names.firstEntry().getValue() : "";
      boolean short0 =
          letters.length() > 1
              && letters.length() < 8
              && ArticleView.upper(letters, 0, letters.length());
      if (acronym.type != EntityType.Organization || !short0) {
        continue;
      }
      List<Draft> full =
          drafts.values().stream().filter(d -> d != acronym && spells(d, letters)).toList();
      if (full.size() == 1) {
        absorb(full.get(0), acronym);
      }
    }
  }

  private boolean spells(Draft d, String letters) {
    if (d.type != EntityType.Organization) {
      return false;
    }
    return d.mentions.stream()
        .filter(m -> m.kind() == Mention.Kind.NAME && m.last() > m.first() + 1)
        .anyMatch(
            m -> Acronyms.covers(view, view.sentence(m.sentence()), m.first(), m.last(), letters));
  }

  /** "J.-P. Dupont" and "Jean-Pierre Dupont": initials that one person of the article has. */
  private void initials() {
    for (Draft brief : List.copyOf(drafts.values())) {
      boolean one = brief.type == EntityType.Person && brief.names.size() == 1;
      if (one && FoldedNames.words(brief.names.firstKey())[0].length() == 1) {
        List<Draft> full =
            drafts.values().stream()
                .filter(
                    d -> d.type == EntityType.Person && d.thing == null && abbreviates(brief, d))
                .toList();
        if (full.size() == 1) {
          absorb(full.get(0), brief);
        }
      }
    }
  }

  private static boolean abbreviates(Draft brief, Draft full) {
    String[] initials = FoldedNames.words(brief.names.firstKey());
    return full.names.keySet().stream()
        .anyMatch(name -> abbreviates(initials, FoldedNames.words(name)));
  }

  /** Whether the words are those of the full name but for initials of its first ones. */
  private static boolean abbreviates(String[] brief, String[] full) {
    int given = 0;
    while (given < brief.length && brief[given].length() == 1) {
      given++;
    }
    boolean same = given > 0 && given < brief.length && brief.length == full.length;
    for (int i = 0; same && i < brief.length; i++) {
      same =
          i < given
              ? full[i].length() > 1 && full[i].startsWith(brief[i])
              : full[i].equals(brief[i]);
    }
    return same;
  }

  private void absorb(Draft into, Draft from) {
    into.mentions.addAll(from.mentions);
    into.names.putAll(from.names);
    into.thing = into.thing == null ? from.thing : into.thing;
    drafts.values().remove(from);
  }

  private boolean introduces(Name a, Name b) {
    if (a.sentence() != b.sentence() || b.first() != a.last() + 2 || b.length() != 1) {
      return false;
    }
    var sentence = view.sentence(a.sentence());
    return sentence.token(a.last() + 1).form().equals("(")
        && b.last() + 1 < sentence.size()
        && sentence.token(b.last() + 1).form().equals(")")
        && Acronyms.spells(view, sentence, a.first(), a.last(), b.surface());
  }

  /** "CWaPE (Commission wallonne pour l'énergie)": the letters first, then what they spell. */
  private boolean explains(Name a, Name b) {
    return a.sentence() == b.sentence()
        && a.length() == 1
        && b.length() > 1
        && b.first() == a.last() + 2
        && view.sentence(a.sentence()).token(a.last() + 1).form().equals("(")
        && Acronyms.spells(view, view.sentence(b.sentence()), b.first(), b.last(), a.surface());
  }

  private void merge(Name a, Name b) {
    Draft into = find(a);
    Draft from = find(b);
    if (into != null && from == null) {
      named(into, b, Mention.Kind.NAME);
    } else if (into != null && into != from) {
      // What the letters stand for elsewhere may be another body: the full name rules.
      from.thing = from.thing == null || called(from.thing, a) ? from.thing : null;
      absorb(into, from);
    }
  }

  /** Whether a full name may be that of a known thing: all words of one stand in the other. */
  private static boolean called(Thing thing, Name n) {
    List<String> name = List.of(FoldedNames.words(n.folded()));
    return thing.labels().values().stream()
        .map(label -> List.of(FoldedNames.words(Folding.fold(label))))
        .anyMatch(l -> l.size() == 1 || name.containsAll(l) || l.containsAll(name));
  }

  private Draft find(Name n) {
    if (!folded.contains(n.folded())) {
      return null;
    }
    for (Draft d : drafts.values()) {
      if (d.names.containsKey(n.folded())) {
        return d;
      }
    }
    return null;
  }
}
