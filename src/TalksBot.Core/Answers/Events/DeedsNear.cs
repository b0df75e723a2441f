using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>The deeds of the articles, by the sentence: whose deed it is that was done on a date.</summary>
internal sealed class DeedsNear(WhenQuestion question, IEnumerable<FindingHit> hits)
{
    private const double TermMatch = 1;

    private static readonly ImmutableArray<ToldByDoer> ByDoers = [.. RuleData.Rows("Answers/Events/told-by-doers.tsv").Select(ToldByDoer.Of)];

    private static readonly ImmutableArray<ToldByObject> ByObjects = [.. RuleData.Rows("Answers/Events/told-by-objects.tsv").Select(ToldByObject.Of)];

    private static readonly ImmutableArray<ToldByPassive> ByPassives = [.. RuleData.Rows("Answers/Events/told-by-passives.tsv").Select(ToldByPassive.Of)];

    // Whoever makes landfall lands.
    private static readonly FrozenSet<string> LightVerbs = RuleData.Lines("Findings/Deeds/light-verbs.txt").ToFrozenSet();

    private readonly Concept[] wanted = [.. question.Of(WhenPart.Deed).Select(i => question.Reading.Concepts[i])];
    private ToldByDoer[]? rows;
    private ToldByObject[]? phrases;
    private ToldByPassive[]? turned;
    private readonly Dictionary<string, double> matches = new(StringComparer.Ordinal);

    private readonly ILookup<string, DeedFinding> byArticle = hits.ToLookup(hit => hit.Article.Id, hit => (DeedFinding)hit.Finding);

    private readonly ILookup<(string Article, TextSpan Sentence), DeedFinding> bySentence =
        hits.ToLookup(hit => (hit.Article.Id, hit.Finding.Sentence.Span), hit => (DeedFinding)hit.Finding);

    /// <summary>The deeds of a dated sentence that are the one asked for.</summary>
    public ImmutableArray<DeedFinding> Of(EventFinding found, string article)
    {
        var asked = Asked(In(found, article), 0);
        return asked.IsEmpty ? ByDoer(found, article) : asked;
    }

    /// <summary>
    /// Those that are its outcome, where the sentence has everything else that is asked for: "voters rejected the tax" for a vote on the tax.
    /// </summary>
    public ImmutableArray<DeedFinding> ByDoer(EventFinding found, string article)
    {
        rows ??= [.. ByDoers.Where(row => IsAsked(row.Deed))];
        phrases ??= [.. ByObjects.Where(row => IsAsked(row.Deed))];
        turned ??= [.. ByPassives.Where(row => IsAsked(row.Deed) && row.IsOf(question))];
        if (rows.Length + phrases.Length + turned.Length == 0)
            return [];
        var all = In(found, article);
        var otherwise = all.Where(deed => Array.Exists(turned, row => row.Tells(deed))).Select(deed => Turned(deed, found))
            .Concat(all.Where(deed => Array.Exists(phrases, row => row.Tells(deed) || row.TellsBehind(deed)))).ToImmutableArray();
        if (!otherwise.IsEmpty || rows.Length == 0)
            return otherwise;
        var terms = Analyzer.Terms(found.Sentence.Text).ToHashSet();
        var isAllTold = question.Of(WhenPart.Object).Concat(question.Of(WhenPart.Other)).Select(i => question.Reading.Concepts[i])
            .All(concept => concept.IsLight || terms.Any(term => concept.Match(term) > 0));
        return isAllTold ? [.. all.Where(deed => Array.Exists(rows, row => row.Tells(deed)))] : [];

        bool IsAsked(string deed) => Array.Exists(wanted, concept => concept.Match(deed) == TermMatch);
    }

    /// <summary>The deeds of an article with the very verb asked for.</summary>
    public ImmutableArray<DeedFinding> Of(string article) => Asked(byArticle[article], TermMatch);

    /// <summary>The deeds of an article with the verb asked for, or one that tells it as well.</summary>
    public ImmutableArray<DeedFinding> Like(string article) => Asked(byArticle[article], 0);

    /// <summary>All deeds of a dated sentence.</summary>
    public ImmutableArray<DeedFinding> In(EventFinding found, string article) =>
        [.. bySentence[(article, found.Sentence.Span)].DistinctBy(deed => deed.Verb.Span)];

    private ImmutableArray<DeedFinding> Asked(IEnumerable<DeedFinding> all, double least) =>
        wanted.Length == 0 ? [] : [.. all.Select(Uncarried).Where(deed => Match(deed.Verb.Text) is > 0 and var met && met >= least)];

    // "Made landfall in Norrland", "takes control of the port": the noun tells the deed, and what it is of is whom it is done to.
    private DeedFinding Uncarried(DeedFinding deed)
    {
        if (deed is not { Object: { } told, Rule: not DeedFinding.Noun } || Match(deed.Verb.Text) > 0)
            return deed;
        var verb = deed.Verb.Text.ToLowerInvariant();
        var end = Behind.Find(told.Text) is { Success: true } behind ? behind.Index : told.Text.Length;
        var start = told.Text.LastIndexOf(' ', Math.Max(0, end - 1)) + 1;
        return (LightVerbs.Contains(Lexicon.Of(verb).Lemma) || CarriedNouns.Has(verb, told.Text[start..end])) && Match(told.Text[start..end]) > 0
            ? deed with
            {
                Verb = told.Part(TextSpan.FromBounds(told.Span.Start + start, told.Span.Start + end)),
                Object = told.Text.AsSpan(end).StartsWith(OfWhat)
                    ? told.Part(TextSpan.FromBounds(told.Span.Start + end + OfWhat.Length, told.Span.End)) : null,
            }
            : deed;
    }

    private const string OfWhat = " of ";

    private static Regex Led { get; } = Patterns.Of(
        @"^ (?<lead>for|into|in|off|on|from|of|behind|up|down) (?<noun>[\p{L}’'-]{1,30})( (?<noun>[\p{L}’'-]{1,30})){0,3}");

    private static Regex Behind { get; } = Patterns.Of(@" (of|on|in|at|about|with|for|to|from|against|over|into|between|that|who|which) ");

    // Every date of a sentence asks for its deeds, and a few verbs tell most of them.
    private double Match(string verb)
    {
        if (!matches.TryGetValue(verb, out var met))
            matches[verb] = met = Analyzer.Terms(PhrasalVerbs.Undone(verb)).Select(term => wanted.Max(concept => concept.Match(term))).DefaultIfEmpty().Max();
        return met;
    }

    // "Was sworn in as mayor": became mayor. What she became stands right behind.
    private static DeedFinding Turned(DeedFinding deed, EventFinding found)
    {
        var end = deed.Verb.Span.End - found.Sentence.Span.Start;
        var behind = end >= 0 && end <= found.Sentence.Text.Length ? Became.Find(found.Sentence.Text[end..]) : null;
        return deed with
        {
            Doer = deed.Object, Doers = deed.Patients, Patients = [],
            Object = behind is { Success: true } ? deed.Sentence.Part(new TextSpan(deed.Verb.Span.End, behind.Length)) : deed.Verb,
        };
    }

    private static Regex Became { get; } = Patterns.Of(
        @"^( in| into office)?( as| to be| the next)?( (?!(by|on|in|at|after|before|to|with|for|last|this|that|when|who)\b)[\p{L}’'-]{1,30}){1,8}");

    /// <summary>Whether it is only denied that they were done.</summary>
    public static bool AreDenied(ImmutableArray<DeedFinding> told) => !told.IsEmpty && told.All(deed => deed.Status == DeedStatus.Denied);

    /// <summary>Whether they are to be done on another day: "grew on Thursday and is to hit the coast on Friday".</summary>
    public static bool ArePlannedForOtherDay(ImmutableArray<DeedFinding> told, DateRange when) =>
        AreOfOtherDay(told, when) && told.All(deed => deed.Status == DeedStatus.Planned);

    /// <summary>Whether all deeds that are asked for have another day than the event.</summary>
    public static bool AreOfOtherDay(ImmutableArray<DeedFinding> told, DateRange when) =>
        !told.IsEmpty && told.All(deed => deed.When is { } day && !day.Overlaps(when));

    private sealed record ToldByDoer(string Deed, FrozenSet<string> Doers, FrozenSet<string> Verbs)
    {
        public static ToldByDoer Of(string[] row) =>
            new(Analyzer.Stem(row[0]), row[1].Split('|').ToFrozenSet(), row[2].Split(' ').SelectMany(WordForms.WithForms).ToFrozenSet());

        public bool Tells(DeedFinding deed) => deed.Doer is { } doer && Doers.Contains(doer.Text.Split(' ')[^1].ToLowerInvariant())
            && Analyzer.Terms(deed.Verb.Text) is [var verb, ..] && Verbs.Contains(verb);
    }
    /// <summary>"Ended her campaign" for who dropped out.</summary>
    private sealed record ToldByObject(string Deed, FrozenSet<string> Verbs, FrozenSet<string> Objects, FrozenSet<string> Leads)
    {
        public static ToldByObject Of(string[] row) =>
            new(Analyzer.Stem(row[0]), row[1].Split(' ').SelectMany(WordForms.WithForms).Select(Analyzer.Stem).ToFrozenSet(), row[2].Split(' ').ToFrozenSet(),
                row.Length > 3 ? row[3].Split(' ').ToFrozenSet() : []);

        /// <summary>"Filed for bankruptcy": the noun stands behind a small word.</summary>
        public bool TellsBehind(DeedFinding deed) => Leads.Count > 0 && Analyzer.Terms(deed.Verb.Text) is [var verb, ..] && Verbs.Contains(verb)
            && Led.Find(deed.Sentence.Text[Math.Clamp(EndOfVerb(deed) - deed.Sentence.Span.Start, 0, deed.Sentence.Text.Length)..]) is { Success: true } led
            && Leads.Contains(led.Groups["lead"].Value) && led.Groups["noun"].Captures.Any(noun => Objects.Contains(noun.Value.ToLowerInvariant()));

        // "Gave up": without the small word.
        private static int EndOfVerb(DeedFinding deed) =>
            deed.Verb.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? deed.Verb.Span.Start + space : deed.Verb.Span.End;

        public bool Tells(DeedFinding deed) => Leads.Count == 0 && deed.Object is { } done
            && Analyzer.Terms(deed.Verb.Text) is [var verb, ..] && Verbs.Contains(verb)
            && (Behind.Find(done.Text) is { Success: true } behind ? done.Text[..behind.Index] : done.Text) is var noun
            && Objects.Contains(noun[(noun.LastIndexOf(' ') + 1)..].ToLowerInvariant());
    }

    /// <summary>"Was elected mayor" for who became mayor: done to whoever is asked for as its doer.</summary>
    private sealed record ToldByPassive(string Deed, FrozenSet<string> Objects, FrozenSet<string> Verbs)
    {
        public static ToldByPassive Of(string[] row) => new(Analyzer.Stem(row[0]), row[1] == "–" ? [] : row[1].Split(' ').ToFrozenSet(),
            row[2].Split(' ').SelectMany(WordForms.WithForms).Select(Analyzer.Stem).ToFrozenSet());

        public bool IsOf(WhenQuestion question) => Objects.Count == 0
            || question.Of(WhenPart.Object).Any(i => Objects.Contains(question.Reading.Concepts[i].Word.ToLowerInvariant()));

        public bool Tells(DeedFinding deed) => deed.Object is not null && Analyzer.Terms(deed.Verb.Text) is [var verb, ..] && Verbs.Contains(verb);
    }
}
