namespace TalksBot.Core.Answers.People;

/// <summary>Gathers what several articles quote of one saying: it is said once, however many report it.</summary>
internal static class SayingLine
{
    // Two translations of one sentence share about half of their words.
    private const double OneSaying = 0.5;
    private const int MaxDaysApart = 3;

    /// <summary>The sayings of one speaker, in their order; each with the same from other articles behind it.</summary>
    public static ImmutableArray<ImmutableArray<Saying>> Merge(ImmutableArray<Saying> sayings)
    {
        var lines = new List<ImmutableArray<Saying>>();
        foreach (var said in sayings)
        {
            var known = lines.FindIndex(line => line.All(other => other.Article.Id != said.Article.Id) && IsSame(line[0], said));
            if (known < 0)
                lines.Add([said]);
            else
                lines[known] = lines[known].Add(said);
        }

        return [.. lines];
    }

    private static bool IsSame(Saying one, Saying other) =>
        AreOfOneLength(one.Statement.Content.Text.Length, other.Statement.Content.Text.Length)
        && WordOverlap.Between(one.Statement.Content.Text, other.Statement.Content.Text) >= OneSaying
        && (one.When is not { } when || other.When is not { } day
            || when.FirstDay.PlusDays(-MaxDaysApart) <= day.LastDay && day.FirstDay <= when.LastDay.PlusDays(MaxDaysApart));

    // The words of a short saying are in many a long one.
    private static bool AreOfOneLength(int one, int other) => 2 * Math.Min(one, other) >= Math.Max(one, other);
}
