package org.paraphe.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paraphe.entity.Expletives;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Token;

/** The closed word classes that matching frames needs. Immutable. */
final class Grammar {

  private static final String CONTRACTION = "ContractionOf_";
  private static final String ELISION = "ElisionOf_";
  private static final String CLITIC = "CliticFor_";
  private static final String ASPECT = "AspectFor_";

  private final Map<String, Long> classes;
  private final Map<String, Set<String>> cliticsOf = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();
  private final Map<String, Set<String>> aspectsFor = new HashMap<>();
  final WordClass negationParticles;
  final WordClass negationWords;
  final Set<String> negativeDeterminers;
  final WordClass restrictives;
  final WordClass reflexives;
  final WordClass objectClitics;
  final WordClass indirectClitics;
  final WordClass invertedSubjects;
  final WordClass relativePronouns;
  final WordClass complementizers;
  final WordClass interrogatives;
  final WordClass inclusions;
  final Expressions falsehoods;
  final Expressions exceptions;
  final Expressions companions;
  final Expressions headships;
  final WordClass years;
  final Expressions titleEnds;
  final Expressions titleAsides;
  final Expressions voices;
  final Expressions elidedNegations;
  final Expressions elidedAdditions;
  final Expressions enumerations;
  final WordClass possessives;
  final Set<String> speakerNouns;
  final Set<String> voiceless;
  final Set<String> ballots;
  final Set<String> ranks;
  final Set<String> honorifics;
  final Set<String> varying;
  final WordClass distributives;
  final WordClass speakerPronouns;
  final WordClass impersonalSubjects;
  final Set<String> bodyMarkers;
  final Set<String> quantities;
  final WordClass comparisons;
  final WordClass clausePronouns;
  final WordClass speakingDocuments;
  final WordClass bounds;
  final Set<String> authorMarkers;
  final Set<String> objectControl;
  final Set<String> eitherControl;
  final Set<String> undergoing;
  final WordClass uncertain;
  final Set<String> privatives;
  final WordClass conditionals;
  final Expressions expletives;
  final Set<String> purposes;
  final Set<String> blameMarkers;
  final Set<String> designations;
  final Set<String> unions;
  final Set<String> floors;
  final Set<String> addressees;
  final WordClass topics;
  final Set<String> mentioning;
  final Set<String> answering;
  final Set<String> presences;
  final Set<String> absences;
  final Set<String> listings;
  final Set<String> eventParts;
  final Set<String> speeches;
  final Set<String> delivering;
  final Set<String> occasions;
  final Set<String> receiving;
  final Set<String> delegates;
  final Set<String> nationDelegates;
  final Set<String> rulers;
  final Set<String> horizons;
  final Set<String> attendances;
  final Set<String> held;
  final Set<String> meetings;
  final Set<String> attended;
  final Set<String> fairs;
  final Set<String> showing;
  final Set<String> eventPresences;
  final Set<String> auspices;
  final Set<String> encounters;
  final Set<String> between;
  final Set<String> nationDeeds;
  final Set<String> publishing;
  final Set<String> appearing;
  final Set<String> brought;
  final Set<String> releases;
  final Set<String> afterwards;
  final Set<String> available;
  final Set<String> outlets;
  final Set<String> authored;
  final Set<String> containers;
  final Set<String> partners;
  final Set<String> ranking;
  final Set<String> venues;
  final Set<String> farVenues;
  final Set<String> countryMatters;
  final Set<String> townPlaces;
  final Set<String> opponents;
  final Set<String> regionParts;
  final Set<String> townEvents;
  final Set<String> achieving;
  final Set<String> declining;
  final Expletives impersonals;
  final Set<String> copulas;
  final Set<String> outcomes;
  final Set<String> awaiting;
  final Set<String> wanting;
  final Set<String> settled;
  final Set<String> unsettled;
  final Set<String> distances;
  final Set<String> occurring;
  final Set<String> prospects;
  final WordClass groupPronouns;
  final Set<String> contests;
  final WordClass former;
  final WordClass future;
  final Set<String> replacing;
  final Set<String> appointing;
  final WordClass openingConnectors;
  final WordClass sources;
  final Set<String> sourceNouns;
  final WordClass same;
  final WordClass alternatives;
  final WordClass ones;
  final WordClass backPronouns;
  final WordClass latterPronouns;
  final WordClass placePronouns;
  final WordClass firstPersons;
  final WordClass singleSpeakers;
  final Set<String> citations;
  final WordClass circumstances;
  final Set<String> mannerNouns;
  final Set<String> asking;
  final Set<String> reacting;
  final WordClass ages;
  final Set<String> femininePronouns;
  final WordClass pluralPronouns;
  final Set<String> feminineDeterminers;
  final Set<String> masculineDeterminers;
  final Set<String> pluralDeterminers;
  final Titles positions;

  /** Whether the body stands before the title of a position in it. */
  final boolean bodyFirst;

  final WordClass titleMatters;

  final Titles members;

  /** What a title of either kind begins with, also where a prefix says that it is over. */
  final WordClass titleOpenings;

  final WordClass posts;
  final WordClass manners;
  final WordClass terms;
  final WordClass counterparts;
  final Set<String> offices;
  final Set<String> agents;
  final WordClass definite;
  final WordClass demonstratives;
  final Set<String> genitives;
  private final Set<String> formerPrefixes;

  final Counts counts;
  private final WordLists words;

  Grammar(WordLists words) {
    this.words = words;
    counts = new Counts(words);
    for (String concept : words.concepts()) {
      if (concept.startsWith(CONTRACTION) || concept.startsWith(ELISION)) {
        String base = concept.substring(concept.indexOf('_') + 1);
        words.get(concept).forEach(form -> bases.put(form, base));
      } else if (concept.startsWith(CLITIC)) {
        cliticsOf.put(concept.substring(CLITIC.length()), words.get(concept));
      } else if (concept.startsWith(ASPECT)) {
        aspectsFor.put(concept.substring(ASPECT.length()), words.get(concept));
      }
    }
    WordClasses closed = new WordClasses(bases);
    negationParticles = closed.of(words.get("NegationParticle"));
    negationWords = closed.of(words.get("NegationWord"));
    negativeDeterminers = words.get("NegativeDeterminer");
    restrictives = closed.of(words.get("Restrictive"));
    reflexives = closed.of(words.get("ReflexiveClitic"));
    objectClitics = closed.of(words.get("ObjectClitic"));
    indirectClitics = closed.of(words.get("IndirectClitic"));
    invertedSubjects = closed.of(words.get("InvertedSubject"));
    relativePronouns = closed.of(words.get("RelativePronoun"));
    complementizers = closed.of(words.get("Complementizer"));
    interrogatives =
        closed.of(WordSet.union(words.get("InterrogativeWord"), words.get("InterrogativeAdverb")));
    inclusions =
        closed.of(WordSet.union(words.get("InclusionRelative"), words.get("InclusionMarker")));
    falsehoods = closed.expressions(words.get("FalsehoodMarker"));
    exceptions = closed.expressions(words.get("ExceptionPreposition"));
    companions = closed.expressions(words.get("CompanionMarker"));
    headships = closed.expressions(words.get("HeadshipMarker"));
    years = closed.of(words.get("YearNoun"));
    titleEnds = closed.expressions(words.get("TitleEnd"));
    titleAsides = closed.expressions(words.get("TitleAside"));
    voices = closed.expressions(words.get("VoiceMarker"));
    elidedNegations = closed.expressions(words.get("ElidedNegation"));
    elidedAdditions = closed.expressions(words.get("ElidedAddition"));
    enumerations = closed.expressions(words.get("EnumerationMarker"));
    possessives = closed.of(words.get("PossessiveDeterminer"));
    speakerNouns =
        WordSet.union(
            words.get("SpeakerNoun"),
            WordSet.union(
                WordSet.union(words.get("ProfessionNoun"), words.get("PersonNoun")),
                words.get("PositionTitle")));
    varying = words.get("VaryingVerb");
    ballots = words.get("BallotNoun");
    ranks = words.get("RankTitle");
    honorifics = words.get("HonorificTitle");
    distributives = closed.of(words.get("DistributiveAdverb"));
    voiceless = WordSet.union(words.get("VoicelessNoun"), words.get("SpeakingDocument"));
    impersonalSubjects = closed.of(words.get("ImpersonalSubject"));
    bodyMarkers = words.get("BodyMarker");
    comparisons = closed.of(words.get("Comparison"));
    clausePronouns = closed.of(words.get("ClausePronoun"));
    quantities = words.get("QuantityNoun");
    speakerPronouns = closed.of(words.get("SpeakerPronoun"));
    speakingDocuments = closed.of(words.get("SpeakingDocument"));
    bounds = closed.of(words.get("BoundPreposition"));
    authorMarkers = words.get("AuthorMarker");
    objectControl = words.get("ObjectControlVerb");
    undergoing = words.get("UndergoingVerb");
    eitherControl = words.get("EitherControlVerb");
    uncertain = closed.of(words.get("CertaintyAdverb"));
    privatives = words.get("Privative");
    expletives = closed.expressions(words.get("ExpletiveConjunction"));
    conditionals = closed.of(words.get("Conditional"));
    purposes = words.get("Purpose");
    blameMarkers = words.get("BlameMarker");
    designations = words.get("DesignationWord");
    unions = words.get("UnionVerb");
    floors = words.get("FloorWord");
    addressees = words.get("AddresseeMarker");
    topics = closed.of(words.get("SubjectTopic"));
    mentioning = words.get("MentioningVerb");
    answering = words.get("AnsweringVerb");
    presences = WordSet.union(words.get("PresenceNoun"), words.get("AbsenceNoun"));
    absences = words.get("AbsenceNoun");
    listings = words.get("ListingVerb");
    eventParts = words.get("EventPart");
    speeches = words.get("SpeechNoun");
    delivering = words.get("DeliveringVerb");
    venues = words.get("VenueMarker");
    achieving = words.get("AchievingVerb");
    declining = words.get("DecliningVerb");
    impersonals = new Expletives(words);
    copulas = words.get("CopularVerb");
    outcomes = words.get("OutcomeAdverb");
    awaiting = words.get("AwaitingVerb");
    settled = words.get("SettledWord");
    unsettled = words.get("UnsettledWord");
    distances = words.get("DistanceMarker");
    wanting = words.get("WantingWord");
    occurring = words.get("OccurringWord");
    prospects = words.get("ProspectMarker");
    groupPronouns = closed.of(words.get("GroupPronoun"));
    farVenues = words.get("FarVenueMarker");
    countryMatters = words.get("CountryMatter");
    regionParts = words.get("RegionPart");
    opponents = words.get("OpponentMarker");
    townPlaces = words.get("TownPlaceNoun");
    townEvents = words.get("TownEventNoun");
    contests = words.get("ContestNoun");
    occasions = words.get("Occasion");
    horizons = words.get("HorizonMarker");
    delegates = words.get("DelegateNoun");
    rulers = words.get("RulerNoun");
    nationDelegates = words.get("NationDelegateNoun");
    receiving = words.get("ReceivingVerb");
    attendances = words.get("AttendanceMarker");
    encounters = words.get("EncounterNoun");
    between = words.get("BetweenMarker");
    auspices = words.get("AuspiceMarker");
    nationDeeds = words.get("NationDeedNoun");
    eventPresences = words.get("EventPresenceMarker");
    held = words.get("HeldMarker");
    meetings = words.get("MeetingNoun");
    attended = words.get("AttendedEventNoun");
    fairs = words.get("FairNoun");
    showing = words.get("ShowingVerb");
    publishing = words.get("PublishingVerb");
    appearing = words.get("AppearingVerb");
    brought = words.get("BringingVerb");
    releases = words.get("ReleaseNoun");
    afterwards = words.get("AfterMarker");
    available = words.get("AvailableWord");
    outlets = words.get("OutletNoun");
    authored = words.get("AuthoredNoun");
    containers = words.get("ContainerMarker");
    partners = words.get("PartnerMarker");
    ranking = words.get("RankingAdjective");
    former = closed.of(words.get("FormerMarker"));
    future = closed.of(words.get("FutureMarker"));
    replacing = words.get("ReplacingVerb");
    appointing = words.get("AppointingVerb");
    sources = closed.of(words.get("SourcePreposition"));
    sourceNouns = words.get("SourceNoun");
    alternatives = closed.of(words.get("AlternativeConjunction"));
    same = closed.of(words.get("SameWord"));
    ones = closed.of(words.get("OneOfTwo"));
    placePronouns = closed.of(words.get("PlacePronoun"));
    latterPronouns = closed.of(words.get("LatterPronoun"));
    backPronouns = closed.of(words.get("BackPronoun"));
    firstPersons = closed.of(words.get("FirstPerson"));
    singleSpeakers = closed.of(words.get("SingleSpeaker"));
    mannerNouns = words.get("MannerNoun");
    asking = words.get("AskingVerb");
    reacting = words.get("ReactingVerb");
    ages = closed.of(words.get("AgeUnit"));
    circumstances = closed.of(words.get("CircumstanceMarker"));
    citations = words.get("CitationLabel");
    femininePronouns = words.get("FemininePronoun");
    pluralPronouns = closed.of(words.get("PluralPronoun"));
    feminineDeterminers = words.get("FeminineDeterminer");
    masculineDeterminers = words.get("MasculineDeterminer");
    pluralDeterminers = words.get("PluralDeterminer");
    openingConnectors = closed.of(words.get("OpeningConnector"));
    positions = new Titles(words.get("PositionTitle"));
    bodyFirst = !words.get("NamedTitle").isEmpty();
    titleMatters = closed.of(words.get("TitleMatter"));
    members = new Titles(words.get("MemberNoun"));
    agents = words.get("AgentMarker");
    offices = words.get("ExecutiveTitle");
    posts = closed.of(words.get("PostNoun"));
    manners = closed.of(words.get("MannerPreposition"));
    terms = closed.of(words.get("TermPreposition"));
    counterparts = closed.of(words.get("CounterpartNoun"));
    definite = closed.of(words.get("DefiniteForm"));
    demonstratives = closed.of(words.get("DemonstrativeDeterminer"));
    genitives = words.get("GenitiveMarker");
    formerPrefixes = words.get("FormerPrefix");
    titleOpenings = closed.of(titleOpenings());
    classes = closed.bits();
  }

  private Set<String> titleOpenings() {
    Set<String> bare = WordSet.union(positions.openings(), members.openings());
    Set<String> all = new HashSet<>(bare);
    for (String prefix : formerPrefixes) {
      bare.forEach(word -> all.add(prefix.toLowerCase(Locale.ROOT) + word));
    }
    return all;
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

  /** The nouns that stand for what they belong to where facts of a class are stated. */
  Set<String> aspects(String factClass) {
    return aspectsFor.getOrDefault(factClass, Set.of());
  }

  /** The bits of the closed classes that a form in lower case is in. */
  long classes(String norm) {
    return classes.getOrDefault(norm, 0L);
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

  /** Whether a form, "des", may hold one of {@code markers}. */
  boolean holds(String form, Set<String> markers) {
    String base = bases.get(form);
    return base != null && markers.contains(base);
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
