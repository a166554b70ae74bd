package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.rdf.model.StmtIterator;
import org.paraphe.ontology.Frame.Argument;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.Frame.Repeat;

/** Reads a syntactic frame with what it takes over from the frame that it is based on. */
final class FrameReader {

  private static final Frame EMPTY =
      new Frame("", "", List.of(), false, Optional.empty(), Optional.empty());

  private FrameReader() {}

  /**
   * @param name the frame's IRI if it has none of its own
   * @throws OntologyException if it is not declared or based on itself
   */
  static Frame read(Resource frame, String name) {
    return read(frame, name, Set.of());
  }

  private static Frame read(Resource frame, String name, Set<Resource> seen) {
    if (!frame.listProperties().hasNext()) {
      throw new OntologyException("the frame " + frame + " is not declared");
    }
    if (seen.contains(frame)) {
      throw new OntologyException("the frame " + frame + " is based on itself");
    }
    Set<Resource> path = new HashSet<>(seen);
    path.add(frame);
    Optional<Resource> basedOn = FactClassReader.object(frame, Terms.BASED_ON);
    Frame base = basedOn.map(b -> read(b, b.toString(), path)).orElse(EMPTY);
    String factClass =
        FactClassReader.object(frame, Terms.FACT_CLASS)
            .map(Resource::getLocalName)
            .orElse(base.factClass());
    Optional<Modality> modality =
        FactClassReader.object(frame, Terms.GIVES_MODALITY)
            .map(m -> modality(frame, m))
            .or(base::modality);
    Statement negates = frame.getProperty(Terms.NEGATES);
    return new Frame(
        frame.isAnon() ? name : frame.getURI(),
        factClass,
        arguments(frame, base),
        negates == null ? base.negates() : negates.getBoolean(),
        modality,
        FactClassReader.object(frame, Terms.REPEATS).map(r -> repeat(frame, r)).or(base::repeats));
  }

  private static Repeat repeat(Resource frame, Resource stated) {
    return switch (stated.getLocalName()) {
      case "Deed" -> Repeat.DEED;
      case "Outcome" -> Repeat.OUTCOME;
      default ->
          throw new OntologyException("the frame " + frame + " repeats nothing known: " + stated);
    };
  }

  private static Modality modality(Resource frame, Resource stated) {
    try {
      return Modality.valueOf(stated.getLocalName());
    } catch (IllegalArgumentException e) {
      throw new OntologyException("the frame " + frame + " gives no modality: " + stated, e);
    }
  }

  private static List<Argument> arguments(Resource frame, Frame base) {
    List<Argument> arguments = new ArrayList<>(base.arguments());
    Terms.FUNCTIONS.forEach(
        (property, function) ->
            frame.listProperties(property).forEach(s -> put(arguments, function, s.getResource())));
    arguments.sort(
        Comparator.comparing(Argument::function)
            .thenComparing(a -> !a.required())
            .thenComparing(Argument::role)
            .thenComparing(a -> new TreeSet<>(a.markers()).toString()));
    return arguments;
  }

  /**
   * Adds an argument, or changes the one of the same function that the base frame has; one that
   * must be absent is always another.
   */
  private static void put(List<Argument> arguments, Function function, Resource stated) {
    Optional<String> role = FactClassReader.object(stated, Terms.ROLE).map(Resource::getLocalName);
    boolean absent = stated.hasLiteral(Terms.ABSENT, true);
    Optional<Argument> old =
        arguments.stream()
            .filter(a -> !absent && !a.absent() && a.function() == function)
            .filter(a -> role.isEmpty() || a.role().equals(role.get()))
            .findFirst();
    old.ifPresent(arguments::remove);
    Argument before = old.orElse(new Argument(function, Set.of(), "", Set.of(), "", true, false));
    Set<String> markers = stated.listProperties(Terms.MARKER).mapWith(Statement::getString).toSet();
    List<RDFNode> types = stated.listProperties(Terms.TYPE).mapWith(Statement::getObject).toList();
    Statement optional = stated.getProperty(Terms.OPTIONAL);
    arguments.add(
        new Argument(
            function,
            markers.isEmpty() ? before.markers() : markers,
            role.orElse(before.role()),
            types.isEmpty() ? before.types() : FactClassReader.entityTypes(types),
            FactClassReader.object(stated, Terms.WORDS)
                .map(Resource::getLocalName)
                .orElse(before.words()),
            optional == null ? before.required() : !optional.getBoolean(),
            absent));
  }

  /**
   * The frames of an entry: those that ask for most first, then in the order of the functions that
   * they ask for.
   */
  static List<Frame> all(Resource entry) {
    StmtIterator behaviors = entry.listProperties(Terms.SYN_BEHAVIOR);
    return behaviors
        .mapWith(s -> read(s.getResource(), name(entry, s.getResource())))
        .toList()
        .stream()
        .sorted(Comparator.comparingLong(FrameReader::demands).reversed().thenComparing(Frame::iri))
        .collect(Collectors.toList());
  }

  private static long demands(Frame frame) {
    return frame.arguments().stream().filter(a -> a.required() && !a.absent()).count();
  }

  private static String name(Resource entry, Resource frame) {
    return FactClassReader.object(frame, Terms.BASED_ON)
        .map(b -> entry.getURI() + "/" + b.getLocalName())
        .orElse(entry.getURI() + "/frame");
  }
}
