package org.paraphe.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.paraphe.web.SiteServlet.Answer;

/**
 * Keeps answers until the store changes, and makes each once however many ask for it at the same
 * time. Those asked for least lately go first when there are too many. Thread-safe.
 */
final class AnswerCache {

  /** Bytes of an entry without what it holds, about. */
  private static final int OVERHEAD = 300;

  private final long most;
  private final Map<String, CompletableFuture<Answer>> answers =
      new LinkedHashMap<>(16, .75f, true);
  private Object state = "";
  private long bytes;

  /**
   * @param most bytes that all may take together
   */
  AnswerCache(long most) {
    this.most = most;
  }

  /**
   * The answer to a request.
   *
   * @param now what is equal as long as answers stay as they are
   * @param request all that the answer depends on beside the store
   * @param make what it throws is thrown at all who wait; the next one tries again
   */
  Answer get(Object now, String request, Supplier<Answer> make) {
    CompletableFuture<Answer> own = new CompletableFuture<>();
    CompletableFuture<Answer> known = begin(now, request, own);
    if (known != null) {
      return wait(known);
    }
    try {
      own.complete(make.get());
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
    }
    end(request, own);
    return wait(own);
  }

  private synchronized CompletableFuture<Answer> begin(
      Object now, String request, CompletableFuture<Answer> own) {
    if (!now.equals(state)) {
      state = now;
      answers.clear();
      bytes = 0;
    }
    return answers.putIfAbsent(request, own);
  }

  private synchronized void end(String request, CompletableFuture<Answer> own) {
    if (answers.get(request) != own) {
      return; // The store has changed meanwhile.
    }
    if (own.isCompletedExceptionally()) {
      answers.remove(request);
      return;
    }
    bytes += size(request, own);
    Iterator<Map.Entry<String, CompletableFuture<Answer>>> oldest = answers.entrySet().iterator();
    while (bytes > most && oldest.hasNext()) {
      Map.Entry<String, CompletableFuture<Answer>> one = oldest.next();
      if (one.getValue().isDone()) {
        bytes -= size(one.getKey(), one.getValue());
        oldest.remove();
      }
    }
  }

  private static long size(String request, CompletableFuture<Answer> answer) {
    return OVERHEAD + 2L * request.length() + answer.join().body().length;
  }

  private static Answer wait(CompletableFuture<Answer> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
