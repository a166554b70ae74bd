package org.paraphe.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.paraphe.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes all that articles said out of the store. */
@Command(name = "forget", description = "Takes all that articles said out of the store.")
final class ForgetCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Mixin private StoreOption store;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "An article's identifier or IRI.")
  private List<String> articles;

  @Override
  public Integer call() {
    int unknown = 0;
    try (KnowledgeStore opened = store.open()) {
      for (String article : articles) {
        boolean known = opened.forget(article) > 0;
        main.err().println("paraphe: " + article + (known ? ": forgotten" : ": not in the store"));
        unknown += known ? 0 : 1;
      }
    }
    return unknown == 0 ? 0 : 1;
  }
}
