package org.paraphe.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.source.Article;
import org.paraphe.source.Block;
import org.paraphe.source.Metadata;
import org.paraphe.text.AnnotatedText;
import org.paraphe.text.DependencyTree;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** An article with facts put in by hand, where each sentence is one line of the text. */
public final class Sketch {

  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final String ENTRY = "https://w3id.org/paraphe/lexicon/fr#test";

  private final String id;
  private final String text;
  private final String published;
  private final String publisher;
  private String url = "";
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<Fact> facts = new ArrayList<>();

  public Sketch(String id, String published, String publisher, String text) {
    this.id = id;
    this.published = published;
    this.publisher = publisher;
    this.text = text;
  }

  /** Gives the article an address. */
  public Sketch at(String address) {
    url = address;
    return this;
  }

  /** Adds an entity whose label stands in the text. */
  public Sketch entity(String key, String label, EntityType type) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
      mentions.add(new Mention(Mention.Kind.NAME, 0, 0, 0, 0, at, at + label.length()));
    }
    entities.put(key, new Entity(key, label, type, true, List.of(), mentions));
    return this;
  }

  /** Adds an asserted positive fact; see {@link #fact(String, Polarity, Modality, String...)}. */
  public Sketch fact(String factClass, String evidence, String... roles) {
    return fact(factClass, Polarity.Positive, Modality.Asserted, "", evidence, roles);
  }

  /**
   * Adds a fact.
   *
   * @param evidence words of the text that state it
   * @param roles {@code role=key} for an entity, {@code role:text} for words, {@code role#4}
   */
  public Sketch fact(
      String factClass,
      Polarity polarity,
      Modality modality,
      String date,
      String evidence,
      String... roles) {
    int begin = text.indexOf(evidence);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the text: " + evidence);
    }
    facts.add(
        new Fact(
            factClass,
            Arrays.stream(roles).map(this::filler).toList(),
            polarity,
            modality,
            date,
            new Fact.Evidence(begin, begin + evidence.length(), -1, -1),
            ENTRY,
            List.of()));
    return this;
  }

  private Fact.Filler filler(String role) {
    String[] parts = role.split("(?<=[=:#])|(?=[=:#])", 3);
    Fact.Value value =
        switch (parts[1]) {
          case "=" -> new Fact.Value.Thing(entities.get(parts[2]));
          case "#" -> new Fact.Value.Count(Long.parseLong(parts[2]));
          default -> new Fact.Value.Text(parts[2]);
        };
    if (value instanceof Fact.Value.Thing thing) {
      Mention first = thing.entity().mentions().get(0);
      return new Fact.Filler(parts[0], value, first.begin(), first.end());
    }
    return new Fact.Filler(parts[0], value, -1, -1);
  }

  public List<Fact> facts() {
    return facts;
  }

  public LinkedText linked() {
    Metadata metadata =
        new Metadata(
            url,
            text.lines().findFirst().orElse(""),
            List.of("A. Plume"),
            published,
            "",
            "fr",
            publisher,
            "Monde",
            List.of());
    List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length()));
    return LinkedText.of(
        new AnnotatedText(new Article(id, text, blocks, metadata), sentences(), List.of()),
        List.copyOf(entities.values()));
  }

  /** A sentence for each line, its words as one token of which nothing is known. */
  private List<Sentence> sentences() {
    List<Sentence> out = new ArrayList<>();
    int begin = 0;
    for (String line : text.split("\n", -1)) {
      int end = begin + line.length();
      if (!line.isBlank()) {
        out.add(
            new Sentence(
                begin,
                end,
                Block.Kind.PARAGRAPH,
                List.of(new Token(begin, end, line, line, Upos.X, null, List.of(), null)),
                new DependencyTree(new int[] {-1}, new Relation[] {Relation.ROOT})));
      }
      begin = end + 1;
    }
    return out;
  }

  public ArticleGraph graph() {
    return mapper().map(linked(), facts);
  }

  public static GraphMapper mapper() {
    return new GraphMapper(Iris.standard(), KNOWLEDGE.gazetteer(), CLASSES);
  }

  /** The classes that the sketches use. */
  public static final List<FactClass> CLASSES =
      List.of(
          type("Statement", "declared", "", "speaker", ""),
          type("Signature", "signed", "declinedToSign", "signatory", "document"),
          type("SignatoryCount", "", "", "document", "count"),
          type("Participation", "participatedIn", "", "participant", "event"),
          type("Organizing", "organized", "", "organizer", "event"),
          type("Tenure", "holdsPosition", "", "holder", "title"),
          type("Meeting", "met", "", "participant", "participant"),
          type("Release", "released", "", "releaser", "product"),
          type("Criticism", "criticized", "", "agent", "target"));

  private static FactClass type(
      String name, String shortcut, String refusal, String subject, String object) {
    List<FactClass.Role> roles =
        List.of(
            new FactClass.Role(subject, Set.of()),
            new FactClass.Role(name.equals("Statement") ? "saidOn" : object, Set.of()));
    return new FactClass(
        name,
        roles,
        shortcut.isEmpty()
            ? Optional.empty()
            : Optional.of(new FactClass.Shortcut(shortcut, subject, object)),
        refusal);
  }

  /** Two articles that disagree on a summit; a third copies the first. */
  public static List<ArticleGraph> summit() {
    return List.of(
        first("lac-1", "2024-05-21", "Le Courrier du lac").graph(),
        second().graph(),
        first("lac-3", "2024-05-22", "La Gazette").graph());
  }

  public static Sketch first(String id, String published, String publisher) {
    return new Sketch(
            id,
            published,
            publisher,
            """
            Le Chili et le Kenya ont signé mardi la charte d'Annecy 🖋.
            Le Japon n'a pas signé la charte d'Annecy.
            « L'eau n'attend pas », a déclaré Awa Ndiaye au sommet d'Annecy.
            La Suisse a organisé le sommet d'Annecy.
            Awa Ndiaye, ministre de l'Eau du Kenya, a rencontré Luis Pardo.
            La charte d'Annecy compte 31 signataires.
            Le Pérou signera la charte d'Annecy.
            """)
        .entity("country/CL", "Chili", EntityType.Country)
        .entity("country/KE", "Kenya", EntityType.Country)
        .entity("country/JP", "Japon", EntityType.Country)
        .entity("country/CH", "Suisse", EntityType.Country)
        .entity("country/PE", "Pérou", EntityType.Country)
        .entity("document/charte-annecy", "charte d'Annecy", EntityType.Document)
        .entity("event/sommet-annecy", "sommet d'Annecy", EntityType.Event)
        .entity("person/awa-ndiaye", "Awa Ndiaye", EntityType.Person)
        .entity("person/luis-pardo", "Luis Pardo", EntityType.Person)
        .fact(
            "Signature",
            "Le Chili et le Kenya ont signé mardi la charte d'Annecy",
            "signatory=country/CL",
            "document=document/charte-annecy")
        .fact(
            "Signature",
            Polarity.Positive,
            Modality.Asserted,
            "2024-05-21",
            "Le Chili et le Kenya ont signé mardi la charte d'Annecy",
            "signatory=country/KE",
            "document=document/charte-annecy")
        .fact(
            "Signature",
            Polarity.Negative,
            Modality.Asserted,
            "",
            "Le Japon n'a pas signé la charte d'Annecy",
            "signatory=country/JP",
            "document=document/charte-annecy")
        .fact(
            "Statement",
            "« L'eau n'attend pas », a déclaré Awa Ndiaye",
            "speaker=person/awa-ndiaye",
            "text:L'eau n'attend pas",
            "quotationKind:direct",
            "atEvent=event/sommet-annecy")
        .fact(
            "Organizing",
            "La Suisse a organisé le sommet d'Annecy",
            "organizer=country/CH",
            "event=event/sommet-annecy")
        .fact(
            "Tenure",
            "Awa Ndiaye, ministre de l'Eau du Kenya",
            "holder=person/awa-ndiaye",
            "title:ministre de l'Eau",
            "of=country/KE")
        .fact(
            "Meeting",
            "Awa Ndiaye, ministre de l'Eau du Kenya, a rencontré Luis Pardo",
            "participant=person/awa-ndiaye",
            "participant=person/luis-pardo")
        .fact(
            "SignatoryCount",
            "La charte d'Annecy compte 31 signataires",
            "document=document/charte-annecy",
            "count#31")
        .fact(
            "Signature",
            Polarity.Positive,
            Modality.Planned,
            "",
            "Le Pérou signera la charte d'Annecy",
            "signatory=country/PE",
            "document=document/charte-annecy");
  }

  private static Sketch second() {
    return new Sketch(
            "lac-2",
            "2024-05-23T08:00:00+02:00",
            "L'Écho",
            """
            Le Japon a signé la charte d'Annecy, comme le Chili.
            La charte d'Annecy réunit 29 signataires.
            Luis Pardo a participé au sommet d'Annecy et critiqué le Japon.
            Hydra a lancé la sonde Naïade.
            """)
        .entity("country/JP", "Japon", EntityType.Country)
        .entity("country/CL", "Chili", EntityType.Country)
        .entity("document/charte-annecy", "charte d'Annecy", EntityType.Document)
        .entity("event/sommet-annecy", "sommet d'Annecy", EntityType.Event)
        .entity("person/luis-pardo", "Luis Pardo", EntityType.Person)
        .entity("organization/hydra", "Hydra", EntityType.Organization)
        .entity("product/naiade", "sonde Naïade", EntityType.Product)
        .fact(
            "Signature",
            "Le Japon a signé la charte d'Annecy",
            "signatory=country/JP",
            "document=document/charte-annecy")
        .fact(
            "Signature",
            "Le Japon a signé la charte d'Annecy, comme le Chili",
            "signatory=country/CL",
            "document=document/charte-annecy")
        .fact(
            "SignatoryCount",
            "La charte d'Annecy réunit 29 signataires",
            "document=document/charte-annecy",
            "count#29")
        .fact(
            "Participation",
            "Luis Pardo a participé au sommet d'Annecy",
            "participant=person/luis-pardo",
            "event=event/sommet-annecy")
        .fact(
            "Criticism",
            "Luis Pardo a participé au sommet d'Annecy et critiqué le Japon",
            "agent=person/luis-pardo",
            "target=country/JP")
        .fact(
            "Release",
            "Hydra a lancé la sonde Naïade",
            "releaser=organization/hydra",
            "product=product/naiade");
  }
}
