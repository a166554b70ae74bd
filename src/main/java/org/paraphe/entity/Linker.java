package org.paraphe.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.AnnotatedText;

/**
 * Finds the entities of an article: names, their types, whose they are, and the nouns and pronouns
 * that refer to them. Immutable, thread-safe.
 */
public final class Linker {

  private final Gazetteer gazetteer;
  private final String language;
  private final NameFinder finder;
  private final NameTypes typer;
  private final Governments governments;
  private final TitleGenders genders;
  private final Descriptions descriptions;
  private final Works works;
  private final TitledWorks titles;
  private final WorkKeys workKeys;
  private final PersonKeys personKeys;
  private final Coreference coreference;
  private final Dates dates;

  /**
   * @param words the grammar words of the articles' language
   * @param gazetteer the names known beforehand
   */
  public Linker(WordLists words, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.finder = new NameFinder(words);
    this.typer = new NameTypes(words);
    this.governments = new Governments(words);
    this.genders = new TitleGenders(words);
    this.descriptions = new Descriptions(words);
    this.language = words.language();
    this.works = new Works(words);
    this.titles = new TitledWorks(words);
    this.workKeys = new WorkKeys(words, gazetteer);
    this.personKeys = new PersonKeys(words, gazetteer);
    this.coreference = new Coreference(words);
    this.dates = new Dates(words, Locale.forLanguageTag(words.language()));
  }

  /** The text with its entities. */
  public LinkedText link(AnnotatedText text) {
    ArticleView view = new ArticleView(text, gazetteer);
    List<Name> names = finder.find(view);
    Map<String, EntityType> types = typer.types(view, names);
    List<Draft> drafts =
        new ArrayList<>(new Clusters(view, governments, genders, types, language).of(names));
    drafts.forEach(d -> descriptions.describe(view, d));
    List<Draft> titled = titles.find(view);
    List<Draft> known = new ArrayList<>(drafts);
    known.addAll(titled);
    List<Draft> found = works.find(view, new History(view, known, Set.of(), Set.of()));
    found.addAll(titled);
    drop(drafts, found);
    drafts.addAll(found);
    coreference.resolve(view, drafts);
    Optional<LocalDate> day = dates.published(text);
    LocalDate written = dates.written(text, day).orElse(null);
    String stated = text.article().metadata().published();
    String published = stated.isEmpty() ? day.map(LocalDate::toString).orElse("") : stated;
    List<TimeExpression> times = dates.find(text, written);
    workKeys.assign(view, drafts, times, published);
    personKeys.assign(drafts);
    return LinkedText.of(text, entities(drafts), published, times);
  }

  /**
   * A place that only documents' names mention is no place of the article; what is the name of an
   * event names nothing else.
   */
  private static void drop(List<Draft> drafts, List<Draft> works) {
    for (Draft d : drafts) {
      if (d.type == EntityType.Place) {
        d.mentions.removeIf(m -> works.stream().anyMatch(w -> inside(m, w)));
      }
      d.mentions.removeIf(m -> works.stream().anyMatch(w -> w.entitled && opens(m, w)));
    }
    drafts.removeIf(d -> d.mentions.isEmpty());
  }

  private static boolean inside(Mention m, Draft work) {
    return work.type == EntityType.Document
        && !work.described
        && work.mentions.stream().anyMatch(w -> w.begin() < m.begin() && m.end() <= w.end());
  }

  private static boolean opens(Mention m, Draft event) {
    return event.mentions.stream().anyMatch(w -> w.begin() == m.begin());
  }

  private static List<Entity> entities(List<Draft> drafts) {
    drafts.forEach(d -> d.mentions.sort(Comparator.comparingInt(Mention::begin)));
    drafts.sort(Comparator.comparingInt(d -> d.mentions.get(0).begin()));
    List<Entity> entities = new ArrayList<>(drafts.size());
    drafts.forEach(d -> entities.add(Keys.entity(d)));
    return entities;
  }
}
