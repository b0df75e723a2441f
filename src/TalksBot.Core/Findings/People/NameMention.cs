namespace TalksBot.Core.Findings.People;

internal enum MentionKind
{
    /// <summary>Perhaps a person: a run of capitalised words that nothing else is known of.</summary>
    Name,
    State,
    Capital,
    Demonym,
    Organisation,
    Outlet,
    Place,
}

/// <summary>A name where it stands in a sentence: the tokens from <paramref name="First"/> up to <paramref name="End"/>.</summary>
/// <param name="Words">The sentence.</param>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Kind">What is named.</param>
/// <param name="Canonical">The usual name of what is known; otherwise the name as written.</param>
internal sealed record NameMention(SentenceWords Words, int First, int End, MentionKind Kind, string Canonical)
{
    private const WordTraits NeverOwners =
        WordTraits.NotName | WordTraits.Day | WordTraits.Clause | WordTraits.Adverb | WordTraits.Preposition | WordTraits.Locative | WordTraits.Determiner;

    public TextSpan Span { get; } = Words.NameSpan(First, End);

    public string Text => Words.Text(Span);

    /// <summary>Where the name stands with whose it is ("Kenya's Foreign Ministry"); null where no possessive says so, or the
    /// body is known the world over.</summary>
    public TextSpan? OwnedSpan
    {
        get
        {
            var first = First;
            while (first > 0 && Words.IsCapitalised(first - 1) && !Words.Has(first - 1, NeverOwners)
                && (first < First || Words.IsPossessive(first - 1)))
                first--;
            return first < First && OrganisationNames.Find(Canonical) is null ? Words.NameSpan(first, End) : null;
        }
    }

    /// <summary>Words of the name, full stops of initials left out.</summary>
    public int Length => Enumerable.Range(First, End - First).Count(i => Words.Tokens[i].IsWord);
}
