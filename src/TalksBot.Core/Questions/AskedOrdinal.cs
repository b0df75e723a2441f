namespace TalksBot.Core.Questions;

/// <summary>Which of several a question asks for by a number, from the second on: "the 80th prize", "the fourth round".</summary>
internal sealed class AskedOrdinal
{
    private static readonly FrozenDictionary<string, string> Words = RuleData.Rows("Text/Loading/number-words.tsv")
        .Where(row => row[2] == "ordinal" && row[1] != "1").ToFrozenDictionary(row => row[0], row => row[1]);

    private readonly HashSet<string> told;

    private AskedOrdinal(string number) => told =
        [$"{number}st", $"{number}nd", $"{number}rd", $"{number}th", .. Words.Where(word => word.Value == number).Select(word => word.Key)];

    /// <summary>The one that a question asks for; null where it asks for none.</summary>
    /// <param name="question">The question.</param>
    public static AskedOrdinal? In(string question) => Asked.Find(question) is { Success: true } asked
        ? new AskedOrdinal(asked.Groups["digits"] is { Success: true } digits ? digits.Value : Words[asked.Groups["word"].Value.ToLowerInvariant()]) : null;

    /// <summary>Whether a text tells of that one.</summary>
    /// <param name="text">The text.</param>
    public bool IsToldIn(string text) => Word.FindAll(text).Any(word => told.Contains(word.Value.ToLowerInvariant()));

    private static Regex Word { get; } = Patterns.Of(@"\b(\d{1,3}\p{L}\p{L}|\p{L}{5,})\b");

    // "The 4th of July" and "30 second" are none.
    private static Regex Asked { get; } = Patterns.Of(
        $@"(?<!\d[\s-])\b(?:(?<digits>[2-9]|[1-9]\d|1\d\d)(?:st|nd|rd|th)|(?<word>{string.Join('|', Words.Keys)}))\s+"
        + @"(?!(?:of|in|or|and|to|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b|(?:\p{L}+(?:uary|ember|ober|gust|pril))\b)(?=\p{L})",
        RegexOptions.IgnoreCase);
}
