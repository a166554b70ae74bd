package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.paraphe.ontology.Gazetteer.Thing;

/** Reads the events and documents that the gazetteers know. */
final class KnownWorkReader {

  private static final List<EntityType> TYPES = List.of(EntityType.Event, EntityType.Document);

  private final Model model;

  KnownWorkReader(Model model) {
    this.model = model;
  }

  /**
   * The works, sorted by key.
   *
   * @param things receives what the works are
   */
  List<KnownWork> read(Map<String, Thing> things) {
    List<KnownWork> works = new ArrayList<>();
    for (EntityType type : TYPES) {
      model
          .listSubjectsWithProperty(RDF.type, model.createResource(Terms.PA + type.name()))
          .filterKeep(r -> r.hasProperty(SKOS.prefLabel))
          .forEach(r -> works.add(work(r, type)));
    }
    works.sort(Comparator.comparing(w -> w.thing().key()));
    works.forEach(w -> things.put(w.thing().key(), w.thing()));
    return works;
  }

  private static KnownWork work(Resource r, EntityType type) {
    Thing thing =
        new Thing(
            Identities.key(r.getURI()),
            type,
            GazetteerReader.labels(r),
            "",
            "",
            GazetteerReader.sameAs(r));
    Set<String> names = texts(r, SKOS.prefLabel);
    names.addAll(texts(r, SKOS.altLabel));
    Resource event = r.getPropertyResourceValue(DCTerms.isPartOf);
    return new KnownWork(
        thing,
        names,
        texts(r, DCTerms.type),
        texts(r, DCTerms.spatial),
        texts(r, DCTerms.subject),
        r.hasProperty(DCTerms.date) ? year(r) : "",
        event == null ? "" : Identities.key(event.getURI()));
  }

  private static String year(Resource r) {
    return r.getProperty(DCTerms.date).getLiteral().getLexicalForm().substring(0, 4);
  }

  private static Set<String> texts(Resource r, Property property) {
    Set<String> texts = new HashSet<>();
    r.listProperties(property).forEach(s -> texts.add(Folding.fold(s.getString())));
    return texts;
  }
}
