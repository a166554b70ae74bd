package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.store.DatasetDescription;
import org.paraphe.store.Rows;

/** Describes the data set, in VoID and DCAT. */
final class DatasetServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  DatasetServlet(Site site) {
    super(site);
  }

  @Override
  Answer answer(HttpServletRequest request) {
    Optional<Representation> form = Representation.of(request);
    if (form.isEmpty()) {
      return Answer.failed(406, "offered: Turtle, JSON-LD, N-Triples, RDF/XML");
    }
    List<Map<String, String>> overview =
        site.store().read(s -> Rows.of(s, site.queries().get("overview").query()));
    return ResourceServlet.rdf(
        DatasetDescription.of(overview, site.base(), site.server(request)),
        form.get() == Representation.HTML ? Representation.TURTLE : form.get());
  }
}
