namespace TalksBot.Core.Findings.Claims;

/// <summary>What a stretch of a sentence does in its clause.</summary>
internal enum ChunkKind
{
    Word,
    Group,
    Harm,
    Aux,
    Adverb,
    And,
    Comma,
    Open,
    Close,
    Subset,
    Prep,
    Relative,
    Break,
    Modal,
    Not,
    Speech,

    /// <summary>A count that isn't that of the harmed: "a third of the 60 guards", "all but four".</summary>
    Share,
}

/// <summary>The small words that show the shape of a clause.</summary>
internal static class ClauseWord
{
    private static readonly PhraseTable<ChunkKind> Words =
        new(RuleData.Rows("Findings/Claims/clause-words.tsv").Select(row => (row[0], Enum.Parse<ChunkKind>(row[1], ignoreCase: true))));

    public static bool TryMatch(ImmutableArray<Token> tokens, int index, out ChunkKind kind, out int length) =>
        Words.TryMatch(tokens, index, out kind, out length);

    public static bool StartsAt(ImmutableArray<Token> tokens, int index) => Words.StartsAt(tokens, index);
}
