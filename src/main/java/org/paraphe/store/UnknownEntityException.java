package org.paraphe.store;

/** No entity of the store is called as was asked. */
public final class UnknownEntityException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String entityClass;
  private final String name;

  UnknownEntityException(String entityClass, String name) {
    super("the store knows no %s called \"%s\"".formatted(entityClass, name));
    this.entityClass = entityClass;
    this.name = name;
  }

  /** Local name of the class that was looked through. */
  public String entityClass() {
    return entityClass;
  }

  /** The name that nothing has. */
  public String name() {
    return name;
  }
}
