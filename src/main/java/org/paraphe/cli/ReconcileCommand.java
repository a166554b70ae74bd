package org.paraphe.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.paraphe.rdf.Decisions;
import org.paraphe.rdf.Provenance;
import org.paraphe.rdf.Reference;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.LoadReport;
import org.paraphe.store.Reconciliation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Applies the decisions of identities.ttl to a store. */
@Command(
    name = "reconcile",
    description = {
      "Applies the decisions on identities (identities.ttl of the ontology) to a store that exists.",
      "The store is then as if all its articles had been built with them. Prints the graphs changed."
    })
final class ReconcileCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private KnowledgeOptions knowledge;
  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    Decisions decisions = Decisions.of(knowledge.knowledge(), knowledge.iris());
    try (KnowledgeStore opened = store.open()) {
      opened.keep(Reference.of(knowledge.knowledge().memberships(), knowledge.iris()));
      LoadReport report =
          new Reconciliation(decisions)
              .run(opened, provenance(), Instant.now(), main.out()::println);
      main.err()
          .printf(
              "paraphe: %d articles changed, %d as they were%n",
              report.replaced(), report.unchanged());
    }
    return 0;
  }

  /**
   * What makes the graphs of this run. A build with the same ontology is something else: it reads
   * the articles again.
   */
  private Provenance provenance() {
    Provenance build = knowledge.provenance();
    return new Provenance(build.programVersion() + " reconcile", build.ontologyHash());
  }
}
