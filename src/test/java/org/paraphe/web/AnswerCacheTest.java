package org.paraphe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.paraphe.web.SiteServlet.Answer;

class AnswerCacheTest {

  private final AnswerCache cache = new AnswerCache(2_000);
  private final AtomicInteger made = new AtomicInteger();

  private Answer page() {
    return Answer.ok("text/plain", "a".repeat(300) + made.incrementAndGet());
  }

  @Test
  void anAnswerIsKeptUntilTheStoreChanges() {
    Answer first = cache.get("monday", "/a", this::page);
    assertThat(cache.get("monday", "/a", this::page)).isSameAs(first);
    assertThat(cache.get("monday", "/b", this::page)).isNotSameAs(first);
    assertThat(cache.get("tuesday", "/a", this::page)).isNotSameAs(first);
    assertThat(made).hasValue(3);
  }

  @Test
  void whoAsksMeanwhileWaitsForTheSameAnswer() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Supplier<Answer> slow =
        () -> {
          begun.countDown();
          await(asked);
          return page();
        };
    var one = CompletableFuture.supplyAsync(() -> cache.get("monday", "/a", slow));
    begun.await();
    var other = CompletableFuture.supplyAsync(() -> cache.get("monday", "/a", this::page));
    asked.countDown();
    assertThat(other.get()).isSameAs(one.get());
    assertThat(made).hasValue(1);
  }

  @Test
  void aFailureIsNotKept() {
    Supplier<Answer> failing =
        () -> {
          throw new IllegalStateException("no disk");
        };
    assertThatThrownBy(() -> cache.get("monday", "/a", failing)).hasMessage("no disk");
    assertThat(cache.get("monday", "/a", this::page).status()).isEqualTo(200);
  }

  @Test
  void whatWasAskedForLeastLatelyGoesFirst() {
    for (String path : List.of("/a", "/b", "/c", "/a", "/d", "/a")) {
      cache.get("monday", path, this::page);
    }
    assertThat(made).hasValue(4);
    cache.get("monday", "/b", this::page);
    assertThat(made).hasValue(5);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
