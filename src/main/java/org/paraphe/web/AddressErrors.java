package org.paraphe.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells of requests that reach no servlet, such as those of an address that is none. */
final class AddressErrors extends ErrorHandler {

  AddressErrors() {
    setDefaultResponseMimeType("text/plain");
  }

  @Override
  protected boolean generateAcceptableResponse(
      Request request,
      Response response,
      Callback callback,
      String type,
      List<Charset> charsets,
      int status,
      String message,
      Throwable cause)
      throws IOException {
    return super.generateAcceptableResponse(
        request, response, callback, type, List.of(StandardCharsets.UTF_8), status, message, cause);
  }

  @Override
  protected void writeErrorHtml(
      Request request, Writer out, Charset charset, int status, String message, Throwable cause)
      throws IOException {
    Language language = Language.of(request);
    String title = language.error(status);
    Html html = new Html().open("html", "lang", language.name()).open("head");
    html.element("title", title + " · Paraphe").close().open("body");
    html.element("h1", title).open("p").link("/", language.say("error.home"));
    out.write(html.toString());
  }

  @Override
  protected void writeErrorPlain(
      Request request, PrintWriter out, int status, String message, Throwable cause) {
    out.println(HttpStatus.getMessage(status));
  }
}
