namespace TalksBot.Core.Findings.Claims;

/// <summary>Tells harm that never came about: "could kill 12", "did not kill", "a plot to kill 12".</summary>
internal static class Unreal
{
    private const int Reach = 4;

    /// <param name="sheet">The sentence.</param>
    /// <param name="i">The chunk of the word of harm.</param>
    /// <param name="denied">Somebody denies it ("denied killing 12"): a finding of its own.</param>
    public static bool Is(TollSheet sheet, int i, out bool denied)
    {
        denied = false;
        var (chunks, form) = (sheet.Chunks, sheet.Chunks[i].Harm!.Form);
        for (var j = i - 1; j >= 0 && j >= i - Reach; j--)
        {
            switch (chunks[j].Kind)
            {
                case ChunkKind.Modal or ChunkKind.Not:
                    return true;
                case ChunkKind.Speech when Denies(sheet.Lower(j)):
                    denied = true;
                    return false;
                case ChunkKind.Prep when form == HarmForm.Base && sheet.Lower(j) == "to":
                    return true;
                case ChunkKind.Adverb or ChunkKind.Aux or ChunkKind.And or ChunkKind.Harm:
                case ChunkKind.Prep when form is HarmForm.Gerund or HarmForm.Noun:
                case ChunkKind.Word when form == HarmForm.Noun || sheet.Lower(j).EndsWith("ly", StringComparison.Ordinal):
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    public static bool Denies(string word) => word.Is(SmallWords.Denying);
}
