using TalksBot.Core.Extraction.People;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.People;

/// <summary>Tells questions for the holder of a role ("the deputy harbour master", "envoy to Norrland") from those for a deed.</summary>
internal static class RoleAsked
{
    private const WordTraits OfRoles = WordTraits.Role | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Organisation | WordTraits.Determiner;

    /// <summary>The noun that names the role; null where no role is asked for.</summary>
    public static Concept? Noun(QuestionReading reading)
    {
        var words = reading.Question.ToLowerInvariant().Split([' ', '?', ',', '!', '.'], StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(word => (WordList.Of(word) & WordTraits.Being) != 0).ToArray();
        var end = Array.FindIndex(words, word => (WordList.Of(word) & WordTraits.Preposition) != 0 || word is "of" or "by");
        var phrase = words[..(end < 0 ? words.Length : end)];
        if (phrase is not [.. var before, var noun] || !IsRole(noun) || before.Where((word, i) => !IsOfARole(word, i + 1 < phrase.Length ? phrase[i + 1] : "")).Any())
            return null;
        return reading.Concepts.LastOrDefault(concept => concept.Word.EndsWith(noun, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a word says what somebody is.</summary>
    public static bool IsRole(string word) =>
        (WordList.Of(word.ToLowerInvariant()) & WordTraits.Role) != 0 || word is [.. var single, 's'] && (WordList.Of(single.ToLowerInvariant()) & WordTraits.Role) != 0;

    // What nobody knows may be the name of a people or a body; but "shot the envoy" tells a deed, and so does "accused".
    private static bool IsOfARole(string word, string next) =>
        (WordList.Of(word) & OfRoles) != 0
        || StateNames.Find(word) is not null
        || (WordList.Of(next) & WordTraits.Determiner) == 0 && !SpeechVerbs.IsForm(word) && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);
}
