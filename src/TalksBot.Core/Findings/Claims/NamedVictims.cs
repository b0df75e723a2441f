namespace TalksBot.Core.Findings.Claims;

/// <summary>Finds single victims that a sentence names ("Jane Roe, 26, was killed") or only calls "she".</summary>
internal sealed class NamedVictims(Sentence sentence, ImmutableArray<Chunk> chunks)
{
    private readonly ImmutableArray<Token> tokens = sentence.Tokens;
    private readonly bool allCapitals = Chunker.IsAllCapitals(sentence.Text);

    /// <summary>Whether a name, of however many words, starts at the chunk in running text.</summary>
    public bool IsName(int i) => !allCapitals && sentence.Kind == SentenceKind.Prose && IsNamePart(chunks[i]);

    /// <summary>A full name as the object of an active verb ("killed Jane Roe"); null where none stands there.</summary>
    public VictimGroup? At(int i, HarmWord word)
    {
        if (allCapitals || word.Harm is not (Harm.Killed or Harm.Injured) || word.NeedsPeople || word.NeedsTroops || sentence.Kind != SentenceKind.Prose)
            return null;
        var end = Places.End(i, chunks.Length, place => IsNamePart(chunks[place]));
        if (end - i < 2 || end < chunks.Length && chunks[end].Kind == ChunkKind.Word && VictimLexicon.TryMatch(tokens, chunks[end].Start, out _, out _))
            return null;
        return Single(chunks[i].Start, chunks[end - 1].End);
    }

    /// <summary>The name, or "he" or "she", that ends at the chunk, ages aside; null where none does.</summary>
    public VictimGroup? Before(int j, HarmWord word)
    {
        j = Places.Back(j, at => chunks[at].Kind == ChunkKind.Comma || tokens[chunks[at].Start].Kind == TokenKind.Number);
        if (j < 0)
            return null;
        if (tokens[chunks[j].Start].Lower.Is(SmallWords.PersonPronouns))
            return Single(chunks[j].Start, chunks[j].End) with { NounStart = chunks[j].End };
        if (allCapitals || word.NeedsTroops || word.NeedsPeople && word.Harm != Harm.Injured || !IsNamePart(chunks[j])
            || VictimLexicon.IsNotPeople(tokens[chunks[j].Start].Lower))
            return null;
        var start = Places.Back(j, at => IsNamePart(chunks[at])) + 1;
        return start == j && chunks[j].Start == 0 ? null : Single(chunks[start].Start, chunks[j].End);
    }

    private bool IsNamePart(Chunk chunk) =>
        chunk.Kind == ChunkKind.Word && tokens[chunk.Start].IsWord && tokens[chunk.Start].IsCapitalised && !tokens[chunk.Start].Lower.Is(SmallWords.NoNames);

    private static VictimGroup Single(int start, int end) => new()
    {
        Start = start,
        End = end,
        Figure = Figure.Exactly(1),
        NounStart = start,
        NounEnd = end,
        Kind = GroupKind.People,
        IsSingle = true,
        IsDefinite = true,
    };
}
