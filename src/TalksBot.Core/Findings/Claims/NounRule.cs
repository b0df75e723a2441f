namespace TalksBot.Core.Findings.Claims;

/// <summary>Figures given by nouns: "14 deaths", "the death of three shepherds", "the death toll has risen to 25", "19 lives were lost".</summary>
internal static class NounRule
{
    private const int TollReach = 14;
    private const int DeathsReach = 6;
    private const int FirstReach = 4;

    public static void Match(TollSheet sheet, int i)
    {
        var chunk = sheet.Chunks[i];
        if (chunk.Harm!.Form == HarmForm.Toll)
            MatchToll(sheet, i, TollReach, needsBare: false);
        else if ((!chunk.Harm.NeedsLoss || SpeaksOfLoss(sheet, chunk)) && !Unreal.Is(sheet, i, out var denied) && !MatchBefore(sheet, i))
            MatchAfter(sheet, i, denied);
    }

    private static bool MatchBefore(TollSheet sheet, int i)
    {
        var left = Places.Back(i - 1, at => sheet.Chunks[at].Kind == ChunkKind.Adverb);
        if (left < 0 || sheet.Chunks[left].Group is not { OfThem: false, IsSingle: false } group || !IsCounted(sheet, sheet.Chunks[i], group)
            || sheet.Has(group))
            return false;
        sheet.Put(new Toll(sheet.Chunks[i].Harm!.Harm, group, sheet.Chunks[i], "deaths"));
        return true;
    }

    private static void MatchAfter(TollSheet sheet, int i, bool denied)
    {
        var (chunks, chunk) = (sheet.Chunks, sheet.Chunks[i]);
        var takesNext = sheet.Tokens[chunk.End - 1].Lower.Is(SmallWords.TollLinks);
        if (takesNext || i + 1 < chunks.Length && sheet.Lower(i + 1) == "of")
        {
            for (var j = takesNext ? i + 1 : i + 2; j < chunks.Length && chunks[j].Group is { } group
                && (group.IsPeople || group.Kind == GroupKind.Bare && group.End > group.Start) && !sheet.HasOwnHarm(j)
                && (!chunk.Harm!.NeedsTroops || sheet.Fits(chunk, group)); j = sheet.NextInList(j))
                sheet.TryAdd(new Toll(chunk.Harm!.Harm, group, chunk, "death of") { IsDenied = denied });
        }
        else if (sheet.Lower(i).Is(SmallWords.LossNouns))
        {
            MatchToll(sheet, i, DeathsReach, needsBare: true);
        }
    }

    // "the death toll from the blast has risen to 25"
    private static void MatchToll(TollSheet sheet, int i, int reach, bool needsBare)
    {
        var (chunks, tokens) = (sheet.Chunks, sheet.Tokens);

        // "bring to four the number of guards killed"
        if (i > 2 && sheet.Lower(i - 1) is "the" && chunks[i - 2].Group is { IsSingle: false } raised && sheet.Lower(i - 3) == "to"
            && sheet.TryAdd(new Toll(chunks[i].Harm!.Harm, raised, chunks[i], "toll")))
            return;

        // "The Omani toll is now 30" counts the dead, "the Omani toll is now 30 rials" doesn't.
        var isOf = sheet.Lower(i) == "toll" && chunks[i].Start > 0 && StateNames.IsDemonym(tokens[chunks[i].Start - 1].Text);
        if (sheet.Lower(i) == "toll" && chunks[i].Start > 0 && !isOf && !tokens[chunks[i].Start - 1].Lower.Is(SmallWords.NounTollAttributes))
            return;
        for (var j = i + 1; j < chunks.Length && j <= i + reach && chunks[j].Kind is not (ChunkKind.Harm or ChunkKind.Modal or ChunkKind.Not); j++)
        {
            if (chunks[j].Group is not { IsSingle: false, OfThem: false } group || group.Kind == GroupKind.Things
                || needsBare && group.Kind != GroupKind.Bare
                || group.Kind == GroupKind.Unknown && (isOf || tokens[group.Start - 1].Lower is "past" or "beyond"))
                continue;
            if (!tokens[group.Start - 1].Lower.Is(SmallWords.NounTollVerbs) || WasFirst(tokens, group.Start) || IsOfOther(sheet, i, j)
                || sheet.HasOwnHarm(j) && (needsBare || chunks[i].Harm!.Harm == Harm.Casualties))
                continue;
            if (sheet.TryAdd(new Toll(chunks[i].Harm!.Harm, Bounded(group, tokens[group.Start - 1].Lower), chunks[i], "toll")))
                return;
        }
    }

    // "a toll of 25", but "a rising toll and the wrath of one of the worst storms"
    private static bool IsOfOther(TollSheet sheet, int toll, int group) =>
        sheet.Tokens[sheet.Chunks[group].Group!.Start - 1].Lower == "of"
        && Enumerable.Range(toll + 1, group - toll - 1).Any(between => sheet.Chunks[between].Kind is ChunkKind.And or ChunkKind.Comma);

    // "the death toll, first given as 12, is now 17"
    private static bool WasFirst(ImmutableArray<Token> tokens, int figure)
    {
        for (var i = figure - 1; i >= 0 && i >= figure - FirstReach && tokens[i].IsWord; i--)
            if (tokens[i].Lower.Is(SmallWords.FirstWords))
                return i > 0 && tokens[i - 1].Text == ",";
        return false;
    }

    // "exceeds 150" leaves the number open upwards, "nears 150" to both sides.
    private static VictimGroup Bounded(VictimGroup group, string verb) =>
        group.Qualifier == "exact" && verb.Is(SmallWords.NounExceeding) && group.Figure.Low is { } low
            ? group with { Figure = new Figure(low, null), Qualifier = verb }
            : group;

    private static bool SpeaksOfLoss(TollSheet sheet, Chunk lives) =>
        Places.Any(Math.Max(0, lives.Start - 7), Math.Min(sheet.Tokens.Length, lives.End + 4), i => sheet.Tokens[i].Lower.Is(SmallWords.NounLosses));

    // "the 1992 killing" counts nobody; "12 sports bodies" are none.
    private static bool IsCounted(TollSheet sheet, Chunk noun, VictimGroup group)
    {
        var word = sheet.Tokens[noun.End - 1].Lower;
        return group.Kind != GroupKind.Things
            && (group.Figure is { Low: 1, High: null or 1 } || word.EndsWith('s') || word == "dead")
            && (group.Kind != GroupKind.Unknown || !word.Is(SmallWords.Corpses)
                || sheet.Tokens[noun.Start - 1].Lower.EndsWith("ed", StringComparison.Ordinal));
    }
}
