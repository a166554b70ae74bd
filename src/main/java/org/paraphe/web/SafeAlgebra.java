package org.paraphe.web;

import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.util.Context;

/**
 * Makes a query's algebra safe: functions whose cost is not bounded give way to ones whose cost is,
 * and what reaches outside the data set is refused.
 */
final class SafeAlgebra {

  private static final Map<Class<? extends Expr>, String> REPLACED =
      Map.of(
          E_Regex.class, SafeFunctions.REGEX,
          E_StrReplace.class, SafeFunctions.REPLACE,
          E_StrConcat.class, SafeFunctions.CONCAT,
          E_StrEncodeForURI.class, SafeFunctions.ENCODE_FOR_URI);

  private SafeAlgebra() {}

  /** Has every query that runs in {@code context} made safe before it is optimised. */
  static void install(Context context) {
    RewriteFactory safe =
        c -> {
          var standard = Optimize.stdOptimizationFactory.create(c);
          return op -> standard.rewrite(rewrite(op));
        };
    context.set(ARQConstants.sysOptimizerFactory, safe);
  }

  /**
   * @throws RefusedQuery if the query reaches outside the data set
   */
  static void check(Query query) {
    if (query.hasDatasetDescription()) {
      throw new RefusedQuery("FROM is not available: all graphs of this data set are read");
    }
    if (query.getQueryPattern() != null) {
      rewrite(Algebra.compile(query));
    }
  }

  /**
   * @throws RefusedQuery if the pattern reaches outside the data set
   */
  static void check(Element pattern) {
    rewrite(Algebra.compile(pattern));
  }

  static Op rewrite(Op op) {
    return Transformer.transform(new Ops(), new Expressions(), op);
  }

  private static final class Ops extends TransformCopy {
    @Override
    public Op transform(OpService service, Op inner) {
      throw new RefusedQuery("SERVICE is not available: this server asks no other");
    }

    @Override
    public Op transform(OpDatasetNames names) {
      return names;
    }
  }

  private static final class Expressions extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      if (function instanceof E_Call) {
        throw new RefusedQuery("CALL is not available");
      }
      if (function instanceof E_Function && !SafeFunctions.has(function.getFunctionIRI())) {
        throw new RefusedQuery("the function <" + function.getFunctionIRI() + "> is not available");
      }
      String safe = REPLACED.get(function.getClass());
      return safe == null
          ? super.transform(function, arguments)
          : new E_Function(safe, given(arguments));
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      String safe = REPLACED.get(function.getClass());
      return safe == null
          ? super.transform(function, argument)
          : new E_Function(safe, new ExprList(argument));
    }

    /** The arguments without those left out at the end, which Jena holds as null. */
    private static ExprList given(ExprList arguments) {
      ExprList given = new ExprList();
      arguments.getList().stream().filter(a -> a != null).forEach(given::add);
      return given;
    }
  }
}
