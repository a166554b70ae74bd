package org.paraphe.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The built-in ontology as reading articles needs it, worked out when the program is built so that
 * a start reads no Turtle. It counts for the very files that it was made of, and for no others.
 */
final class Compiled {

  private static final String DIRECTORY = "/compiled/";
  private static final String BASE = "base";
  private static final String WORDS = "words-";
  private static final String ALL_WORDS = "words";
  private static final String LEXICON = "lexicon-";
  private static final String GAZETTEER = "gazetteer-";

  /**
   * What is needed whatever the language.
   *
   * @param checksums of the Turtle files, see {@link TurtleFiles#checksums}
   * @param hash of the ontology, see {@link Knowledge#hash}
   * @param labels of its terms, by local name and language
   */
  record Base(
      Map<String, String> checksums,
      String hash,
      Set<String> languages,
      List<FactClass> factClasses,
      Map<String, Map<String, String>> labels) {}

  private final Base base;

  private Compiled(Base base) {
    this.base = base;
  }

  /** What the program carries for these files, or null. */
  static Compiled of(TurtleFiles files) {
    return read(BASE) instanceof Base base && files.are(base.checksums())
        ? new Compiled(base)
        : null;
  }

  Base base() {
    return base;
  }

  /** The word lists of a language; null if there are none that can be read. */
  @SuppressWarnings("unchecked") // Written as such below.
  WordLists words(String language) {
    boolean all = language.equals(Knowledge.ALL_LANGUAGES);
    Object lists = read(all ? ALL_WORDS : WORDS + language);
    return lists == null ? null : new WordLists(language, (Map<String, Set<String>>) lists);
  }

  /** The lexicon of a language; null if there is none that can be read. */
  @SuppressWarnings("unchecked") // Written as such below.
  Lexicon lexicon(String language) {
    Object entries = read(LEXICON + language);
    return entries == null
        ? null
        : new Lexicon(language, (Map<String, List<LexicalEntry>>) entries);
  }

  /** The names known in a language; null if there are none that can be read. */
  Gazetteer gazetteer(String language) {
    Object content = read(GAZETTEER + language);
    return content == null ? null : new Gazetteer((Gazetteer.Content) content);
  }

  private static Object read(String name) {
    try (InputStream in = Compiled.class.getResourceAsStream(DIRECTORY + name)) {
      return in == null ? null : Values.read(in.readAllBytes());
    } catch (IOException e) {
      // Left over from other classes than these: the files themselves are read.
      return null;
    }
  }

  /** Writes it below a directory of classes. */
  static void write(Knowledge knowledge, TurtleFiles files, Path classes) throws IOException {
    Path directory = classes.resolve(DIRECTORY.substring(1));
    Files.createDirectories(directory);
    Set<String> languages = knowledge.languages();
    write(
        directory,
        BASE,
        new Base(
            files.checksums(),
            knowledge.hash(),
            languages,
            knowledge.factClasses(),
            knowledge.labels()));
    write(directory, ALL_WORDS, knowledge.words().all());
    for (String language : languages) {
      write(directory, WORDS + language, knowledge.words(language).all());
      write(directory, LEXICON + language, knowledge.lexicon(language).byHead());
      write(directory, GAZETTEER + language, knowledge.gazetteer(language).content());
    }
  }

  private static void write(Path directory, String name, Object value) throws IOException {
    Files.write(directory.resolve(name), Values.write(value));
  }
}
