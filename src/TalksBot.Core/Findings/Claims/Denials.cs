namespace TalksBot.Core.Findings.Claims;

/// <summary>Tells figures that somebody denies or disputes: "dismissed as false reports that 12 guards were killed".</summary>
internal static class Denials
{
    /// <summary>How far behind the verb the claim may stand that it denies, and how far behind that the figure.</summary>
    private const int ReachOfClaim = 6;
    private const int Reach = 16;

    /// <summary>How far behind the figure it is called wrong.</summary>
    private const int ReachOfVerdict = 6;

    /// <summary>The verb by which somebody denies what stands from a token on; null where nobody does.</summary>
    public static int? VerbBefore(ImmutableArray<Token> tokens, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - Reach; i--)
        {
            var word = tokens[i].Lower;
            if (tokens[i].Text == ";" || word.Is(SmallWords.Contrasts))
                return null;
            var denies = word.Is(SmallWords.Denying);
            if (denies && tokens[i + 1].Lower == "that" || (denies || word.Is(SmallWords.DoubtingForms)) && IsClaimBetween(tokens, i, start))
                return i;
        }

        return null;
    }

    /// <summary>"Reports of 25 dead were wrong", "the claim that 12 had died was untrue".</summary>
    public static bool IsCalledWrong(ImmutableArray<Token> tokens, Toll toll)
    {
        for (var i = toll.End; i + 1 < tokens.Length && i < toll.End + ReachOfVerdict && tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
            if (tokens[i].Lower.Is(SmallWords.FormsOfBe))
                return tokens[i + 1].Lower.Is(SmallWords.WrongWords) && IsReported(tokens, toll.Start);
        return false;
    }

    private static bool IsReported(ImmutableArray<Token> tokens, int start) => Places.Any(Math.Max(1, start - ReachOfClaim), start, i =>
        tokens[i].Lower.Is(SmallWords.ClaimLeads) && tokens[i - 1].Lower.Is(SmallWords.DeniedNouns));

    // "denied claims that", "disputed the figure of"
    private static bool IsClaimBetween(ImmutableArray<Token> tokens, int verb, int start) =>
        Places.Any(verb + 1, Math.Min(start - 1, verb + ReachOfClaim + 1), i =>
            tokens[i].Lower.Is(SmallWords.DeniedNouns) && tokens[i + 1].Lower.Is(SmallWords.ClaimLeads));
}
