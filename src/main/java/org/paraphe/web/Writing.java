package org.paraphe.web;

import org.paraphe.rdf.Provenance;

/**
 * What lets clients change the store.
 *
 * @param accounts who may
 * @param intake reads the articles they send
 * @param provenance what makes their graphs
 */
public record Writing(Accounts accounts, Intake intake, Provenance provenance) {}
