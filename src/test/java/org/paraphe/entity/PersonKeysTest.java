package org.paraphe.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.ontology.EntityType;

/** Persons have the same key in all articles that mean them; namesakes in other fields another. */
class PersonKeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Paul Lebrun a parlé hier.                                | person/paul-lebrun
          PAUL LEBRUN a parlé hier.                                | person/paul-lebrun
          Le ministre Paul Lebrun a parlé hier.                    | person/paul-lebrun
          Le footballeur Paul Lebrun a parlé hier.                 | person/paul-lebrun-sport
          La pianiste Claire Lebrun a parlé hier.                  | person/claire-lebrun-arts
          Le ministre Paul Lebrun, footballeur, a parlé hier.      | person/paul-lebrun
          Jean-Paul Lebrun a parlé hier.                           | person/jean-paul-lebrun
          Jean Paul Lebrun a parlé hier.                           | person/jean-paul-lebrun
          LEBRUN Jean-Paul a parlé hier.                           | person/jean-paul-lebrun
          J.-P. Lebrun a écrit. Jean-Paul Lebrun a parlé hier.     | person/jean-paul-lebrun
          Le président Xi Jinping a parlé hier.                    | person/xi-jinping
          Le président Jinping Xi a parlé hier.                    | person/xi-jinping
          """)
  void persons(String text, String key) {
    assertThat(Reader.read(text).entities())
        .filteredOn(e -> e.type() == EntityType.Person)
        .extracting(Entity::key)
        .containsExactly(key);
  }
}
