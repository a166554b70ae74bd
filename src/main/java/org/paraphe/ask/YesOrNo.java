package org.paraphe.ask;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.paraphe.ask.Answer.Entry;
import org.paraphe.ask.Answer.Evidence;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;

/** Decides from the facts that a question finds whether what it asks is so. */
final class YesOrNo {

  private final Vocabulary vocabulary;

  YesOrNo(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Yes or no where the sources are one; both sides where they are not; nothing for rumours. */
  String tell(Question q, List<Binding> rows, List<Entry> entries, List<Evidence> evidence) {
    List<Binding> same = rows.stream().filter(r -> asked(q.main(), r)).toList();
    List<Binding> firm =
        same.isEmpty() ? rows.stream().filter(r -> decides(q.main(), r)).toList() : same;
    String asked = q.main().polarity().name();
    List<Binding> yes = firm.stream().filter(r -> polarity(r).equals(asked)).toList();
    List<Binding> no = firm.stream().filter(r -> !polarity(r).equals(asked)).toList();
    List<Binding> former = having(rows, Modality.Former);
    if (yes.isEmpty() && no.isEmpty() && !former.isEmpty()) {
      return q.kind() == Question.Kind.STILL
          ? decided(former, Answer.NO, "TellNoMore", entries, evidence)
          : decided(former, Answer.YES, "TellOnce", entries, evidence);
    }
    if (!yes.isEmpty() && !no.isEmpty() && q.kind() != Question.Kind.WHETHER_ANY) {
      decided(yes, Answer.YES, "TellYes", entries, evidence);
      decided(no, Answer.NO, "TellNo", entries, evidence);
      return vocabulary.tell("TellConflict");
    }
    if (!yes.isEmpty()) {
      return decided(yes, Answer.YES, "TellYes", entries, evidence);
    }
    return no.isEmpty() ? "" : decided(no, Answer.NO, "TellNo", entries, evidence);
  }

  /** "Was X director?": who is, was. */
  private static boolean held(Condition asked) {
    return asked.roles().stream().anyMatch(f -> f.role().equals("holder"));
  }

  private static boolean asked(Condition asked, Binding row) {
    String modality = Rows.name(row.get(QueryWriter.MODALITY));
    return asked.modalities().stream().anyMatch(m -> modality.equals(m.name()));
  }

  /**
   * Whether what is so settles what is asked. It does not settle whether it will not be, nor
   * whether it is over: who has signed may leave, or has left.
   */
  private static boolean decides(Condition asked, Binding row) {
    boolean left = asked.modalities().equals(Set.of(Modality.Former)) && !held(asked);
    return Rows.name(row.get(QueryWriter.MODALITY)).equals(Modality.Asserted.name())
        && !left
        && (asked.polarity() == Polarity.Positive
            || polarity(row).equals(Polarity.Negative.name()));
  }

  private String decided(
      List<Binding> rows, String value, String word, List<Entry> entries, List<Evidence> evidence) {
    entries.add(new Entry.Value(value, Rows.articles(rows)));
    rows.forEach(r -> evidence.add(Rows.evidence(r, value)));
    return vocabulary.tell(word);
  }

  private static List<Binding> having(List<Binding> rows, Modality modality) {
    return rows.stream()
        .filter(r -> Rows.name(r.get(QueryWriter.MODALITY)).equals(modality.name()))
        .toList();
  }

  private static String polarity(Binding row) {
    return Rows.name(row.get(QueryWriter.POLARITY));
  }
}
