package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.ontology.LexicalEntry.Example;

/** Reads the lexicon of one language: the entries whose written form is in it. */
final class LexiconReader {

  /** Between the words of an expression: a space, or nothing after an apostrophe. */
  private static final Pattern GAP = Pattern.compile("\\s+|(?<=['’])");

  private final String language;
  private final Set<String> reflexives;
  private final Set<String> clitics = new HashSet<>();
  private final Set<String> determiners = new HashSet<>();

  LexiconReader(String language, WordLists words) {
    this.language = language;
    this.reflexives = words.get("ReflexiveClitic");
    clitics.addAll(words.get("ObjectClitic"));
    clitics.addAll(words.get("AdverbialClitic"));
    determiners.addAll(words.get("IndefiniteArticle"));
    determiners.removeAll(words.get("Preposition"));
    determiners.addAll(words.get("DefiniteArticle"));
    determiners.addAll(words.get("PossessiveDeterminer"));
  }

  /** The languages that entries are written in. */
  static SortedSet<String> languages(Model model) {
    SortedSet<String> languages = new TreeSet<>();
    model
        .listStatements(null, Terms.WRITTEN_REP, (RDFNode) null)
        .forEach(s -> languages.add(s.getLanguage()));
    languages.remove("");
    return Collections.unmodifiableSortedSet(languages);
  }

  /** The entries of {@code model}, in order of IRI. */
  Lexicon read(Model model) {
    List<LexicalEntry> entries =
        model.listResourcesWithProperty(RDF.type, Terms.LEXICAL_ENTRY).toList().stream()
            .filter(e -> written(e).isPresent())
            .sorted(Comparator.comparing(Resource::getURI))
            .map(this::entry)
            .toList();
    return Lexicon.of(language, entries);
  }

  private Optional<String> written(Resource entry) {
    return FactClassReader.object(entry, Terms.CANONICAL_FORM)
        .map(f -> f.getProperty(Terms.WRITTEN_REP, language))
        .map(Statement::getString);
  }

  private LexicalEntry entry(Resource entry) {
    String written = written(entry).orElseThrow();
    Category category = category(entry);
    Words words = words(written, category);
    return new LexicalEntry(
        entry.getURI(),
        written,
        category,
        words.head(),
        words.rest(),
        words.reflexive(),
        FrameReader.all(entry),
        examples(entry));
  }

  private static Category category(Resource entry) {
    Resource part =
        FactClassReader.object(entry, Terms.PART_OF_SPEECH)
            .orElseThrow(() -> new OntologyException(entry + " has no lexinfo:partOfSpeech"));
    Category category = Terms.CATEGORIES.get(part.getURI());
    if (category == null) {
      throw new OntologyException(
          entry
              + " has the part of speech "
              + part
              + "; one of "
              + new java.util.TreeSet<>(Terms.CATEGORIES.keySet())
              + " is needed");
    }
    return category;
  }

  private static List<Example> examples(Resource entry) {
    return entry
        .listProperties(Terms.EXAMPLE)
        .mapWith(s -> example(s.getResource()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Example::text))
        .toList();
  }

  private static Example example(Resource example) {
    Statement text = example.getProperty(RDF.value);
    List<String> facts =
        example.listProperties(Terms.STATES).mapWith(Statement::getString).toList().stream()
            .sorted()
            .toList();
    return new Example(text == null ? "" : text.getString(), facts);
  }

  /** An expression taken apart: see {@link LexicalEntry}. */
  record Words(String head, List<String> rest, boolean reflexive) {}

  /**
   * Takes an expression apart. The head of a verb is its first word after the clitics; of anything
   * else its first word after a determiner. Determiners after the head are left out, since they
   * vary ("donner son feu vert", "donner leur feu vert").
   */
  Words words(String written, Category category) {
    List<String> all = new ArrayList<>(List.of(GAP.split(written.replace('’', '\''))));
    if (category == Category.ADPOSITION) {
      return new Words(all.get(0), all.subList(1, all.size()), false);
    }
    boolean reflexive =
        category == Category.VERB && all.size() > 1 && reflexives.contains(all.get(0));
    if (reflexive) {
      all.remove(0);
    }
    int head = 0;
    Set<String> before = category == Category.VERB ? clitics : determiners;
    while (head < all.size() - 1 && before.contains(all.get(head))) {
      head++;
    }
    List<String> rest =
        new ArrayList<>(category == Category.VERB ? all.subList(0, head) : List.of());
    for (int i = head + 1; i < all.size(); i++) {
      // "donner le ton" ends with a noun.
      if (i == all.size() - 1 || !determiners.contains(all.get(i))) {
        rest.add(all.get(i));
      }
    }
    return new Words(all.get(head), rest, reflexive);
  }
}
