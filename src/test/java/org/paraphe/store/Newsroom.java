package org.paraphe.store;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Sketch;

/** Writes articles without end: a number always gives the same article. */
final class Newsroom {

  private static final int PERSONS = 2_000;
  private static final int DOCUMENTS = 300;
  private static final int EVENTS = 300;
  private static final int PUBLISHERS = 60;
  private static final int FACTS = 12;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final String[] COUNTRIES = Locale.getISOCountries();

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final int number;

  private Newsroom(int number, int version) {
    this.number = number;
    this.random = new Random(31L * number + version);
  }

  /** The graph of an article with twelve facts. */
  static ArticleGraph article(int number) {
    return article(number, 0);
  }

  /** The graph of an article, of the same name in all its versions. */
  static ArticleGraph article(int number, int version) {
    return new Newsroom(number, version).write().graph();
  }

  private Sketch write() {
    String[][] sentences = new String[FACTS][];
    for (int i = 0; i < FACTS; i++) {
      sentences[i] = sentence();
      text.append(sentences[i][0]).append('\n');
    }
    String day = FIRST.plusDays(new Random(number).nextInt(2000)).toString();
    Sketch sketch =
        new Sketch("n" + number, day, "Journal " + random.nextInt(PUBLISHERS), text.toString());
    for (String[] s : sentences) {
      fact(sketch, s, day);
    }
    return sketch;
  }

  /** A sentence, its class, and its subject and object with their keys. */
  private String[] sentence() {
    String code = COUNTRIES[random.nextInt(COUNTRIES.length)];
    String country = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.FRENCH);
    int p = random.nextInt(PERSONS);
    String person = "Camille Duval-" + p;
    int d = random.nextInt(DOCUMENTS);
    int e = random.nextInt(EVENTS);
    return switch (random.nextInt(6)) {
      case 0, 1 -> {
        boolean refused = random.nextInt(5) == 0;
        String verb = refused ? " n'a pas signé " : " a signé ";
        yield new String[] {
          country + verb + "la charte numéro " + d + " hier, selon la page " + random.nextInt(99),
          refused ? "-Signature" : "Signature",
          "signatory=country/" + code,
          country,
          "document=document/charte-" + d,
          "charte numéro " + d
        };
      }
      case 2 ->
          new String[] {
            person + " a participé au sommet numéro " + e + " pendant " + random.nextInt(9) + " h",
            "Participation",
            "participant=person/duval-" + p,
            person,
            "event=event/sommet-" + e,
            "sommet numéro " + e
          };
      case 3 ->
          new String[] {
            country + " a organisé le sommet numéro " + e,
            "Organizing",
            "organizer=country/" + code,
            country,
            "event=event/sommet-" + e,
            "sommet numéro " + e
          };
      case 4 ->
          new String[] {
            person + " a critiqué " + country + " " + random.nextInt(99) + " fois",
            "Criticism",
            "agent=person/duval-" + p,
            person,
            "target=country/" + code,
            country
          };
      default ->
          new String[] {
            person + " a déclaré au sommet numéro " + e + " : c'est " + random.nextInt(999),
            "Statement",
            "speaker=person/duval-" + p,
            person,
            "atEvent=event/sommet-" + e,
            "sommet numéro " + e
          };
    };
  }

  private static void fact(Sketch sketch, String[] s, String day) {
    sketch
        .entity(s[2].split("=")[1], s[3], type(s[2]))
        .entity(s[4].split("=")[1], s[5], type(s[4]));
    Polarity polarity = s[1].startsWith("-") ? Polarity.Negative : Polarity.Positive;
    String factClass = s[1].replace("-", "");
    if (factClass.equals("Statement")) {
      String words = s[0].substring(s[0].indexOf(": ") + 2);
      sketch.fact(
          factClass,
          polarity,
          Modality.Asserted,
          day,
          s[0],
          s[2],
          s[4],
          "text:" + words,
          "quotationKind:indirect");
    } else {
      sketch.fact(factClass, polarity, Modality.Asserted, "", s[0], s[2], s[4]);
    }
  }

  private static EntityType type(String role) {
    String kind = role.split("[=/]")[1];
    return EntityType.valueOf(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
  }
}
