package org.paraphe.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures a server under load: {@code LoadBenchmark URL SECONDS PATH…} has sixteen clients ask for
 * the paths in turn, and prints for each its p50, p95 and answers that were no 200, and the
 * server's heap. In a path, {@code NUMBER} stands for another number below 300 at each turn, so
 * that the server has no answer ready.
 */
final class LoadBenchmark {

  private static final int CLIENTS = 16;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** One answer. */
  private record Sample(String path, int status, double milliseconds) {}

  private LoadBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    List<String> paths = List.of(arguments).subList(2, arguments.length);
    long end = System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000L;
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Callable<List<Sample>>> tasks = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int first = i;
      tasks.add(() -> ask(arguments[0], paths, first, end));
    }
    Map<String, List<Sample>> byPath = new TreeMap<>();
    for (Future<List<Sample>> client : clients.invokeAll(tasks)) {
      for (Sample sample : client.get()) {
        byPath.computeIfAbsent(sample.path(), p -> new ArrayList<>()).add(sample);
        byPath.computeIfAbsent(" all", p -> new ArrayList<>()).add(sample);
      }
    }
    clients.shutdown();
    byPath.forEach(LoadBenchmark::print);
    get(arguments[0] + "/metrics")
        .body()
        .lines()
        .filter(l -> l.startsWith("paraphe_heap"))
        .forEach(System.out::println);
  }

  private static List<Sample> ask(String url, List<String> paths, int first, long end)
      throws Exception {
    List<Sample> samples = new ArrayList<>();
    for (int i = first; System.nanoTime() < end; i++) {
      String path = paths.get(i % paths.size());
      long start = System.nanoTime();
      String number = String.valueOf(i / paths.size() * CLIENTS % 300 + first);
      int status = get(url + path.replace("NUMBER", number)).statusCode();
      samples.add(new Sample(path, status, (System.nanoTime() - start) / 1e6));
    }
    return samples;
  }

  private static HttpResponse<String> get(String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Accept", "text/html, application/sparql-results+json, */*;q=0.1")
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static void print(String path, List<Sample> samples) {
    List<Double> times = new ArrayList<>(samples.stream().map(Sample::milliseconds).toList());
    Collections.sort(times);
    System.out.printf(
        "%,6d answers, %d not 200  p50 %,7.0f ms  p95 %,7.0f ms  %s%n",
        times.size(),
        samples.stream().filter(s -> s.status() != 200).count(),
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        path.substring(0, Math.min(70, path.length())));
  }
}
