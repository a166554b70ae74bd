package org.paraphe.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Query;
import org.paraphe.ask.Asker;
import org.paraphe.ontology.Knowledge;
import org.paraphe.web.KnowledgeServer;
import org.paraphe.web.ServerOptions;

/**
 * Measures the named queries over HTTP, beside the same queries asked of a plain Fuseki over the
 * same data: {@code HttpBenchmark FOLDER [ROUNDS [QUERY…]]}, after {@link StoreBenchmark}. The two
 * answer in turns, each as often first as second, so that both meet the same load.
 */
final class HttpBenchmark {

  private static final List<String> NOT_ASKED = List.of("provenance", "edges", "blocs");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private HttpBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    List<String> asked =
        Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length);
    Knowledge knowledge = Knowledge.builtIn();
    try (Tdb2Store store = Tdb2Store.open(Path.of(arguments[0]));
        KnowledgeServer server =
            KnowledgeServer.start(
                store,
                QueryLibrary.builtIn(),
                new Asker(knowledge, store),
                knowledge.model(),
                ServerOptions.local(0))) {
      FusekiServer plain =
          FusekiServer.create().port(0).loopback(true).add("/ds", store.dataset()).build().start();
      for (NamedQuery query : QueryLibrary.builtIn().all()) {
        if (asked.isEmpty() ? !NOT_ASKED.contains(query.name()) : asked.contains(query.name())) {
          Map<String, String> values =
              StoreBenchmark.VALUES.getOrDefault(
                  query.name(),
                  query.parameter("entity").isPresent()
                      ? Map.of("entity", "charte numéro 7")
                      : Map.of());
          Query bound = store.read(s -> new QueryBinder(s).bind(query, values));
          compare(
              query.name(),
              bound.toString(),
              server.url() + "/sparql",
              "http://localhost:" + plain.getPort() + "/ds",
              rounds);
        }
      }
      plain.stop();
    }
  }

  private static void compare(String name, String sparql, String ours, String plain, int rounds)
      throws IOException, InterruptedException {
    double[] first = new double[rounds];
    double[] second = new double[rounds];
    for (int i = -3; i < rounds; i++) {
      double b = i % 2 == 0 ? 0 : ask(plain, sparql);
      double a = ask(ours, sparql);
      b = i % 2 == 0 ? ask(plain, sparql) : b;
      if (i >= 0) {
        first[i] = a;
        second[i] = b;
      }
    }
    Arrays.sort(first);
    Arrays.sort(second);
    int p95 = Math.min(rounds - 1, rounds * 95 / 100);
    System.out.printf(
        "%-16s p50 %,8.1f ms (plain %,8.1f)  p95 %,8.1f ms (plain %,8.1f)%n",
        name, first[rounds / 2], second[rounds / 2], first[p95], second[p95]);
  }

  /** Milliseconds to the last byte of the answer; infinite if it took too long. */
  private static double ask(String endpoint, String sparql)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "application/sparql-results+json")
            .POST(BodyPublishers.ofString(sparql))
            .build();
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() == 503) {
      return Double.POSITIVE_INFINITY;
    }
    if (answer.statusCode() != 200) {
      throw new IOException(endpoint + " answered " + answer.statusCode() + " to " + sparql);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
