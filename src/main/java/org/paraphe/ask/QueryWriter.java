package org.paraphe.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.ontology.EntityType;

/**
 * Writes the query of a question, as syntax and never as text. Its variables are {@code fact},
 * {@code sentence}, {@code article}, {@code date}, {@code published}, {@code modality} of the first
 * condition and what is wanted.
 */
final class QueryWriter {

  static final Var FACT = Var.alloc("fact");
  static final Var SENTENCE = Var.alloc("sentence");
  static final Var ARTICLE = Var.alloc("article");
  static final Var DATE = Var.alloc("date");
  static final Var PUBLISHED = Var.alloc("published");
  static final Var MODALITY = Var.alloc("modality");
  static final Var POLARITY = Var.alloc("polarity");

  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final Node SOURCE = NodeFactory.createURI(OA + "hasSource");
  private static final Node PUBLISHED_ON =
      NodeFactory.createURI("https://schema.org/datePublished");
  private static final Node MENTIONS = NodeFactory.createURI("https://schema.org/mentions");

  /** So many facts are shown of a thing of which all is asked. */
  private static final int MOST_FACTS = 100;

  /** Rules by which a word rather than a negation makes a fact negative, as explanations say. */
  private static final List<String> DENYING = List.of("operator", "entry");

  private final Question question;
  private final GraphPattern pattern = new GraphPattern();
  private int facts;
  private int roles;
  private int topics;
  private Var text;

  private QueryWriter(Question question) {
    this.question = question;
  }

  static Query write(Question question) {
    return new QueryWriter(question).query();
  }

  /** The variable of what is wanted; the fact where nothing is. */
  static Var wanted(Question question) {
    return question.wanted().isEmpty() ? FACT : Var.alloc(question.wanted());
  }

  /** The variable of what the most of is asked for: what fills the other role, else the fact. */
  static Var counted(Question question) {
    return question.main().roles().stream()
        .filter(f -> f.term() instanceof Term.Wanted)
        .map(f -> ((Term.Wanted) f.term()).variable())
        .filter(v -> !v.equals(question.wanted()))
        .findFirst()
        .map(Var::alloc)
        .orElse(FACT);
  }

  private Query query() {
    for (Condition condition : question.conditions()) {
      if (condition.absent()) {
        absent(condition);
      } else {
        condition(condition, pattern, facts == 0);
        facts++;
      }
    }
    List<Var> variables = new ArrayList<>();
    if (!question.wanted().isEmpty()) {
      variables.add(wanted(question));
    }
    if (question.kind() == Question.Kind.MOST && !counted(question).equals(FACT)) {
      variables.add(counted(question));
    }
    variables.addAll(List.of(FACT, POLARITY, MODALITY, DATE, SENTENCE, ARTICLE, PUBLISHED));
    Query query = pattern.select(variables.toArray(Var[]::new));
    if (question.kind() == Question.Kind.ABOUT) {
      query.setLimit(MOST_FACTS);
    }
    return query;
  }

  /** Whether facts of any polarity and modality are asked for. */
  private boolean open() {
    return switch (question.kind()) {
      case WHETHER, WHETHER_ANY, STILL, ABOUT -> true;
      default -> false;
    };
  }

  private Var numbered(String name) {
    return facts == 0 ? Var.alloc(name) : Var.alloc(name + (facts + 1));
  }

  private void absent(Condition condition) {
    facts++;
    GraphPattern inner = new GraphPattern();
    condition(condition, inner, false);
    pattern.filter(new E_NotExists(inner.group()));
  }

  private void condition(Condition condition, GraphPattern into, boolean main) {
    Var graph = numbered("graph");
    Var fact = numbered("fact");
    if (!condition.factClass().isEmpty()) {
      into.triple(graph, fact, RDF.type.asNode(), GraphPattern.term(condition.factClass()));
    }
    text = null;
    for (Condition.Filler filler : condition.roles()) {
      role(filler, graph, fact, into);
    }
    others(condition, into);
    polarity(condition, graph, fact, into, main);
    modality(condition, graph, fact, into, main);
    if (main) {
      evidence(graph, fact, into);
    } else if (!condition.topic().isEmpty()) {
      sentence(graph, fact, into);
    }
    dates(condition, graph, fact, into, main);
    if (!condition.entries().isEmpty()) {
      Var entry = numbered("entry");
      into.triple(graph, fact, GraphPattern.term("entry"), entry);
      into.values(entry, iris(condition.entries()));
    }
    topics(condition, graph, fact, into);
    if (condition.refused()) {
      refused(graph, fact, into);
    }
  }

  /** Facts that a word denies: their explanation names the rule that decided. */
  private void refused(Var graph, Var fact, GraphPattern into) {
    Var explanation = numbered("explanation");
    into.triple(graph, fact, GraphPattern.term("explanation"), explanation);
    Expr any = null;
    for (String rule : DENYING) {
      any =
          Expressions.or(
              any,
              new E_StrContains(new ExprVar(explanation), NodeValue.makeString("rule " + rule)));
    }
    into.filter(any);
  }

  /** The first condition's polarity is told; whether something is so asks for both. */
  private void polarity(Condition condition, Var graph, Var fact, GraphPattern into, boolean main) {
    Var polarity = numbered("polarity");
    into.triple(graph, fact, GraphPattern.term("polarity"), polarity);
    if (!main || !open()) {
      into.values(polarity, List.of(GraphPattern.term(condition.polarity().name())));
    }
  }

  private void modality(Condition condition, Var graph, Var fact, GraphPattern into, boolean main) {
    Var modality = numbered("modality");
    into.triple(graph, fact, GraphPattern.term("modality"), modality);
    if (main && open()) {
      return;
    }
    into.values(
        modality,
        condition.modalities().stream().sorted().map(m -> GraphPattern.term(m.name())).toList());
  }

  private void evidence(Var graph, Var fact, GraphPattern into) {
    Var evidence = numbered("evidence");
    into.triple(graph, fact, GraphPattern.term("evidence"), evidence);
    into.triple(graph, evidence, GraphPattern.term("sentence"), SENTENCE);
    into.triple(graph, evidence, SOURCE, ARTICLE);
    into.optional(graph, ARTICLE, PUBLISHED_ON, PUBLISHED);
  }

  private void sentence(Var graph, Var fact, GraphPattern into) {
    Var evidence = numbered("evidence");
    into.triple(graph, fact, GraphPattern.term("evidence"), evidence);
    into.triple(graph, evidence, GraphPattern.term("sentence"), numbered("sentence"));
  }

  private void dates(Condition condition, Var graph, Var fact, GraphPattern into, boolean main) {
    Var date = numbered("date");
    boolean asked = main && question.kind() == Question.Kind.WHEN;
    if (condition.dates().isEmpty() && !asked) {
      if (main) {
        into.optional(graph, fact, GraphPattern.term("date"), date);
      }
      return;
    }
    into.triple(graph, fact, GraphPattern.term("date"), date);
    Expr any = null;
    for (Condition.Time time : condition.dates()) {
      Expr holds = Expressions.holds(time, new E_Str(new ExprVar(date)));
      if (time.bound() == Condition.Bound.IN) {
        any = Expressions.or(any, holds);
      } else {
        into.filter(holds);
      }
    }
    if (any != null) {
      into.filter(any);
    }
  }

  private void role(Condition.Filler filler, Var graph, Var fact, GraphPattern into) {
    Node property = filler.role().isEmpty() ? Var.alloc("role") : GraphPattern.term(filler.role());
    roles++;
    Var value =
        filler.term() instanceof Term.Wanted w
            ? Var.alloc(w.variable())
            : Var.alloc(filler.role() + (roles == 1 ? "" : roles));
    text = filler.role().equals("text") ? value : text;
    if (filler.term() instanceof Term.Things things) {
      into.triple(graph, fact, property, value);
      into.values(value, iris(Set.copyOf(things.iris())));
    } else if (filler.term() instanceof Term.Wanted wanted) {
      wanted(wanted, graph, fact, property, into);
    } else if (filler.term() instanceof Term.Beside beside) {
      beside(beside, graph, fact, property, value, into);
    } else if (filler.term() instanceof Term.OneOf oneOf) {
      into.triple(graph, fact, property, value);
      into.values(value, oneOf.values().stream().map(NodeFactory::createLiteralString).toList());
    } else if (filler.term() instanceof Term.Resembling resembling) {
      into.triple(graph, fact, property, value);
      resembling(resembling, value, into);
    } else if (filler.term() instanceof Term.Containing containing) {
      into.triple(graph, fact, property, value);
      Expr whole = Expressions.contains(value, containing.words());
      into.filter(
          containing.loosely()
              ? Expressions.or(whole, Expressions.contained(value, containing.words()))
              : whole);
    }
  }

  private static void resembling(Term.Resembling term, Var value, GraphPattern into) {
    term.stems().forEach(stem -> into.filter(Expressions.begins(value, stem)));
    Expr denies = Expressions.says(value, term.denying());
    into.filter(term.denied() ? denies : new E_LogicalNot(denies));
  }

  /** Who stands in another fact of the class that the first condition's sentence states. */
  private void beside(
      Term.Beside beside, Var graph, Var fact, Node property, Var value, GraphPattern into) {
    Var other = Var.alloc("beside");
    Var kind = Var.alloc("kind");
    Var evidence = Var.alloc("besideEvidence");
    into.triple(graph, fact, RDF.type.asNode(), kind);
    into.triple(graph, other, RDF.type.asNode(), kind);
    into.triple(graph, other, property, value);
    into.values(value, iris(Set.copyOf(beside.things().iris())));
    into.triple(graph, other, GraphPattern.term("evidence"), evidence);
    into.triple(graph, evidence, GraphPattern.term("sentence"), SENTENCE);
  }

  /** Who is asked for in a role is another than who is named in it: "who met X". */
  private void others(Condition condition, GraphPattern into) {
    for (Condition.Filler a : condition.roles()) {
      for (Condition.Filler b : condition.roles()) {
        if (a.role().equals(b.role())
            && a.term() instanceof Term.Wanted wanted
            && named(b.term()) instanceof Term.Things things) {
          for (String iri : things.iris()) {
            into.filter(differs(wanted, iri));
          }
        } else if (a.role().equals(b.role())
            && a.term() instanceof Term.Wanted one
            && b.term() instanceof Term.Wanted other
            && one.variable().compareTo(other.variable()) < 0) {
          into.filter(new E_NotEquals(variable(one), variable(other)));
        }
      }
    }
  }

  private static Term named(Term term) {
    return term instanceof Term.Beside beside ? beside.things() : term;
  }

  private static Expr differs(Term.Wanted wanted, String iri) {
    return new E_NotEquals(variable(wanted), NodeValue.makeNode(NodeFactory.createURI(iri)));
  }

  private static ExprVar variable(Term.Wanted wanted) {
    return new ExprVar(Var.alloc(wanted.variable()));
  }

  private void wanted(Term.Wanted wanted, Var graph, Var fact, Node property, GraphPattern into) {
    Var value = Var.alloc(wanted.variable());
    into.triple(graph, fact, property, value);
    if (!wanted.types().isEmpty()) {
      Var type = Var.alloc(wanted.variable() + "Type" + (facts == 0 ? "" : facts + 1));
      into.triple(graph, value, RDF.type.asNode(), type);
      into.values(
          type,
          wanted.types().stream().sorted().map(EntityType::name).map(GraphPattern::term).toList());
    }
    if (!wanted.iris().isEmpty()) {
      into.values(value, iris(Set.copyOf(wanted.iris())));
    }
    wanted.others().forEach(iri -> into.filter(differs(wanted, iri)));
  }

  private void topics(Condition condition, Var graph, Var fact, GraphPattern into) {
    for (Condition.Topic topic : condition.topic()) {
      Var thing = topic.iris().isEmpty() ? null : named(topic, graph, into);
      if (topic.reach() != Condition.Reach.ARTICLE) {
        boolean said = condition.factClass().equals("Statement");
        into.filter(
            said
                ? spoken(topic, thing, graph, fact, into)
                : Expressions.says(numbered("sentence"), topic.words()));
      }
    }
  }

  /** The article names a topic: what stands for it. */
  private Var named(Condition.Topic topic, Var graph, GraphPattern into) {
    topics++;
    Var thing = Var.alloc("named" + topics);
    into.first(graph, Var.alloc("naming" + topics), MENTIONS, thing);
    into.values(thing, iris(Set.copyOf(topic.iris())));
    return thing;
  }

  /**
   * Whether a statement is about a topic, by its roles, its words or its sentence.
   *
   * @param thing the topic as the article names it, or null
   */
  private Expr spoken(Condition.Topic topic, Var thing, Var graph, Var fact, GraphPattern into) {
    if (text == null) {
      text = numbered("text");
      into.triple(graph, fact, GraphPattern.term("text"), text);
    }
    Var sentence = numbered("sentence");
    Expr any = Expressions.says(text, topic.words());
    Set<String> around = new LinkedHashSet<>(topic.nouns());
    if (topic.reach() == Condition.Reach.SENTENCE) {
      around.addAll(topic.words());
    }
    if (!around.isEmpty()) {
      any = Expressions.or(any, Expressions.says(sentence, around));
    }
    if (thing == null) {
      return any;
    }
    for (String role : List.of("about", "atEvent")) {
      Var filler = numbered(role);
      into.optional(graph, fact, GraphPattern.term(role), filler);
      any = Expressions.or(any, Expressions.same(filler, thing));
    }
    return Expressions.or(any, stated(thing, graph, sentence));
  }

  /** Whether the sentence states a fact of a topic: "X a signé le pacte, qu'il dit « utile »". */
  private static Expr stated(Var thing, Var graph, Var sentence) {
    Var other = Var.alloc("other");
    Var evidence = Var.alloc("otherEvidence");
    GraphPattern inner = new GraphPattern();
    inner.triple(graph, evidence, GraphPattern.term("sentence"), sentence);
    inner.triple(graph, other, GraphPattern.term("evidence"), evidence);
    inner.triple(graph, other, Var.alloc("otherRole"), thing);
    return new E_Exists(inner.group());
  }

  private static List<Node> iris(Set<String> iris) {
    return iris.stream().sorted().map(NodeFactory::createURI).collect(Collectors.toList());
  }
}
