package org.paraphe.ontology;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Resource;

/** Finds where the files state something, for messages: Turtle's parser keeps no lines. */
final class Places {

  private final List<TurtleFile> files;

  Places(List<TurtleFile> files) {
    this.files = files;
  }

  /** A problem of something that has a name, at the line where its description begins. */
  Problem problem(Resource about, String message) {
    return at(about, "(?m)^", message);
  }

  /** A problem of a name that is used, at its first use. */
  Problem use(Resource name, String message) {
    return at(name, "(?<![\\w-])", message);
  }

  private Problem at(Resource name, String before, String message) {
    for (TurtleFile file : files) {
      String written = written(name, file);
      Matcher m =
          Pattern.compile(before + Pattern.quote(written) + "(?![\\w-])").matcher(file.text());
      if (file.model().containsResource(name) && m.find()) {
        return new Problem(file.name(), line(file.text(), m.start()), written + " " + message);
      }
    }
    return new Problem(files.get(0).name(), 0, name + " " + message);
  }

  private static String written(Resource name, TurtleFile file) {
    String shortened = file.model().qnameFor(name.getURI());
    return shortened == null ? "<" + name.getURI() + ">" : shortened;
  }

  private static long line(String text, int offset) {
    return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
