package org.paraphe.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The directory of a TDB2 store: what it must be, the space it has, and what its faults mean. */
final class StoreDirectory {

  /** Free space that is never used, in bytes: a full disk would end the process. */
  private static final long FLOOR = Long.getLong("paraphe.store.floor", 256L << 20);

  /** What a quad of a large transaction takes on disk before compaction, in bytes, rounded up. */
  private static final long BYTES_PER_QUAD = 1_000;

  /** The same where the store is so large that nearly each new key changes another block. */
  private static final long MOST_BYTES_PER_QUAD = 4_000;

  /** What a quad takes after compaction, rounded up. */
  private static final long COPIED_BYTES_PER_QUAD = 350;

  private static final int BLOCK = 1 << 16;
  private static final Pattern DATA = Pattern.compile("Data-\\d{4}");

  /** Not to be opened: POSIX lets go of a process's lock when it closes any handle of the file. */
  private static final String LOCK = "tdb.lock";

  /** Holds the bytes after the last compaction. */
  private static final String COMPACTED = "compacted";

  /** A store that has grown by this factor since is worth compacting, above a size in bytes. */
  private static final int GROWTH = 3;

  private static final long WORTH_WHILE = 512L << 20;

  /**
   * The caches of a store that is filled, in nodes. Nodes are looked for rather than read, and
   * those that come again and again are few; TDB2's own sizes take some 300 MB of the heap.
   */
  private static final StoreParams FILLING =
      StoreParams.builder("filling")
          .node2NodeIdCacheSize(20_000)
          .nodeId2NodeCacheSize(20_000)
          .build();

  private final Path path;
  private final StoreParams caches;

  private StoreDirectory(Path path, StoreParams caches) {
    this.path = path.toAbsolutePath().normalize();
    this.caches = caches;
  }

  /** The directory of a store that is asked. */
  static StoreDirectory toAsk(Path path) {
    return new StoreDirectory(path, StoreParams.getDftStoreParams());
  }

  /** The directory of a store that is filled: its caches take little memory. */
  static StoreDirectory toFill(Path path) {
    return new StoreDirectory(path, FILLING);
  }

  void requireStore() {
    if (!Files.exists(path)) {
      throw new StoreException("no store at " + path + "; build one first");
    }
    if (!holdsStore()) {
      throw new StoreException(path + " is not a store");
    }
    requireWritable();
  }

  void requireStoreOrNothing() {
    if (Files.exists(path) && !holdsStore() && !isEmptyDirectory()) {
      throw new StoreException(path + " is not a store; name a new or an empty folder");
    }
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new StoreException("cannot make the folder " + path + ": " + reason(e), e);
    }
    requireWritable();
  }

  private void requireWritable() {
    if (!Files.isWritable(path)) {
      throw new StoreException("cannot write to the store at " + path + " (read-only)");
    }
  }

  private boolean holdsStore() {
    return Files.isDirectory(path)
        && list().anyMatch(p -> DATA.matcher(p.getFileName().toString()).matches());
  }

  private boolean isEmptyDirectory() {
    return Files.isDirectory(path) && list().allMatch(p -> p.getFileName().toString().equals(LOCK));
  }

  private Stream<Path> list() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.toList().stream();
    } catch (IOException e) {
      throw new StoreException("cannot read the store at " + path + ": " + reason(e), e);
    }
  }

  DatasetGraph connect() {
    requireSpace(0);
    try {
      if (!holdsStore()) {
        // TDB2 would keep the sizes of caches that a new store is made with for all who open it.
        TDBInternal.expel(DatabaseMgr.connectDatasetGraph(path.toString()), true);
      }
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(path.toString(), caches);
      dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
      return dataset;
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  /** Fails unless the disk has room for quads, above the floor. */
  void requireSpace(long quads) {
    requireBytes(quads * BYTES_PER_QUAD);
  }

  /**
   * Fails unless the disk has room for a compact copy of the store, above the floor.
   *
   * @param quads tells how many it holds; takes time, and is asked only where room is short
   */
  void requireSpaceForCopy(LongSupplier quads) {
    long now = bytes();
    if (free() - FLOOR < now) {
      requireBytes(Math.min(now, quads.getAsLong() * COPIED_BYTES_PER_QUAD));
    }
  }

  private void requireBytes(long bytes) {
    long free = free();
    if (free < FLOOR + bytes) {
      throw new StoreException(
          "not enough space for the store at %s: %,d MB free, %,d MB needed; nothing was written"
              .formatted(path, free >> 20, (FLOOR + bytes) >> 20));
    }
  }

  private long free() {
    try {
      return Files.getFileStore(path).getUsableSpace();
    } catch (IOException e) {
      throw new StoreException("cannot read the free space of " + path + ": " + reason(e), e);
    }
  }

  /**
   * Bytes that the store's files take on disk; they are sparse, and their empty ends not counted.
   */
  long bytes() {
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.endsWith(LOCK))
          .mapToLong(StoreDirectory::used)
          .sum();
    } catch (UncheckedIOException e) {
      throw new StoreException("cannot read the store at " + path + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StoreException("cannot read the store at " + path + ": " + reason(e), e);
    }
  }

  /** Remembers how large the store is now, after compaction. */
  void compacted() {
    try {
      Files.writeString(path.resolve(COMPACTED), String.valueOf(bytes()));
    } catch (IOException e) {
      throw new StoreException("cannot write to the store at " + path + ": " + reason(e), e);
    }
  }

  /** Whether the store has grown much since it was compacted, or is large and never was. */
  boolean wantsCompaction() {
    long now = bytes();
    return now > WORTH_WHILE && now > GROWTH * lastCompacted();
  }

  /**
   * Whether the store must be compacted before more quads enter it, since afterwards there may be
   * no room for that; but there is now, and it is worth while.
   *
   * @param quads tells how many it holds; takes time
   * @param more quads that are to come
   */
  boolean mustCompact(LongSupplier quads, long more) {
    long now = bytes();
    long free = free() - FLOOR;
    return free - more * MOST_BYTES_PER_QUAD < now
        && mustCompact(now, lastCompacted(), free, quads.getAsLong(), more);
  }

  static boolean mustCompact(long bytes, long compacted, long free, long quads, long more) {
    long then = free - more * MOST_BYTES_PER_QUAD;
    return bytes > compacted + compacted / 2
        && free >= quads * COPIED_BYTES_PER_QUAD
        && then < (quads + more) * COPIED_BYTES_PER_QUAD;
  }

  private long lastCompacted() {
    try {
      Path file = path.resolve(COMPACTED);
      return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  private static long used(Path file) {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    try (FileChannel channel = FileChannel.open(file)) {
      for (long end = channel.size(); end > 0; end -= BLOCK) {
        long start = Math.max(0, end - BLOCK);
        channel.read(block.clear().limit((int) (end - start)), start);
        for (int i = 0; i < block.position(); i++) {
          if (block.get(i) != 0) {
            return end;
          }
        }
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a fault of the database means to the user. */
  StoreException failure(Throwable cause) {
    if (cause instanceof StoreException known) {
      return known;
    }
    if (cause instanceof CompletionException) {
      return failure(cause.getCause());
    }
    if (cause instanceof InternalError) {
      return new StoreException("the disk of the store at " + path + " is full or failing", cause);
    }
    if (cause instanceof DBOpEnvException) {
      return new StoreException("the store at " + path + " is in use" + holder(), cause);
    }
    return new StoreException("the store at " + path + " failed: " + cause, cause);
  }

  /** The process that the lock file names. */
  private String holder() {
    try {
      long id = Long.parseLong(Files.readString(path.resolve(LOCK)).strip());
      Optional<String> command =
          ProcessHandle.of(id).flatMap(p -> p.info().commandLine().or(() -> p.info().command()));
      return " by process " + id + command.map(c -> " (" + shortened(c) + ")").orElse("");
    } catch (IOException | NumberFormatException e) {
      return " by another process";
    }
  }

  private static String shortened(String command) {
    return command.length() <= 120 ? command : command.substring(0, 119) + "…";
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }
}
