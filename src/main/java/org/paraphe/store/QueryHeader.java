package org.paraphe.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header of a query file. */
final class QueryHeader {

  private static final Pattern LINE = Pattern.compile("#\\+\\s*([^:]+?)\\s*:\\s*(.*?)\\s*");
  private static final Pattern TEXT = Pattern.compile("(title|about)\\.(\\w+)");
  private static final Pattern PARAMETER = Pattern.compile("param\\s+(\\w+)");
  private static final Pattern TYPE = Pattern.compile("(\\w+)(\\?)?(?:\\s*=\\s*(\\S+))?");

  private final String name;
  private final String text;
  private final Map<String, Map<String, String>> words =
      Map.of("title", new HashMap<>(), "about", new HashMap<>());
  private final List<Parameter> parameters = new ArrayList<>();

  QueryHeader(String name, String text) {
    this.name = name;
    this.text = text;
  }

  NamedQuery read() {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("#+")) {
        line(line, number);
      }
    }
    return new NamedQuery(name, words.get("title"), words.get("about"), parameters, text);
  }

  private void line(String line, int number) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw wrong(number, "a header line reads \"#+ key: value\"");
    }
    Matcher words = TEXT.matcher(parts.group(1));
    Matcher parameter = PARAMETER.matcher(parts.group(1));
    if (words.matches()) {
      this.words.get(words.group(1)).put(words.group(2), parts.group(2));
    } else if (parameter.matches()) {
      parameters.add(parameter(parameter.group(1), parts.group(2), number));
    } else {
      throw wrong(number, "no header is called \"" + parts.group(1) + "\"");
    }
  }

  private Parameter parameter(String parameter, String value, int number) {
    String[] parts = value.split("\\s*\\|\\s*");
    Matcher type = TYPE.matcher(parts[0]);
    if (!type.matches()) {
      throw wrong(number, "a parameter reads \"#+ param name: type | label | label\"");
    }
    Map<String, String> labels =
        parts.length == 3 ? Map.of("fr", parts[1], "en", parts[2]) : Map.of();
    Parameter.Type kind = kind(type.group(1));
    return new Parameter(
        parameter,
        kind,
        kind == Parameter.Type.ENTITY ? type.group(1) : "",
        type.group(2) != null,
        Optional.ofNullable(type.group(3)),
        labels);
  }

  private static Parameter.Type kind(String word) {
    for (Parameter.Type type : Parameter.Type.values()) {
      if (type.name().equals(word.toUpperCase(Locale.ROOT))) {
        return type;
      }
    }
    return Parameter.Type.ENTITY;
  }

  private QueryException wrong(int number, String message) {
    return new QueryException("query " + name + ", line " + number + ": " + message);
  }
}
