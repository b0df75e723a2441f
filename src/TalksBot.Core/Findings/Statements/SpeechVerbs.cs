namespace TalksBot.Core.Findings.Statements;

/// <summary>The verbs of <c>Rules/speech-verbs.tsv</c>, found by their forms.</summary>
internal static class SpeechVerbs
{
    private static readonly VerbForm[] Forms = [VerbForm.Present, VerbForm.Past, VerbForm.Participle, VerbForm.Gerund];

    private static readonly Dictionary<string, SpeechVerb[]> ByFirstWord = Read();

    /// <summary>Whether a word is a form of a verb that reports speech wherever it stands.</summary>
    public static bool IsForm(string word) =>
        ByFirstWord.TryGetValue(word, out var verbs) && verbs[^1] is { Words.Length: 1, IsTag: false };

    /// <summary>Whether a sentence quotes somebody or has a verb that reports speech.</summary>
    public static bool IsReported(ReadOnlySpan<char> sentence)
    {
        if (sentence.ContainsAny('“', '"'))
            return true;
        foreach (var word in sentence.Split(' '))
            if (IsForm(sentence[word].TrimEnd(".,;:").ToString()))
                return true;
        return false;
    }

    /// <summary>The longest verb that starts at the token; null where none does.</summary>
    public static SpeechVerb? At(SentenceWords words, int index) => Find(words, index) is { IsTag: false } verb ? verb : null;

    /// <summary>The verb that starts at the token and makes somebody speak if words in quotation marks stand beside it; null where none does.</summary>
    public static SpeechVerb? TagAt(SentenceWords words, int index) => Find(words, index) is { IsTag: true } verb ? verb : null;

    private static SpeechVerb? Find(SentenceWords words, int index) =>
        index >= 0 && index < words.Count && ByFirstWord.TryGetValue(words.Tokens[index].Lower, out var verbs)
            ? Array.Find(verbs, verb => Enumerable.Range(0, verb.Words.Length).All(i => words.Is(index + i, verb.Words[i])))
            : null;

    private static Dictionary<string, SpeechVerb[]> Read() =>
        RuleData.Rows("Findings/Statements/speech-verbs.tsv")
            .SelectMany(row => row[1].Split(';').Zip(Forms, (form, kind) => Verb(row, form, kind)).Append(Verb(row, row[0], VerbForm.Base)))
            .GroupBy(verb => verb.Words[0], StringComparer.Ordinal)
            .ToDictionary(verbs => verbs.Key, verbs => verbs.OrderByDescending(verb => verb.Words.Length).ToArray(), StringComparer.Ordinal);

    private static SpeechVerb Verb(string[] row, string form, VerbForm kind) => new(
        row[0],
        Enum.Parse<SpeechGrammar>(row[2], ignoreCase: true),
        row.Length > 3 ? [.. row[3].Split(',')] : [],
        kind,
        [.. form.Split(' ')]);
}
