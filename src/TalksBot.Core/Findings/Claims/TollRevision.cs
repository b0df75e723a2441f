namespace TalksBot.Core.Findings.Claims;

/// <summary>Finds who gives a new toll: "the ministry corrected Friday's toll of 37 to 31 dead", but "a second blast raised the toll to 31".</summary>
internal static class TollRevision
{
    private const int Reach = 5;

    /// <summary>Whose new toll the figure is; null where nobody is said to have changed one.</summary>
    public static string? Reviser(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, Toll toll)
    {
        for (var i = 1; i < chunks.Length && chunks[i].Start < toll.Group.Start; i++)
        {
            var verb = tokens[chunks[i].Start].Lower;
            var speaks = verb.Is(SmallWords.RevisingForms);
            if (!speaks && !verb.Is(SmallWords.ChangingForms) || IsPassive(tokens, chunks, i) || !IsTollNear(tokens, chunks[i].End))
                continue;
            if (ClaimantFinder.Subject(tokens, chunks, i) is { } subject && (speaks || IsBody(subject)))
                return subject;
        }

        return null;
    }

    private static bool IsPassive(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int verb)
    {
        var i = verb - 1;
        while (i > 0 && chunks[i].Kind == ChunkKind.Adverb)
            i--;
        return chunks[i].Kind == ChunkKind.Aux && !tokens[chunks[i].End - 1].Lower.Is(SmallWords.FormsOfHave);
    }

    private static bool IsTollNear(ImmutableArray<Token> tokens, int start)
    {
        var limit = Places.End(start, Math.Min(tokens.Length, start + Reach), i => tokens[i].IsWord || tokens[i].Kind == TokenKind.Number);
        return Places.Any(start, limit, i =>
            HarmWord.TryMatch(tokens, i, out var harm, out _) && harm.Form == HarmForm.Toll || ClaimantFinder.IsRecord(tokens[i].Lower));
    }

    // An office or a body that counts: "the health ministry", "officials", "Ardania".
    private static bool IsBody(string subject)
    {
        if (StateNames.Find(subject) is not null || OrganisationNames.Find(subject) is not null)
            return true;
        var head = subject.Split(' ').TakeWhile(word => !word.Is(SmallWords.NounLinks)).LastOrDefault()?.ToLowerInvariant() ?? "";
        return IsOffice(head) || head.EndsWith('s') && IsOffice(head[..^1]);
    }

    private static bool IsOffice(string word) => (WordList.Of(word) & (WordTraits.Organisation | WordTraits.Role)) != 0;
}
