namespace TalksBot.Core.Findings.Claims;

/// <summary>Figures behind the name of a harm, as sheets and bulletins have them: "Killed: 14", "Dead: 3; wounded: 12".</summary>
internal static class LabelRule
{
    public const string Name = "label";

    public static void Match(TollSheet sheet)
    {
        var chunks = sheet.Chunks;
        for (var i = 0; i + 2 < chunks.Length; i++)
            if (chunks[i].Harm is { Form: HarmForm.Participle or HarmForm.State or HarmForm.Noun } word && (i == 0 || IsMark(sheet, i - 1))
                && sheet.Lower(i + 1) == ":" && chunks[i + 2].Group is { IsSingle: false, OfThem: false, Kind: GroupKind.Bare or GroupKind.People } group
                && (i + 3 == chunks.Length || IsMark(sheet, i + 3)))
                sheet.Put(new Toll(word.Harm, group, chunks[i], Name));
    }

    private static bool IsMark(TollSheet sheet, int i) => sheet.Chunks[i].Kind is ChunkKind.Break or ChunkKind.Comma or ChunkKind.And;
}
