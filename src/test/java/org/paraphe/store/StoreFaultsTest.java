package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stores and other processes. The system property {@code crash.rounds} sets how many crashes,
 * {@code crash.seed} at which moments.
 */
class StoreFaultsTest {

  private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);

  private static final long SEED = Long.getLong("crash.seed", 17);

  @TempDir Path folder;

  @Test
  void afterKill9CommittedArticlesAreWholeAndOthersAbsent() throws Exception {
    Random random = new Random(SEED);
    int next = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int done = runAndKill(next, 1 + random.nextInt(8), random.nextInt(120));
      String content;
      try (Tdb2Store store = Tdb2Store.open(folder)) {
        content = sorted(Tdb2StoreTest.content(store));
        Tdb2StoreTest.everything(store); // every index can be read to its end
      }
      boolean undone = content.equals(sorted(CrashingWriter.contentBefore(done + 1)));
      boolean finished = content.equals(sorted(CrashingWriter.contentBefore(done + 2)));
      assertThat(undone || finished).as("round %d, killed after step %d", round, done).isTrue();
      next = finished ? done + 2 : done + 1;
    }
  }

  /** Kills a writer some time after it has done some steps; returns the last that it told of. */
  private int runAndKill(int first, int steps, int milliseconds) throws Exception {
    Process writer = start(CrashingWriter.class, String.valueOf(first));
    int done = first - 1;
    try (BufferedReader out = writer.inputReader()) {
      for (int i = 0; i < steps; i++) {
        String line = out.readLine();
        assertThat(line).as("the writer goes on until it is killed").isNotNull();
        done = Integer.parseInt(line);
      }
      Thread.sleep(milliseconds);
      writer.toHandle().destroyForcibly();
      writer.waitFor();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        done = Integer.parseInt(line);
      }
    }
    return done;
  }

  @Test
  void aStoreInUseIsRefusedNamingTheProcessAlsoAfterCompaction() throws Exception {
    Process holder = start(CrashingWriter.class, "0");
    try {
      holder.inputReader().readLine();
      assertThatThrownBy(() -> Tdb2Store.open(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith(
              "the store at " + folder + " is in use by process " + holder.pid() + " (");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(store.bytes()).isPositive();
    }
  }

  @Test
  void aFullDiskIsSaidBeforeAnythingIsWritten() throws Exception {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.put(List.of(Newsroom.article(1)), Tdb2StoreTest.MADE, Tdb2StoreTest.TIME);
    }
    Process writer =
        start(CrashingWriter.class, "-Dparaphe.store.floor=" + Long.MAX_VALUE / 2, "0");
    try (BufferedReader err = writer.errorReader()) {
      assertThat(err.lines().collect(Collectors.joining()))
          .contains("not enough space for the store at", "nothing was written");
    }
    assertThat(writer.waitFor()).isEqualTo(1);
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(Tdb2StoreTest.content(store)).isEqualTo(Newsroom.article(1).nquads());
    }
  }

  private Process start(Class<?> program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives for a second: neither compiler nor collector pays off.
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    Arrays.stream(arguments).filter(a -> a.startsWith("-D")).forEach(command::add);
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), program.getName(), folder.toString()));
    Arrays.stream(arguments).filter(a -> !a.startsWith("-D")).forEach(command::add);
    return new ProcessBuilder(command).start();
  }

  private static String sorted(String lines) {
    return lines.lines().sorted().collect(Collectors.joining("\n"));
  }
}
