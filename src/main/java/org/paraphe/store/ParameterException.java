package org.paraphe.store;

/** A parameter of a named query that has no fitting value, or that the query does not have. */
public final class ParameterException extends QueryException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Fault {
    /** The query has no such parameter. */
    UNDECLARED,
    /** It must have a value and has none. */
    MISSING,
    /** Its value is not of its type. */
    UNFIT
  }

  private final Fault fault;
  private final String parameter;
  private final String value;

  ParameterException(Fault fault, String parameter, String value, String message) {
    super(message);
    this.fault = fault;
    this.parameter = parameter;
    this.value = value;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** The parameter's name. */
  public String parameter() {
    return parameter;
  }

  /** The value given; empty where none was. */
  public String value() {
    return value;
  }
}
