package org.paraphe.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.ontology.OntologyCheck.Read;

/** A copy of the ontology with one mistake gives one problem, at the mistake. */
class OntologyCheckTest {

  private static final Path ONTOLOGY = Path.of("ontology");
  private static final String LEXICON = "lexicon-fr.ttl";
  private static final String FRAMES = "frames-fr.ttl";
  private static final String CLASSES = "paraphe.ttl";

  private static final List<String> FILES =
      List.of(
          CLASSES,
          FRAMES,
          LEXICON,
          "shapes.ttl",
          "grammar-fr.ttl",
          "titles-fr.ttl",
          "people-fr.ttl",
          "facts-fr.ttl",
          "nouns-fr.ttl");

  @TempDir private Path directory;

  @BeforeEach
  void copy() throws IOException {
    for (String name : FILES) {
      Files.copy(ONTOLOGY.resolve(name), directory.resolve(name));
    }
  }

  private List<Problem> after(String file, String find, String replacement) throws IOException {
    Path path = directory.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(find);
    int at = text.indexOf(find);
    Files.writeString(
        path, text.substring(0, at) + replacement + text.substring(at + find.length()));
    return new OntologyCheck(Knowledge.of(directory)).structure();
  }

  private long line(String file, String find) throws IOException {
    String text = Files.readString(directory.resolve(file));
    return 1 + text.substring(0, text.indexOf(find)).chars().filter(c -> c == '\n').count();
  }

  @Test
  void builtInOntologyHasNoProblem() {
    assertThat(new OntologyCheck(Knowledge.builtIn()).structure()).isEmpty();
  }

  @Test
  void unknownFrame() throws IOException {
    List<Problem> found = after(LEXICON, "frame:signs ", "frame:sings ");
    assertThat(found)
        .anySatisfy(
            p -> {
              assertThat(p.file()).isEqualTo(LEXICON);
              assertThat(p.line()).isEqualTo(line(LEXICON, "frame:sings"));
              assertThat(p.message()).isEqualTo("frame:sings is used but not declared");
            });
  }

  @Test
  void unknownRole() throws IOException {
    assertThat(after(FRAMES, "pa:role pa:signatory", "pa:role pa:signer"))
        .extracting(Problem::message)
        .contains(
            "pa:signer is used but not declared",
            "frame:signs fills the role signer, which pa:Signature does not have");
  }

  @Test
  void entryWithoutExample() throws IOException {
    String entry =
        "lex:zigzaguer a ontolex:LexicalEntry ; ontolex:canonicalForm [ ontolex:writtenRep"
            + " \"zigzaguer\"@fr ] ;\n  lexinfo:partOfSpeech lexinfo:verb ; synsem:synBehavior"
            + " frame:signs .\n\nlex:dire a ";
    assertThat(after(LEXICON, "lex:dire a ", entry))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.line()).isEqualTo(line(LEXICON, "lex:zigzaguer"));
              assertThat(p.message()).startsWith("lex:zigzaguer has no example");
            });
  }

  @Test
  void sameWordTwice() throws IOException {
    assertThat(after(LEXICON, "writtenRep \"redire\"", "writtenRep \"dire\""))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("is the same word as"));
  }

  @Test
  void unknownClassInExample() throws IOException {
    assertThat(after(LEXICON, "pa:states \"Statement ", "pa:states \"Sentence "))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).endsWith("unknown class Sentence"));
  }

  @Test
  void termWithoutFrenchLabel() throws IOException {
    assertThat(
            after(CLASSES, "rdfs:label \"summit\"@en , \"sommet\"@fr", "rdfs:label \"summit\"@en"))
        .singleElement()
        .satisfies(
            p -> assertThat(p.message()).isEqualTo("pa:Summit has no label in the language fr"));
  }

  @Test
  void shortcutOfForeignRole() throws IOException {
    assertThat(
            after(
                CLASSES,
                "pa:subjectRole pa:releaser ; pa:objectRole pa:product",
                "pa:subjectRole pa:releaser ; pa:objectRole pa:document"))
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .isEqualTo(
                        "pa:released joins the role document, which pa:Release does not have"));
  }

  @Test
  void exampleThatStatesSomethingElse() {
    Knowledge knowledge = Knowledge.of(directory);
    OntologyCheck check = new OntologyCheck(knowledge);
    int examples =
        knowledge.lexicon("fr").entries().stream().mapToInt(e -> e.examples().size()).sum();
    assertThat(check.examples("fr", text -> List.of())).hasSizeGreaterThanOrEqualTo(examples);
  }

  @Test
  void exampleThatStatesTooMuch() {
    Knowledge knowledge = Knowledge.of(directory);
    LexicalEntry sign = knowledge.lexicon("fr").withHead("signer").get(0);
    StatedFact wrong = StatedFact.parse("Signature signatory=Nauru document=charte de Nauru");
    List<Problem> found =
        new OntologyCheck(knowledge).examples("fr", text -> List.of(new Read(sign.iri(), wrong)));
    assertThat(found)
        .extracting(Problem::message)
        .anyMatch(m -> m.startsWith("lex:signer") && m.endsWith("also states " + wrong));
  }
}
