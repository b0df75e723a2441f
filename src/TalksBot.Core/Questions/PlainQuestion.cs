namespace TalksBot.Core.Questions;

/// <summary>What a plain question wants of a deed.</summary>
internal enum PlainWants
{
    /// <summary>Why it was done.</summary>
    Reason,

    /// <summary>Where it was done.</summary>
    Location,

    /// <summary>How it was done.</summary>
    Manner,

    /// <summary>How many or how much of something.</summary>
    Amount,

    /// <summary>What it was done to, with or for.</summary>
    Thing,

    /// <summary>Whether it was done.</summary>
    Whether,
}

/// <summary>A plain question that asks of a deed, read once: the deed with its doer and object, and what is wanted of it.</summary>
/// <param name="Wants">What it wants.</param>
/// <param name="Deed">The deed, as a question for its date would have it.</param>
internal sealed record PlainQuestion(PlainWants Wants, WhenQuestion Deed)
{
    private static readonly ImmutableArray<(PlainWants Wants, Regex Pattern)> Rows = [.. RuleData.Rows("Questions/plain-asking.tsv")
        .Select(row => (Enum.Parse<PlainWants>(row[0]), Patterns.OfShort(row[1], RegexOptions.IgnoreCase)))];

    /// <summary>The question; null where it asks of no deed.</summary>
    public static PlainQuestion? Of(string question)
    {
        var asked = question.TrimEnd(' ', '?', '!', '.');
        foreach (var (wants, pattern) in Rows)
            if (pattern.Find(asked) is { Success: true } match)
                return WhenQuestion.Of($"when {match.Groups["deed"].Value}") is var deed && deed.Of(WhenPart.Deed).Any()
                    ? new PlainQuestion(wants, deed) : null;
        return null;
    }

    public override string ToString() => $"{Wants} of what was done, {Deed}";
}
