namespace TalksBot.Core.Findings.Claims;

/// <summary>Figures whose verb stands only with the figure before them: "twelve people were killed in Tulvar and nine in Ossen".</summary>
internal static class GapRule
{
    public static void Match(TollSheet sheet)
    {
        for (var i = 1; i + 1 < sheet.Chunks.Length; i++)
        {
            if (Counted(sheet, i) is { } whole && Group(sheet, i + 1, cause: null) is var (listed, where) && sheet.Chunks[listed].Group is { } first)
                sheet.TryAdd(new Toll(whole.Harm, first, sheet.Chunks[listed], "gap")
                {
                    From = Math.Min(sheet.Chunks[where].Start, first.Start), Whole = whole.Group,
                });
            if (sheet.Chunks[i].Kind is not (ChunkKind.And or ChunkKind.Comma) || Before(sheet, i) is not { } told)
                continue;
            var next = sheet.Chunks[i + 1].Kind == ChunkKind.And ? i + 2 : i + 1;
            if (next >= sheet.Chunks.Length)
                continue;
            if (Cause(sheet, told) == "of" && OfCause(sheet, next) is { } dead && !sheet.Tolls.Any(toll => toll.Group.Start == dead.Start))
                sheet.TryAdd(new Toll(told.Harm, dead, sheet.Chunks[next], "gap") { From = dead.Start });
            else if (Group(sheet, next, Cause(sheet, told)) is var (group, place) && sheet.Chunks[group].Group is { } victims)
                sheet.TryAdd(new Toll(told.Harm, victims, sheet.Chunks[group], "gap") { From = Math.Min(sheet.Chunks[place].Start, victims.Start) });
        }
    }

    // "counted 31 dead: 20 in Tulvar, …": the toll that a list is opened behind.
    private static Toll? Counted(TollSheet sheet, int mark) =>
        sheet.Tokens[sheet.Chunks[mark].Start].Text == ":"
            ? sheet.Tolls.FirstOrDefault(toll => toll.End == sheet.Chunks[mark].Start && !toll.Group.IsSingle) : null;

    // The toll whose clause ends at the joint and tells where or when.
    private static Toll? Before(TollSheet sheet, int joint)
    {
        var told = sheet.Tolls.Where(toll => toll.Start < sheet.Chunks[joint].Start && !toll.Group.IsSingle).MaxBy(toll => toll.Start);
        if (told is null || told.Word.Harm?.Form is HarmForm.Toll || told is { Word.Harm.Form: HarmForm.Noun, Rule: not "deaths" }
            || sheet.Chunks[joint].Start < told.End && told.Rule != "gap")
            return null;
        var cause = Cause(sheet, told);
        return Places.Any(0, joint, i => (IsWhere(sheet, i) || cause is not null && sheet.Chunks[i].Start == told.Word.End) && !Between(sheet, i, joint))
            ? told
            : null;
    }

    // Nothing that opens another clause stands between the place and the joint.
    private static bool Between(TollSheet sheet, int from, int to) => Places.Any(from, to, i => !IsAside(sheet, i, to)
        && sheet.Chunks[i].Kind is ChunkKind.Break or ChunkKind.Speech or ChunkKind.Relative or ChunkKind.Modal or ChunkKind.Not);

    // "…, the agency said, and eight …"
    private static bool IsAside(TollSheet sheet, int i, int to) =>
        sheet.Chunks[i].Kind == ChunkKind.Speech && i + 1 <= to && i + 1 < sheet.Chunks.Length && sheet.Chunks[i + 1].Kind == ChunkKind.Comma;

    // "died of hunger, eight of cholera": the word that the causes stand behind; null where the harm is told without one.
    private static string? Cause(TollSheet sheet, Toll told) =>
        sheet.Tokens.Lower(told.Word.End) is var word && word.Is(SmallWords.CausePrepositions) && told.Word.Harm?.Form == HarmForm.Intransitive ? word : null;

    // "eight of cholera": the eight, without what they died of.
    private static VictimGroup? OfCause(TollSheet sheet, int i) =>
        sheet.Chunks[i].Group is { Kind: GroupKind.Unknown, IsSingle: false } group && group.NounStart > group.Start + 1
        && sheet.Tokens[group.NounStart - 1].Lower == "of" && !sheet.HasOwnHarm(i)
            ? group with { Kind = GroupKind.Bare, End = group.NounStart - 1, NounStart = group.NounStart - 1, NounEnd = group.NounStart - 1 } : null;

    // "nine in Ossen", "in Ossen nine": the chunks of the group and of the preposition.
    private static (int Group, int Place)? Group(TollSheet sheet, int first, string? cause)
    {
        if (IsCount(sheet, first) && (IsWhere(sheet, first + 1)
            || cause is not null && first + 1 < sheet.Chunks.Length && sheet.Lower(first + 1) == cause))
            return (first, first + 1);
        if (!IsWhere(sheet, first))
            return null;
        var group = Places.End(first + 1, sheet.Chunks.Length, place => sheet.Chunks[place].Kind == ChunkKind.Word);
        return IsCount(sheet, group) && (group + 1 == sheet.Chunks.Length
            || sheet.Chunks[group + 1].Kind is ChunkKind.Break or ChunkKind.Comma or ChunkKind.And)
            ? (group, first)
            : null;
    }

    private static bool IsCount(TollSheet sheet, int i) =>
        i < sheet.Chunks.Length && sheet.Chunks[i].Group is { Kind: GroupKind.Bare or GroupKind.People, IsSingle: false, OfThem: false } group
        && !sheet.Has(group) && !sheet.HasOwnHarm(i);

    // A preposition before a name, a year or "hospital"; "at the scene", "on the spot".
    private static bool IsWhere(TollSheet sheet, int i) =>
        i + 1 < sheet.Chunks.Length && sheet.Lower(i).Is(SmallWords.GapPrepositions)
        && (sheet.Chunks[i].Kind == ChunkKind.Adverb || sheet.Chunks[i].Kind == ChunkKind.Prep
            && sheet.Tokens[sheet.Chunks[i].End] is var next
            && (next.IsCapitalised || next.Lower == "the" || next.Lower.Is(SmallWords.GapPlaces) || next.Kind == Text.TokenKind.Number));
}
