namespace TalksBot.Core.Answers;

/// <summary>Tells a text that denies what is asked about: “will not accept a truce” for “who accepts a truce”.</summary>
public static class Denial
{
    private const int Reach = 4;

    /// <summary>Whether a text holds any such word.</summary>
    public static bool IsIn(string text) => Words.Fits(text);

    /// <summary>Whether a denying word that isn't in the question stands a few words before something that the question depends on.</summary>
    public static bool Meets(QuestionReading reading, string text) =>
        Words.FindAll(text).Any(no => !Hangs(reading, no.Value) && Behind(text, no).Any(word => Hangs(reading, word)));

    /// <summary>Whether a question depends on a word.</summary>
    public static bool Hangs(QuestionReading reading, string word) =>
        Analyzer.Terms(word).Any(term => reading.Concepts.Any(concept => concept.Match(term) > 0));

    private static IEnumerable<string> Behind(string text, Match no) => Word.FindAll(text, no.Index + no.Length).Take(Reach).Select(word => word.Value);

    private static Regex Words { get; } = Patterns.Of(
        @"\b(not(?! (?:only|just|merely|simply)\b)|never|no(?! longer| later)|without|cannot|refus\w+|reject\w+|ruled out|den(?:y|ies|ied)|failed to)\b"
        + @"|n['’]t\b(?! (?:only|just|merely|simply)\b)",
        RegexOptions.IgnoreCase);

    private static Regex Word { get; } = Patterns.Of(@"[\w’'-]+");
}
