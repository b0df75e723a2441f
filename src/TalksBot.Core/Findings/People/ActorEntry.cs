namespace TalksBot.Core.Findings.People;

/// <summary>One actor of an article while its mentions are being gathered.</summary>
internal sealed class ActorEntry(ActorKind kind, string key)
{
    private const int RepeatsOfName = 3;

    public ActorKind Kind { get; } = kind;

    /// <summary>What other mentions are compared with: the fullest name of a person, the usual name of anything else.</summary>
    public string Key { get; } = key;

    public List<NameMention> Mentions { get; } = [];

    public List<(SentenceWords Words, TextSpan Span)> Roles { get; } = [];

    /// <summary>The sentence in which the actor acts; null while none has been seen.</summary>
    public SentenceWords? Acts { get; set; }

    /// <summary>The gender that an honorific or the given name tells; none or both where it stays open.</summary>
    public WordTraits Gender { get; set; }

    /// <summary>When the actor was last mentioned, as a running number: of two namesakes the latest is meant.</summary>
    public int LastSeen { get; set; }

    /// <summary>Every form of the name, the fullest first and the others in the order of the text; a state's own name stands before its capital's.</summary>
    public ImmutableArray<string> Names()
    {
        var forms = Mentions.GroupBy(mention => mention.Text, StringComparer.Ordinal).ToArray();
        var fullest = forms
            .OrderByDescending(form => form.First().Kind == MentionKind.State)
            .ThenByDescending(form => form.First().Length)
            .ThenByDescending(form => form.Count())
            .ThenByDescending(form => form.Key.Length)
            .First().Key;
        fullest = WithoutEpithet(forms, fullest);
        return [.. Owned().Append(fullest).Concat(forms.Select(form => form.Key)).Distinct(StringComparer.Ordinal)];
    }

    // "Brave Nour Haddad" once, "Nour Haddad" again and again: what stands in front is no part of the name.
    private static string WithoutEpithet(IGrouping<string, NameMention>[] forms, string fullest)
    {
        var space = fullest.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || IsGivenName(fullest[..space]) || Array.Find(forms, form => form.Key == fullest[(space + 1)..]) is not { } plain)
            return fullest;
        var isNamed = plain.First().Length > 1 && IsGivenName(plain.Key[..plain.Key.IndexOf(' ', StringComparison.Ordinal)]);
        return isNamed && plain.Count() >= RepeatsOfName * Array.Find(forms, form => form.Key == fullest)!.Count() ? plain.Key : fullest;
    }

    // A body's names with whose it is ("Kenya's Foreign Ministry").
    private IEnumerable<string> Owned() => Kind != ActorKind.Organisation ? [] : Mentions
        .Where(mention => mention.OwnedSpan is not null).Select(mention => mention.Words.Text(mention.OwnedSpan!.Value));

    private static bool IsGivenName(string word) => (WordList.Of(word.ToLowerInvariant()) & WordTraits.GivenName) != 0;
}
