package org.paraphe.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.web.HttpSC;

/** Answers SPARQL queries within {@link QueryLimits}. It reads this data set and nothing else. */
final class QueryEndpoint extends SPARQL_QueryDataset {

  private final QueryLimits limits;
  private final Site site;

  QueryEndpoint(QueryLimits limits, Site site) {
    this.limits = limits;
    this.site = site;
  }

  /** Without a query, the service description; people are shown the editor. */
  @Override
  public void execGet(HttpAction action) {
    if (action.getRequestQueryString() != null) {
      super.execGet(action);
      return;
    }
    Optional<Representation> form = Representation.of(action.getRequest());
    HttpServletResponse response = action.getResponse();
    try {
      if (form.isEmpty()) {
        SiteServlet.send(
            SiteServlet.Answer.failed(406, action.getRequest(), "form", "Turtle, JSON-LD"),
            response);
      } else if (form.get() == Representation.HTML && isBrowser(action)) {
        response.sendRedirect(site.address().path("/editor"));
      } else {
        String server = site.server(action.getRequest());
        Graph description = ServiceDescription.of(server + "/sparql", server + "/dataset");
        SiteServlet.send(ResourceServlet.rdf(description, form.get().data()), response);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBrowser(HttpAction action) {
    return action.getRequest().getHeader("Accept").contains(SiteServlet.PAGE);
  }

  /** What queries of this endpoint run with. */
  Context context() {
    Context context = new Context();
    context.set(ARQ.queryTimeout, limits.timeout());
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.enablePropertyFunctions, false);
    context.set(ARQConstants.registryFunctions, SafeFunctions.registry(limits.stringLength()));
    SafeAlgebra.install(context);
    return context;
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      byte[] body = action.getRequestInputStream().readNBytes(limits.length() + 1);
      execute(new String(body, StandardCharsets.UTF_8), action);
    } catch (IOException e) {
      ServletOps.errorBadRequest("the query could not be read: " + e.getMessage());
    }
  }

  @Override
  protected void execute(String query, HttpAction action) {
    if (query.length() > limits.length()) {
      ServletOps.error(
          HttpSC.PAYLOAD_TOO_LARGE_413, "a query of more than " + limits.length() + " characters");
    }
    if (query.chars().filter(c -> c == '{' || c == '(' || c == '[').count() > limits.brackets()) {
      ServletOps.errorBadRequest("a query of more than " + limits.brackets() + " brackets");
    }
    try {
      super.execute(query, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the query is nested too deeply");
    } catch (RefusedQuery e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (action.getRequestParameter(HttpNames.paramDefaultGraphURI) != null
        || action.getRequestParameter(HttpNames.paramNamedGraphURI) != null) {
      throw new RefusedQuery("graphs cannot be chosen: all graphs of this data set are read");
    }
    SafeAlgebra.check(query);
  }

  /** The data set, and the query with its number of results bounded. */
  @Override
  protected Pair<DatasetGraph, Query> decideDataset(
      HttpAction action, Query query, String queryText) {
    Query bounded = query.cloneQuery();
    if (!query.isAskType() && (!query.hasLimit() || query.getLimit() > limits.rows())) {
      bounded.setLimit(limits.rows());
    }
    return Pair.create(getDataset(action), bounded);
  }
}
