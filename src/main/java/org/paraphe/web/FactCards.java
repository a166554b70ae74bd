package org.paraphe.web;

import java.util.List;
import java.util.regex.Pattern;

/** Shows facts with the sentences that state them. */
final class FactCards {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Page page;
  private final Html html;

  FactCards(Page page) {
    this.page = page;
    this.html = page.html();
  }

  /** One fact: how it is meant, its roles, its passage, who agrees and who contradicts. */
  void show(Claim claim) {
    FactView fact = claim.fact();
    html.open("article", "class", "fact " + fact.polarity() + " " + fact.modality());
    marks(claim);
    roles(fact);
    passage(fact);
    more("agreed", "also", claim.agreeing(), false);
    more("against", "against", claim.against(), true);
    html.close();
  }

  private void marks(Claim claim) {
    FactView fact = claim.fact();
    html.open("p", "class", "marks");
    stance(fact);
    int sources = claim.sources();
    if (sources > 1) {
      html.element("span", page.count("sources", sources), "class", "mark yes");
    }
    if (!claim.against().isEmpty()) {
      html.element("span", page.say("disputed"), "class", "mark no");
    }
    when(fact);
    link(fact);
  }

  private void when(FactView fact) {
    if (fact.when().isEmpty()) {
      html.element("span", page.say("undated"), "class", "quiet");
    } else {
      html.element("time", page.date(fact.when()), "datetime", fact.when());
    }
  }

  /** Ends the line of marks with a link to the fact's own page. */
  private void link(FactView fact) {
    html.link(page.here(fact.iri()), page.say("fact"), "class", "more").close();
  }

  /** Whether it is denied, planned, possible or past: what is not simply asserted. */
  private void stance(FactView fact) {
    if (fact.negative()) {
      html.element("strong", page.say("negative"), "class", "mark no");
    }
    if (!fact.asserted()) {
      html.element("strong", page.term("modality", fact.modality()), "class", "mark");
    }
  }

  private void roles(FactView fact) {
    html.open("dl");
    for (FactView.Filler filler : fact.fillers()) {
      if (!repeated(filler, fact.passage())) {
        html.open("div").element("dt", page.term("role", filler.role())).open("dd");
        value(filler);
        html.close().close();
      }
    }
    html.close();
  }

  private void value(FactView.Filler filler) {
    switch (filler.form()) {
      case THING ->
          html.link(
              page.here(filler.iri()), filler.label(), "lang", page.foreign(filler.language()));
      case TERM -> html.text(page.term("value", filler.label()));
      case NUMBER -> html.text(filler.label());
      case TEXT -> html.text(page.date(filler.label()));
    }
  }

  /** Whether the passage below shows these words anyway. */
  private static boolean repeated(FactView.Filler filler, FactView.Passage passage) {
    return filler.role().equals("text")
        && flat(passage.sentence()).contains(flat(filler.label()))
        && filler.form() == FactView.Filler.Form.TEXT;
  }

  private static String flat(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }

  /** A fact that proves what is said above it: how it is meant, when, its passage. */
  void brief(FactView fact) {
    html.open("div", "class", "fact " + fact.polarity() + " " + fact.modality());
    html.open("p", "class", "marks");
    stance(fact);
    when(fact);
    link(fact);
    passage(fact);
    html.close();
  }

  /** The sentence with the passage marked, and the article it stands in. */
  private void passage(FactView fact) {
    FactView.Passage passage = fact.passage();
    String tongue = page.foreign(passage.language());
    html.open("blockquote", "lang", tongue).text(passage.before());
    html.element("mark", passage.inside()).text(passage.after()).close();
    html.open("p", "class", "source");
    html.link(page.here(passage.article()), passage.title(), "lang", tongue);
    if (!passage.publisher().isEmpty()) {
      html.text(" · " + passage.publisher());
    }
    if (!passage.published().isEmpty()) {
      html.text(" · " + page.date(passage.published()));
    }
    if (!passage.url().isEmpty()) {
      html.text(" · ");
      html.link(TextFragment.of(passage), page.say("read"), "rel", "noopener nofollow");
    }
    html.close();
  }

  private void more(String kind, String words, List<FactView> facts, boolean open) {
    if (facts.isEmpty()) {
      return;
    }
    html.open("details", "class", kind, "open", open ? "open" : null);
    html.element("summary", page.count(words, facts.size()));
    for (FactView fact : facts) {
      html.open("div", "class", "fact " + fact.polarity() + " " + fact.modality());
      html.open("p", "class", "marks");
      stance(fact);
      contrast(fact);
      link(fact);
      passage(fact);
      html.close();
    }
    html.close();
  }

  /** What is claimed elsewhere, where it is no denial: a number, or that it is so. */
  private void contrast(FactView fact) {
    List<String> numbers =
        fact.fillers().stream()
            .filter(f -> f.form() == FactView.Filler.Form.NUMBER)
            .map(FactView.Filler::label)
            .toList();
    if (!numbers.isEmpty()) {
      html.element("strong", String.join(", ", numbers), "class", "mark");
    } else if (!fact.negative()) {
      html.element("strong", page.term("polarity", fact.polarity()), "class", "mark yes");
    }
  }
}
