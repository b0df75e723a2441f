using System.Buffers;

namespace TalksBot.Core.Questions;

/// <summary>
/// Words that a route's pattern names together. There are hundreds, and a question has hardly any: a pattern with all of them, which takes long to make, is
/// made for those questions alone that have one.
/// </summary>
/// <param name="name">What stands for them in a pattern.</param>
/// <param name="words">The words.</param>
internal sealed class RouteWords(string name, IEnumerable<string> words)
{
    private const string None = "((?!))";

    private readonly string[] words = [.. words.Distinct()];
    private SearchValues<string>? sought;
    private string? either;

    public bool AreIn(string pattern) => pattern.Contains(name, StringComparison.Ordinal);

    /// <summary>Whether a question has one of them, as a word or within one.</summary>
    public bool AreMet(string question) => question.AsSpan().ContainsAny(sought ??= SearchValues.Create(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The pattern with the words, or with what nothing fits where none is met.</summary>
    public string Put(string pattern, bool areMet) =>
        pattern.Replace(name, areMet ? either ??= $"({Route.Either(words)})" : None, StringComparison.Ordinal);
}
