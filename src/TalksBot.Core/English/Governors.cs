namespace TalksBot.Core.English;

/// <summary>The verbs of <c>governors.tsv</c>.</summary>
internal static class Governors
{
    private static readonly Dictionary<string, Governor[]> ByVerb = RuleData.Rows("English/governors.tsv")
        .SelectMany(row => row[3].Split(' ').Select(verb => (Verb: verb, Governor: new Governor(
            Enum.Parse<Governance>(row[0], ignoreCase: true), row[1] == "object", row[1] == "either", row[2].Split(' ')))))
        .GroupBy(row => row.Verb, StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.Select(row => row.Governor).ToArray(), StringComparer.Ordinal);

    private static readonly Dictionary<string, Governance> Words = RuleData.Rows("English/governing-words.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Meaning: Enum.Parse<Governance>(row[0], ignoreCase: true))))
        .ToDictionary(row => row.Word, row => row.Meaning, StringComparer.Ordinal);

    public static Governor? Find(string lemma, Func<Governor, bool> fits) =>
        ByVerb.TryGetValue(lemma, out var meanings) ? Array.Find(meanings, meaning => fits(meaning)) : null;

    /// <summary>Whether it tells what somebody says or thinks.</summary>
    public static bool Says(string lemma) =>
        Find(lemma, governor => governor.Meaning is Governance.Said or Governance.Denied && !governor.OfObject) is not null;

    /// <summary>How a deed is meant that hangs on an adjective or a noun ("due to", "a plan to").</summary>
    public static Governance OfWord(string word) => Words.GetValueOrDefault(word);
}

/// <summary>How what hangs on a verb is meant.</summary>
internal enum Governance
{
    None,
    Said,
    Denied,
    Refused,
    Planned,
    Demanded,
    Begun,
    Seen,
    Known,
}

/// <summary>One meaning of a verb that others hang on.</summary>
/// <param name="Meaning">How what hangs on it is meant.</param>
/// <param name="OfObject">Whether it is the deed of whoever stands behind the verb, not of its subject.</param>
/// <param name="Prepositions">The small words behind which that one may stand, or which lead the deed in.</param>
internal sealed record Governor(Governance Meaning, bool OfObject, bool OfEither, string[] Prepositions);
