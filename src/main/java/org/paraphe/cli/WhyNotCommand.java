package org.paraphe.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.entity.LinkedText;
import org.paraphe.fact.Explanation;
import org.paraphe.fact.Fact;
import org.paraphe.fact.FactFinder;
import org.paraphe.fact.Trace.Reached;
import org.paraphe.fact.Trace.Step;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.SourceItem;
import org.paraphe.source.SourceOptions;
import org.paraphe.source.Sources;
import org.paraphe.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows how far a passage came on its way to a fact, and what stopped it. */
@Command(
    name = "why-not",
    description = "Shows how far a passage came on its way to a fact, and what stopped it.",
    footer = {
      "",
      "For example: paraphe why-not article.txt \"ont paraphé le texte\"",
      "Entries that came furthest stand first; \"grep\" finds them in ontology/lexicon-*.ttl."
    })
final class WhyNotCommand implements Callable<Integer> {

  private static final Map<Reached, String> STOPPED =
      Map.of(
          Reached.WORDS, "its words stand there, but the argument it needs was not found",
          Reached.ARGUMENTS, "the argument was found, but names nothing that can fill its role",
          Reached.ROLES, "its roles were filled, but another frame fits better",
          Reached.FACT, "its frame fits, but a role is open or another fact says the same");

  @ParentCommand private Main main;
  @Mixin private KnowledgeOptions knowledge;

  @Parameters(index = "0", paramLabel = "ARTICLE", description = "File or address of the article.")
  private String source;

  @Parameters(index = "1", paramLabel = "TEXT", description = "Words of the passage.")
  private String passage;

  @Override
  public Integer call() {
    Outcome.Built built = read();
    LinkedText linked = built.text();
    Matcher found = pattern().matcher(linked.text().article().text());
    if (!found.find()) {
      throw Failure.failed("these words do not stand in the article as it was read (see: read)");
    }
    Sentence sentence = sentence(linked, found.start());
    main.out().println("sentence  " + plain(linked, sentence.begin(), sentence.end()));
    if (!sentence.block().carriesFacts()) {
      String kind = sentence.block().name().toLowerCase(Locale.ROOT);
      main.out().println("stopped   no facts are read from a " + kind);
      return 0;
    }
    List<Fact> facts =
        built.facts().stream()
            .filter(f -> f.evidence().begin() < found.end() && found.start() < f.evidence().end())
            .toList();
    facts.forEach(f -> print(f, linked));
    print(steps(linked, found, facts), linked);
    return 0;
  }

  private Outcome.Built read() {
    Pipeline pipeline = Pipeline.ofFacts(knowledge.knowledge(), knowledge.iris());
    try (var items = new Sources(SourceOptions.DEFAULTS).open(List.of(source))) {
      Outcome outcome =
          items
              .findFirst()
              .map((SourceItem item) -> pipeline.process(item))
              .orElseThrow(() -> Failure.failed(source + " holds no article"));
      if (outcome instanceof Outcome.Rejected rejected) {
        throw Failure.failed(source + ": " + rejected.reason());
      }
      return (Outcome.Built) outcome;
    }
  }

  /** The words of the passage with any white space between them. */
  private Pattern pattern() {
    String words =
        Pattern.compile("\\s+")
            .splitAsStream(passage.strip())
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Sentence sentence(LinkedText linked, int offset) {
    return linked.text().sentences().stream()
        .filter(s -> s.end() > offset)
        .findFirst()
        .orElseThrow(() -> Failure.failed("no sentence stands there"));
  }

  /** What was tried in the passage without giving a fact, the furthest of each entry. */
  private List<Step> steps(LinkedText linked, Matcher passage, List<Fact> facts) {
    List<Step> steps = new ArrayList<>();
    String language = linked.text().article().metadata().language();
    new FactFinder(knowledge.knowledge(), language.isEmpty() ? "fr" : language)
        .find(linked, steps::add);
    return steps.stream()
        .filter(s -> s.begin() < passage.end() && passage.start() < s.end())
        .filter(s -> facts.stream().noneMatch(f -> f.entry().equals(s.entry())))
        .sorted(Comparator.comparing(Step::reached).reversed().thenComparing(Step::begin))
        .collect(
            Collectors.groupingBy(Step::entry, java.util.LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(ofEntry -> ofEntry.get(0))
        .toList();
  }

  private void print(Fact fact, LinkedText linked) {
    main.out()
        .printf(
            "%nfact      %s, %s, %s, entry %s%n",
            fact.factClass(), fact.polarity(), fact.modality(), name(fact.entry()));
    new Explanation(linked).of(fact).lines().forEach(l -> main.out().println("          " + l));
  }

  private void print(List<Step> steps, LinkedText linked) {
    if (steps.isEmpty()) {
      main.out().printf("%nstopped   no other entry of the lexicon stands in these words%n");
    }
    for (Step s : steps) {
      main.out()
          .printf(
              "%nentry     %s at \"%s\"%nreached   %s%nstopped   %s%s%n",
              name(s.entry()),
              plain(linked, s.begin(), s.end()),
              s.reached().name().toLowerCase(Locale.ROOT),
              STOPPED.get(s.reached()),
              s.detail().isEmpty() ? "" : ": " + s.detail());
    }
  }

  private static String plain(LinkedText linked, int begin, int end) {
    return linked.text().text(begin, end).strip().replaceAll("\\s+", " ");
  }

  /** The part of an IRI behind its namespace. */
  private static String name(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
