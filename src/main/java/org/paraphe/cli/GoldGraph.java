package org.paraphe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.pipeline.Outcome;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.GraphMapper;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;

/**
 * The graph that a reader's annotations of an article make, in the place of what the program reads
 * in it. Classes of facts that annotations do not cover (numbers of signatories) are the program's.
 */
final class GoldGraph {

  private static final String STATEMENT = "Statement";
  private static final String UNANNOTATED = "SignatoryCount";

  private final Knowledge knowledge;
  private final GoldArticle gold;
  private final Outcome.Built built;
  private final String text;
  private final Map<String, Entity> entities = new LinkedHashMap<>();

  private GoldGraph(Knowledge knowledge, GoldArticle gold, Outcome.Built built) {
    this.knowledge = knowledge;
    this.gold = gold;
    this.built = built;
    this.text = built.text().text().article().text();
    gold.entities().forEach(e -> entities.put(e.label(), entity(e)));
  }

  static ArticleGraph of(
      Knowledge knowledge, GoldArticle gold, Outcome.Built built, GraphMapper mapper) {
    GoldGraph graph = new GoldGraph(knowledge, gold, built);
    LinkedText linked = LinkedText.of(built.text().text(), List.copyOf(graph.entities.values()));
    return mapper.map(linked, graph.facts());
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    gold.relations().forEach(r -> relation(r).ifPresent(facts::add));
    gold.statements().forEach(s -> facts.add(statement(s)));
    built.facts().stream().filter(f -> f.factClass().equals(UNANNOTATED)).forEach(facts::add);
    return facts;
  }

  // ------------------------------------------------------------------ entities

  private Entity entity(GoldArticle.GoldEntity gold) {
    EntityType type = EntityType.valueOf(gold.type());
    List<Mention> mentions = new ArrayList<>();
    mentions.addAll(mentions(gold.label()));
    gold.aliases().stream().filter(GoldGraph::name).forEach(a -> mentions.addAll(mentions(a)));
    Optional<Gazetteer.Thing> thing =
        knowledge.gazetteer().readings(Folding.fold(gold.label())).stream()
            .map(Gazetteer.Reading::thing)
            .filter(t -> t.type() == type)
            .findFirst();
    String key = thing.map(Gazetteer.Thing::key).orElse(key(type, gold.label()));
    List<String> sameAs = thing.map(Gazetteer.Thing::sameAs).orElse(List.of());
    return new Entity(key, gold.label(), type, true, sameAs, mentions);
  }

  private static String key(EntityType type, String label) {
    String slug = Folding.fold(label).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return type.name().toLowerCase(Locale.ROOT) + "/" + slug;
  }

  /** Whether an alias is a name: a single common noun ("le texte") is none. */
  private static boolean name(String alias) {
    return alias.contains(" ") || Character.isUpperCase(alias.codePointAt(0));
  }

  private List<Mention> mentions(String name) {
    int begin = text.indexOf(name);
    return begin < 0
        ? List.of()
        : List.of(new Mention(Mention.Kind.NAME, 0, 0, 0, 0, begin, begin + name.length()));
  }

  private Entity known(String label) {
    return entities.computeIfAbsent(
        label,
        l ->
            new Entity(
                key(EntityType.Organization, l),
                l,
                EntityType.Organization,
                false,
                List.of(),
                List.of()));
  }

  // ------------------------------------------------------------------ facts

  private Optional<Fact> relation(GoldArticle.GoldRelation r) {
    for (FactClass c : knowledge.factClasses()) {
      if (c.shortcut().isPresent() && c.shortcut().get().property().equals(r.property())) {
        List<Fact.Filler> roles = new ArrayList<>();
        roles.add(filler(c, c.shortcut().get().subject(), r.subject()));
        roles.add(filler(c, c.shortcut().get().object(), r.object()));
        if (!r.of().isEmpty() && c.role("of").isPresent()) {
          roles.add(filler(c, "of", r.of()));
        }
        return Optional.of(
            new Fact(
                c.name(),
                roles,
                Polarity.valueOf(capital(r.polarity())),
                Modality.valueOf(capital(r.modality())),
                r.date(),
                evidence(r.evidence()),
                "",
                List.of()));
      }
    }
    return Optional.empty();
  }

  private Fact.Filler filler(FactClass c, String role, String label) {
    boolean literal = c.role(role).map(x -> x.range().isEmpty()).orElse(false);
    Fact.Value value = literal ? new Fact.Value.Text(label) : new Fact.Value.Thing(known(label));
    return new Fact.Filler(role, value, -1, -1);
  }

  private Fact statement(GoldArticle.GoldStatement s) {
    List<Fact.Filler> roles = new ArrayList<>();
    roles.add(new Fact.Filler("speaker", new Fact.Value.Thing(known(s.speaker())), -1, -1));
    roles.add(new Fact.Filler("text", new Fact.Value.Text(s.text()), s.begin(), s.end()));
    roles.add(new Fact.Filler("quotationKind", new Fact.Value.Text(s.kind()), -1, -1));
    if (!s.event().isEmpty()) {
      roles.add(new Fact.Filler("atEvent", new Fact.Value.Thing(known(s.event())), -1, -1));
    }
    return new Fact(
        STATEMENT,
        roles,
        Polarity.Positive,
        Modality.Asserted,
        s.date(),
        new Fact.Evidence(Math.max(0, s.begin()), Math.max(1, s.end()), -1, -1),
        entry(s.cue()),
        List.of());
  }

  private Fact.Evidence evidence(String words) {
    int begin = Math.max(0, text.indexOf(words));
    return new Fact.Evidence(begin, Math.min(text.length(), begin + words.length()), -1, -1);
  }

  /** The lexicon entry of the words that report a statement; empty where none is of them. */
  private String entry(String cue) {
    int begin = cue.isEmpty() ? -1 : text.indexOf(cue);
    for (Sentence s : built.text().text().sentences()) {
      for (Token t : begin < 0 ? List.<Token>of() : s.tokens()) {
        if (t.begin() >= begin && t.end() <= begin + cue.length()) {
          Optional<LexicalEntry> entry =
              knowledge.lexicon(language()).withHead(t.lemma()).stream()
                  .filter(e -> states(e))
                  .findFirst();
          if (entry.isPresent()) {
            return entry.get().iri();
          }
        }
      }
    }
    return "";
  }

  private static boolean states(LexicalEntry entry) {
    return entry.frames().stream().anyMatch(f -> f.factClass().equals(STATEMENT));
  }

  private String language() {
    String language = built.text().text().article().metadata().language();
    return language.isEmpty() ? "fr" : language;
  }

  private static String capital(String code) {
    return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
  }
}
