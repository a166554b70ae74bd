package org.paraphe.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
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

  QueryEndpoint(QueryLimits limits) {
    this.limits = limits;
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
