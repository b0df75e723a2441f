namespace TalksBot.Core.Findings.Claims;

/// <summary>Cuts a sentence into groups of people, words of harm and the small words between them. Quotation marks fall away.</summary>
internal static class Chunker
{
    /// <summary>What goes on for longer is no sentence; reading on would cost more than it could tell.</summary>
    private const int MaxTokens = 1500;

    /// <summary>Whether anything in the sentence tells harm: the others need no cutting.</summary>
    public static bool TellsHarm(Sentence sentence) => Places.Any(0, sentence.Tokens.Length, i =>
        HarmWord.TryMatch(sentence.Tokens, i, out _, out _) || HospitalPhrase.TryMatch(sentence.Tokens, i, out _, out _));

    public static ImmutableArray<Chunk> Cut(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var headline = sentence.Kind is SentenceKind.Title or SentenceKind.Heading;
        var allCapitals = IsAllCapitals(sentence.Text);
        var chunks = ImmutableArray.CreateBuilder<Chunk>(tokens.Length);
        for (var i = 0; i < tokens.Length && i < MaxTokens;)
        {
            if (tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote)
            {
                i++;
                continue;
            }

            var chunk = At(tokens, i, headline, allCapitals);
            chunks.Add(chunk);
            i = chunk.End;
        }

        return chunks.DrainToImmutable();
    }

    /// <summary>Text in capitals throughout, where capitals tell nothing about names.</summary>
    public static bool IsAllCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private static Chunk At(ImmutableArray<Token> tokens, int i, bool headline, bool allCapitals)
    {
        if (TollPhrase.TryMatch(tokens, i, out var harm, out var length) || HospitalPhrase.TryMatch(tokens, i, out harm, out length)
            || HarmWord.TryMatch(tokens, i, out harm, out length))
            return new Chunk(ChunkKind.Harm, i, i + length, Harm: harm);
        if (ShareReader.End(tokens, i) is { } share)
            return new Chunk(ChunkKind.Share, i, share);
        if (PairReader.Read(tokens, i, allCapitals) is { } pair)
            return new Chunk(ChunkKind.Group, i, pair.End, Group: pair);
        if (VictimGroupReader.ReadCounted(tokens, i) is { } counted)
            return new Chunk(ChunkKind.Group, i, counted.End, Group: counted);
        if (VictimGroupReader.ReadSingle(tokens, i, headline, allCapitals) is { } single)
            return new Chunk(ChunkKind.Group, i, single.End, Group: single);
        if (ClauseWord.TryMatch(tokens, i, out var kind, out length))
            return new Chunk(kind, i, i + length);
        return new Chunk(IsInitial(tokens, i) ? ChunkKind.Word : Punctuation(tokens[i]), i, i + 1);
    }

    // "Ilya P. Morvath": the full stop ends nothing.
    private static bool IsInitial(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Text == "." && i > 0 && i + 1 < tokens.Length && tokens[i - 1].IsCapitalised && tokens[i - 1].Text.Length <= 3 && tokens[i + 1].IsCapitalised;

    private static ChunkKind Punctuation(Token token) => token.Text switch
    {
        "," => ChunkKind.Comma,
        "(" or "[" => ChunkKind.Open,
        ")" or "]" => ChunkKind.Close,
        ";" or ":" or "—" or "–" or "-" or "." or "?" or "!" => ChunkKind.Break,
        _ => ChunkKind.Word,
    };
}

/// <summary>A stretch of a sentence's tokens (the end excluded) with what it does in its clause.</summary>
internal readonly record struct Chunk(ChunkKind Kind, int Start, int End, HarmWord? Harm = null, VictimGroup? Group = null);
