package org.paraphe.cli;

/**
 * A step of the build: runs commands one after the other, as a user would, so that Java sees which
 * classes a start needs.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * @param commands each with its arguments, which hold no spaces; the first that fails ends the
   *     rehearsal with its status
   */
  public static void main(String... commands) {
    for (String command : commands) {
      int status = Main.run(System.out, System.err, command.split(" "));
      if (status != 0) {
        System.exit(status);
      }
    }
    System.exit(0);
  }
}
