namespace TalksBot.Core.Findings.Claims;

/// <summary>Finds the words that bound one figure of a claim: "at least 12 killed and dozens wounded" bounds each in its own way.</summary>
internal static class FigureWords
{
    /// <summary>"exact", or the words that the claim's wording gives this figure with; the claim's qualifier where they don't show.</summary>
    public static string Qualifier(ClaimFinding claim, Harm harm, Figure figure)
    {
        var text = claim.Wording.Text;
        var tokens = Tokenizer.Tokenize(text, TextSpan.FromBounds(0, text.Length));
        string? first = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (QuantityReader.Read(tokens, i) is not { } quantity)
                continue;
            if (quantity.Figure == figure && Befell(tokens, quantity) == harm)
                return quantity.Qualifier;
            if (quantity.Figure == figure)
                first ??= quantity.Qualifier;
            i = quantity.End - 1;
        }

        return first ?? claim.Qualifier;
    }

    // The harm told next after the number; in "killing 12", the one told before it.
    private static Harm? Befell(ImmutableArray<Token> tokens, Quantity quantity)
    {
        for (var i = quantity.End; i < tokens.Length && QuantityReader.Read(tokens, i) is null; i++)
            if (HarmWord.TryMatch(tokens, i, out var after, out _) && !(after.Form is HarmForm.Gerund or HarmForm.Base))
                return after.Harm;
        for (var i = quantity.Start - 1; i >= 0; i--)
            if (HarmWord.TryMatch(tokens, i, out var before, out _))
                return before.Harm;
        return null;
    }
}
