package org.paraphe.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.ontology.Frame.Argument;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;

/** A small ontology of birds: what is loaded is what its Turtle says. */
class LexiconReaderTest {

  private static final String PREFIXES =
      """
      @prefix frame: <https://w3id.org/paraphe/frame/fr#> .
      @prefix g: <https://w3id.org/paraphe/grammar#> .
      @prefix lex: <https://w3id.org/paraphe/lexicon/fr#> .
      @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
      @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix pa: <https://w3id.org/paraphe/ontology#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix synsem: <http://www.w3.org/ns/lemon/synsem#> .
      """;

  private static final String CLASSES =
      """
      pa:Fact a owl:Class .
      pa:Agent a owl:Class . pa:Person rdfs:subClassOf pa:Agent . pa:Organization rdfs:subClassOf pa:Agent .
      pa:Feeding rdfs:subClassOf pa:Fact ; pa:roles ( pa:feeder pa:bird ) ; pa:shortcut pa:fed .
      pa:feeder rdfs:range pa:Agent .
      pa:bird rdfs:range pa:Product .
      pa:fed pa:subjectRole pa:feeder ; pa:objectRole pa:bird .
      """;

  private static final String GRAMMAR =
      """
      g:ReflexiveClitic a skos:Concept ; skos:altLabel "se"@fr, "s'"@fr .
      g:ObjectClitic a skos:Concept ; skos:altLabel "l'"@fr .
      g:AdverbialClitic a skos:Concept ; skos:altLabel "en"@fr, "y"@fr .
      g:IndefiniteArticle a skos:Concept ; skos:altLabel "un"@fr, "du"@fr, "de"@fr, "d'"@fr .
      g:DefiniteArticle a skos:Concept ; skos:altLabel "le"@fr, "la"@fr .
      g:PossessiveDeterminer a skos:Concept ; skos:altLabel "son"@fr .
      g:Preposition a skos:Concept ; skos:altLabel "de"@fr, "d'"@fr, "à"@fr .
      """;

  private static final String FRAMES =
      """
      frame:feeds a synsem:SyntacticFrame ; pa:factClass pa:Feeding ;
        lexinfo:subject [ pa:role pa:feeder ] ;
        lexinfo:directObject [ pa:role pa:bird ] .
      frame:starves a synsem:SyntacticFrame ; pa:basedOn frame:feeds ; pa:negates true ;
        pa:givesModality pa:Former ; lexinfo:subject [ pa:type pa:Person ] .
      """;

  private static final String ENTRIES =
      """
      lex:nourrir a ontolex:LexicalEntry ; ontolex:canonicalForm [ ontolex:writtenRep "nourrir"@fr ] ;
        lexinfo:partOfSpeech lexinfo:verb ; synsem:synBehavior frame:feeds ;
        pa:example [ rdf:value "Ana nourrit la mésange."@fr ; pa:states "Feeding feeder=Ana bird=mésange" ] .
      lex:affamer a ontolex:LexicalEntry ; ontolex:canonicalForm [ ontolex:writtenRep "affamer"@fr ] ;
        lexinfo:partOfSpeech lexinfo:verb ; synsem:synBehavior frame:starves .
      lex:servir a ontolex:LexicalEntry ; ontolex:canonicalForm [ ontolex:writtenRep "servir la soupe"@fr ] ;
        lexinfo:partOfSpeech lexinfo:verb ;
        synsem:synBehavior [ a synsem:SyntacticFrame ; pa:basedOn frame:feeds ;
          lexinfo:directObject [ synsem:optional true ] ;
          lexinfo:prepositionalAdjunct [ pa:marker "à" , "pour" ; pa:role pa:bird ] ] .
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    write("classes.ttl", CLASSES);
    write("grammar.ttl", GRAMMAR);
    write("frames.ttl", FRAMES);
    write("lexicon.ttl", ENTRIES);
  }

  private void write(String name, String turtle) throws IOException {
    Files.writeString(directory.resolve(name), PREFIXES + turtle);
  }

  private LexicalEntry entry(String head) {
    return Knowledge.of(directory).lexicon("fr").withHead(head).get(0);
  }

  @Test
  void entryIsLoadedWithFrameAndExample() {
    LexicalEntry feed = entry("nourrir");
    assertThat(feed.category()).isEqualTo(Category.VERB);
    assertThat(feed.frames()).hasSize(1);
    Frame frame = feed.frames().get(0);
    assertThat(frame.factClass()).isEqualTo("Feeding");
    assertThat(frame.arguments())
        .containsExactly(
            new Argument(Function.SUBJECT, Set.of(), "feeder", Set.of(), "", true, false),
            new Argument(Function.OBJECT, Set.of(), "bird", Set.of(), "", true, false));
    assertThat(feed.examples())
        .containsExactly(
            new LexicalEntry.Example(
                "Ana nourrit la mésange.", List.of("Feeding feeder=Ana bird=mésange")));
  }

  @Test
  void frameTakesOverWhatItIsBasedOn() {
    Frame frame = entry("affamer").frames().get(0);
    assertThat(frame.negates()).isTrue();
    assertThat(frame.modality()).contains(Modality.Former);
    assertThat(frame.factClass()).isEqualTo("Feeding");
    assertThat(frame.arguments())
        .contains(
            new Argument(
                Function.SUBJECT, Set.of(), "feeder", Set.of(EntityType.Person), "", true, false));
  }

  @Test
  void entryMayChangeItsOwnFrame() {
    Frame frame = entry("servir").frames().get(0);
    assertThat(frame.iri()).isEqualTo("https://w3id.org/paraphe/lexicon/fr#servir/feeds");
    assertThat(frame.arguments())
        .contains(
            new Argument(Function.OBJECT, Set.of(), "bird", Set.of(), "", false, false),
            new Argument(
                Function.ADPOSITIONAL, Set.of("à", "pour"), "bird", Set.of(), "", true, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VERB | se mettre d'accord | mettre | d',accord | true",
        "VERB | donner son feu vert | donner | feu,vert | false",
        "VERB | y voir | voir | y | false",
        "VERB | s'en prendre | prendre | en | true",
        "VERB | l’emporter | emporter | l' | false",
        "NOUN | le tête-à-tête | tête-à-tête | | false",
        "NOUN | mise en garde | mise | en,garde | false",
        "ADPOSITION | d'après | d' | après | false",
        "ADPOSITION | aux yeux de | aux | yeux,de | false",
      })
  void expressionIsTakenApart(
      Category category, String written, String head, String rest, boolean reflexive) {
    LexiconReader reader = new LexiconReader("fr", Knowledge.of(directory).words("fr"));
    LexiconReader.Words words = reader.words(written, category);
    assertThat(words.head()).isEqualTo(head);
    assertThat(String.join(",", words.rest())).isEqualTo(rest == null ? "" : rest);
    assertThat(words.reflexive()).isEqualTo(reflexive);
  }

  @Test
  void otherLanguagesEntriesAreNotInTheLexicon() throws IOException {
    write("lexicon.ttl", ENTRIES.replace("\"affamer\"@fr", "\"starve\"@en"));
    assertThat(Knowledge.of(directory).lexicon("fr").withHead("affamer")).isEmpty();
  }

  @Test
  void brokenTurtleIsReportedWithFileAndLine() throws IOException {
    write("broken.ttl", "lex:nourrir a ontolex:LexicalEntry ;\n  pa:example ] .\n");
    long line = PREFIXES.lines().count() + 2;
    assertThatThrownBy(() -> Knowledge.of(directory))
        .isInstanceOf(OntologyException.class)
        .hasMessageStartingWith("broken.ttl:")
        .hasMessageContaining(":" + line + ":");
  }

  @Test
  void undeclaredPrefixIsReported() throws IOException {
    write("broken.ttl", "bird:tit a skos:Concept .\n");
    assertThatThrownBy(() -> Knowledge.of(directory))
        .hasMessageStartingWith("broken.ttl:" + (PREFIXES.lines().count() + 1));
  }

  @Test
  void unknownFrameIsReported() throws IOException {
    write("lexicon.ttl", ENTRIES.replace("synBehavior frame:feeds", "synBehavior frame:feds"));
    assertThatThrownBy(() -> Knowledge.of(directory).lexicon("fr"))
        .isInstanceOf(OntologyException.class)
        .hasMessageContaining("frame/fr#feds is not declared");
  }

  @Test
  void frameBasedOnItselfIsReported() throws IOException {
    write("frames.ttl", FRAMES.replace("pa:factClass pa:Feeding", "pa:basedOn frame:starves"));
    assertThatThrownBy(() -> Knowledge.of(directory).lexicon("fr"))
        .hasMessageContaining("is based on itself");
  }

  @Test
  void emptyDirectoryIsReported(@TempDir Path empty) {
    assertThatThrownBy(() -> Knowledge.of(empty))
        .isInstanceOf(OntologyException.class)
        .hasMessageContaining("no .ttl files");
  }

  @Test
  void otherContentHasAnotherHash() throws IOException {
    String before = Knowledge.of(directory).hash();
    write("lexicon.ttl", ENTRIES + "# a comment\n");
    assertThat(Knowledge.of(directory).hash()).isNotEqualTo(before);
  }
}
