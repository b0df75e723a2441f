using NodaTime;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Checks;

/// <summary>A claim to be checked, read as an article's sentence is: its figures with their people, its dates, and its other words.</summary>
internal sealed class CheckedClaim
{
    private static readonly FrozenSet<string> SayingTerms =
        FrozenSet.ToFrozenSet("said say claimed claim reported report confirmed stated according".Split(' ').SelectMany(word => Analyzer.Terms(word)));

    private CheckedClaim(string text, FoundSoFar found, ImmutableArray<DateExpression> dates, QuestionReading reading)
    {
        (Text, Dates, Reading) = (text, dates, reading);
        (Counts, Deeds) = ([.. found.Claims.Where(FigureMatch.IsCounted)], found.Deeds);
        Parts = [.. reading.Concepts.Where(IsPart)];
    }

    /// <summary>The claim without its asking.</summary>
    public string Text { get; }

    /// <summary>The casualty figures that it claims.</summary>
    public ImmutableArray<ClaimFinding> Counts { get; }

    /// <summary>What it claims that somebody does.</summary>
    public ImmutableArray<DeedFinding> Deeds { get; }

    /// <summary>The dates that it names, in order.</summary>
    public ImmutableArray<DateExpression> Dates { get; }

    /// <summary>The stretch of days that it names; null where it names none.</summary>
    public DateRange? When => Dates.IsEmpty ? null
        : new DateRange(Dates.MinBy(date => date.When.FirstDay)!.When.Start, Dates.MaxBy(date => date.When.LastDay)!.When.End);

    public QuestionReading Reading { get; }

    /// <summary>The words that it depends on: no numbers, dates, words of saying, nor what goes with anything.</summary>
    public ImmutableArray<Concept> Parts { get; }

    /// <summary>Whether it claims that something is not so.</summary>
    public bool IsDenial => Denial.IsIn(Text) || None.Fits(Text);

    /// <param name="asked">What the asker wrote behind the command.</param>
    /// <param name="names">Names of the articles.</param>
    /// <param name="newest">The newest article's date, which dates without a year are nearest to.</param>
    public static CheckedClaim Read(string asked, IEnumerable<string> names, LocalDate? newest)
    {
        var text = ClaimText.Of(asked, names);
        var document = DocumentParser.Parse(new Article { Id = "claim", Published = newest, Text = text });
        var found = new FoundSoFar(document);
        return new CheckedClaim(text, found, DateExpressionReader.Find(text, newest), QuestionReading.Of(text));
    }

    /// <summary>What of the words an article's claim must meet besides people, doer and claimant: places, other names, what happened.</summary>
    public ImmutableArray<Concept> PartsBeside(ClaimFinding count)
    {
        var told = Analyzer.Terms($"{count.Victims} {count.VictimSide} {count.Claimant} {count.Doer}").ToHashSet();
        return [.. Parts.Where(part => !told.Any(term => part.Match(term) > 0)
            && VictimWords.Find(part.Word.ToLowerInvariant()) is null && !IsHarm(part.Word) && !EventKinds.IsWord(part.Word))];
    }

    private bool IsPart(Concept concept) =>
        concept.Kind != ConceptKind.Number && !IsNumber(concept.Word) && !concept.IsLight && !SayingTerms.Contains(concept.Term)
        && !Dates.Any(date => date.Span.Contains(concept.Start));

    private static bool IsNumber(string word) =>
        NumberWords.TryRead(Tokenizer.Tokenize(word.ToLowerInvariant(), new TextSpan(0, word.Length)), 0, out _, out _);

    private static bool IsHarm(string word) =>
        HarmWord.TryMatch(Tokenizer.Tokenize(word.ToLowerInvariant(), new TextSpan(0, word.Length)), 0, out _, out _);

    private static Regex None { get; } = Patterns.Of(@"^\W*(no|nobody|none|neither)\b", RegexOptions.IgnoreCase);
}
