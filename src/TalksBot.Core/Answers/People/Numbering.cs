namespace TalksBot.Core.Answers.People;

/// <summary>A number that tells one of several ("at no 4"): "a 6-4 forward, picked as No. 2" hasn't it.</summary>
internal static class Numbering
{
    /// <summary>The number by which a question tells one of several; null where it does by none.</summary>
    public static string? In(string question) => Number.Find(question) is { Success: true } match ? match.Groups["number"].Value : null;

    /// <summary>Whether a sentence tells one by the number; null is met by any.</summary>
    public static bool IsToldIn(string? wanted, string sentence) =>
        wanted is null || Number.FindAll(sentence).Any(match => match.Groups["number"].Value == wanted);

    private static Regex Number { get; } = Patterns.Of(@"\b(?:no\.?|number|nr\.?) ?(?<number>\d{1,3})\b", RegexOptions.IgnoreCase);
}
