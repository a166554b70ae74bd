package org.paraphe.store;

import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** A Fuseki that takes queries and updates at {@code /ds}: {@code PlainFuseki PORT PASSWORDS}. */
final class PlainFuseki {

  private PlainFuseki() {}

  public static void main(String[] arguments) {
    FusekiServer.create()
        .port(Integer.parseInt(arguments[0]))
        .loopback(true)
        .passwordFile(arguments[1])
        .auth(AuthScheme.BASIC)
        .serverAuthPolicy(Auth.policyAllowSpecific("plume"))
        .add("/ds", DatasetGraphFactory.createTxnMem(), true)
        .build()
        .start()
        .join();
  }
}
