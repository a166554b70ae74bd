package org.paraphe.rdf;

import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes literals of the datatype that their form shows. */
final class Literals {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");

  /** The boolean false. */
  static final Node NO = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

  private Literals() {}

  static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /** Text in a language; a plain string where {@code language} is no language tag. */
  static Node text(String text, String language) {
    return LANGUAGE.matcher(language).matches()
        ? NodeFactory.createLiteralLang(text, language)
        : string(text);
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  /** A date, month, year or time as ISO 8601 writes it; a plain string if it is none of these. */
  static Node date(String iso) {
    XSDDatatype type = dateType(iso);
    return type.isValid(iso) ? NodeFactory.createLiteralDT(iso, type) : string(iso);
  }

  private static XSDDatatype dateType(String iso) {
    if (YEAR.matcher(iso).matches()) {
      return XSDDatatype.XSDgYear;
    }
    if (MONTH.matcher(iso).matches()) {
      return XSDDatatype.XSDgYearMonth;
    }
    return DAY.matcher(iso).matches() ? XSDDatatype.XSDdate : XSDDatatype.XSDdateTime;
  }
}
