using TalksBot.Core.Answers.Light;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// Tells how well a dated event fits a question. The deed, who did it, its phase and every name must be met; another's deed, another
/// place or another kind of event is out. What a common word says only ranks.
/// </summary>
internal sealed class EventMatcher(
    WhenQuestion question, QuestionLight light, PastEvents past, StatementsNear statements, DeedsNear deeds, PeopleNear people,
    DatesBeside dates)
{
    /// <summary>The rule of a time of day that has its day from elsewhere.</summary>
    public const string ByClock = "date.join.time";

    // A deed told by a verb that isn't the one asked for.
    private const double Related = 0.6;

    // What a word of the question counts for, by where it is met.
    private const double InSentence = 0.55;
    private const double Around = 0.5;
    private const double Opening = 0.45;
    private const double NamedElsewhere = 0.27;
    private const double Elsewhere = 0.25;

    // "The truce that was agreed on Friday" tells it in passing.
    private const double SaidOf = 0.97;

    private const double NotADay = 0.95;
    private const double WithoutDay = 0.75;

    // "The worst this year" tells of the time around, not of a day in it.
    private const double TimeAround = 0.6;
    private const double Recalled = 0.65;
    private const double NoStart = 0.8;
    private const double InPassing = 0.6;
    private const double DeedInSentence = 0.8;
    private const double DeedNear = 0.65;

    // In another clause of the sentence a deed has the date only a few words from it.
    private const double NearDate = 0.35;

    // "Had ended on Friday, explaining that …": far behind the date a clause tells something else.
    private const double InLongClause = 0.5;
    private const double MinShare = 0.4;

    // "When does the town host the games" doesn't ask for those of forty years ago.
    private const int AboutAYear = 300;

    private readonly ToldOtherwise otherwise = new(question, light);
    private readonly DoerMatcher doer = new(question, light);
    private readonly DatedDeed dated = new(question, light);
    private readonly DatedNoun noun = new(question, light);
    private readonly TermStrengths terms = new(question.Reading);
    private readonly int[] wanted = Wanted(question, light);
    private readonly int[] modifiers = Modifiers(question);
    private readonly int aim = Aim(question, light);
    private readonly int[] matters = [.. question.Of(WhenPart.Other)
        .Where(i => !question.Reading.Concepts[i].IsLight && MatterLead.Fits(question.Reading.Question.AsSpan(0, question.Reading.Concepts[i].Start)))];
    private readonly WhoIsMeant whos = new(question, light);
    private readonly AbsentPerson absent = new(question, light, people);
    private readonly ToldSince since = new(question);
    private readonly AskedOrdinal? ordinal = AskedOrdinal.In(question.Reading.Question);
    private readonly AskedOrder order = new(question.Order, question.IsOrderOfDay);
    private readonly AskedCounts counts = new(question.Reading);
    private readonly DateOfAnother another = new(question, light, people);
    private readonly UnrealDate unreal = new(question);
    private readonly Dictionary<(string Article, TextSpan Sentence), DatedSentence> sentences = [];
    private readonly Dictionary<string, bool> swapped = [];

    public DatedSentence Read(EventFinding found, string article)
    {
        if (!sentences.TryGetValue((article, found.Sentence.Span), out var known))
            sentences[(article, found.Sentence.Span)] = known = new DatedSentence(terms, found.Sentence);
        return known;
    }

    /// <summary>From 0 to 1; null where it isn't the event asked for.</summary>
    public double? Score(EventFinding found, ArticleInfo article)
    {
        if (found.When is not { } when || question.Bound?.Admits(when) == false || !IsOfItsTime(found, when, article))
            return null;
        if (question.IsClock && !Clock.Fits(found.Expression.Text) || IsOfQuestion(found) || unreal.Is(found))
            return null;
        var sentence = Read(found, article.Id);
        var whole = sentence.Near(found.Sentence.Span, found.Expression.Span, InSentence);
        if (!MayTell(found, article, whole) && !since.HasBecome(found, sentence))
            return null;
        if (IsSwapped(article.Id) || whos.IsOfOther(found))
            return null;
        var told = deeds.Of(found, article.Id);
        var itself = dated.Of(told, found, whole);
        var isOtherwise = itself is null && (since.HasBecome(found, sentence) || HasBegun(found, sentence) || otherwise.IsDated(found, sentence));
        if (itself is null && !question.IsNegated && found.Setting.Is(DateTraits.MayDeny) && !IsNotUntil(found)
            && Denial.Meets(question.Reading, Denial.Hangs(question.Reading, found.Clause.Text) ? found.Clause.Text : found.Sentence.Text))
            return null;
        if (found.Setting.Is(DateTraits.StateOfThings) || itself is null && !question.IsNegated && !IsNotUntil(found) && DeedsNear.AreDenied(told)
            || question.IsSaying && IsInQuotation(found))
            return null;
        var isRecalled = past.Holds(article.Id, found.Sentence.Span);
        if (counts.AreOthers(sentence))
            return null;
        var near = Near(found, article, sentence, isRecalled);
        if (light.Of(article.Id) is { } shed && otherwise.IsTheDeed(found, sentence, shed))
            foreach (var i in question.Of(WhenPart.Object).Concat(question.Of(WhenPart.Other)))
                near[i] = Math.Max(near[i], NamedElsewhere * Enough(shed.Whole[i]));
        if (aim >= 0 && whole[aim] == 0)
            return null;

        // Who asks for a vote on a deal doesn't ask for an election in which no deal is told of.
        if (matters.Length > 0 && Array.TrueForAll(matters, i => whole[i] == 0) && question.Of(WhenPart.Deed).Any()
            && !Array.Exists(wanted, i => IsInItsOwnWord(sentence, i)))
            return null;
        var isOfNoun = itself is null ? noun.Tells(
            found, sentence, near, deeds.In(found, article.Id).All(one => one.When is not { } day || !day.Overlaps(when))) : null;
        if (isOfNoun == false)
            return null;
        isOtherwise |= isOfNoun == true;
        var isTold = itself is not null || isOtherwise;
        var clause = sentence.Near(ToldClause.Of(found).Span, found.Expression.Span, InSentence);
        if (clause.Length == 0)
            return null;
        if (itself is null && (another.IsDoneTo(told, when, article) || DeedsNear.ArePlannedForOtherDay(told, when)))
            return null;
        if ((isTold ? 1 : Deed(found, article, sentence, clause, whole, near)) is not { } deed
            || (isTold ? 1 : Doer(found, article, sentence, near, told)) is not { } fit
            || !MeetsNames(whole, near) || absent.IsLeftOut(article, whole, near, Around))
            return null;
        var met = new double[clause.Length];
        var elsewhere = light.Of(article.Id)?.Whole;
        for (var i = 0; i < met.Length; i++)
            met[i] = Math.Max(Math.Max(clause[i], InSentence * whole[i]), Math.Max(near[i], Elsewhere * (elsewhere?[i] ?? 0)));
        foreach (var i in question.Of(WhenPart.Doer))
            met[i] = Math.Max(met[i], fit == 1 ? 1 : 0);
        if (isOtherwise || itself is not null)
            foreach (var i in question.Of(WhenPart.Deed))
                met[i] = Math.Max(met[i], Related);
        if (itself is not null)
            for (var i = 0; i < met.Length; i++)
                met[i] = Math.Max(met[i], dated.Asked.Names(itself, i));
        var share = light.Share(met);
        return share < MinShare || order.Fit(found, ordinal, IsOrderNear(found, article, near)) is not { } inOrder ? null
            : share * deed * (ToldClause.IsRelative(found) ? SaidOf : 1) * Precision(found, when, article)
                * (DeedsNear.AreOfOtherDay(told, when) || IsBehind(when, article) ? InPassing : 1) * Named(found, sentence, isRecalled)
                * (IsOnlyClock(found) ? WithoutDay : 1) * inOrder * (question.AsksStart && !IsStart(found) ? NoStart : 1);
    }

    /// <summary>
    /// The same where no event is told by the verb asked for: one of the same doer and the same object, by a verb that people use for it, answers where
    /// everything else that is asked for stands there too.
    /// </summary>
    public double? ScoreRelated(EventFinding found, ArticleInfo article)
    {
        if (found.When is not { } when || question.Bound?.Admits(when) == false || !IsOfItsTime(found, when, article) || light.Of(article.Id) is not { } shed
            || IsSwapped(article.Id) || unreal.Is(found))
            return null;
        var sentence = Read(found, article.Id);
        var whole = sentence.Near(found.Sentence.Span, found.Expression.Span, InSentence);
        if (whole.Length == 0 || found.Setting.Is(DateTraits.StateOfThings) || counts.AreOthers(sentence))
            return null;
        var near = Near(found, article, sentence, past.Holds(article.Id, found.Sentence.Span));
        var met = new double[whole.Length];
        for (var i = 0; i < met.Length; i++)
        {
            met[i] = question.Parts[i] == WhenPart.Deed ? Related : Math.Max(whole[i], light.IsName[i] ? near[i] : 0);
            if (met[i] == 0 && !question.Reading.Concepts[i].IsLight)
                return null;
        }

        return !IsToldByItself(shed) && dated.OfRelated(deeds.In(found, article.Id), found, whole) is not null
            ? light.Share(met) * Related * Precision(found, when, article) : null;
    }

    // An article that has the verb asked for, of somebody asked for, would tell the deed by it.
    private bool IsToldByItself(ArticleLight shed)
    {
        var verbs = question.Of(WhenPart.Deed).ToArray();
        return shed.HasSentence(met => Array.Exists(verbs, i => met[i] >= QuestionLight.Enough)
            && Enumerable.Range(0, met.Length).Any(i => light.IsName[i] && met[i] >= QuestionLight.Enough));
    }

    private bool HasBegun(EventFinding found, DatedSentence sentence) => question switch
    {
        { IsPhaseOnly: true, Phase: EventPhase.Start } => ToldSince.HasBegun(found, wanted.SelectMany(sentence.Places))
            || ToldUntil.BeginsThen(found, Subjects(sentence)),
        { IsPhaseOnly: true, Phase: EventPhase.End } or { AsksEnd: true } => ToldUntil.EndsThen(found, Subjects(sentence)),
        _ => false,
    };

    // What begins or ends may be a name all through: "the Lantern Festival".
    private IEnumerable<TextSpan> Subjects(DatedSentence sentence) =>
        (question.IsPhaseOnly && wanted.Length > 0 ? wanted : Enumerable.Range(0, question.Parts.Length)
            .Where(i => question.Parts[i] != WhenPart.Deed && !question.Reading.Concepts[i].IsLight)).SelectMany(sentence.Places);

    /// <summary>Whether a date is that of the deed asked for by its noun alone, where its article tells the deed elsewhere.</summary>
    public bool NamesDeed(EventFinding found, ArticleInfo article) => question.Bound?.Admits(found.When!.Value) != false
        && IsOfItsTime(found, found.When!.Value, article) && otherwise.NamesDeed(found, Read(found, article.Id));

    // Most dates of an article are of something else: that shows before anything else is read.
    private bool MayTell(EventFinding found, ArticleInfo article, double[] whole) =>
        wanted.Length == 0 || whole.Length > 0 && Array.Exists(wanted, i => whole[i] > 0) || otherwise.StandsForDeed(found, article)
            || statements.Tell(question, light, found, article.Id) || !deeds.ByDoer(found, article.Id).IsEmpty;

    // Who asks for the day of "this year's fair" knows the year.
    private bool IsOfQuestion(EventFinding found) => found.Precision != DatePrecision.Day
        && found.Expression.Text.StartsWith("this ", StringComparison.OrdinalIgnoreCase)
        && question.Reading.Question.Contains(found.Expression.Text, StringComparison.OrdinalIgnoreCase);

    private bool IsSwapped(string article)
    {
        if (!swapped.TryGetValue(article, out var known))
            swapped[article] = known = dated.Asked.IsSwapped(deeds.Of(article));
        return known;
    }

    // “We saw last week that they lie,” she said on Friday: she said so on Friday.
    private static bool IsInQuotation(EventFinding found)
    {
        var before = found.Sentence.Text.AsSpan(0, Math.Clamp(found.Expression.Span.Start - found.Sentence.Span.Start, 0, found.Sentence.Text.Length));
        return before.LastIndexOf('“') > before.LastIndexOf('”') || before.Count('"') % 2 == 1;
    }

    // "The bridge did not reopen until Thursday": on that day it did.
    private static bool IsNotUntil(EventFinding found) => Until.Fits(found.Expression.Text)
        && Denial.IsIn(found.Sentence.Text[..Math.Clamp(found.Expression.Span.Start - found.Sentence.Span.Start, 0, found.Sentence.Text.Length)]);

    // Who asks for an event by its noun alone, or for its start, wants to know when it came about, however long ago.
    private double Named(EventFinding found, DatedSentence sentence, bool isRecalled)
    {
        var isStart = question is { IsPhaseOnly: true, Phase: EventPhase.Start };
        var places = isStart || !question.IsPhaseOnly && !question.Of(WhenPart.Deed).Any() ? wanted.SelectMany(sentence.Places).ToList() : [];
        return places.Exists(place => ToldNoun.IsItsStart(found, place)) ? 1
            : (isRecalled ? Recalled : 1) * (places.Count > 0 && places.TrueForAll(place => ToldNoun.IsInPassing(found, place)) ? InPassing : 1);
    }

    // "When did the border close" isn't answered by the day it will; the next is later than its article.
    private bool IsOfItsTime(EventFinding found, DateRange when, ArticleInfo article)
    {
        if (article.Published is not { } published)
            return true;
        if (question.IsPast)
            return when.FirstDay <= published && !found.Setting.Is(DateTraits.Ahead);
        if (!question.IsComing)
            return !question.IsPresent || when.LastDay.PlusDays(AboutAYear) > published;
        return when.LastDay > published
            || when.LastDay == published && found.Setting.Is(DateTraits.Next | DateTraits.Ahead);
    }

    // "At 10 p.m." takes its day from the sentences before it, which may tell of another.
    private bool IsOnlyClock(EventFinding found) => !question.IsClock && found.Rule == ByClock;

    // "When does Rusk vote" hardly asks for the vote of four years ago.
    private bool IsBehind(DateRange when, ArticleInfo article) => question.IsPresent && !question.IsComing && when.LastDay < article.Published;

    /// <summary>What title, opening and the sentences around say, where they speak of the same event.</summary>
    private double[] Near(EventFinding found, ArticleInfo article, DatedSentence sentence, bool isRecalled)
    {
        var near = new double[light.Weights.Length];
        if (light.Of(article.Id) is not { } shed)
            return near;
        var around = shed.Around(found.Sentence.Span);
        var isOther = NamesOtherState(found.Sentence.Text);
        var isPronoun = otherwise.IsPronounFor(found, article, shed);
        for (var i = 0; i < near.Length; i++)
        {
            if (isOther && StateNames.Find(question.Reading.Concepts[i].Word) is not null)
                continue;
            near[i] = Around * Math.Max(Enough(around[i]), isPronoun && light.IsName[i] ? Enough(shed.Title[i]) : 0);
            if (light.IsName[i] && near[i] < Around && people.LastName(article.Id, question.Reading.Concepts[i].Word) is { } surname
                && sentence.Has(surname))
                near[i] = Around;
            if (!isRecalled)
                near[i] = Math.Max(near[i], Math.Max(Opening * Enough(shed.Lead[i]), light.IsName[i] ? NamedElsewhere * Enough(shed.Whole[i]) : 0));
        }

        return near;
    }

    private double? Deed(EventFinding found, ArticleInfo article, DatedSentence sentence, double[] clause, double[] whole, double[] near)
    {
        if (question.Phase != EventPhase.None && !found.Setting.Tells(question.Phase))
            return null;
        if (wanted.Length == 0)
            return HasLastName(whole) ? 1 : null;
        if (statements.Tell(question, light, found, article.Id))
            return DeedInSentence;
        if (another.IsNamed(found, sentence, wanted) || dates.AreOthers(found, article.Id, [.. wanted.SelectMany(sentence.Places)]))
            return null;
        if ((question.IsPhaseOnly || !question.Of(WhenPart.Deed).Any()) && Head(wanted) is var last && whole[last] == 0
            && (near[last] == 0 || !question.IsPhaseOnly && !(found.Setting.Is(DateTraits.It | DateTraits.StandIn) && IsToldBefore(found, article, last))))
            return null;

        if (modifiers.Length > 0 && Array.TrueForAll(modifiers, i => whole[i] == 0 && near[i] < Around))
            return null;

        // "The 2016 election" elects nobody whom its sentence doesn't name.
        if (found.Setting.Modified is not null && question.Of(WhenPart.Deed).Any()
            && question.Of(WhenPart.Object).Any(i => !question.Reading.Concepts[i].IsLight && whole[i] < QuestionLight.Enough))
            return null;
        if (question.ObjectHead >= 0 && !question.IsPhaseOnly && IsOnlyObject(sentence))
            return null;
        var isInClause = IsInClause(clause);
        if (!isInClause && Participle.Fits(found.Clause.Text))
            return null;
        if (!question.IsSaying && (isInClause || Array.Exists(wanted, i => whole[i] > 0)) && TellsOfAnother(found, sentence))
            return null;
        if (question.ObjectHead is >= 0 and var head && !question.Reading.Concepts[head].IsLight && whole[head] == 0 && near[head] == 0)
            return null;
        var beside = sentence.Near(found.Sentence.Span, found.Expression.Span, 0);
        if (isInClause)
            return IsBefore(found, sentence) || Array.Exists(wanted, i => beside[i] > 0 && beside[i] >= InLongClause * clause[i]) ? 1 : null;
        if (Array.Exists(wanted, i => beside[i] > 0 && beside[i] >= NearDate * Math.Min(1, whole[i]))
            && !ToldOtherwise.IsOnlySaid(found, [.. wanted.SelectMany(sentence.Places)]))
            return DeedInSentence;
        return otherwise.StandsForDeed(found, article) && Array.Exists(wanted, i => near[i] > 0 || whole[i] > 0) ? DeedNear : null;
    }

    private bool IsInItsOwnWord(DatedSentence sentence, int concept) => question.Reading.Concepts[concept].Term is var own
        && sentence.Places(concept).Any(place => Analyzer.Stem(sentence.Sentence.Text[place.Start..place.End].ToLowerInvariant()) == own);

    // What "it" stands for was told before it.
    private bool IsToldBefore(EventFinding found, ArticleInfo article, int concept) => light.Of(article.Id) is { } shed
        && Math.Max(shed.UpTo(found.Sentence.Span)[concept], shed.Title[concept]) >= QuestionLight.Enough;

    // "An attempt at an agreement" has the treaty asked for and nobody who signs it: one word can't tell both.
    private bool IsOnlyObject(DatedSentence sentence)
    {
        var objects = question.Of(WhenPart.Object).SelectMany(sentence.Places).ToHashSet();
        var deeds = wanted.SelectMany(sentence.Places).ToList();
        return deeds.Count > 0 && deeds.TrueForAll(place => objects.Contains(place)
            && !VerbForms.IsParticiple(sentence.Sentence.Text.Substring(place.Start, place.Length).ToLowerInvariant()));
    }

    private bool IsBefore(EventFinding found, DatedSentence sentence) =>
        wanted.SelectMany(sentence.Places).Any(place => place.Start < found.Expression.Span.Start - found.Sentence.Span.Start);

    private bool IsInClause(double[] clause) => Array.Exists(wanted, i => clause[i] > 0);

    /// <summary>The words of which one must be met: the deed; of a phase what has it; else the kind of event, else any word that is no name.</summary>
    private static int[] Wanted(WhenQuestion question, QuestionLight light)
    {
        var concepts = question.Reading.Concepts;
        if (!question.IsPhaseOnly && question.Of(WhenPart.Deed).ToArray() is { Length: > 0 } deed)
            return deed;
        if (question.Deadline >= 0)
            return [question.Deadline];
        var subject = question.Of(WhenPart.Doer).Concat(question.Of(WhenPart.Object)).Where(i => !light.IsName[i] && !concepts[i].IsLight).ToArray();
        if (question.IsPhaseOnly && subject.Length > 0)
            return subject;
        var words = Enumerable.Range(0, concepts.Length).Where(i => !light.IsName[i] && !concepts[i].IsLight && question.Parts[i] != WhenPart.Deed).ToArray();
        return words.Where(i => concepts[i].IsEvent).ToArray() is { Length: > 0 } events ? events : words;
    }

    // Of "make the ferry joke" the ferry tells which joke is meant: it stands with it, or beside.
    private static int[] Modifiers(WhenQuestion question)
    {
        var (carrier, deed) = (question.Parts.IndexOf(WhenPart.Carrier), question.Parts.IndexOf(WhenPart.Deed));
        return carrier >= 0 && carrier < deed && !question.IsPassive
            ? [.. question.Of(WhenPart.Object).Where(i => i < deed && i > carrier && !question.Reading.Concepts[i].IsLight)] : [];
    }

    // "Vote to leave the league" is told where the leaving stands with the vote; another vote is another's.
    private static int Aim(WhenQuestion question, QuestionLight light)
    {
        var (asked, concepts) = (question.Reading.Question, question.Reading.Concepts);
        return question.IsPassive ? -1
            : question.Of(WhenPart.Deed).Where(i => i + 1 < concepts.Length && IsAim(concepts[i], i + 1)).Select(i => i + 1).FirstOrDefault(-1);

        bool IsAim(Concept deed, int next) => concepts[next] is { IsLight: false } aim && !light.IsName[next]
            && aim.Start > deed.Start + deed.Word.Length && AimLead.Fits(asked.AsSpan(deed.Start + deed.Word.Length, aim.Start - deed.Start - deed.Word.Length))
            && Lexicon.Of(aim.Word.ToLowerInvariant()) is var verb
            && (verb.Is(WordKinds.Base) || !verb.IsKnown && Governors.Find(Lexicon.Of(deed.Word.ToLowerInvariant()).Lemma,
                governor => governor.Meaning is Governance.Planned or Governance.Demanded) is not null);
    }

    // Of several names alone the last stands with the date: "Beck at the Lakeport Chamber".
    private bool HasLastName(double[] whole) => question.Reading.Concepts is var concepts
        && Enumerable.Range(0, concepts.Length).Where(i => !concepts[i].IsLight).ToArray() is not [_, .., var last] || whole[last] > 0;

    // "The herring truce" ends: talks on herring don't. "The fall in prices" has its noun before the "in".
    private int Head(int[] words)
    {
        var (head, concepts) = (0, question.Reading.Concepts);
        while (head + 1 < words.Length && Enumerable.Range(words[head], words[head + 1] - words[head]).All(IsBesideNext))
            head++;
        return words[head];

        // "Queen Ada's coronation": the name stands between.
        bool IsBesideNext(int i) => question.Reading.Question is var asked && concepts[i].Start + concepts[i].Word.Length is var end
            && (concepts[i + 1].Start - end <= 1 || asked.Length > concepts[i + 1].Start && asked[end..concepts[i + 1].Start] is "'s " or "’s ");
    }

    private bool TellsOfAnother(EventFinding found, DatedSentence sentence) =>
        DateVerb.TellsOfAnother(found, [.. wanted.SelectMany(sentence.Places)], stem => wanted.Any(i => question.Reading.Concepts[i].Match(stem) > 0));

    private double? Doer(EventFinding found, ArticleInfo article, DatedSentence sentence, double[] near, ImmutableArray<DeedFinding> told)
    {
        if (question.IsPhaseOnly && doer.IsAsked && doer.IsAnothers(told))
            return null;
        if (question.IsHappening && told.IsEmpty && question.Of(WhenPart.Doer).All(i => question.Reading.Concepts[i].IsLight || sentence.Places(i).Any()))
            return DeedInSentence;
        if (!doer.IsAsked || question.IsPhaseOnly)
            return question.IsSaying && !statements.IsContent(question, found, article.Id) ? null : DeedInSentence;
        if (!question.IsSaying || told.Any(IsOfContent))
            return Fit();
        return statements.IsBy(question, light, found, article.Id) switch
        {
            true => statements.IsContent(question, found, article.Id) ? 1 : null,
            false => null,
            null => statements.IsContent(question, found, article.Id) ? Fit() : null,
        };

        // "Reported the outbreak" does something to it; "reported that it spreads" says something.
        bool IsOfContent(DeedFinding deed) => deed.Object is { } done && question.Of(WhenPart.Content).LastOrDefault(-1) is >= 0 and var noun
            && Analyzer.Terms(done.Text).Any(term => question.Reading.Concepts[noun].Match(term) >= QuestionLight.Enough);

        double? Fit() => doer.Fit(
            found, sentence, near, IsInClause(sentence.Near(found.Clause.Span, found.Expression.Span, InSentence)), told, deeds.In(found, article.Id));
    }

    private bool MeetsNames(double[] whole, double[] near)
    {
        return Enumerable.Range(0, whole.Length)
            .All(i => whole[i] > 0 || question.Parts[i] == WhenPart.Deed || question.Reading.Concepts[i].IsLight || IsMet(i));

        // "Did flight 370 crash": its number may stand in the title; who did it is told from names elsewhere.
        bool IsMet(int i) => question.Parts[i] == WhenPart.Doer && !question.IsPhaseOnly
            ? question.Reading.Concepts[i].Kind != ConceptKind.Number || near[i] > 0
            : !IsOfDaysName(i) && question.Reading.Concepts[i].Kind != ConceptKind.Number
                && (!light.IsName[i] || near[i] >= (IsGoal(i) ? Opening : NamedElsewhere));
    }

    // "Super Tuesday" is no other Tuesday.
    private bool IsOfDaysName(int concept) => question.Reading.Concepts.ElementAtOrDefault(concept + 1) is { } next
        && next.Position - question.Reading.Concepts[concept].Position == 1 && (WordList.Of(next.Word.ToLowerInvariant()) & WordTraits.Day) != 0;

    // "Did the storm hit Rusk", "did they fly to Rusk": that stands where it is told, or the article is about it; elsewhere in the article it is another's.
    private bool IsGoal(int concept) => concept == question.ObjectHead && !question.IsPassive
        || GoalLead.Fits(question.Reading.Question.AsSpan(0, question.Reading.Concepts[concept].Start));

    private bool IsOrderNear(EventFinding found, ArticleInfo article, double[] near) =>
        ordinal is not null && (ordinal.IsToldIn(article.Title) || otherwise.Around(found, article).Any(ordinal.IsToldIn))
        || question.Order is { } asked && Enumerable.Range(0, near.Length)
            .Any(i => near[i] > 0 && question.Reading.Concepts[i].Word.Equals(asked, StringComparison.OrdinalIgnoreCase));

    private bool NamesOtherState(string sentence)
    {
        var asked = question.Reading.Concepts.Select(concept => StateNames.Find(concept.Word)).OfType<State>().ToHashSet();
        if (asked.Count == 0)
            return false;
        var named = Capitalised.FindAll(sentence).Select(match => StateNames.Find(match.Value)).OfType<State>().ToHashSet();
        return named.Count > 0 && !named.Overlaps(asked);
    }

    private static double Precision(EventFinding found, DateRange when, ArticleInfo article) =>
        found.Precision == DatePrecision.Day ? 1
        : article.Published is { } published && when.FirstDay.PlusDays(25) <= when.LastDay && when.Overlaps(DateRange.Of(published)) ? TimeAround
        : NotADay;

    // "Since when has it been open": the day on which it opened, not one on which it was.
    private bool IsStart(EventFinding found) => found.Expression.Text.StartsWith("since ", StringComparison.OrdinalIgnoreCase)
        || found.Setting.Start is { } start && Analyzer.Terms(found.Sentence.Text[start..]) is [var word, ..]
            && !question.Of(WhenPart.Deed).Any(i => question.Reading.Concepts[i].Match(word) > 0);

    private static double Enough(double strength) => strength >= QuestionLight.Enough ? 1 : 0;

    private static Regex Capitalised { get; } = Patterns.Of(@"\b\p{Lu}[\p{L}]+\b");

    private static Regex AimLead { get; } = Patterns.Of(@"^ to $", RegexOptions.IgnoreCase);

    private static Regex MatterLead { get; } = Patterns.Of(@"\b(on|over|against) (\p{Ll}+ ){0,3}$", RegexOptions.IgnoreCase);

    private static Regex GoalLead { get; } = Patterns.Of(@"\b(to|into|onto|towards?) $", RegexOptions.IgnoreCase);

    // "Left the club, playing abroad in 2019": the day of what a participle tells.
    private static Regex Participle { get; } = Patterns.Of(@"^\p{Ll}+ing\b");

    private static Regex Until { get; } = Patterns.Of(@"^(until|till)\b", RegexOptions.IgnoreCase);

    private static Regex Clock { get; } = Patterns.Of(
        @"\d\s?[ap]\.?\s?m\b|\d[:.h]\d\d|\b\d{4}\s+(hours|gmt|local)\b|\b(o['’]clock|noon|midday|midnight|dawn|dusk|sunrise|sunset|daybreak|nightfall)\b",
        RegexOptions.IgnoreCase);
}
