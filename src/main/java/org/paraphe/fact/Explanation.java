package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText;
import org.paraphe.entity.Mention;

/**
 * How the words of an article gave a fact, a line for each decision:
 *
 * <pre>
 * signatory "il" ← "le ministre" ← "Jean Dupont"
 * document "la charte" = Charte de Lomé
 * polarity negation "n'a pas signé"
 * </pre>
 */
public final class Explanation {

  /** How many steps of a coreference chain are told. */
  private static final int STEPS = 4;

  private final LinkedText linked;

  public Explanation(LinkedText linked) {
    this.linked = linked;
  }

  /** The lines, joined by line feeds. */
  public String of(Fact fact) {
    List<String> lines = new ArrayList<>();
    for (Fact.Filler filler : fact.roles()) {
      if (filler.value() instanceof Fact.Value.Thing thing) {
        lines.add(filler.role() + " " + chain(filler, thing.entity(), fact));
      } else if (filler.begin() >= 0 && filler.value() instanceof Fact.Value.Count count) {
        lines.add(
            filler.role() + " " + words(filler.begin(), filler.end()) + " = " + count.count());
      }
    }
    for (Fact.Reason reason : fact.reasons()) {
      String rule = reason.rule().name().toLowerCase(Locale.ROOT);
      lines.add("rule " + rule + " " + words(reason.begin(), reason.end()));
    }
    return String.join("\n", lines);
  }

  /** The words of a filler, and what they refer to: mention by mention back to a name. */
  private String chain(Fact.Filler filler, Entity entity, Fact fact) {
    StringBuilder chain = new StringBuilder();
    String last = filler.begin() < 0 ? "" : words(filler.begin(), filler.end());
    chain.append(last.isEmpty() ? "(not said here)" : last);
    int from = filler.begin() < 0 ? fact.evidence().begin() : filler.begin();
    Optional<Mention> mention = at(entity, filler.begin(), filler.end());
    for (int step = 0; step < STEPS && !named(mention); step++) {
      mention = before(entity, mention.map(Mention::begin).orElse(from));
      if (mention.isEmpty()) {
        break;
      }
      last = words(mention.get().begin(), mention.get().end());
      chain.append(" ← ").append(last);
    }
    if (!last.equals(quoted(entity.label()))) {
      chain.append(" = ").append(entity.label());
    }
    return chain.toString();
  }

  private static boolean named(Optional<Mention> mention) {
    return mention.filter(m -> m.kind() == Mention.Kind.NAME).isPresent();
  }

  private static Optional<Mention> at(Entity entity, int begin, int end) {
    return entity.mentions().stream()
        .filter(m -> m.begin() < end && begin < m.end())
        .reduce((a, b) -> named(Optional.of(a)) ? a : b);
  }

  /** The last mention before an offset. */
  private static Optional<Mention> before(Entity entity, int offset) {
    return entity.mentions().stream().filter(m -> m.end() <= offset).reduce((a, b) -> b);
  }

  private String words(int begin, int end) {
    return quoted(linked.text().line(begin, end).strip());
  }

  private static String quoted(String words) {
    return '"' + words + '"';
  }
}
