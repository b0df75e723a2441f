namespace TalksBot.Core.Findings.Claims;

/// <summary>
/// A figure of the harm just told, given as a total or a correction: "killed 14, bringing the total to 210", "said nine had died and later
/// lowered the figure to seven", "the actual number is 15", "the ministry says nine died; a hospital source says 14".
/// </summary>
internal static class TotalRule
{
    /// <summary>The rule of what is counted from before on.</summary>
    public const string Total = "total";

    private const string Corrected = "corrected";
    private const int ReachOfNoun = 3;
    private const int ReachOfFigure = 9;

    public static void Match(TollSheet sheet)
    {
        for (var i = 0; i < sheet.Chunks.Length; i++)
        {
            if (sheet.Chunks[i].Group is not { Kind: GroupKind.Bare, IsSingle: false, OfThem: false } figure || sheet.Has(figure) || sheet.HasOwnHarm(i)
                || (Rule(sheet.Tokens, figure.Start) ?? (IsSaid(sheet, i) ? Corrected : null)) is not { } rule)
                continue;
            if (sheet.Tolls.Where(toll => toll.End <= figure.Start && !toll.Group.IsSingle).MaxBy(toll => toll.Start) is { } told)
                sheet.TryAdd(new Toll(told.Harm, figure, sheet.Chunks[i], rule));
        }
    }

    // "…; a hospital source says 14"
    private static bool IsSaid(TollSheet sheet, int i) =>
        i > 2 && sheet.Chunks[i - 1].Kind == ChunkKind.Speech && sheet.Chunks[i - 1].End == sheet.Chunks[i].Start
        && ClaimantFinder.IsSpeech(sheet.Tokens, sheet.Chunks, i - 1)
        && (i + 1 == sheet.Chunks.Length || sheet.Chunks[i + 1].Kind is ChunkKind.Break or ChunkKind.Comma);

    // Back from the figure: "to" or "is", a noun for figures, and the verb or word that makes it the figure of what was told.
    private static string? Rule(ImmutableArray<Token> tokens, int figure)
    {
        var isChanged = tokens.Lower(figure - 1) == "to";
        if (!isChanged && !tokens.Lower(figure - 1).Is(SmallWords.FormsOfBe))
            return null;
        for (var i = figure - 2; i >= 0 && i >= figure - ReachOfFigure && tokens[i].Kind is TokenKind.Word or TokenKind.Number; i--)
            if (tokens[i].Lower.Is(SmallWords.TotalNouns))
                return CountsThings(tokens, i + 1) ? null : isChanged ? OfVerb(tokens, i) : tokens.Lower(i - 1).Is(SmallWords.ActualWords) ? Corrected : null;
        return null;
    }

    // "the number of closed roads"
    private static bool CountsThings(ImmutableArray<Token> tokens, int behind) =>
        tokens.Lower(behind) == "of" && Places.All(behind + 1, Math.Min(tokens.Length, behind + ReachOfNoun + 1), i =>
            !VictimLexicon.TryMatch(tokens, i, out _, out _) && !HarmWord.TryMatch(tokens, i, out _, out _));

    // "bringing the total", "later lowered its earlier figure"
    private static string? OfVerb(ImmutableArray<Token> tokens, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - ReachOfNoun; i--)
        {
            if (tokens[i].Lower.Is(SmallWords.TotalVerbs))
                return Total;
            if (tokens[i].Lower.Is(SmallWords.RevisingForms) || tokens[i].Lower.Is(SmallWords.ChangingForms))
                return Corrected;
        }

        return null;
    }
}
