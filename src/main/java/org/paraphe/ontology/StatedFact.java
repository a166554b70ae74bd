package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact in the notation of the lexicon's examples: {@code Signature signatory=Pérou
 * document=charte de Quito polarity=Negative modality=Planned}. Without polarity it is positive,
 * without modality asserted.
 *
 * @param fillers the labels or texts that fill each role
 */
public record StatedFact(
    String factClass, Map<String, List<String>> fillers, Polarity polarity, Modality modality) {

  private static final Pattern ROLE = Pattern.compile("\\s+(\\w+)=");
  private static final Pattern EDGES = Pattern.compile("^[\\s«»“”\"]+|[\\s«»“”\".,;:]+$");
  private static final String POLARITY = "polarity";
  private static final String MODALITY = "modality";

  public StatedFact {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    fillers.forEach((role, values) -> copy.put(role, List.copyOf(values)));
    fillers = Map.copyOf(copy);
  }

  /**
   * Reads the notation.
   *
   * @throws IllegalArgumentException if polarity or modality is none of theirs
   */
  public static StatedFact parse(String notation) {
    Map<String, List<String>> fillers = new LinkedHashMap<>();
    Matcher m = ROLE.matcher(notation);
    String role = "";
    int from = 0;
    String factClass = "";
    boolean more = true;
    while (more) {
      more = m.find();
      String value = notation.substring(from, more ? m.start() : notation.length()).strip();
      if (role.isEmpty()) {
        factClass = value;
      } else {
        fillers.computeIfAbsent(role, k -> new ArrayList<>(1)).add(value);
      }
      if (more) {
        role = m.group(1);
        from = m.end();
      }
    }
    List<String> polarity = fillers.remove(POLARITY);
    List<String> modality = fillers.remove(MODALITY);
    return new StatedFact(
        factClass,
        fillers,
        polarity == null ? Polarity.Positive : Polarity.valueOf(polarity.get(0)),
        modality == null ? Modality.Asserted : Modality.valueOf(modality.get(0)));
  }

  /**
   * Whether {@code found} states this: the same class, polarity and modality, and in each role that
   * is given the same labels. Case, outer quotation marks and final punctuation do not count.
   */
  public boolean statedBy(StatedFact found) {
    return factClass.equals(found.factClass)
        && polarity == found.polarity
        && modality == found.modality
        && fillers.entrySet().stream()
            .allMatch(
                e ->
                    plain(found.fillers.getOrDefault(e.getKey(), List.of()))
                        .containsAll(plain(e.getValue())));
  }

  private static List<String> plain(List<String> values) {
    return values.stream()
        .map(v -> EDGES.matcher(v.replace('’', '\'')).replaceAll("").toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The notation. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(factClass);
    fillers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e ->
                e.getValue()
                    .forEach(v -> out.append(' ').append(e.getKey()).append('=').append(v)));
    if (polarity != Polarity.Positive) {
      out.append(" polarity=").append(polarity);
    }
    if (modality != Modality.Asserted) {
      out.append(" modality=").append(modality);
    }
    return out.toString();
  }
}
