namespace TalksBot.Core.Findings.Claims;

/// <summary>
/// Joins each word of harm in a sentence with the groups of people it befell, by the rule that its form asks for.
/// What is threatened, supposed or denied to have happened at all is left out.
/// </summary>
internal static class TollMatcher
{
    /// <summary>The sentence's tolls in the order of their groups.</summary>
    public static ImmutableArray<Toll> Match(Sentence sentence, ImmutableArray<Chunk> chunks)
    {
        var sheet = new TollSheet(sentence, chunks);
        var names = new NamedVictims(sentence, chunks);
        var subjects = new SubjectFinder(sentence, chunks, names);
        MatchInner(sheet);
        for (var i = 0; i < chunks.Length; i++)
        {
            if (chunks[i].Harm is { } word)
                MatchHarm(sheet, names, subjects, word, i);
            else if (Unreal.Denies(sheet.Lower(i)))
                DenialRule.Match(sheet, i);
        }

        LabelRule.Match(sheet);
        GapRule.Match(sheet);
        TotalRule.Match(sheet);
        PartRule.Match(sheet);
        var tolls = SubsetMatcher.Add(sentence.Tokens, chunks, [.. sheet.Tolls.OrderBy(toll => toll.Group.Start)]);
        return [.. tolls.Where(toll => !Rates.Is(sentence.Tokens, toll))
            .Select(toll => Denials.VerbBefore(sentence.Tokens, toll.Start) is null && !Denials.IsCalledWrong(sentence.Tokens, toll)
                ? toll : toll with { IsDenied = true })];
    }

    // "12 wounded soldiers": the group itself tells the harm.
    private static void MatchInner(TollSheet sheet)
    {
        foreach (var chunk in sheet.Chunks)
            if (chunk.Group is { Inner: { } harm, IsDefinite: false } group)
                sheet.Put(new Toll(harm, group, chunk, "inner"));
    }

    private static void MatchHarm(TollSheet sheet, NamedVictims names, SubjectFinder subjects, HarmWord word, int i)
    {
        switch (word.Form)
        {
            case HarmForm.Gerund or HarmForm.Base:
            case HarmForm.Participle when !sheet.IsPassive(i) && ObjectRule.Takes(sheet, names, i):
                ObjectRule.Match(sheet, names, i);
                break;
            case HarmForm.State when word.Harm == Harm.Missing && !sheet.IsPassive(i) && i + 1 < sheet.Chunks.Length
                && sheet.Chunks[i + 1].Kind is ChunkKind.Word or ChunkKind.Group:
                // "missing three points"
                break;
            case HarmForm.Participle or HarmForm.State or HarmForm.Intransitive:
                SubjectRule.Match(sheet, names, subjects, i);
                break;
            case HarmForm.Noun or HarmForm.Toll:
                NounRule.Match(sheet, i);
                break;
        }
    }
}
