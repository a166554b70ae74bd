package org.paraphe.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the pages that the arguments of a command stand for: files, folders, addresses of pages,
 * feeds and sitemaps, standard input. Every argument gives at least one item; nothing is left out
 * in silence.
 */
public final class Sources {

  private static final String STANDARD_INPUT = "-";
  private static final Pattern WEB = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://");

  private final WebItems web;
  private final Documents documents;
  private final AtomicLong bytesRead = new AtomicLong();

  public Sources(SourceOptions options) {
    web = new WebItems(new Fetcher(options), options);
    documents = new Documents(options, web);
  }

  /**
   * The pages of all arguments, in order. They are read as the stream is consumed; only the page at
   * hand is held in memory.
   *
   * @param arguments paths of files and folders, addresses, or {@code -} for standard input
   * @return a sequential stream; to be closed
   */
  public Stream<SourceItem> open(List<String> arguments) {
    Items items = Items.chain(arguments.iterator(), this::open);
    Spliterator<SourceItem> split =
        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(split, false).onClose(() -> close(items));
  }

  /**
   * The size of files.
   *
   * @param arguments as for {@link #open}
   * @return bytes as they are on disk; 0 if one of the arguments is no file and no folder
   */
  public static long bytes(List<String> arguments) {
    long sum = 0;
    for (String argument : arguments) {
      try (Stream<Path> files = Files.walk(Path.of(argument))) {
        sum += files.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum();
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        return 0;
      }
    }
    return sum;
  }

  /** Bytes of files that were read so far. */
  public long bytesRead() {
    return bytesRead.get();
  }

  private static void close(Items items) {
    try {
      items.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Items open(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return documents.standardInput();
    }
    if (WEB.matcher(argument).lookingAt()) {
      return web.open(argument);
    }
    try {
      Path path = Path.of(argument);
      return Files.isDirectory(path) ? folder(path) : file(path, argument);
    } catch (InvalidPathException e) {
      return Items.rejected(argument, "not a file name: " + e.getReason());
    }
  }

  private Items folder(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(p -> article(name(p)) && Files.isRegularFile(p)).sorted().toList();
      return files.isEmpty()
          ? Items.rejected(folder.toString(), "no article in this folder")
          : Items.chain(files.iterator(), p -> file(p, p.toString()));
    } catch (IOException | UncheckedIOException e) {
      return Items.rejected(folder.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /** Whether a file of a folder is meant as an article; a README tells of the folder. */
  private static boolean article(String name) {
    return FileType.of(name).isPresent() && !FileType.stem(name).equalsIgnoreCase("readme");
  }

  private Items file(Path path, String argument) {
    String id = FileType.stem(name(path));
    if (!Files.exists(path)) {
      return Items.rejected(argument, "no such file");
    }
    Optional<FileType> type = FileType.of(name(path));
    if (type.isEmpty()) {
      return Items.rejected(argument, "unknown type of file: " + name(path));
    }
    try {
      InputStream in = new BufferedInputStream(new Counted(Files.newInputStream(path)), 1 << 16);
      return documents.open(id, type.get(), in);
    } catch (AccessDeniedException e) {
      return Items.rejected(id, "cannot be read: access denied to " + path);
    } catch (IOException e) {
      return Items.rejected(id, "cannot be read: " + e.getMessage());
    }
  }

  private static String name(Path path) {
    return path.getFileName() == null ? path.toString() : path.getFileName().toString();
  }

  /** Counts what is read. */
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      bytesRead.addAndGet(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
      int n = super.read(b, offset, length);
      bytesRead.addAndGet(Math.max(0, n));
      return n;
    }
  }
}
