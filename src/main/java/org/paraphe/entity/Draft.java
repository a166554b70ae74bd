package org.paraphe.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer.Thing;

/** An entity while its mentions are being gathered. Lives within one call of the linker. */
final class Draft {

  final EntityType type;
  final List<Mention> mentions = new ArrayList<>();

  /** Lemmas of the common nouns that describe it: "ministre", "constructeur". */
  final Set<String> nouns = new HashSet<>();

  /** Folded names and the surface each stands for, the first one seen. */
  final TreeMap<String, String> names = new TreeMap<>();

  /** Lemma of the common noun that its name opens with, or empty. */
  String head = "";

  Thing thing;
  String label;
  String key;

  /** The year of an event or document, or empty. */
  String year = "";

  /** Whether it is an event, document or product without a name. */
  boolean described;

  /** The word that tells an event from those named before ("prochain"), or empty. */
  String other = "";

  /** Whether it is an event with a name that no common noun opens. */
  boolean entitled;

  /** What the names of an event or document say of it, once that was asked. */
  WorkFacets facets;

  /** Whether its key holds in its article alone. */
  boolean local;

  /** {@code m}, {@code f} or {@code e} where it is not known. */
  char gender = 'e';

  boolean plural;

  Draft(EntityType type, String label) {
    this.type = type;
    this.label = label;
  }

  void add(Mention m) {
    mentions.add(m);
  }

  /** The last mention that begins before an offset, or null. */
  Mention before(int offset) {
    Mention last = null;
    for (Mention m : mentions) {
      if (m.begin() < offset && (last == null || m.begin() > last.begin())) {
        last = m;
      }
    }
    return last;
  }
}
