namespace TalksBot.Core.Findings.Claims;

/// <summary>Who is harmed by an active verb: "killed ten people", "killing a guard and two clerks", "shot Jane Roe".</summary>
internal static class ObjectRule
{
    private const int ReachOfThing = 5;

    public static void Match(TollSheet sheet, NamedVictims names, int i)
    {
        var chunks = sheet.Chunks;
        if (Combined(sheet, i) is not { } harm || Unreal.Is(sheet, i, out var denied))
            return;
        var first = Companions(sheet, i) ?? BesideThing(sheet, i) ?? sheet.Skip(i + 1);
        for (var j = first; j < chunks.Length && chunks[j].Group is { } group && (j == first || !sheet.HasOwnHarm(j)); j = sheet.NextInList(j))
            if (group.Kind != GroupKind.Things
                && (!sheet.Fits(chunks[i], group) || !sheet.TryAdd(new Toll(harm, group, chunks[i], "object") { IsDenied = denied })))
                break;
        if (sheet.ObjectAt(i + 1) is null && names.At(i + 1, chunks[i].Harm!) is { } name)
            sheet.Put(new Toll(harm, name, chunks[i], "name"));
    }

    /// <summary>
    /// Whether a participle has an object rather than a subject that suffered it: "a man who shot …", "he has killed …", "rebels shot the …".
    /// </summary>
    public static bool Takes(TollSheet sheet, NamedVictims names, int i)
    {
        var chunks = sheet.Chunks;
        if (sheet.ObjectAt(i + 1) is { } next && !IsTime(sheet, next) && !(i > 0 && chunks[i - 1].Group is { Kind: not GroupKind.Things }
            && sheet.HasOwnHarm(sheet.Skip(i + 1))))
            return true;
        if (i > 0 && chunks[i - 1].Kind is ChunkKind.Relative or ChunkKind.Aux || Companions(sheet, i) is not null)
            return true;
        return i + 1 < chunks.Length && chunks[i + 1].Kind == ChunkKind.Word && chunks[i + 1].Start == chunks[i].End
            && (sheet.Lower(i + 1).Is(SmallWords.ObjectWords) || names.IsName(i + 1));
    }

    // "killed himself and two others"
    private static int? Companions(TollSheet sheet, int i) =>
        i + 3 < sheet.Chunks.Length && sheet.Lower(i + 1).Is(SmallWords.Selves) && sheet.Chunks[i + 2].Kind == ChunkKind.And
            && sheet.Chunks[i + 3].Group is not null
            ? i + 3
            : null;

    // "captured the town and 60 rebels"
    private static int? BesideThing(TollSheet sheet, int i)
    {
        if (sheet.Chunks[i].Harm is not { Harm: Harm.Captured, NeedsPeople: true })
            return null;
        for (var j = i + 1; j + 1 < sheet.Chunks.Length && j <= i + ReachOfThing && sheet.Chunks[j].Kind is ChunkKind.Word or ChunkKind.And; j++)
            if (sheet.Chunks[j].Kind == ChunkKind.And)
                return j > i + 1 && sheet.Chunks[j + 1].Group is { IsPeople: true, IsSingle: false } && !sheet.HasOwnHarm(j + 1) ? j + 1 : null;
        return null;
    }

    // "killed 13 days ago"
    private static bool IsTime(TollSheet sheet, VictimGroup group) =>
        group.Kind == GroupKind.Things && group.End < sheet.Tokens.Length
            && sheet.Tokens[group.End].Lower.Is(SmallWords.TimeDirections);

    // Killed and wounded told of one group at once: the article doesn't say how many of each.
    private static Harm? Combined(TollSheet sheet, int i)
    {
        var chunks = sheet.Chunks;
        var word = chunks[i].Harm!;
        if (i >= 2 && chunks[i - 1].Kind == ChunkKind.And && chunks[i - 2].Harm is { } before && before.Form == word.Form && before.Harm != word.Harm)
            return SubjectFinder.Join(before.Harm, word.Harm);
        return i + 2 < chunks.Length && chunks[i + 1].Kind == ChunkKind.And && chunks[i + 2].Harm is { } after && after.Form == word.Form ? null : word.Harm;
    }
}
