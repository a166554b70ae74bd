package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Statement;

/**
 * That a State or organization belongs to a bloc.
 *
 * @param member key of the member, for example {@code country/FR}
 * @param bloc key of the bloc
 * @param from when it joined, ISO 8601 to the day or year
 * @param until when it left, or empty
 */
public record Membership(String member, String bloc, String from, String until) {

  private static final Property MEMBERS = Terms.pa("members");
  private static final Pattern ENTRY =
      Pattern.compile("(\\S+)\\s+(\\d{4}(?:-\\d\\d-\\d\\d)?)(?:/(\\d{4}(?:-\\d\\d-\\d\\d)?))?");

  /**
   * The memberships that the files state, sorted by bloc and member.
   *
   * @throws OntologyException if an entry is malformed
   */
  static List<Membership> of(Model model) {
    List<Membership> found = new ArrayList<>();
    model.listStatements(null, MEMBERS, (RDFNode) null).forEach(s -> found.addAll(of(s)));
    found.sort(Comparator.comparing(Membership::bloc).thenComparing(Membership::member));
    return List.copyOf(found);
  }

  private static List<Membership> of(Statement s) {
    String bloc = Identities.key(s.getSubject().getURI());
    List<Membership> found = new ArrayList<>();
    for (String entry : s.getString().split(";")) {
      Matcher parts = ENTRY.matcher(entry.strip());
      if (!parts.matches()) {
        throw new OntologyException(
            bloc + " has the member \"" + entry.strip() + "\"; write FR 1958-01-01/2020-01-31");
      }
      String member = parts.group(1);
      found.add(
          new Membership(
              member.contains("/") ? member : "country/" + member,
              bloc,
              parts.group(2),
              parts.group(3) == null ? "" : parts.group(3)));
    }
    return found;
  }
}
