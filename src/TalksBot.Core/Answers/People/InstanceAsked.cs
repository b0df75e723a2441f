using System.Globalization;
using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>The years that a question names, and which of several it asks for: who won in 2016 didn't win in 2021, nor at the 81st prize.</summary>
internal sealed class InstanceAsked(WhoQuestion question, QuestionLight light)
{
    private const int Opening = 600;

    private readonly ImmutableArray<int> years = [.. Enumerable.Range(0, question.Parts.Length).Where(i => Year.Fits(light.Reading.Concepts[i].Word))];
    private readonly bool isOfLate = OfLate.Fits(question.Reading.Question);
    private readonly AskedOrdinal? ordinal = AskedOrdinal.In(question.Reading.Question);

    /// <summary>
    /// Whether a sentence tells of another year than a year asked for, of several, or of none where neither the article's title nor its day tells which;
    /// or where nothing there, beside it or in the article's opening tells which of several it was.
    /// </summary>
    /// <param name="cast">The article.</param>
    /// <param name="sentence">The sentence.</param>
    public bool IsOther(ArticleCast cast, Quote sentence)
    {
        if (ordinal is not null && !ordinal.IsToldIn(sentence.Text) && !ordinal.IsToldIn(cast.Info.Title)
            && !cast.Sentences.Any(other => (other.Offset < Opening || other == cast.BeforeInParagraph(sentence)) && ordinal.IsToldIn(other.Text)))
            return true;

        // "Who died on Tuesday" isn't "…, who died in 2004".
        if (isOfLate && years.IsEmpty && !OfLate.Fits(sentence.Text) && YearsAgo.FindAll(sentence.Text).ToArray() is { Length: > 0 } told
            && cast.Info.Published is { } day && told.All(match => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) < day.Year - 1))
            return true;
        var own = years.IsEmpty ? [] : cast.Light.Sentence(sentence.Span);
        foreach (var year in years.Where(year => own[year] < QuestionLight.Enough))
            if (AnyYear.Fits(sentence.Text) || Repeated.Fits(sentence.Text) || !IsMeant(cast, year))
                return true;
        return false;
    }

    private bool IsMeant(ArticleCast cast, int year) => cast.Light.Title[year] >= QuestionLight.Enough
        || cast.Info.Published is { } published && light.Reading.Concepts[year].Word == $"{published.Year}";

    private static Regex Year { get; } = Patterns.Of(@"^(1[6-9]|20)\d\d$");

    private static Regex OfLate { get; } = Patterns.Of(@"\b(today|tonight|yesterday|this (week|month|weekend|morning|afternoon|evening)"
        + @"|last (week|night|weekend)|((on|last|this) )?(mon|tues|wednes|thurs|fri|satur|sun)day)\b", RegexOptions.IgnoreCase);

    private static Regex YearsAgo { get; } = Patterns.Of(
        @"(?<!\b(born|founded|built|opened) )\b(in|of) (?<year>(1[6-9]|20)\d\d)\b", RegexOptions.IgnoreCase);

    private static Regex AnyYear { get; } = Patterns.Of(@"\b(1[6-9]|20)\d\d\b(?! (people|soldiers|troops|men|women|dollars|acres|miles)\b)");

    private static Regex Repeated { get; } = Patterns.Of(@"\b(twice|(two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) times)\b",
        RegexOptions.IgnoreCase);
}
