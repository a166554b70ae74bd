package org.paraphe.ontology;

import java.util.Map;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;

/** The terms that the ontology and lexicon files use. */
final class Terms {

  static final String PA = Knowledge.NAMESPACE;
  static final String LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#";
  static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
  static final String SYNSEM = "http://www.w3.org/ns/lemon/synsem#";

  static final Property ROLES = pa("roles");
  static final Property SHORTCUT = pa("shortcut");
  static final Property REFUSAL_SHORTCUT = pa("refusalShortcut");
  static final Property SUBJECT_ROLE = pa("subjectRole");
  static final Property OBJECT_ROLE = pa("objectRole");

  static final Property FACT_CLASS = pa("factClass");
  static final Property BASED_ON = pa("basedOn");
  static final Property ROLE = pa("role");
  static final Property TYPE = pa("type");
  static final Property MARKER = pa("marker");
  static final Property WORDS = pa("words");
  static final Property ABSENT = pa("absent");
  static final Property NEGATES = pa("negates");
  static final Property GIVES_MODALITY = pa("givesModality");
  static final Property REPEATS = pa("repeats");
  static final Property EXAMPLE = pa("example");
  static final Property STATES = pa("states");

  static final Resource LEXICAL_ENTRY = ResourceFactory.createResource(ONTOLEX + "LexicalEntry");
  static final Resource SYNTACTIC_FRAME = ResourceFactory.createResource(SYNSEM + "SyntacticFrame");
  static final Property CANONICAL_FORM = property(ONTOLEX, "canonicalForm");
  static final Property WRITTEN_REP = property(ONTOLEX, "writtenRep");
  static final Property PART_OF_SPEECH = property(LEXINFO, "partOfSpeech");
  static final Property SYN_BEHAVIOR = property(SYNSEM, "synBehavior");
  static final Property OPTIONAL = property(SYNSEM, "optional");

  /** The properties that give a frame its arguments. */
  static final Map<Property, Function> FUNCTIONS =
      Map.of(
          property(LEXINFO, "subject"), Function.SUBJECT,
          property(LEXINFO, "directObject"), Function.OBJECT,
          property(LEXINFO, "prepositionalAdjunct"), Function.ADPOSITIONAL,
          pa("clause"), Function.CLAUSE,
          pa("infinitive"), Function.INFINITIVE,
          pa("predicate"), Function.PREDICATE,
          pa("quotation"), Function.QUOTATION,
          pa("host"), Function.HOST);

  static final Map<String, Category> CATEGORIES =
      Map.of(
          LEXINFO + "verb", Category.VERB,
          LEXINFO + "noun", Category.NOUN,
          LEXINFO + "adjective", Category.ADJECTIVE,
          LEXINFO + "adposition", Category.ADPOSITION);

  private Terms() {}

  static Property pa(String name) {
    return property(PA, name);
  }

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }
}
