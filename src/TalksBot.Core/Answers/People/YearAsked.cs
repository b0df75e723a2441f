using TalksBot.Core.Answers.Light;

namespace TalksBot.Core.Answers.People;

/// <summary>The years that a question names for a deed: who won in 2016 didn't win in 2021.</summary>
internal sealed class YearAsked(WhoQuestion question, QuestionLight light)
{
    private readonly ImmutableArray<int> years = [.. Enumerable.Range(0, question.Parts.Length).Where(i =>
        question.Parts[i] == WhoPart.Rest && Year.Fits(light.Reading.Concepts[i].Word))];

    /// <summary>Whether a sentence tells of another year than a year asked for, of several, or of none where neither the article's title nor its
    /// day tells which.</summary>
    /// <param name="cast">The article.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="own">How well it meets each concept.</param>
    public bool IsOther(ArticleCast cast, Quote sentence, double[] own)
    {
        foreach (var year in years.Where(year => own[year] < QuestionLight.Enough))
            if (AnyYear.Fits(sentence.Text) || Repeated.Fits(sentence.Text) || !IsMeant(cast, sentence, year))
                return true;
        return false;
    }

    private bool IsMeant(ArticleCast cast, Quote sentence, int year) =>
        cast.Light.Title[year] >= QuestionLight.Enough
        || cast.Info.Published is { } published && light.Reading.Concepts[year].Word == $"{published.Year}";

    private static Regex Year { get; } = Patterns.Of(@"^(1[6-9]|20)\d\d$");

    private static Regex AnyYear { get; } = Patterns.Of(@"\b(1[6-9]|20)\d\d\b(?! (people|soldiers|troops|men|women|dollars|acres|miles)\b)");

    private static Regex Repeated { get; } = Patterns.Of(@"\b(twice|(two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) times)\b",
        RegexOptions.IgnoreCase);
}
