package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoreDirectoryTest {

  private static final long GIGABYTE = 1L << 30;
  private static final long QUADS = 10_000_000;
  private static final long MORE = 250_000;

  @Test
  void aStoreThatSoonLeavesNoRoomForItsCopyMustBeCompacted() {
    assertThat(mustCompact(0, 4 * GIGABYTE, MORE)).isTrue();
    assertThat(mustCompact(0, 5 * GIGABYTE, MORE)).isFalse();
  }

  @Test
  void theMoreQuadsComeTheEarlier() {
    assertThat(mustCompact(0, 5 * GIGABYTE, 2 * MORE)).isTrue();
  }

  @Test
  void aStoreThatWasCompactedLatelyStaysAsItIs() {
    assertThat(mustCompact(7 * GIGABYTE, 4 * GIGABYTE, MORE)).isFalse();
  }

  @Test
  void whereThereIsNoRoomForACopyNoneIsMade() {
    assertThat(mustCompact(0, 3 * GIGABYTE, MORE)).isFalse();
  }

  private static boolean mustCompact(long compacted, long free, long more) {
    return StoreDirectory.mustCompact(10 * GIGABYTE, compacted, free, QUADS, more);
  }
}
