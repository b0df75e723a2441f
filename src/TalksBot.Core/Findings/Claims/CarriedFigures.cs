namespace TalksBot.Core.Findings.Claims;

/// <summary>Finds the sentence behind a figure that gives another one for the same people unnamed: “The Red Crescent put the number at 22.”</summary>
internal static class CarriedFigures
{
    /// <summary>Farther behind "the number" is another one.</summary>
    private const int Reach = 500;

    private static readonly PhraseTable<bool> Openings = Table("gives");
    private static readonly PhraseTable<bool> Victims = Table("victims");

    /// <summary>The claims, each with the figure that goes on about its people.</summary>
    public static ImmutableArray<ClaimFinding> Add(IEnumerable<Sentence> sentences, ImmutableArray<ClaimFinding> claims)
    {
        if (claims.IsEmpty)
            return claims;
        var given = sentences.Where(sentence => !sentence.InTitle).Select(sentence => (sentence.Quote, Figure: Given(sentence.Tokens)))
            .Where(sentence => sentence.Figure is not null).ToList();
        return given.Count == 0 ? claims : [.. claims.Select(claim => given.Find(next => IsBehind(next.Quote, claim)) is { Figure: not null } next
            ? claim with { Carried = next.Quote, CarriedFigure = next.Figure } : claim)];
    }

    private static bool IsBehind(Quote next, ClaimFinding claim) =>
        !claim.Sentence.InTitle && next.Span.Start - claim.Sentence.Span.End is >= 0 and < Reach;

    private static Figure? Given(ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Openings.TryMatch(tokens, i, out _, out var length))
                continue;
            var at = i + length;
            if (Victims.TryMatch(tokens, at, out _, out var whom))
                at += whom;
            if (tokens.Lower(at).Is(SmallWords.FigureLinks) && QuantityReader.Read(tokens, at + 1) is { } quantity && CountsNothingElse(tokens, quantity.End))
                return quantity.Figure;
        }

        return null;
    }

    // "Put the number at 22", "at 22 dead"; not "put the cost at 22 million".
    private static bool CountsNothingElse(ImmutableArray<Token> tokens, int index) =>
        index == tokens.Length || !tokens[index].IsWord || ClauseWord.StartsAt(tokens, index)
        || HarmWord.TryMatch(tokens, index, out _, out _) || VictimLexicon.TryMatch(tokens, index, out _, out _);

    private static PhraseTable<bool> Table(string part) => new(RuleData.Rows("Findings/Claims/carried-figures.tsv").Where(row => row[0] == part)
        .SelectMany(row => WordSlots.Phrases(row[1])).Distinct().Select(phrase => (phrase, true)));
}
