package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.store.DatasetDescription;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

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
      return Answer.failed(406, request, "form", Representation.OFFERED);
    }
    NamedQuery overview = site.queries().get("overview");
    return site.read(
        snapshot -> {
          List<Map<String, String>> rows = Rows.of(snapshot, overview.query());
          return form.get() == Representation.HTML
              ? Answer.ok(HTML, page(snapshot, overview, rows, request))
              : ResourceServlet.rdf(
                  DatasetDescription.of(rows, site.base(), site.server(request)), form.get());
        });
  }

  private String page(
      Snapshot snapshot,
      NamedQuery overview,
      List<Map<String, String>> rows,
      HttpServletRequest request) {
    String language = Language.of(request).name();
    Page page = new Page(site, request, overview.title(language));
    page.html().element("p", overview.about().getOrDefault(language, ""));
    new ResultsTable(page, snapshot).show(overview.query().getResultVars(), rows);
    page.forms(request.getRequestURI());
    return page.toString();
  }
}
