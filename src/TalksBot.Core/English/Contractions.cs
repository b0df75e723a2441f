namespace TalksBot.Core.English;

/// <summary>Parts "they've" and "he's" into the pronoun and its verb.</summary>
internal static class Contractions
{
    private static readonly string[] Endings = ["'re", "'ve", "'ll", "'d", "'m", "'s"];

    public static ImmutableArray<Token> Split(ImmutableArray<Token> tokens)
    {
        if (!tokens.Any(token => EndingOf(token) is not null))
            return tokens;
        var split = ImmutableArray.CreateBuilder<Token>(tokens.Length + 2);
        foreach (var token in tokens)
        {
            if (EndingOf(token) is not { } ending)
            {
                split.Add(token);
                continue;
            }

            var stem = token.Text.Length - ending.Length;
            split.Add(new Token(new TextSpan(token.Start, stem), token.Text[..stem], TokenKind.Word));
            split.Add(new Token(new TextSpan(token.Start + stem, ending.Length), token.Text[stem..], TokenKind.Word));
        }

        return split.DrainToImmutable();
    }

    private static string? EndingOf(Token token)
    {
        // "The WHO's response"
        if (!token.IsWord || token.Text.Length > 3 && char.IsUpper(token.Text[1])
            || !token.Lower.Contains('\'', StringComparison.Ordinal) || token.Lower.Length != token.Text.Length)
            return null;
        foreach (var ending in Endings)
            if (token.Lower.Length > ending.Length && token.Lower.EndsWith(ending, StringComparison.Ordinal))
                return ending != "'s" || token.Lower[..^2].Is(SmallWords.ContractionsWithIs) ? ending : null;
        return null;
    }
}
