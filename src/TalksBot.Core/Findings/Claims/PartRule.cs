namespace TalksBot.Core.Findings.Claims;

/// <summary>Parts of a whole that opens the sentence: "Of the 40 killed, 12 were children and nine were women".</summary>
internal static class PartRule
{
    public static void Match(TollSheet sheet)
    {
        var chunks = sheet.Chunks;
        if (chunks.Length < 4 || sheet.Lower(0) != "of")
            return;
        if (sheet.Lower(1).Is(SmallWords.PartDeterminers) && chunks[2] is { Harm: { Form: HarmForm.Participle or HarmForm.State } alone }
            && chunks[3].Kind == ChunkKind.Comma)
        {
            for (var i = 4; i < chunks.Length; i++)
                if (chunks[i].Group is { Kind: GroupKind.Bare } part && VictimGroupReader.Noun(sheet.Tokens, chunks[i].End, part) is { } told)
                    sheet.TryAdd(new Toll(alone.Harm, told, chunks[2], "part"));
            return;
        }

        // "Of those on board, three died, and one is in hospital" opens with no figure to be parted.
        if (sheet.Tolls.MinBy(toll => toll.Group.Start) is not { } whole || whole.Group.Start > 4
            || chunks.Any(chunk => chunk.Kind == ChunkKind.Comma && chunk.Start < whole.Group.Start))
            return;
        for (var i = 1; i < chunks.Length; i++)
        {
            if (chunks[i].Group is not { Kind: GroupKind.Bare or GroupKind.People, OfThem: false } part || part.Start <= whole.Group.Start || sheet.Has(part))
                continue;
            if (part is { Kind: GroupKind.People, IsElliptic: false } && !IsMember(sheet, i))
                continue;
            if ((part.Kind == GroupKind.People && !part.IsElliptic ? part : VictimGroupReader.Noun(sheet.Tokens, chunks[i].End, part)) is { } told)
                sheet.TryAdd(new Toll(whole.Harm, told, whole.Word, "part") { Whole = whole.Group });
        }
    }

    // "…, 12 children and nine women": only what is listed behind the comma.
    private static bool IsMember(TollSheet sheet, int i) =>
        sheet.Chunks[i - 1].Kind is ChunkKind.Comma or ChunkKind.And or ChunkKind.Aux or ChunkKind.Adverb;
}
