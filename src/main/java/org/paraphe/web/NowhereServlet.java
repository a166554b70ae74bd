package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers for paths that lead nowhere. */
final class NowhereServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  NowhereServlet(Site site) {
    super(site);
  }

  @Override
  Answer answer(HttpServletRequest request, HttpServletResponse response) {
    return Answer.failed(404, "no such page: " + request.getRequestURI());
  }
}
