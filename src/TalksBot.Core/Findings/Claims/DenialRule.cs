namespace TalksBot.Core.Findings.Claims;

/// <summary>Denials that name no figure: "denied killing civilians", "denies that any villagers were harmed", "denied causing civilian deaths".</summary>
internal static class DenialRule
{
    /// <summary>Stands where a figure's wording would: the article gives none.</summary>
    public const string NoFigure = "no figure";

    private const int Reach = 8;
    private const int NounReach = 4;

    public static void Match(TollSheet sheet, int denial)
    {
        var chunks = sheet.Chunks;
        for (var i = denial + 1; i < chunks.Length && i <= denial + Reach; i++)
        {
            if (chunks[i].Kind is ChunkKind.Break or ChunkKind.Comma or ChunkKind.Speech || chunks[i].Group is not null)
                return;
            if (chunks[i].Harm is not { Form: HarmForm.Gerund or HarmForm.Participle or HarmForm.Noun } word)
                continue;
            if (word.Form == HarmForm.Participle && !sheet.IsPassive(i))
                return;
            if (Victims(sheet, chunks[denial].End, chunks[i]) is { } group && !(i + 1 < chunks.Length && chunks[i + 1].Group is not null))
                sheet.TryAdd(new Toll(word.Harm, group, chunks[i], "denial") { IsDenied = true });
            return;
        }
    }

    // Behind an active verb, else before the word; losses need nobody named.
    private static VictimGroup? Victims(TollSheet sheet, int from, Chunk harm)
    {
        var (start, end) = harm.Harm!.Form == HarmForm.Gerund ? (harm.End, Math.Min(harm.End + NounReach, sheet.Tokens.Length)) : (from, harm.Start);
        for (var i = start; i < end && sheet.Tokens[i].IsWord; i++)
            if (VictimLexicon.TryMatch(sheet.Tokens, i, out var noun, out var length) && (noun.IsPlural || harm.Harm.Form == HarmForm.Noun))
                return Group(i, i + length, [noun]);
        return harm.Harm.Form == HarmForm.Noun ? Group(harm.Start, harm.Start, []) : null;
    }

    private static VictimGroup Group(int start, int end, ImmutableArray<VictimNoun> nouns) => new()
    {
        Start = start,
        End = end,
        NounStart = start,
        NounEnd = end,
        Figure = default,
        Qualifier = NoFigure,
        Kind = nouns.IsEmpty ? GroupKind.Bare : GroupKind.People,
        Nouns = nouns,
    };
}
