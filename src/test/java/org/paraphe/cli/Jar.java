package org.paraphe.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the jar that the build made, as a user does. */
final class Jar {

  private static final Pattern URL = Pattern.compile("http://\\S+:\\d+");

  private Jar() {}

  /** What a run printed, and its exit status. */
  record Result(int status, String out, String err) {
    List<String> errors() {
      return err.lines().toList();
    }
  }

  /** Runs a command to its end. */
  static Result run(Object... arguments) {
    try {
      Path out = Files.createTempFile("paraphe", ".out");
      Path err = Files.createTempFile("paraphe", ".err");
      Process process =
          command(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      int status = process.waitFor();
      Result result = new Result(status, Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A server under way. */
  record Server(Process process, String url) implements AutoCloseable {
    @Override
    public void close() {
      process.destroy();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Serves a store at a free port. */
  static Server serve(Path store) throws IOException {
    Process process = command("serve", "--store", store, "--port", 0).start();
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      said.append(line).append('\n');
      Matcher url = URL.matcher(line);
      if (url.find()) {
        return new Server(process, url.group());
      }
    }
    throw new IllegalStateException("serve ended: " + said);
  }

  private static ProcessBuilder command(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx800m");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-jar");
    command.add(System.getProperty("paraphe.jar"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }
}
