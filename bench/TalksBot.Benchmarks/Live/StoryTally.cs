using System.Globalization;

namespace TalksBot.Benchmarks.Live;

/// <summary>Which stories came through.</summary>
/// <param name="Due">Those that had to.</param>
/// <param name="Lost">Those of them that didn't.</param>
/// <param name="Doubled">Those that came more than once.</param>
/// <param name="Uncalled">Those that came though they mustn't.</param>
internal sealed record StoryTally(int Due, int Lost, int Doubled, int Uncalled)
{
    public bool IsWhole => Lost + Doubled + Uncalled == 0;

    /// <param name="due">The numbers of stories that have to come.</param>
    /// <param name="titles">The titles of the articles: "Story 12".</param>
    public static StoryTally Of(IEnumerable<int> due, IEnumerable<string> titles)
    {
        var came = titles.Select(title => int.Parse(title.Split(' ')[^1], CultureInfo.InvariantCulture)).ToList();
        var expected = due.ToHashSet();
        return new StoryTally(
            expected.Count, expected.Except(came).Count(), came.GroupBy(number => number).Count(copies => copies.Count() > 1), came.Except(expected).Count());
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Due} due, {Lost} lost, {Doubled} doubled, {Uncalled} that mustn't come");
}
