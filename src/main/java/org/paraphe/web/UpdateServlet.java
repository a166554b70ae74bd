package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExecDatasetBuilder;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.paraphe.store.StoreException;
import org.paraphe.store.Tdb2Store;

/** SPARQL 1.1 Update by those who may write. It reads no other place than the store. */
final class UpdateServlet extends WritingServlet {

  private static final long serialVersionUID = 1L;
  static final String PATH = "/update";
  private static final long SECONDS = 60;

  private final transient Tdb2Store store;
  private final transient Context context;

  /**
   * @param context what keeps the patterns of updates from reaching outside
   */
  UpdateServlet(Site site, Writing writing, Tdb2Store store, Context context) {
    super(site, writing.accounts());
    this.store = store;
    this.context = context;
  }

  @Override
  SiteServlet.Answer write(HttpServletRequest request, HttpServletResponse response, byte[] body)
      throws IOException {
    String text =
        switch (type(request)) {
          case "application/sparql-update" -> utf8(body);
          case "application/x-www-form-urlencoded" -> field(utf8(body));
          default -> null;
        };
    if (text == null) {
      return SiteServlet.Answer.failed(
          415, "taken: application/sparql-update, or a form with \"update\"");
    }
    try {
      UpdateRequest update = UpdateFactory.create(text);
      update.forEach(UpdateServlet::check);
      store.change(dataset -> run(update, dataset));
      site.changed();
      return new SiteServlet.Answer(204, "text/plain", new byte[0]);
    } catch (QueryException | RefusedQuery e) {
      return SiteServlet.Answer.failed(400, e.getMessage());
    } catch (StoreException e) {
      if (e.getCause() instanceof QueryCancelledException) {
        return SiteServlet.Answer.failed(503, "the update took more than " + SECONDS + " s");
      }
      if (e.getCause() instanceof UpdateException refused) {
        return SiteServlet.Answer.failed(400, refused.getMessage());
      }
      throw e;
    }
  }

  /** The form's field "update", or null. */
  private static String field(String form) {
    for (String pair : form.split("&")) {
      if (pair.startsWith("update=")) {
        return URLDecoder.decode(pair.substring("update=".length()), StandardCharsets.UTF_8);
      }
    }
    return null;
  }

  private static void check(Update update) {
    if (update instanceof UpdateLoad) {
      throw new RefusedQuery("LOAD is not available: this server asks no other");
    }
    if (update instanceof UpdateModify modify) {
      SafeAlgebra.check(modify.getWherePattern());
    }
  }

  private void run(UpdateRequest update, DatasetGraph dataset) {
    UpdateExecDatasetBuilder.create()
        .update(update)
        .dataset(dataset)
        .context(Context.mergeCopy(dataset.getContext(), context))
        .timeout(SECONDS, TimeUnit.SECONDS)
        .build()
        .execute();
  }
}
