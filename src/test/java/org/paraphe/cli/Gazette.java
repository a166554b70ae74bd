package org.paraphe.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a web archive of invented articles of twenty sentences: {@code Gazette ARTICLES
 * FILE.warc.gz}. A number always gives the same article; no two have more in common than news has.
 */
public final class Gazette {

  private static final int SENTENCES = 20;
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 4_000;

  /** A subject, the same after "de", and a city. */
  private static final List<List<String>> COUNTRIES =
      List.of(
          List.of("Le Chili", "du Chili", "Valparaiso"),
          List.of("Le Kenya", "du Kenya", "Nairobi"),
          List.of("La Suisse", "de Suisse", "Genève"),
          List.of("La Norvège", "de Norvège", "Oslo"),
          List.of("Le Pérou", "du Pérou", "Lima"),
          List.of("Le Canada", "du Canada", "Montréal"),
          List.of("La Tunisie", "de Tunisie", "Tunis"),
          List.of("Le Sénégal", "du Sénégal", "Dakar"),
          List.of("La Finlande", "de Finlande", "Helsinki"),
          List.of("Le Vietnam", "du Vietnam", "Hanoï"),
          List.of("La Bolivie", "de Bolivie", "La Paz"),
          List.of("Le Portugal", "du Portugal", "Lisbonne"),
          List.of("La Pologne", "de Pologne", "Varsovie"),
          List.of("Le Japon", "du Japon", "Kyoto"));

  private static final List<String> GIVEN =
      List.of(
          "Claire", "Hugo", "Nadia", "Marius", "Léa", "Omar", "Ingrid", "Paul", "Rosa", "Amadou");

  private static final List<String> SYLLABLES =
      List.of("bar", "del", "mon", "ri", "ta", "vel", "sou", "chan", "go", "li", "mar", "pre");

  private static final List<String> OFFICES =
      List.of(
          "ministre des Affaires étrangères",
          "ministre de la Santé",
          "ambassadrice",
          "cheffe de la délégation",
          "porte-parole du gouvernement",
          "secrétaire d’État au Commerce");

  private static final List<String> TOPICS =
      List.of("l’eau", "la pêche", "les données", "le climat", "les semences", "le transit");

  private static final List<String> CLAIMS =
      List.of(
          "le texte entrera en vigueur dans %d semaines",
          "rien ne sera décidé avant %d jours",
          "les %d villages du fleuve seront raccordés au réseau",
          "la commission avait rendu %d avis favorables",
          "tenir ce calendrier coûtera %d millions d’euros",
          "les négociateurs ont écarté %d des amendements proposés");

  private static final List<String> FILLERS =
      List.of(
          "Les discussions avaient commencé %d mois plus tôt, dans un climat que l’on disait tendu.",
          "Près de %d personnes attendaient devant le bâtiment, sous une pluie fine.",
          "La salle, louée pour %d jours, n’avait plus servi depuis le dernier congrès.",
          "Le rapport compte %d pages et autant de notes que de questions.",
          "Il en coûterait %d euros par habitant, d’après une étude commandée au printemps.");

  private final Random random;
  private final int number;

  private Gazette(int number) {
    this.number = number;
    this.random = new Random(31L * number);
  }

  /** Writes as many articles as the first argument says to the file that the second names. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[1]), Integer.parseInt(arguments[0]));
  }

  /** Writes an archive, compressed record by record. */
  static void write(Path archive, int articles) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
      for (int n = 0; n < articles; n++) {
        GZIPOutputStream gzip = new GZIPOutputStream(out);
        gzip.write(record(n));
        gzip.finish();
      }
    }
  }

  private static byte[] record(int n) {
    String html = new Gazette(n).page();
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + html.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + html;
    return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/"
            + n
            + "\r\nWARC-Date: 2025-02-12T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + new UUID(3, n)
            + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String page() {
    String menu = "<div class=\"menu\"><a href=\"/r\">Une rubrique du journal</a></div>".repeat(60);
    String title = "Accord sur " + one(TOPICS) + " : dépêche numéro " + number;
    StringBuilder html = new StringBuilder("<!doctype html><html lang=\"fr\"><head><title>");
    html.append(title).append(" | La Gazette</title>");
    html.append("<meta property=\"og:type\" content=\"article\">");
    html.append("<meta property=\"article:published_time\" content=\"");
    html.append(FIRST.plusDays(random.nextInt(DAYS))).append("T08:00:00Z\"></head><body>");
    html.append(menu).append("<article><h1>").append(title).append("</h1>");
    for (int i = 0; i < SENTENCES; i++) {
      html.append(i % 4 == 0 ? "<p>" : " ").append(sentence(i)).append(i % 4 == 3 ? "</p>" : "");
    }
    return html.append("</article>").append(menu).append("</body></html>").toString();
  }

  private String sentence(int place) {
    List<String> country = one(COUNTRIES);
    if (place == 0) {
      return "%s a signé mardi à %s un accord sur %s, après %d jours d’entretiens."
          .formatted(country.get(0), country.get(2), one(TOPICS), 2 + random.nextInt(90));
    }
    return switch (random.nextInt(8)) {
      case 0 -> "« %s », a affirmé %s.".formatted(capital(claim()), person());
      case 1 ->
          "%s, %s %s, a déclaré que %s.".formatted(person(), one(OFFICES), country.get(1), claim());
      case 2 -> "Selon %s, %s.".formatted(person(), claim());
      case 3 ->
          "%s a refusé de signer la déclaration de %s, malgré %d heures de pourparlers."
              .formatted(country.get(0), one(COUNTRIES).get(2), 3 + random.nextInt(40));
      default -> one(FILLERS).formatted(2 + random.nextInt(9_000));
    };
  }

  private String claim() {
    return one(CLAIMS).formatted(2 + random.nextInt(900));
  }

  private String person() {
    String name = one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
    return one(GIVEN) + " " + capital(name);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
