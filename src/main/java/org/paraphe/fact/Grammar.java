package org.paraphe.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordMap;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Token;

/** The closed word classes that matching frames needs. Immutable. */
final class Grammar {

  private static final String CONTRACTION = "ContractionOf_";
  private static final String ELISION = "ElisionOf_";

  private final Map<String, String> contractions;
  private final Map<String, Set<String>> cliticsOf = new HashMap<>();
  final Set<String> negationParticles;
  final Set<String> negationWords;
  final Set<String> negativeDeterminers;
  final Set<String> restrictives;
  final Set<String> reflexives;
  final Set<String> objectClitics;
  final Set<String> indirectClitics;
  final Set<String> invertedSubjects;
  final Set<String> relativePronouns;
  final Set<String> complementizers;
  final Set<String> inclusions;
  final Expressions falsehoods;
  final Expressions exceptions;
  final Expressions companions;
  final Expressions headships;
  final Expressions elidedNegations;
  final Expressions elidedAdditions;
  final Set<String> possessives;
  final Set<String> speakerNouns;
  final Set<String> voiceless;
  final Set<String> varying;
  final Set<String> distributives;
  final Set<String> speakerPronouns;
  final Set<String> impersonalSubjects;
  final Set<String> bodyMarkers;
  final Set<String> quantities;
  final Set<String> comparisons;
  final Set<String> clausePronouns;
  final Set<String> speakingDocuments;
  final Set<String> bounds;
  final Set<String> authorMarkers;
  final Set<String> objectControl;
  final Set<String> eitherControl;
  final Set<String> uncertain;
  final Set<String> privatives;
  final Set<String> conditionals;
  final Expressions expletives;
  final Set<String> purposes;
  final Set<String> occasions;
  final Set<String> receiving;
  final Set<String> horizons;
  final Set<String> attendances;
  final Set<String> attended;
  final Set<String> publishing;
  final Set<String> authored;
  final Set<String> containers;
  final Set<String> venues;
  final Set<String> farVenues;
  final Set<String> achieving;
  final Set<String> awaiting;
  final Set<String> wanting;
  final Set<String> occurring;
  final Set<String> prospects;
  final Set<String> groupPronouns;
  final Set<String> contests;
  final Set<String> former;
  final Set<String> openingConnectors;
  final Set<String> sources;
  final Set<String> backPronouns;
  final Set<String> placePronouns;
  final Set<String> femininePronouns;
  final Set<String> pluralPronouns;
  final Set<String> feminineDeterminers;
  final Set<String> masculineDeterminers;
  final Set<String> pluralDeterminers;
  final Titles positions;

  /** Whether the body stands before the title of a position in it. */
  final boolean bodyFirst;

  final Titles members;
  final Set<String> posts;
  final Set<String> offices;
  final Set<String> agents;
  final Set<String> definite;
  final Set<String> genitives;
  private final Set<String> formerPrefixes;

  final Counts counts;
  private final WordLists words;

  Grammar(WordLists words) {
    this.words = words;
    counts = new Counts(words);
    Map<String, String> written = new HashMap<>();
    for (String concept : words.concepts()) {
      if (concept.startsWith(CONTRACTION) || concept.startsWith(ELISION)) {
        String base = concept.substring(concept.indexOf('_') + 1);
        words.get(concept).forEach(form -> written.put(form, base));
      } else if (concept.startsWith("CliticFor_")) {
        cliticsOf.put(concept.substring("CliticFor_".length()), words.get(concept));
      }
    }
    contractions = WordMap.copyOf(written);
    negationParticles = words.get("NegationParticle");
    negationWords = words.get("NegationWord");
    negativeDeterminers = words.get("NegativeDeterminer");
    restrictives = words.get("Restrictive");
    reflexives = words.get("ReflexiveClitic");
    objectClitics = words.get("ObjectClitic");
    indirectClitics = words.get("IndirectClitic");
    invertedSubjects = words.get("InvertedSubject");
    relativePronouns = words.get("RelativePronoun");
    complementizers = words.get("Complementizer");
    inclusions = WordSet.union(words.get("InclusionRelative"), words.get("InclusionMarker"));
    falsehoods = expressions("FalsehoodMarker");
    exceptions = expressions("ExceptionPreposition");
    companions = expressions("CompanionMarker");
    headships = expressions("HeadshipMarker");
    elidedNegations = expressions("ElidedNegation");
    elidedAdditions = expressions("ElidedAddition");
    possessives = words.get("PossessiveDeterminer");
    speakerNouns =
        WordSet.union(
            words.get("SpeakerNoun"),
            WordSet.union(words.get("ProfessionNoun"), words.get("PositionTitle")));
    varying = words.get("VaryingVerb");
    distributives = words.get("DistributiveAdverb");
    voiceless = WordSet.union(words.get("VoicelessNoun"), words.get("SpeakingDocument"));
    impersonalSubjects = words.get("ImpersonalSubject");
    bodyMarkers = words.get("BodyMarker");
    comparisons = words.get("Comparison");
    clausePronouns = words.get("ClausePronoun");
    quantities = words.get("QuantityNoun");
    speakerPronouns = words.get("SpeakerPronoun");
    speakingDocuments = words.get("SpeakingDocument");
    bounds = words.get("BoundPreposition");
    authorMarkers = words.get("AuthorMarker");
    objectControl = words.get("ObjectControlVerb");
    eitherControl = words.get("EitherControlVerb");
    uncertain = words.get("CertaintyAdverb");
    privatives = words.get("Privative");
    expletives = expressions("ExpletiveConjunction");
    conditionals = words.get("Conditional");
    purposes = words.get("Purpose");
    venues = words.get("VenueMarker");
    achieving = words.get("AchievingVerb");
    awaiting = words.get("AwaitingVerb");
    wanting = words.get("WantingWord");
    occurring = words.get("OccurringWord");
    prospects = words.get("ProspectMarker");
    groupPronouns = words.get("GroupPronoun");
    farVenues = words.get("FarVenueMarker");
    contests = words.get("ContestNoun");
    occasions = words.get("Occasion");
    horizons = words.get("HorizonMarker");
    receiving = words.get("ReceivingVerb");
    attendances = words.get("AttendanceMarker");
    attended = words.get("AttendedEventNoun");
    publishing = words.get("PublishingVerb");
    authored = words.get("AuthoredNoun");
    containers = words.get("ContainerMarker");
    former = words.get("FormerMarker");
    sources = words.get("SourcePreposition");
    placePronouns = words.get("PlacePronoun");
    backPronouns = words.get("BackPronoun");
    femininePronouns = words.get("FemininePronoun");
    pluralPronouns = words.get("PluralPronoun");
    feminineDeterminers = words.get("FeminineDeterminer");
    masculineDeterminers = words.get("MasculineDeterminer");
    pluralDeterminers = words.get("PluralDeterminer");
    openingConnectors = words.get("OpeningConnector");
    positions = new Titles(words.get("PositionTitle"));
    bodyFirst = !words.get("NamedTitle").isEmpty();
    members = new Titles(words.get("MemberNoun"));
    agents = words.get("AgentMarker");
    offices = words.get("ExecutiveTitle");
    posts = words.get("PostNoun");
    definite = words.get("DefiniteForm");
    genitives = words.get("GenitiveMarker");
    formerPrefixes = words.get("FormerPrefix");
  }

  /** Whether a reported clause, or a reporting one behind it, may stand without conjunction. */
  boolean dropsConjunction() {
    return complementizers.contains("");
  }

  /** Whether the sign is a dash with spaces around it in print. */
  boolean dash(char sign) {
    return sign == '–' || sign == '—' || sign == '-';
  }

  /** The words of a list that the lexicon names. */
  Set<String> list(String concept) {
    return words.get(concept);
  }

  /** The form with its contraction undone and its elision restored: "du" and "d'" are "de". */
  String base(Token t) {
    return base(t.norm());
  }

  private String base(String form) {
    return contractions.getOrDefault(form, form);
  }

  private Expressions expressions(String concept) {
    return new Expressions(words.get(concept), this::base);
  }

  /** A title without a prefix that says it is over: "ministre" for "ex-ministre". */
  String plain(String title) {
    for (String prefix : formerPrefixes) {
      if (title.length() > prefix.length() && title.startsWith(prefix)) {
        return title.substring(prefix.length());
      }
    }
    return title;
  }

  /** Whether the token is a clitic that stands for a phrase with one of {@code markers}. */
  boolean cliticFor(Token t, Set<String> markers) {
    for (String m : markers) {
      Set<String> clitics = cliticsOf.get(m);
      if (clitics != null && clitics.contains(t.norm())) {
        return true;
      }
    }
    return false;
  }
}
