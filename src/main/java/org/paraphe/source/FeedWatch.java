package org.paraphe.source;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jsoup.Jsoup;

/**
 * Finds what is new or changed in feeds since they were last looked at. What was seen is kept in a
 * file, so that watching can go on after a restart. For one thread.
 */
public final class FeedWatch {

  /** Entries with more text than this are taken as they are; characters. */
  private static final int WHOLE = 1500;

  private final Fetcher fetcher;
  private final SourceOptions options;
  private final Path file;
  private final Map<String, Seen> seen;

  /**
   * What is known of an address.
   *
   * @param digest of what the feed said of it
   */
  private record Seen(String etag, String lastModified, String digest) {
    Fetched.Validators validators() {
      return new Fetched.Validators(etag, lastModified);
    }
  }

  /**
   * @param file where to keep what was seen; it need not exist
   * @throws IOException if it exists and cannot be read
   */
  public FeedWatch(SourceOptions options, Path file) throws IOException {
    this(new Fetcher(options), options, file);
  }

  FeedWatch(Fetcher fetcher, SourceOptions options, Path file) throws IOException {
    this.fetcher = fetcher;
    this.options = options;
    this.file = file;
    this.seen = load(file);
  }

  private static Map<String, Seen> load(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new TreeMap<>();
    }
    try {
      Map<String, Seen> known =
          new Gson()
              .fromJson(
                  Files.readString(file), new TypeToken<TreeMap<String, Seen>>() {}.getType());
      return known == null ? new TreeMap<>() : known;
    } catch (JsonParseException e) {
      throw new IOException(file + " is not a record of watched feeds; remove it to start anew", e);
    }
  }

  /**
   * Looks at a feed.
   *
   * @param address of an RSS or Atom feed
   * @param sink receives new and changed pages, and what could not be read
   * @param stop whether to leave the rest for another time; asked before each entry
   */
  public void poll(String address, Consumer<SourceItem> sink, BooleanSupplier stop) {
    Fetched answer = fetcher.fetch(address, known(address));
    if (answer instanceof Fetched.Refused refused) {
      sink.accept(new SourceItem.Rejected(address, refused.reason()));
    } else if (answer instanceof Fetched.Document document) {
      try {
        byte[] content =
            Bytes.atMost(
                Bytes.uncompressed(new ByteArrayInputStream(document.content())),
                options.maxBytes());
        for (Feed.Entry entry : Feed.read(content)) {
          if (stop.getAsBoolean()) {
            return;
          }
          entry(entry, sink);
        }
        remember(address, document.validators(), "");
      } catch (RejectedException | IOException e) {
        sink.accept(new SourceItem.Rejected(address, e.getMessage()));
      }
    }
  }

  private Fetched.Validators known(String address) {
    Seen before = seen.get(address);
    return before == null ? Fetched.Validators.NONE : before.validators();
  }

  private void entry(Feed.Entry entry, Consumer<SourceItem> sink) {
    String address = entry.address();
    String digest = digest(entry);
    Seen before = seen.get(address);
    if (address.isEmpty() || before != null && before.digest().equals(digest)) {
      return;
    }
    if (Jsoup.parse(entry.html()).text().length() > WHOLE) {
      sink.accept(new SourceItem.Page(entry.page(address)));
      remember(address, Fetched.Validators.NONE, digest);
      return;
    }
    Fetched answer = fetcher.fetch(address, known(address));
    if (answer instanceof Fetched.Document d) {
      Metadata hints = entry.metadata();
      sink.accept(
          new SourceItem.Page(
              new RawPage(address, RawPage.Media.HTML, d.content(), d.charset(), hints)));
      remember(address, d.validators(), digest);
    } else if (answer instanceof Fetched.Refused refused) {
      // It is tried again at the next look.
      sink.accept(new SourceItem.Rejected(address, refused.reason()));
    }
  }

  private static String digest(Feed.Entry entry) {
    Metadata m = entry.metadata();
    String said = m.title() + '\n' + m.published() + '\n' + m.modified() + '\n' + entry.html();
    return HexFormat.of().toHexDigits(Fnv.hash(said));
  }

  private void remember(String address, Fetched.Validators validators, String digest) {
    seen.put(address, new Seen(validators.etag(), validators.lastModified(), digest));
  }

  /** Keeps what was seen; to be called once the pages are safe. */
  public void save() throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(next, new Gson().toJson(seen), StandardCharsets.UTF_8);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
