package org.paraphe.entity;

import java.util.Collections;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;

/** Tells what was named before a noun can stand for: by gender, kind, and what it was called. */
final class Compatibility {

  private final Set<String> companyKinds;
  private final Set<String> ownBodies;
  private final Set<String> epicenes;
  private final Set<String> press;
  private final BodyWords bodyWords;
  private final Set<String> plainWorks;
  private final Set<String> proposals;
  private final Set<String> treaties;
  private final Set<String> positions;
  private final Set<String> generalPositions;
  private final Set<String> courtRoles;
  private final Set<String> feminineWords;
  private final Set<String> masculineWords;

  Compatibility(WordLists words) {
    this.companyKinds = words.get("CompanyKind");
    this.ownBodies = words.get("OwnBodyNoun");
    this.epicenes = words.get("EpicenePerson");
    this.press = words.get("PressNoun");
    this.bodyWords = new BodyWords(words);
    this.plainWorks = words.get("PlainWorkNoun");
    this.proposals = words.get("ProposalNoun");
    this.treaties = words.get("TreatyNoun");
    this.positions = words.get("PositionNoun");
    this.generalPositions = words.get("GeneralPosition");
    this.courtRoles = words.get("CourtRole");
    this.feminineWords = words.get("FeminineDeterminer");
    this.masculineWords = words.get("MasculineDeterminer");
  }

  /** Whether a noun can stand for a work: "l'accord" for a treaty, "le texte" for any. */
  boolean standsFor(Token noun, Draft work) {
    boolean treaty = !Collections.disjoint(treaties, work.nouns);
    return plainWorks.contains(noun.lemma()) && !(treaty && proposals.contains(noun.lemma()))
        || treaty && treaties.contains(noun.lemma());
  }

  /** Whether the article has described it by the noun, or by another noun for a company. */
  boolean knows(Draft d, Token t, String title, EntityType type) {
    boolean plain = title.equals(t.lemma());
    if (d.nouns.contains(title) || plain && d.nouns.contains(t.norm())) {
      return true;
    }
    return type == EntityType.Organization
        && d.head.isEmpty()
        && companyKinds.contains(t.lemma())
        && !Collections.disjoint(companyKinds, d.nouns);
  }

  /**
   * A person of whom one position is known is not whoever holds another: a mayor, a prosecutor; and
   * nobody is the judge or lawyer of a trial who has not been called so.
   */
  boolean mayHold(Draft person, Token position) {
    if (courtRoles.contains(position.lemma()) || courtRoles.contains(position.norm())) {
      return false;
    }
    return !positions.contains(position.lemma())
        || generalPositions.contains(position.lemma())
        || person.nouns.stream()
            .allMatch(n -> !positions.contains(n) || generalPositions.contains(n));
  }

  /** Gender and closer kind agree: a club is no ministry. */
  boolean fits(Draft d, Sentence sentence, int i, EntityType type) {
    Token noun = sentence.token(i);
    if (type == EntityType.Person) {
      char g = gender(sentence, i);
      return d.gender == 'e' || g == 'e' || g == d.gender;
    }
    if (type == EntityType.Document) {
      return standsFor(noun, d);
    }
    if (type != EntityType.Organization) {
      return true;
    }
    if (press.contains(noun.lemma()) && Collections.disjoint(press, d.nouns)) {
      return false;
    }
    boolean own = ownBodies.contains(noun.lemma()) || ownBodies.contains(d.head);
    if (own && !d.head.equals(noun.lemma()) || bodyWords.exclude(noun, d)) {
      return false;
    }
    String kind = d.thing == null ? "" : d.thing.kind();
    boolean company = companyKinds.contains(noun.lemma());
    boolean headed = !d.head.isEmpty() && !companyKinds.contains(d.head);
    return (!company || kind.isEmpty() && !headed || kind.equals("Company") || kind.equals("Club"))
        && !kind.equals("SeatOfPower")
        && !kind.equals("Medium");
  }

  /** The gender of a noun, by its determiner where its form does not tell: "la juge". */
  private char gender(Sentence sentence, int noun) {
    Token t = sentence.token(noun);
    char own = epicenes.contains(t.lemma()) ? 'e' : t.morph().gender();
    String before = noun > 0 ? sentence.token(noun - 1).norm() : "";
    if (own == 'e' && feminineWords.contains(before)) {
      return 'f';
    }
    return own == 'e' && masculineWords.contains(before) ? 'm' : own;
  }
}
