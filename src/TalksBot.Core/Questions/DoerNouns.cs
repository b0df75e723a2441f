namespace TalksBot.Core.Questions;

/// <summary>What somebody who does something is called after it: "mediator" of "mediated", "owner" of "owns", "coach" of "coaches".</summary>
internal static class DoerNouns
{
    /// <summary>The English nouns for whoever does what a verb says.</summary>
    /// <param name="verb">The verb.</param>
    public static ImmutableArray<string> Of(Concept verb) =>
        [.. VerbForms.Bases(verb.Word.ToLowerInvariant()).SelectMany(Nouns).Concat(verb.Telling.Concat(verb.Alternatives).Where(IsRole))
            .Concat(verb.Alternatives.SelectMany(Nouns).Where(noun => Office.Asked(noun) is not null))
            .Where(RightWords.Has).Distinct()];

    /// <summary>What somebody does who is called so: "win" of "winner"; null where English has no such verb.</summary>
    public static string? Verb(string noun)
    {
        var single = noun.EndsWith('s') ? noun[..^1] : noun;
        if (!single.EndsWith("er", StringComparison.Ordinal) && !single.EndsWith("or", StringComparison.Ordinal))
            return null;
        var stem = single[..^2];
        return new[] { stem, stem + "e", stem.Length > 3 && stem[^1] == stem[^2] ? stem[..^1] : stem }
            .FirstOrDefault(verb => verb.Length > 2 && English.Lexicon.Of(verb) is { IsKnown: true } word && word.Is(English.WordKinds.Base));
    }

    private static bool IsRole(string noun) => (WordList.Of(noun) & WordTraits.Role) != 0;

    private static IEnumerable<string> Nouns(string verb)
    {
        if (IsRole(verb))
            yield return verb;
        if (verb.EndsWith('e'))
        {
            yield return verb + "r";
            yield return verb[..^1] + "or";
            yield break;
        }

        yield return verb + "er";
        yield return verb + "or";
        yield return verb + verb[^1] + "er";
    }
}
