package org.paraphe.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build lays out for fast starts says what the files say. */
class CompiledTest {

  private final Knowledge files = Knowledge.of(Path.of("ontology"));

  @Test
  void countsForTheVeryFilesAlone(@TempDir Path other) throws IOException {
    Compiled carried = Compiled.of(TurtleFiles.builtIn());

    assertThat(carried).isNotNull();
    assertThat(carried.base().hash()).isEqualTo(files.hash());
    assertThat(carried.base().factClasses()).isEqualTo(files.factClasses());
    assertThat(carried.base().languages()).isEqualTo(files.languages());
    assertThat(carried.base().labels()).isEqualTo(files.labels());
    Files.copy(Path.of("ontology", "paraphe.ttl"), other.resolve("paraphe.ttl"));
    assertThat(Compiled.of(TurtleFiles.of(other))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void holdsWordsLexiconAndNames(String language) {
    Compiled carried = Compiled.of(TurtleFiles.builtIn());

    assertThat(carried.words(language).all()).isEqualTo(files.words(language).all());
    assertThat(carried.lexicon(language).entries()).isEqualTo(files.lexicon(language).entries());
    Gazetteer.Content names = carried.gazetteer(language).content();
    assertThat(names.things()).isEqualTo(files.gazetteer(language).content().things());
    assertThat(names.givenNames()).isEqualTo(files.gazetteer(language).content().givenNames());
    assertThat(names.works()).isEqualTo(files.gazetteer(language).content().works());
  }

  @Test
  void holdsTheWordsOfAllLanguages() {
    Compiled carried = Compiled.of(TurtleFiles.builtIn());

    assertThat(carried.words(Knowledge.ALL_LANGUAGES).all()).isEqualTo(files.words().all());
    assertThat(carried.words("la")).isNull();
  }

  @Test
  void valuesComeBackAsTheyWere() throws IOException {
    FactClass.Role role = new FactClass.Role("signatory", Set.of(EntityType.Country));
    Object value =
        List.of(
            Map.of("é", Set.of("œuvre"), "empty", Set.of()),
            Optional.of(role),
            Optional.empty(),
            role,
            'm',
            true,
            "x".repeat(300));

    assertThat(Values.read(Values.write(value))).isEqualTo(value);
  }

  @Test
  void bytesOfAnotherVersionAreToldApart() {
    byte[] broken = Values.write(List.of(new KnownName("Lima")));
    broken[broken.length - 3] = 0x7e;

    assertThatThrownBy(() -> Values.read(broken)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Values.write(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private record KnownName(String name) {}
}
