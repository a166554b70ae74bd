package org.paraphe.text;

/**
 * A stretch in quotation marks. It may run over several sentences.
 *
 * @param begin first UTF-16 unit inside the marks
 * @param end after the last UTF-16 unit inside the marks
 * @param outerBegin the opening mark's first unit; equals {@code begin} where the mark is missing
 * @param outerEnd after the closing mark; equals {@code end} where the mark is missing
 */
public record Quotation(int begin, int end, int outerBegin, int outerEnd) {

  public boolean covers(int offset) {
    return offset >= begin && offset < end;
  }
}
