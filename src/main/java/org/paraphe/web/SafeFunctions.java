package org.paraphe.web;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;

/**
 * The functions that a query may call by IRI: casts to XSD types, and the bounded forms of SPARQL's
 * own functions. Regular expressions run in time linear in the text (RE2).
 */
final class SafeFunctions {

  private static final String NAMESPACE = "urn:paraphe:function:";
  static final String REGEX = NAMESPACE + "regex";
  static final String REPLACE = NAMESPACE + "replace";
  static final String CONCAT = NAMESPACE + "concat";
  static final String ENCODE_FOR_URI = NAMESPACE + "encode-for-uri";

  private static final int MAX_PATTERN = 1_000;

  private SafeFunctions() {}

  /** A registry of these functions alone; it loads no classes. */
  static FunctionRegistry registry(int stringLength) {
    FunctionRegistry registry =
        new FunctionRegistry() {
          @Override
          public FunctionFactory get(String iri) {
            return has(iri) && isRegistered(iri) ? super.get(iri) : null;
          }
        };
    FunctionRegistry standard = FunctionRegistry.get();
    standard
        .keys()
        .forEachRemaining(
            iri -> {
              if (iri.startsWith(XSD.NS)) {
                registry.put(iri, standard.get(iri));
              }
            });
    registry.put(REGEX, iri -> new Regex());
    registry.put(REPLACE, iri -> new Replace(stringLength));
    registry.put(CONCAT, iri -> new Concat(stringLength));
    registry.put(ENCODE_FOR_URI, iri -> new EncodeForUri(stringLength));
    return registry;
  }

  /** Whether a query may call the function. */
  static boolean has(String iri) {
    return iri.startsWith(XSD.NS) || iri.startsWith(NAMESPACE);
  }

  private static String bounded(String made, int stringLength) {
    requireLength(made.length(), stringLength);
    return made;
  }

  private static void requireLength(long length, int stringLength) {
    if (length > stringLength) {
      throw new ExprEvalException("a string of more than " + stringLength + " characters");
    }
  }

  /** Any number of arguments, checked when it is called. */
  private abstract static class Bounded extends FunctionBase {
    @Override
    public final void checkBuild(String uri, ExprList arguments) {}
  }

  /** A pattern compiled once for as long as it stays the same. */
  private static final class Compiled {
    private String source;
    private String flags;
    private Pattern pattern;

    Pattern of(String newSource, String newFlags) {
      if (!newSource.equals(source) || !newFlags.equals(flags)) {
        pattern = compile(newSource, newFlags);
        source = newSource;
        flags = newFlags;
      }
      return pattern;
    }

    private static Pattern compile(String source, String flags) {
      if (source.length() > MAX_PATTERN) {
        throw new ExprEvalException("a pattern of more than " + MAX_PATTERN + " characters");
      }
      int options = 0;
      String text = source;
      for (char flag : flags.toCharArray()) {
        switch (flag) {
          case 'i' -> options |= Pattern.CASE_INSENSITIVE;
          case 's' -> options |= Pattern.DOTALL;
          case 'm' -> options |= Pattern.MULTILINE;
          case 'x' -> text = text.replaceAll("\\s+", "");
          case 'q' -> text = Pattern.quote(text);
          default -> throw new ExprEvalException("unknown flag " + flag);
        }
      }
      try {
        return Pattern.compile(text, options);
      } catch (PatternSyntaxException e) {
        throw new ExprEvalException("pattern: " + e.getMessage());
      }
    }
  }

  private static final class Regex extends Bounded {
    private final Compiled compiled = new Compiled();

    @Override
    public NodeValue exec(List<NodeValue> a) {
      String flags = a.size() > 2 ? a.get(2).getString() : "";
      Pattern pattern = compiled.of(string(a.get(1)), flags);
      return NodeValue.makeBoolean(pattern.matcher(string(a.get(0))).find());
    }
  }

  private static final class Replace extends Bounded {
    private final Compiled compiled = new Compiled();
    private final int stringLength;

    Replace(int stringLength) {
      this.stringLength = stringLength;
    }

    @Override
    public NodeValue exec(List<NodeValue> a) {
      String flags = a.size() > 3 ? a.get(3).getString() : "";
      Matcher matcher = compiled.of(string(a.get(1)), flags).matcher(string(a.get(0)));
      String replacement = string(a.get(2));
      StringBuilder out = new StringBuilder();
      while (matcher.find()) {
        matcher.appendReplacement(out, replacement);
        requireLength(out.length(), stringLength);
      }
      matcher.appendTail(out);
      Node node = a.get(0).asNode();
      return NodeValue.makeNode(
          NodeFactory.createLiteral(
              bounded(out.toString(), stringLength),
              node.getLiteralLanguage(),
              node.getLiteralDatatype()));
    }
  }

  private static final class Concat extends Bounded {
    private final int stringLength;

    Concat(int stringLength) {
      this.stringLength = stringLength;
    }

    @Override
    public NodeValue exec(List<NodeValue> a) {
      requireLength(a.stream().mapToLong(v -> v.asString().length()).sum(), stringLength);
      return XSDFuncOp.strConcat(a);
    }
  }

  private static final class EncodeForUri extends Bounded {
    private final int stringLength;

    EncodeForUri(int stringLength) {
      this.stringLength = stringLength;
    }

    @Override
    public NodeValue exec(List<NodeValue> a) {
      NodeValue encoded = XSDFuncOp.strEncodeForURI(a.get(0));
      bounded(encoded.getString(), stringLength);
      return encoded;
    }
  }

  private static String string(NodeValue value) {
    Node node = value.asNode();
    if (!node.isLiteral() || !(value.isString() || value.isLangString())) {
      throw new ExprEvalException("not a string: " + value);
    }
    return node.getLiteralLexicalForm();
  }
}
