namespace TalksBot.Core.English;

/// <summary>Lists of small words and marks that single rules ask for; the words stand in the <c>small-words.tsv</c> beside them.</summary>
internal enum SmallWords
{
    // English
    ObjectRelatives, AskingWords, ContractionsWithIs, Apostrophes, ListCoordinators, ObjectPronouns, OpenBrackets, CloseBrackets, NounMarks,
    CurrencySigns, GerundHelpers, PredicateParticiples, PlannedBeforeTo, BasePronouns, PastAuxiliaries, VerbPrefixes,
    SayingPresents, NounParticiples, NounsLikeParticiples, DueVerbs, DueNouns, InsistingVerbs, StoppingVerbs, NamesSons,

    // Findings/Claims
    PlaceLineEnds, CarriedBackwards, CarriedPrepositions, DatingClauses, SinceClauses, ClaimPlacePrepositions, ClaimPlaceTimeWords,
    ClaimPlaceNotPlaces, LandNouns, StrongBreaks, PlaceJoints, PlaceDeterminers, NameInfixes, PossibleVerbs, AdmittingOrSaying, Admitting,
    ClaimantRecords, ClaimantDays, ClaimantPronouns, ClaimantLeading, Declaring, NounLinks, ContrastOpeners, QuoteEdges, SentenceEnds, ClaimantMarks,
    ClaimantEdges, ClaimantLinks, Citing, Articles, Contrasts, ClaimLeads, GapPrepositions, IntoHospital, NoNames, PersonPronouns, NounTollVerbs,
    NounExceeding, NounTollAttributes, NounLosses, TollLinks, LossNouns, Corpses, IndefiniteArticles, NumberJoints, ObjectWords, Selves,
    TimeDirections, OwnClauseEdges, PairNouns, WholePronouns, PartDeterminers, OfficeWords, QuantityMonths, QuantityDesignators, QuantityYearContext,
    QuantityCollectives, DegreeWords, RoundNumbers, RangeMarks, DottedDesignators, NotCounted, AgeEnds, AgeNouns, BesideCounts, AgeJoints, AgedWords,
    TimeTails, Numerators, ShareVerbs, SubjectIllnesses, MannersOfHarm, PluralAuxiliaries, AgeLeads, DeathTails, Distributives, SubjectDashes,
    SubjectDeterminers, FormsOfBe, SubsetMarks, CellTails, RatePrepositions, NumberHeadings, FormsOfHave, HaveAuxiliaries, DayAdverbs, Denying,
    Independence, Unconfirming, Verifying, VictimGroupDeterminers, VictimGroupPronouns, VictimGroupOthers, OwnForces, Demonstratives, NewGroups,
    GroupEnds, AgeUnits, AgeAdjectives, TotalDeterminers, WereForms, VictimCopulas, VictimTextMilitary, UniformedGroups, DoubtingForms,
    DeniedNouns, CarriedForms, SendingForms, CentreNouns, CareNouns, HospitalNouns, WoundNouns, HospitalEnds, HurtNouns, HospitalStaff, RevisingForms,
    ChangingForms, FigureLinks, TotalVerbs, TotalNouns, ActualWords, WrongWords, OrdinalOthers, DatingRelatives, LifeTakers, GapPlaces, RollVerbs,
    LostPeople, AmongVerbs, StillForms, Conditions, PeriodOpeners, CaptiveNouns, FirstWords, PeriodJoints, CausePrepositions,

    // Findings/Events
    SpanForms, DeadlineEnds, EventLinks, BirthWords, ClauseSubordinators, ClauseDeterminers, ClauseRelatives,
    ClausePrepositions, ClauseTails, PartingPrepositions, ClausePauses, AskedAhead, DateJoinerGlue, DateJoinerNightGlue, Counters, CounterLinks,
    CounterNouns, MonthsThatAreVerbs, DateMistakesYearPrepositions, DateMistakesArticles, DateMistakesAmbiguousMonths, DateMistakesMonthPrepositions,
    DateMistakesFirsts, NamesOfDayParts, CountedPeople, YearPrefixes, MonthsInQuestions, MonthsThatOpen, PossessiveEndings, WithinRules,
    MonthDeterminers, CountMarks, DayJoints, EndPrepositions, UntilWords, NotBeforePresents, PluralPronouns, PastBeing, YearsBehindJoints,
    DaySpanWords, FixedForms, DueWords, DueBehindBe, StretchingForms, TowardWords, OntoWords, EndWords, LastingForms, ShiftingWords, NotWords,
    FutureWords, AttemptVerbs, WillForms, CouldForms, NotDurations, DurationOpeners, DurationParts, DurationHedges, OpensClause, 
    ComingAbout, DateLeads, LeadsOfMeans, FewNounDeterminers, PassiveEndings, ActionEndings, BareActions, MayDeny, RelativesOfDates,
    DateNounDeterminers, ClauseEnds, SinceEnds, PresentBeing, DayLeads, FixedPassives, OpeningOwners, SpansOfDays, YearOfNounDeterminers,

    // Findings/Deeds
    InvertedConditions, ReportedFutures, PossessivePronouns, BlamedFor, OneOfThem, TheOne, NamingVerbs, NamedAs, Lots, FutureModals, ComingAdjectives,
    TestifyingVerbs, CourtNouns, PleadingVerbs, RulingNouns, RulingVerbs,

    // Findings/OtherLanguages
    DateRuleKinds, NearDays, NumberMarks,

    // Findings/People
    PersonalVerbs, ContentOpeners, QuoteLeads, TailLinks, TailClauses, TailPlaces, PersonalPossessives, WordLeads, AbbreviationMarks, CueOpeners,
    CueMedia, ReadingVerbs, GiverPrepositions, SpeakingPronouns, QuotingVerbs, QuotedVerbs, ClauseJoints, GenerationSuffixes, FirstPersons,
    StatePrepositions, DottedTitles, NameSuffixes, NotHeads, OrganisationLinks, FellowOwners, CompanyForms, ShortMonths, MaleTitles, FemaleTitles,
    PlacePrepositions,
    SpeakingForms,
    OriginPrepositions, NameCoordinators, IsForms, BecomingBases, RisingBases, WinningBases, NamingBases, HasForms,
    RoleLeads, RoleDeterminers, RetiredMarks, RolePrepositions,
    RoleGlue, NotRoleStarts, ContractedWords, RoleTails, DefiniteWords, Ellipses, Dashes, ArabicArticles, SmallTitleWords, TrimmedMarks, SidePrepositions,
    SinglePronouns, MalePronouns, DescribedBy, HeadDeterminers, ShortDeterminers, Quantifiers, RelativeWords, WishVerbs,
    GerundJoints, SkippedTimes, PassiveLeads, Hearers, HearerVerbs, NameMarks, TailWords, TimeLeads, HearerEnds, ContentLeads, PluralSubjects,
    CompoundLeads, Crowns, NamingWords, TakingForms, RecallingVerbs,
    Companies,
    ReserveWords, HoldingForms, PostNouns, PostLinks, LeavingForms, DeedsToPeople, RealNames, OtherNames, AskedForms, AnonymityWords, AnonymityLeads, TermWords,
    OwnerPrepositions, GivingForms, VerbsOfPlaces, MetForms, FirmsLikeSurnames, KnownForms, NamedForms, SentWords, LifeOpeners, PlacesInRank,
    AlsoSurnames, PluralTitles,
    HeadsBehindModifiers, NotTrades, AlsoAdjectives, SpokenForms, ComingForms, RepeatingForms, HeardForms, GestureForms, BodyWords, WrittenNouns, AsSaidVerbs,
    QuotingBases, BorrowingBases, OverheardForms, IssuingForms, LeadingForms, TakenInForms, HearingForms, DenyingForms, PossibleModals, ConditionWords,
    CalledPronouns, Inscriptions, ComparingWords, AsideRelatives,
}
