package org.paraphe.ask;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;

/** The expressions that queries filter with: texts that contain words, dates within bounds. */
final class Expressions {

  /** Texts of so many characters say too little to be told from others. */
  private static final int SHORT = 3;

  /** Where the month begins in a date, its hyphen included. */
  private static final Expr FROM_MONTH = NodeValue.makeInteger(5);

  private static final String TYPOGRAPHY = "[\u2018\u2019\u02bc]";
  private static final String SIGNS = "[^\\p{L}\\p{N}]+";
  private static final String SPACES = "[\\s\u00a0\u202f]+";

  private Expressions() {}

  /** Dates compare as their texts do; one that is less exact than a bound lies on no side of it. */
  static Expr holds(Condition.Time time, Expr date) {
    Expr bound = NodeValue.makeString(time.date());
    Expr within = new E_StrStartsWith(date, bound);
    Expr before =
        new E_LogicalAnd(
            new E_LessThan(date, bound), new E_LogicalNot(new E_StrStartsWith(bound, date)));
    Expr after = new E_LogicalAnd(new E_GreaterThan(date, bound), new E_LogicalNot(within));
    return switch (time.bound()) {
      case IN -> within;
      case BEFORE -> before;
      case AFTER -> after;
      case SINCE -> or(within, after);
      case UNTIL -> or(within, before);
      case YEARLY -> new E_StrStartsWith(new E_StrSubstring(date, FROM_MONTH, null), bound);
    };
  }

  /** Whether two variables have one value; no if one of them has none. */
  static Expr same(Var a, Var b) {
    Expr equal = new E_Equals(new ExprVar(a), new ExprVar(b));
    return new E_Coalesce(new ExprList(List.of(equal, NodeValue.FALSE)));
  }

  static Expr or(Expr a, Expr b) {
    return a == null ? b : new E_LogicalOr(a, b);
  }

  /** Whether words contain a text that is long enough to say something. */
  static Expr contained(Var text, String words) {
    Expr plain = plain(text);
    return new E_LogicalAnd(
        new E_StrContains(NodeValue.makeString(plain(words)), plain),
        new E_GreaterThan(new E_StrLength(plain), NodeValue.makeInteger(SHORT)));
  }

  /** Whether a text contains words, whatever its case, apostrophes and spaces. */
  static Expr contains(Var text, String words) {
    return new E_StrContains(plain(text), NodeValue.makeString(plain(words)));
  }

  /** Whether a text has one of several runs of whole words, whatever its case and signs. */
  static Expr says(Var text, Collection<String> anyOf) {
    // Without signs, words stand for themselves in a pattern.
    String any =
        anyOf.stream().map(Expressions::apart).collect(Collectors.joining("|", " (", ") "));
    return new E_Regex(apart(text), NodeValue.makeString(any), null);
  }

  /** Whether a word of a text begins with a stem. */
  static Expr begins(Var text, String stem) {
    return new E_StrContains(apart(text), NodeValue.makeString(" " + apart(stem)));
  }

  /** A text in lower case, its words between single spaces. */
  private static Expr apart(Var text) {
    Expr apart = replaced(lower(text), SIGNS, " ");
    NodeValue space = NodeValue.makeString(" ");
    return new E_StrConcat(new ExprList(List.of(space, apart, space)));
  }

  private static String apart(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll(SIGNS, " ").strip();
  }

  private static Expr plain(Var text) {
    return replaced(replaced(lower(text), TYPOGRAPHY, "'"), SPACES, " ");
  }

  private static Expr lower(Var text) {
    return new E_StrLowerCase(new E_Str(new ExprVar(text)));
  }

  private static Expr replaced(Expr text, String pattern, String by) {
    return new E_StrReplace(text, NodeValue.makeString(pattern), NodeValue.makeString(by), null);
  }

  /** Words as {@link #contains} compares them. */
  static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll(TYPOGRAPHY, "'")
        .replaceAll(SPACES, " ")
        .strip()
        .replaceAll("[\\s.,;:]+$", "");
  }
}
