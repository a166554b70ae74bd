package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.paraphe.ask.Answer.Evidence;
import org.paraphe.ask.AnswerJson;
import org.paraphe.ask.Asker;

/** Answers questions in words: as a page, or as JSON for programs. */
final class AskServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;
  private static final AcceptList OFFER = AcceptList.create(PAGE, JSON);

  /** How many sentences a page shows of one answer. */
  private static final int SENTENCES = 3;

  /** How many questions are proposed. */
  private static final int PROPOSED = 8;

  AskServlet(Site site) {
    super(site);
  }

  @Override
  Answer answer(HttpServletRequest request) {
    String question = request.getParameter("q") == null ? "" : request.getParameter("q").strip();
    if (question.length() > Asker.LONGEST) {
      return Answer.failed(400, request, "long");
    }
    if (json(request)) {
      return question.isEmpty()
          ? Answer.failed(400, request, "question")
          : Answer.ok(JSON, AnswerJson.of(site.asker().ask(question)));
    }
    return Answer.ok(HTML, page(question, request));
  }

  private static boolean json(HttpServletRequest request) {
    String format = request.getParameter("format");
    if (format != null) {
      return format.equals("json");
    }
    String accept = request.getHeader("Accept");
    MediaType best = accept == null ? null : AcceptList.match(new AcceptList(accept), OFFER);
    return best == null || !best.getContentTypeStr().equals(PAGE);
  }

  private String page(String question, HttpServletRequest request) {
    Page page = new Page(site, request, Language.of(request).say("ask.title"));
    page.askBox(question);
    if (!question.isEmpty()) {
      show(page, site.asker().ask(question));
    }
    suggestions(page, site);
    return page.toString();
  }

  /** Links to questions that the store can answer. */
  static void suggestions(Page page, Site site) {
    List<String> questions = site.catalogue().questions().get(page.language());
    if (questions.isEmpty()) {
      return;
    }
    page.html().element("h2", page.say("ask.suggestions")).open("ul", "class", "plain wide");
    for (String question : questions.subList(0, Math.min(PROPOSED, questions.size()))) {
      page.html().open("li");
      page.html().link(page.here("/ask?q=" + Site.encode(question)), question).close();
    }
    page.html().close();
  }

  private void show(Page page, org.paraphe.ask.Answer answer) {
    String tongue = page.foreign(answer.language());
    page.html().open("section", "class", "answer", "role", "status");
    page.html().element("p", answer.interpretation(), "class", "quiet", "lang", tongue);
    if (!answer.message().isEmpty()) {
      page.html().open("p").element("strong", answer.message(), "lang", tongue).close();
    }
    page.html().open("ul", "class", "results");
    Map<String, FactView> facts = facts(answer, page.language());
    for (org.paraphe.ask.Answer.Entry entry : answer.entries()) {
      entry(page, entry, tongue, shown(answer.evidence(entry)), facts);
    }
    page.html().close();
    if (answer.entries().isEmpty() && !answer.evidence().isEmpty()) {
      page.html().element("h2", page.say("ask.near"));
      evidence(page, answer.evidence(), facts);
    }
    if (!answer.sparql().isEmpty()) {
      page.html().open("details").element("summary", page.say("ask.query"));
      page.html().element("pre", answer.sparql()).close();
    }
    page.html().close();
  }

  /** The facts that the page shows as evidence, by IRI. */
  private Map<String, FactView> facts(org.paraphe.ask.Answer answer, Language language) {
    Stream<Evidence> evidence =
        answer.entries().isEmpty()
            ? answer.evidence().stream()
            : answer.entries().stream().flatMap(e -> shown(answer.evidence(e)).stream());
    List<String> iris = evidence.map(Evidence::fact).distinct().limit(FactReader.MOST).toList();
    return site.read(s -> new FactReader(site, s, language).of(iris)).stream()
        .collect(Collectors.toMap(FactView::iri, Function.identity()));
  }

  private static List<Evidence> shown(List<Evidence> evidence) {
    return evidence.subList(0, Math.min(SENTENCES, evidence.size()));
  }

  private static void entry(
      Page page,
      org.paraphe.ask.Answer.Entry entry,
      String tongue,
      List<Evidence> evidence,
      Map<String, FactView> facts) {
    page.html().open("li");
    if (entry instanceof org.paraphe.ask.Answer.Entry.Thing thing) {
      page.html().open("strong");
      page.html().link(page.here(thing.iri()), thing.label(), "lang", tongue).close();
    } else {
      page.html().element("strong", entry.text(), "lang", tongue);
    }
    page.html().element("span", page.count("articles.n", entry.articles()), "class", "quiet");
    evidence(page, evidence, facts);
    page.html().close();
  }

  private static void evidence(Page page, List<Evidence> evidence, Map<String, FactView> facts) {
    FactCards cards = new FactCards(page);
    page.html().open("div", "class", "evidence");
    evidence.stream().map(e -> facts.get(e.fact())).filter(Objects::nonNull).forEach(cards::brief);
    page.html().close();
  }
}
