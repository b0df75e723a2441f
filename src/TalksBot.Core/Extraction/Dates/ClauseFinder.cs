using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Finds the clause that an expression belongs to, so that "talks began on Saturday and ended on Tuesday" tells two things.</summary>
internal static class ClauseFinder
{
    // A clause may begin at these words, if a verb follows before the next such place.
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["and", "but", "or", "while", "whereas", "when", "after", "before", "although", "though", "because", "if", "unless", "which", "who", "whom", "whose", "that", "where", "as", "since", "until", "so", "despite", "following"]);

    /// <param name="tokens">The sentence.</param>
    /// <param name="first">The expression's first token.</param>
    /// <param name="end">The token after its last one.</param>
    public static TextSpan Find(ImmutableArray<Token> tokens, int first, int end)
    {
        var start = 0;
        for (var i = first - 1; i > 0; i--)
        {
            if (!Opens(tokens, i) || !HasVerb(tokens, i + 1, end) && !HasVerb(tokens, end, NextOpening(tokens, end)))
                continue;
            if (!HasVerb(tokens, 0, i))
                continue;
            start = i;
            break;
        }

        var stop = tokens.Length;
        for (var i = end; i < tokens.Length; i++)
        {
            if (!Opens(tokens, i) || !HasVerb(tokens, start, i) || !HasVerb(tokens, i + 1, NextOpening(tokens, i + 1)))
                continue;
            stop = i;
            break;
        }

        while (start < first && (tokens[start].Kind != TokenKind.Word && tokens[start].Kind != TokenKind.Number && tokens[start].Kind != TokenKind.OpenQuote || tokens[start].Lower is "and" or "but" or "or"))
            start++;
        while (stop > end && tokens[stop - 1].Text is "," or ";" or ":" or "." or "–" or "—")
            stop--;
        return TextSpan.FromBounds(tokens[start].Start, tokens[stop - 1].End);
    }

    private static int NextOpening(ImmutableArray<Token> tokens, int from)
    {
        while (from < tokens.Length && !Opens(tokens, from))
            from++;
        return from;
    }

    private static bool Opens(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Text is ";" or ":" or "—" or "–" or "," || Openers.Contains(tokens[at].Lower);

    private static bool HasVerb(ImmutableArray<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (TenseReader.IsVerb(tokens, i))
                return true;
        return false;
    }
}
