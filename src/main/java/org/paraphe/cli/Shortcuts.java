package org.paraphe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paraphe.fact.Fact;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.FactClass;

/** The direct relations of facts, whatever their polarity and modality. */
final class Shortcuts {

  private final Map<String, FactClass> classes;

  Shortcuts(List<FactClass> classes) {
    this.classes = classes.stream().collect(Collectors.toMap(FactClass::name, Function.identity()));
  }

  /** A direct relation. */
  record Relation(Filler subject, String property, Filler object) {}

  /** One relation for each pair of fillers of the shortcut's two roles. */
  List<Relation> of(Fact fact) {
    FactClass factClass = classes.get(fact.factClass());
    if (factClass == null || factClass.shortcut().isEmpty()) {
      return List.of();
    }
    FactClass.Shortcut shortcut = factClass.shortcut().get();
    boolean symmetric = shortcut.subject().equals(shortcut.object());
    List<Filler> subjects = fillers(fact, shortcut.subject());
    List<Filler> objects = fillers(fact, shortcut.object());
    List<Relation> relations = new ArrayList<>();
    for (int s = 0; s < subjects.size(); s++) {
      for (int o = symmetric ? s + 1 : 0; o < objects.size(); o++) {
        relations.add(new Relation(subjects.get(s), shortcut.property(), objects.get(o)));
      }
    }
    return relations;
  }

  private static List<Filler> fillers(Fact fact, String role) {
    return fact.roles().stream().filter(f -> f.role().equals(role)).toList();
  }

  /** What fills a role, in words. */
  static String text(Value value) {
    if (value instanceof Value.Thing thing) {
      return thing.entity().label();
    }
    return value instanceof Value.Text text
        ? text.text()
        : Long.toString(((Value.Count) value).count());
  }
}
