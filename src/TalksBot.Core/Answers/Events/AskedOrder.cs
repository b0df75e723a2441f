using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>Which of several is asked for ("the second debate"): the rows of <c>orders.tsv</c>.</summary>
/// <param name="word">The word that asks for it; null where none does.</param>
/// <param name="isOfDay">Whether a day is asked for so ("the last day"), which has to be told as one: any date is a day.</param>
internal sealed class AskedOrder(string? word, bool isOfDay)
{
    private const double InSentence = 0.9;
    private const double Untold = 0.8;

    private static readonly FrozenDictionary<string, Row> Rows = RuleData.Rows("Answers/Events/orders.tsv").ToFrozenDictionary(row => row[0], Row.Of);

    private readonly Row? row = word is null ? null : Rows.GetValueOrDefault(word);

    /// <summary>From 0 to 1: how well a date's clause tells the one asked for; null where it tells another, or has to tell and doesn't.</summary>
    /// <param name="found">The date.</param>
    /// <param name="ordinal">The number that asks for one of which no row tells ("the 12th"): it is told as such, and not by "on March 12".</param>
    /// <param name="isNear">Whether its article tells it around or at its head.</param>
    public double? Fit(EventFinding found, AskedOrdinal? ordinal, bool isNear) =>
        row is null ? ordinal?.IsToldIn(found.Sentence.Text) != false || isNear ? 1 : null
        : isOfDay ? row.TellsDay(found.Sentence.Text) ? 1 : null
        : row.Own.Fits(found.Clause.Text) ? 1
        : row.Others?.Fits(found.Clause.Text) == true ? null
        : row.Own.Fits(found.Sentence.Text) ? InSentence
        : isNear || !row.MustBeTold ? Untold
        : null;

    private sealed record Row(string Words, Regex Own, Regex? Others, bool MustBeTold)
    {
        public static Row Of(string[] row) => new(row[1], Pattern(row[1])!, Pattern(row[2]), row[0] is not ("first" or "last"));

        public bool TellsDay(string sentence) =>
            Array.Exists(Words.Split(' '), own => sentence.Contains($"{own} day", StringComparison.OrdinalIgnoreCase));

        private static Regex? Pattern(string words) => words == "-" ? null
            : Patterns.Of($@"\b({words.Replace(' ', '|')})\b", RegexOptions.IgnoreCase);
    }
}
