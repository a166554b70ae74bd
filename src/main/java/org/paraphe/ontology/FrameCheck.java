package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.ontology.Frame.Argument;
import org.paraphe.ontology.Frame.Function;

/**
 * A frame must state a class of facts or change an infinitive or clause, and its arguments must
 * fill roles of that class.
 */
final class FrameCheck {

  /** What a frame without a class of facts may change the fact of. */
  private static final Set<Function> GOVERNED = EnumSet.of(Function.INFINITIVE, Function.CLAUSE);

  private final Knowledge knowledge;
  private final Places places;
  private final List<Problem> found = new ArrayList<>();

  FrameCheck(Knowledge knowledge, Places places) {
    this.knowledge = knowledge;
    this.places = places;
  }

  List<Problem> problems() {
    knowledge
        .model()
        .listResourcesWithProperty(RDF.type, Terms.SYNTACTIC_FRAME)
        .filterKeep(Resource::isURIResource)
        .forEach(f -> check(f, () -> List.of(FrameReader.read(f, f.getURI()))));
    knowledge
        .model()
        .listSubjectsWithProperty(Terms.SYN_BEHAVIOR)
        .filterKeep(Resource::isURIResource)
        .forEach(e -> check(e, () -> FrameReader.all(e)));
    return found;
  }

  private void check(Resource place, Supplier<List<Frame>> frames) {
    try {
      frames.get().forEach(f -> check(place, f));
    } catch (OntologyException e) {
      report(place, "cannot be read: " + e.getMessage());
    }
  }

  private void check(Resource place, Frame frame) {
    if (frame.factClass().isEmpty()) {
      operator(place, frame);
      return;
    }
    knowledge
        .factClass(frame.factClass())
        .ifPresentOrElse(
            c -> frame.arguments().forEach(a -> check(place, c, a)),
            () -> report(place, "states pa:" + frame.factClass() + ", which has no pa:roles"));
  }

  private void operator(Resource place, Frame frame) {
    if (frame.repeats().isPresent()) {
      return;
    }
    if (!frame.negates() && frame.modality().isEmpty()) {
      report(
          place, "has a frame without pa:factClass, pa:negates, pa:givesModality and pa:repeats");
    }
    if (frame.arguments().stream().noneMatch(a -> GOVERNED.contains(a.function()))) {
      report(place, "has a frame that changes an infinitive or clause but takes none");
    }
  }

  private void check(Resource place, FactClass factClass, Argument argument) {
    if (!argument.role().isEmpty() && factClass.role(argument.role()).isEmpty()) {
      report(
          place,
          "fills the role "
              + argument.role()
              + ", which pa:"
              + factClass.name()
              + " does not have");
    }
    if (argument.function() == Function.ADPOSITIONAL && argument.markers().isEmpty()) {
      report(place, "has a lexinfo:prepositionalAdjunct without pa:marker");
    }
    if (argument.function() == Function.CLAUSE && argument.markers().isEmpty()) {
      report(place, "has a pa:clause without pa:marker");
    }
  }

  private void report(Resource place, String message) {
    found.add(places.problem(place, message));
  }
}
