package org.paraphe.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * A question kept in a file {@code NAME.rq}: SPARQL 1.1 under a header of comments.
 *
 * <pre>
 * #+ title.en: Who signed
 * #+ about.en: The signatures asserted …
 * #+ param document: Document? | Le document | The document
 * #+ param language: language = fr | Langue des libellés | Language of labels
 * </pre>
 *
 * A parameter's type is {@code date}, {@code integer}, {@code language}, {@code text}, {@code
 * Fact}, {@code Article}, or a class of entities, whose value is a label or IRI. A question mark
 * makes it optional: without a value, the query is about all. An entity's variable is bound by a
 * {@code VALUES} clause at the head of the query and of each subquery that uses it; other
 * parameters are put in the place of their variable everywhere. A line that ends in {@code #+ if
 * NAME} belongs to the query only where the parameter of that name has a value, one that ends in
 * {@code #+ unless NAME} only where it has none.
 *
 * @param name the file's name without ending
 * @param titles the question in words, by language
 * @param about what it answers, by language
 * @param parameters in the order of the header
 * @param sparql the whole file
 */
public record NamedQuery(
    String name,
    Map<String, String> titles,
    Map<String, String> about,
    List<Parameter> parameters,
    String sparql) {

  private static final Pattern CONDITION = Pattern.compile("#\\+ (if|unless) (\\w+)\\s*$");

  public NamedQuery {
    titles = Map.copyOf(titles);
    about = Map.copyOf(about);
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a query and its header.
   *
   * @param name for messages, and the query's name
   * @throws QueryException if the header or the SPARQL is wrong; the message names the line
   */
  public static NamedQuery parse(String name, String text) {
    NamedQuery parsed = new QueryHeader(name, text).read();
    parsed.query();
    parsed.query(
        parsed.parameters().stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet()));
    return parsed;
  }

  /** The query without values for its parameters. */
  public Query query() {
    return query(Set.of());
  }

  /**
   * The query where some parameters have values, which are still to be put in.
   *
   * @param given the names of those parameters
   */
  Query query(Set<String> given) {
    String text =
        sparql.lines().filter(line -> holds(line, given)).collect(Collectors.joining("\n"));
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      String reason = e.getMessage().lines().findFirst().orElse("not SPARQL");
      throw new QueryException("query " + name + ": " + reason, e);
    }
  }

  /** Whether a line belongs to the query. */
  private static boolean holds(String line, Set<String> given) {
    Matcher condition = CONDITION.matcher(line);
    return !condition.find()
        || given.contains(condition.group(2)) == condition.group(1).equals("if");
  }

  /** The parameter of this name. */
  public Optional<Parameter> parameter(String parameter) {
    return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
  }

  /** The title in a language, else in English, else the name. */
  public String title(String language) {
    return titles.getOrDefault(language, titles.getOrDefault("en", name));
  }
}
