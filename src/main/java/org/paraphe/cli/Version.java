package org.paraphe.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"paraphe " + number()};
  }

  /** For example {@code 0.1.0}; {@code development} outside a jar. */
  static String number() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
