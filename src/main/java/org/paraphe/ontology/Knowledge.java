package org.paraphe.ontology;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDFS;

/**
 * What may be said and the words that say it: everything that the Turtle files of one directory
 * declare. Immutable and thread-safe.
 */
public final class Knowledge {

  /** The namespace of the ontology's terms. */
  public static final String NAMESPACE = "https://w3id.org/paraphe/ontology#";

  static final String ALL_LANGUAGES = "*";

  private static final String FRENCH = "fr";
  private static final String SHAPES = "shapes.ttl";
  private static final String IDENTITIES = "identities.ttl";

  private static final Lazy<Knowledge> BUILT_IN = new Lazy<>(Knowledge::carried);

  private final Lazy<List<TurtleFile>> files;
  private final Lazy<Model> model = new Lazy<>(this::merged);
  private final Lazy<Identities> identities = new Lazy<>(this::decisions);
  private final Lazy<List<Membership>> memberships = new Lazy<>(() -> Membership.of(model()));
  private final Lazy<Map<String, Map<String, String>>> labels = new Lazy<>(this::labelled);
  private final List<FactClass> factClasses;
  private final String hash;
  private final Set<String> languages;
  private final Map<String, WordLists> words = new ConcurrentHashMap<>();
  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();
  private final Map<String, Gazetteer> gazetteers = new ConcurrentHashMap<>();

  /** What need not be read from the files; null where all is. */
  private final Compiled compiled;

  private Knowledge(TurtleFiles place, Compiled compiled) {
    this.files = new Lazy<>(place::read);
    this.compiled = compiled;
    this.factClasses =
        compiled != null ? compiled.base().factClasses() : new FactClassReader(model()).read();
    this.hash = compiled != null ? compiled.base().hash() : hash(files());
    this.languages =
        compiled != null ? compiled.base().languages() : LexiconReader.languages(model());
    if (compiled == null) {
      // What people wrote is told to be wrong at once.
      file(SHAPES);
      memberships.get();
      identities.get();
    }
  }

  /**
   * Reads the ontology that the program carries.
   *
   * @throws OntologyException if it cannot be read
   */
  public static Knowledge builtIn() {
    return BUILT_IN.get();
  }

  private static Knowledge carried() {
    TurtleFiles files = TurtleFiles.builtIn();
    return new Knowledge(files, Compiled.of(files));
  }

  /** Reads what texts of a language are read with. */
  public void prepare(String language) {
    words();
    languages.forEach(this::words);
    lexicon(language);
    gazetteer(language);
  }

  /**
   * Reads all {@code *.ttl} files of a directory.
   *
   * @throws OntologyException if one cannot be read or is not Turtle; the message names its line
   */
  public static Knowledge of(Path directory) {
    return new Knowledge(TurtleFiles.of(directory), null);
  }

  /**
   * Works out the built-in ontology for fast starts.
   *
   * @param classes the directory of the program's classes
   */
  public static void compile(Path classes) throws IOException {
    TurtleFiles files = TurtleFiles.builtIn();
    Compiled.write(new Knowledge(files, null), files, classes);
  }

  private Model merged() {
    Model all = ModelFactory.createDefaultModel();
    files().stream()
        .filter(f -> !f.name().equals(SHAPES) && !f.name().equals(IDENTITIES))
        .forEach(f -> f.addTo(all));
    return all;
  }

  private Identities decisions() {
    return file(IDENTITIES).map(Identities::of).orElse(Identities.none());
  }

  private <T> T known(
      BiFunction<Compiled, String, T> part, String language, Supplier<T> otherwise) {
    T carried = compiled == null ? null : part.apply(compiled, language);
    return carried != null ? carried : otherwise.get();
  }

  private Map<String, Map<String, String>> labelled() {
    if (compiled != null) {
      return compiled.base().labels();
    }
    Map<String, Map<String, String>> found = new HashMap<>();
    model()
        .listStatements(null, RDFS.label, (RDFNode) null)
        .filterKeep(s -> s.getSubject().isURIResource())
        .filterKeep(s -> s.getSubject().getURI().startsWith(NAMESPACE))
        .forEach(
            s ->
                found
                    .computeIfAbsent(
                        s.getSubject().getURI().substring(NAMESPACE.length()), k -> new HashMap<>())
                    .put(s.getLanguage(), s.getString()));
    return found;
  }

  Map<String, Map<String, String>> labels() {
    return labels.get();
  }

  /**
   * What a term of the ontology is called.
   *
   * @param localName of its IRI
   * @param language BCP 47 tag
   */
  public Optional<String> label(String localName, String language) {
    return Optional.ofNullable(labels().getOrDefault(localName, Map.of()).get(language));
  }

  /** The classes of facts, in order of name. */
  public List<FactClass> factClasses() {
    return factClasses;
  }

  /**
   * One class of facts.
   *
   * @param name local name of its IRI
   */
  public Optional<FactClass> factClass(String name) {
    return factClasses.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** The languages that have a lexicon, BCP 47 tags in their order. */
  public Set<String> languages() {
    return languages;
  }

  /**
   * The words of a language that state facts.
   *
   * @param language BCP 47 tag
   */
  public Lexicon lexicon(String language) {
    return lexicons.computeIfAbsent(
        language,
        l -> known(Compiled::lexicon, l, () -> new LexiconReader(l, words(l)).read(model())));
  }

  /**
   * The closed word classes of a language's grammar.
   *
   * @param language BCP 47 tag
   */
  public WordLists words(String language) {
    return words.computeIfAbsent(
        language, l -> known(Compiled::words, l, () -> WordLists.of(model(), l)));
  }

  /** The closed word classes with their words of all languages and of none. */
  public WordLists words() {
    return words.computeIfAbsent(
        ALL_LANGUAGES, l -> known(Compiled::words, l, () -> WordLists.ofAllLanguages(model())));
  }

  /**
   * The names that are known beforehand.
   *
   * @param language in which they are read, a BCP 47 tag
   */
  public Gazetteer gazetteer(String language) {
    return gazetteers.computeIfAbsent(
        language, l -> known(Compiled::gazetteer, l, () -> new GazetteerReader(model(), l).read()));
  }

  /** What is known by name, read by its French names. */
  public Gazetteer gazetteer() {
    return gazetteer(FRENCH);
  }

  /** All that the files state, without shapes and identities. Not to be changed. */
  public Model model() {
    return model.get();
  }

  /** The SHACL shapes that articles' graphs must conform to. Not to be changed. */
  public Model shapes() {
    return file(SHAPES)
        .orElseThrow(() -> new OntologyException("no " + SHAPES + " in the ontology"));
  }

  private Optional<Model> file(String name) {
    return files().stream().filter(f -> f.name().equals(name)).map(TurtleFile::model).findFirst();
  }

  /** Who belongs to which bloc, and since when. */
  public List<Membership> memberships() {
    return memberships.get();
  }

  /** What people decided about identities. */
  public Identities identities() {
    return identities.get();
  }

  /** SHA-256 of all files with their names, in lower-case hexadecimal: which version this is. */
  public String hash() {
    return hash;
  }

  List<TurtleFile> files() {
    return files.get();
  }

  private static String hash(List<TurtleFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (TurtleFile f : files) {
        digest.update((f.name() + "\0" + f.text() + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
