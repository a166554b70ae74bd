package org.paraphe.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.paraphe.ontology.Identities;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.Suggestion;
import org.paraphe.store.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Suggests which entities are likely the same, and which names are likely shared. */
@Command(
    name = "suggest",
    description = {
      "Prints which entities of a store are likely the same and which names are likely shared,",
      "with reasons, in Turtle: paste into identities.ttl what is right, then run reconcile."
    })
final class SuggestCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private KnowledgeOptions knowledge;
  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    Identities decided = knowledge.knowledge().identities();
    String base = knowledge.iris().base();
    List<Suggestion> found;
    try (KnowledgeStore opened = store.open()) {
      found = opened.read(snapshot -> new Suggestions(snapshot, base).find());
    }
    List<Suggestion> fresh =
        found.stream().filter(s -> !decided.different(s.entity(), s.other())).toList();
    main.out().println("@prefix owl: <http://www.w3.org/2002/07/owl#> .");
    main.out().println("@prefix pa: <https://w3id.org/paraphe/ontology#> .");
    fresh.forEach(s -> main.out().print("\n" + s.turtle()));
    main.err().printf("paraphe: %d suggestions%n", fresh.size());
    return 0;
  }
}
