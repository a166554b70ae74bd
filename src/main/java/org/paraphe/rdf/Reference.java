package org.paraphe.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.paraphe.ontology.Membership;

/** What is known beforehand and no article says, as the content of {@link Pa#REFERENCE}. */
public final class Reference {

  private Reference() {}

  /** Memberships in the terms of the Organization Ontology. */
  public static List<Triple> of(List<Membership> memberships, Iris iris) {
    List<Triple> out = new ArrayList<>();
    for (Membership m : memberships) {
      Node node =
          NodeFactory.createURI(
              iris.entity(
                  "membership/" + local(m.bloc()) + "/" + local(m.member()) + "/" + m.from()));
      out.add(Triple.create(node, RDF.type.asNode(), ORG.Membership.asNode()));
      out.add(Triple.create(node, ORG.member.asNode(), entity(m.member(), iris)));
      out.add(Triple.create(node, ORG.organization.asNode(), entity(m.bloc(), iris)));
      out.add(Triple.create(node, SchemaDO.startDate.asNode(), Literals.date(m.from())));
      if (!m.until().isEmpty()) {
        out.add(Triple.create(node, SchemaDO.endDate.asNode(), Literals.date(m.until())));
      }
    }
    return out;
  }

  private static Node entity(String key, Iris iris) {
    return NodeFactory.createURI(iris.entity(key));
  }

  private static String local(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
