package org.paraphe.cli;

import me.tongfei.progressbar.ProgressBarConsumer;

/** Shows nothing: progress is for people who watch. */
final class SilentBar implements ProgressBarConsumer {

  @Override
  public int getMaxRenderedLength() {
    return 1;
  }

  @Override
  public void accept(String rendered) {}

  @Override
  public void close() {}
}
