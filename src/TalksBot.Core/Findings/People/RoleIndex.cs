namespace TalksBot.Core.Findings.People;

/// <summary>The people of an article by the nouns of their roles, for "the spokesman" and "the Norwegian minister".</summary>
internal sealed class RoleIndex
{
    private readonly Dictionary<string, List<(PersonFinding Person, HashSet<string> Words)>> byWord = new(StringComparer.Ordinal);

    public RoleIndex(ImmutableArray<PersonFinding> people)
    {
        foreach (var person in people.Where(person => person.Actor == ActorKind.Person))
        {
            foreach (var role in person.Roles)
            {
                var words = Parts(role.Text.Text).Select(Fold).ToHashSet(StringComparer.Ordinal);
                foreach (var word in words)
                {
                    if (!byWord.TryGetValue(word, out var holders))
                        byWord.Add(word, holders = []);
                    holders.Add((person, words));
                }
            }
        }
    }

    /// <summary>The person whose role has every word of the phrase, the one mentioned last before it; null where nobody's has.</summary>
    public PersonFinding? Find(SentenceWords words, NounPhrase phrase)
    {
        var definite = words.Word(phrase.First).Is(SmallWords.DefiniteWords) || words.IsCapitalised(phrase.First);
        if (!definite || !words.Has(phrase.Head, WordTraits.Role)
            || !byWord.TryGetValue(Fold(Parts(words.Bare[phrase.Head])[^1]), out var holders))
            return null;
        var asked = new List<string>();
        for (var i = phrase.First; i < phrase.End; i++)
            if (words.Tokens[i].IsWord && !words.Has(i, WordTraits.Determiner | WordTraits.Preposition))
                asked.AddRange(Parts(words.Bare[i]).Select(Fold));
        var limit = words.Tokens[phrase.First].Start;
        return holders
            .Where(holder => asked.TrueForAll(holder.Words.Contains))
            .Select(holder => holder.Person)
            .MaxBy(person => LastMention(person, limit));
    }

    private static int LastMention(PersonFinding person, int limit)
    {
        for (var i = person.Mentions.Length - 1; i >= 0; i--)
            if (person.Mentions[i].Start < limit)
                return person.Mentions[i].Start;
        return -1;
    }

    // "Ex-minister" is "former minister".
    private static string[] Parts(string role) =>
        [.. role.Split(' ').SelectMany(word => word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? ["former", word[3..]] : new[] { word })];

    // "Pakistan's", "Pakistani" and "Pakistan" are one word here, and so are "spokesman" and "spokesperson".
    private static string Fold(string word)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'').TrimEnd(',');
        lower = lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
        return lower switch
        {
            "spokeswoman" or "spokesperson" => "spokesman",
            "chairwoman" or "chairperson" or "chair" => "chairman",
            "defence" => "defense",
            _ => StateNames.Find(lower)?.Name ?? lower,
        };
    }
}
