package org.paraphe.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;
import org.paraphe.rdf.Sketch;
import org.paraphe.store.Tdb2Store;

/** A store of a few articles that agree and disagree on a charter. */
final class NewsStore {

  private static final String CHARTER = "document/charte-d-annecy";

  private NewsStore() {}

  static Tdb2Store in(Path folder) {
    Tdb2Store store = Tdb2Store.openOrCreate(folder);
    store.put(
        List.of(gazette(), courrier(), tribune()), new Provenance("test", "0"), Instant.EPOCH);
    return store;
  }

  private static ArticleGraph gazette() {
    return charter("gazette", "2031-05-04", "La Gazette", "Le Chili a signé la charte d'Annecy.")
        .at("https://news.example/2031/charte")
        .fact("Signature", "Chili a signé la charte", "signatory=country/CL", "document=" + CHARTER)
        .fact(
            "Statement",
            Polarity.Positive,
            Modality.Asserted,
            "2031-05-03",
            "« Nous tiendrons parole », a déclaré Inès Quiroga",
            "speaker=person/ines-quiroga",
            "text:Nous tiendrons parole",
            "quotationKind:direct")
        .graph();
  }

  private static ArticleGraph courrier() {
    return charter(
            "courrier",
            "2031-05-05",
            "Le Courrier",
            "Santiago l'écrit : le Chili signe la charte d'Annecy.")
        .fact("Signature", "Chili signe la charte", "signatory=country/CL", "document=" + CHARTER)
        .fact(
            "Signature",
            Polarity.Negative,
            Modality.Asserted,
            "",
            "Japon n'a pas signé",
            "signatory=country/JP",
            "document=" + CHARTER)
        .graph();
  }

  private static ArticleGraph tribune() {
    return charter(
            "tribune",
            "2031-06-01",
            "La Tribune",
            "Non, le Chili n'a pas signé la charte d'Annecy.")
        .fact(
            "Signature",
            Polarity.Negative,
            Modality.Asserted,
            "",
            "Chili n'a pas signé",
            "signatory=country/CL",
            "document=" + CHARTER)
        .graph();
  }

  private static Sketch charter(String id, String day, String publisher, String first) {
    String rest =
        "\nLe Japon n'a pas signé la charte d'Annecy.\n"
            + "« Nous tiendrons parole », a déclaré Inès Quiroga.";
    return new Sketch(id, day, publisher, first + rest)
        .entity("country/CL", "Chili", EntityType.Country)
        .entity("country/JP", "Japon", EntityType.Country)
        .entity("person/ines-quiroga", "Inès Quiroga", EntityType.Person)
        .entity(CHARTER, "charte d'Annecy", EntityType.Document);
  }
}
