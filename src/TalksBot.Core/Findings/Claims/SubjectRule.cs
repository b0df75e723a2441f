namespace TalksBot.Core.Findings.Claims;

/// <summary>Who is harmed where they stand before the word or are listed after it: "ten were killed", "among the dead were two nurses".</summary>
internal static class SubjectRule
{
    private const int CompanionReach = 10;

    public static void Match(TollSheet sheet, NamedVictims names, SubjectFinder subjects, int i)
    {
        MatchCompanions(sheet, i);
        var (found, harm) = subjects.Find(i);
        foreach (var group in found)
            if (sheet.Fits(sheet.Chunks[i], group))
                sheet.TryAdd(new Toll(harm, group, sheet.Chunks[i], "subject"));
        if (found.IsEmpty || Counted(sheet, i) is not null)
            MatchRoll(sheet, i);
        if (found.IsEmpty)
            MatchInverted(sheet, names, i);
    }

    // "Killed in the raid were three nurses", "also killed was the clerk Ilya Morvath": those whom the verb opens its sentence before.
    private static void MatchInverted(TollSheet sheet, NamedVictims names, int i)
    {
        const int reach = 12;
        const int owner = 3;
        var chunks = sheet.Chunks;
        if (chunks[i].Harm!.Form != HarmForm.Participle || !Places.All(0, i, at => chunks[at].Kind is ChunkKind.Adverb or ChunkKind.And or ChunkKind.Comma))
            return;
        var be = Places.End(i + 1, Math.Min(chunks.Length, i + reach), at => chunks[at].Kind is ChunkKind.Word or ChunkKind.Prep or ChunkKind.Adverb
            || chunks[at].Group is not null);
        if (be + 1 >= chunks.Length || !sheet.Lower(be).Is(SmallWords.WereForms) || chunks[be].Kind != ChunkKind.Aux)
            return;
        var first = Places.End(be + 1, Math.Min(chunks.Length, be + 1 + owner), at =>
            chunks[at].Kind is ChunkKind.Adverb || chunks[at].Kind == ChunkKind.Word
            && (sheet.Tokens[chunks[at].Start].IsCapitalised || sheet.Lower(at)[0] is '\'' or '’'));
        if (first < chunks.Length && chunks[first].Group is not null)
            for (var j = first; j < chunks.Length && chunks[j].Group is { } group && sheet.Fits(chunks[i], group) && !sheet.HasOwnHarm(j);
                j = sheet.NextInList(j))
                sheet.TryAdd(new Toll(chunks[i].Harm!.Harm, group with { IsDefinite = false }, chunks[i], "inverted"));
        else if (names.At(be + 1, chunks[i].Harm!) is { } name)
            sheet.TryAdd(new Toll(chunks[i].Harm!.Harm, name with { IsDefinite = false }, chunks[i], "inverted"));
    }

    // "killed two weeks ago along with nine other workers"
    private static void MatchCompanions(TollSheet sheet, int i)
    {
        var chunks = sheet.Chunks;
        for (var j = i + 1; j < chunks.Length - 1 && j < i + CompanionReach
            && chunks[j].Kind is not (ChunkKind.Break or ChunkKind.Harm or ChunkKind.Speech); j++)
            if (chunks[j].Kind == ChunkKind.And && sheet.Tokens[chunks[j].End - 1].Lower == "with" && chunks[j + 1].Group is { IsDefinite: false } group
                && !sheet.HasOwnHarm(j + 1) && sheet.Fits(chunks[i], group))
                sheet.TryAdd(new Toll(chunks[i].Harm!.Harm, group, chunks[i], "companions"));
    }

    // "… three clerks of the mill where the bomb went off and two people": the list goes on behind what is told of its member.
    private static int NextOfRoll(TollSheet sheet, int j)
    {
        const int reach = 14;
        var chunks = sheet.Chunks;
        if (sheet.NextInList(j) is var next && next < chunks.Length)
            return next;
        var told = false;
        for (var i = j + 1; i + 1 < chunks.Length && i < j + reach; i++)
        {
            if (told && chunks[i].Kind == ChunkKind.And && chunks[i + 1].Group is { Kind: GroupKind.People, IsSingle: false })
                return i + 1;
            told |= chunks[i].Kind == ChunkKind.Relative || sheet.Lower(i) == "where";
            if (chunks[i].Harm is not null || chunks[i].Kind is ChunkKind.Speech or ChunkKind.Comma || chunks[i].Kind == ChunkKind.Break
                && sheet.Lower(i) != "where")
                break;
        }

        return chunks.Length;
    }

    // "The 40 dead": how many there are in all.
    private static VictimGroup? Counted(TollSheet sheet, int i) =>
        i > 0 && sheet.Chunks[i - 1].Group is { Kind: GroupKind.Bare, Start: > 0 } all && all.End == sheet.Chunks[i].Start
            && sheet.Tokens[all.Start - 1].Lower.Is(SmallWords.SubjectDeterminers) ? all : null;

    // "Among the dead were three children", "the 40 wounded include two nurses".
    private static void MatchRoll(TollSheet sheet, int i)
    {
        var chunks = sheet.Chunks;
        var whole = Counted(sheet, i);

        // "One in four of the dead was a child"
        if (i > 2 && sheet.Chunks[i - 3].Kind == ChunkKind.Share && sheet.Lower(i - 2) == "of")
            return;
        if (whole is null && !sheet.Tokens[Math.Max(chunks[i].Start - 1, 0)].Lower.Is(SmallWords.SubjectDeterminers))
            return;
        var j = Places.End(i + 1, chunks.Length, at =>
            chunks[at].Kind is ChunkKind.Aux or ChunkKind.Subset or ChunkKind.Adverb || sheet.Lower(at).Is(SmallWords.RollVerbs));
        if (j == i + 1)
            return;
        for (; j < chunks.Length && chunks[j].Group is { } group && sheet.Fits(chunks[i], group) && !sheet.HasOwnHarm(j); j = NextOfRoll(sheet, j))
            sheet.TryAdd(new Toll(chunks[i].Harm!.Harm, group, chunks[i], "roll") { Whole = whole });
    }
}
