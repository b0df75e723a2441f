namespace TalksBot.Core.Findings.Claims;

/// <summary>Finds whose claim a figure is from the figure's own sentence, for where no statement covers it.</summary>
internal static class ClaimantFinder
{
    /// <summary>The claimant as worded, or "he", "they" where only a pronoun stands for it; null for the article's own voice.</summary>
    public static string? Find(Sentence sentence, ImmutableArray<Chunk> chunks, Toll toll)
    {
        var tokens = sentence.Tokens;
        var denial = Denials.VerbBefore(tokens, toll.Start);
        var before = Before(tokens, chunks, toll);
        return Places.First(1, chunks.Length, i => chunks[i].Start == denial ? Subject(tokens, chunks, i) : null)
            ?? AccordingTo(tokens, chunks, toll, hasSpeaker: before is not null) ?? before
            ?? TollRevision.Reviser(tokens, chunks, toll) ?? After(sentence, chunks, toll);
    }

    /// <summary>Whether a word says what figures are given out as ("count", "estimate").</summary>
    public static bool IsRecord(string word) => word.Is(SmallWords.ClaimantRecords);

    public static bool IsPronoun(string claimant) => claimant.ToLowerInvariant().Is(SmallWords.ClaimantPronouns);

    /// <summary>"United Nations data" are the United Nations' word.</summary>
    public static string WithoutRecords(string claimant)
    {
        var end = claimant.LastIndexOf(' ');
        return end > 0 && claimant[(end + 1)..].ToLowerInvariant().Is(SmallWords.ClaimantRecords) && char.IsUpper(claimant[0]) ? claimant[..end] : claimant;
    }

    /// <summary>Whether a chunk is a verb of saying that has a subject ("Ardania confirmed 23 deaths", but not "23 confirmed deaths").</summary>
    public static bool IsSpeech(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int i)
    {
        // "the United States" says nothing.
        if (chunks[i].Kind == ChunkKind.Speech && tokens[chunks[i].Start].IsCapitalised && i > 0 && tokens[chunks[i].Start].Text.Any(char.IsLower))
            return false;
        if (chunks[i].Kind == ChunkKind.Speech)
            return !(chunks[i].End < tokens.Length && tokens[chunks[i].End].Lower == "of") && !TakesLives(tokens, chunks, i);
        return chunks[i].Kind == ChunkKind.Adverb && tokens[chunks[i].Start].Lower.Is(SmallWords.Declaring)
            && i > 0 && chunks[i - 1].Kind is ChunkKind.Word or ChunkKind.Comma or ChunkKind.Group
            && (i + 1 == chunks.Length || chunks[i + 1].Kind == ChunkKind.Break || chunks[i - 1].Kind != ChunkKind.Group)
            && (i + 1 == chunks.Length || chunks[i + 1].Kind is ChunkKind.Break or ChunkKind.Group or ChunkKind.Word or ChunkKind.Relative or ChunkKind.Not);
    }

    // "the clashes claimed 14 lives"
    private static bool TakesLives(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int i) =>
        tokens[chunks[i].Start].Lower.Is(SmallWords.LifeTakers) && i + 1 < chunks.Length && chunks[i + 1].Group is { } group
        && (tokens.Lower(group.End) == "lives" || tokens.Lower(group.End - 1) == "lives");

    private static string? AccordingTo(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, Toll toll, bool hasSpeaker)
    {
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (tokens[i].Lower != "according" || tokens[i + 1].Lower != "to" || hasSpeaker && ContrastBetween(chunks, tokens, i, toll.Start))
                continue;
            var end = i + 2;
            while (end < tokens.Length && end - i < 14 && tokens[end].Kind is not TokenKind.Punctuation
                && !(ClauseWord.TryMatch(tokens, end, out var kind, out _)
                    && (kind is ChunkKind.Speech or ChunkKind.Aux or ChunkKind.Relative or ChunkKind.Break
                        || kind == ChunkKind.Prep && !tokens[end].Lower.Is(SmallWords.NounLinks)))
                && !HarmWord.TryMatch(tokens, end, out _, out _))
                end++;
            while (end > i + 3 && tokens[end - 1].Lower.Is(SmallWords.ClaimantRecords))
                end--;
            return Text(tokens, i + 2, end);
        }

        return null;
    }

    private static bool ContrastBetween(ImmutableArray<Chunk> chunks, ImmutableArray<Token> tokens, int one, int other) =>
        chunks.Any(chunk => chunk.Kind == ChunkKind.Break && chunk.Start > Math.Min(one, other) && chunk.Start < Math.Max(one, other)
            && tokens[chunk.Start].Lower.Is(SmallWords.ContrastOpeners));

    private static string? Before(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, Toll toll) => Places.First(1, chunks.Length + 1, back =>
        chunks[^back].End <= toll.Start && IsSpeech(tokens, chunks, chunks.Length - back) ? Subject(tokens, chunks, chunks.Length - back) : null);

    // "…, the army said", "… , said the mayor", and in headlines "…: police".
    private static string? After(Sentence sentence, ImmutableArray<Chunk> chunks, Toll toll)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < chunks.Length; i++)
        {
            if (chunks[i].Start < toll.End || !IsSpeech(tokens, chunks, i) || !EndsClause(tokens, chunks, i))
                continue;
            if (Subject(tokens, chunks, i) is { } subject && CommaBetween(tokens, toll.End, chunks[i].Start))
                return subject;
            if (tokens[chunks[i].Start - 1].Text.Is(SmallWords.QuoteEdges) && chunks[i].End < tokens.Length)
                return Text(tokens, chunks[i].End, EndOfName(tokens, chunks[i].End));
        }

        if (!tokens[^1].Text.Is(SmallWords.SentenceEnds))
            for (var i = tokens.Length - 2; i >= toll.End && i > tokens.Length - 6; i--)
                if (tokens[i].Text.Is(SmallWords.ClaimantMarks) && tokens[i + 1].IsWord)
                    return Text(tokens, i + 1, tokens.Length);
        return null;
    }

    // "…, the army said in a statement.": after the verb comes no claim of its own.
    private static bool EndsClause(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int i) =>
        i + 1 >= chunks.Length || tokens[chunks[i].Start].Lower is "told"
        || chunks[i + 1].Kind is ChunkKind.Comma or ChunkKind.Break or ChunkKind.Prep or ChunkKind.Adverb or ChunkKind.Close or ChunkKind.And
        || tokens[chunks[i].Start - 1].Text.Is(SmallWords.QuoteEdges)
        || tokens[chunks[i + 1].Start].Lower.Is(SmallWords.ClaimantDays);

    private static bool CommaBetween(ImmutableArray<Token> tokens, int start, int end) =>
        Places.Any(start, end, i => tokens[i].Text.Is(SmallWords.ClaimantEdges));

    private static int EndOfName(ImmutableArray<Token> tokens, int start) => Places.End(start, tokens.Length, at =>
        tokens[at].IsWord && (!ClauseWord.StartsAt(tokens, at) || tokens[at].Lower.Is(SmallWords.ClaimantLinks)));

    /// <summary>Whose word it is: the noun phrase left of the verb; between two commas it is a name in apposition.</summary>
    public static string? Subject(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int verb)
    {
        var word = tokens[chunks[verb].Start];
        if (word.Lower.Is(SmallWords.Citing))
            return Text(tokens, chunks[verb].End, EndOfName(tokens, chunks[verb].End)) is { } cited && !IsRecord(cited) ? cited : null;
        if (word.Lower.EndsWith("ing", StringComparison.Ordinal))
            return null;
        var last = Places.Back(verb - 1, at => chunks[at].Kind is ChunkKind.Adverb or ChunkKind.Aux);
        if (last >= 0 && chunks[last].Kind == ChunkKind.Close)
            last = BeforeBracket(chunks, last);
        if (last >= 0 && chunks[last].Kind == ChunkKind.Comma)
            last = BeforeAside(tokens, chunks, last - 1);
        if (last < 0 || !(chunks[last].Kind == ChunkKind.Word || chunks[last].Group is { } group && (group.IsSingle || group.IsPeople)))
            return null;
        var first = last;
        while (first > 0 && chunks[first - 1].Kind is ChunkKind.Word or ChunkKind.Adverb or ChunkKind.Group
            || first > 1 && chunks[first - 1].Kind == ChunkKind.Prep && tokens[chunks[first - 1].Start].Lower.Is(SmallWords.NounLinks))
            first--;
        return Text(tokens, chunks[first].Start, chunks[last].End);
    }

    // "The Office for Relief (OFR) said"
    private static int BeforeBracket(ImmutableArray<Chunk> chunks, int close)
    {
        const int reach = 6;
        var open = Places.Back(close - 1, at => at > close - reach && chunks[at].Kind == ChunkKind.Word);
        return open >= 0 && chunks[open].Kind == ChunkKind.Open ? open - 1 : close;
    }

    // "Officials in Ardania, which was hit by days of rain, said": the aside says nothing; a name between commas does.
    private static int BeforeAside(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int last)
    {
        for (var i = last; i > 0 && i > last - 20; i--)
        {
            if (chunks[i].Kind == ChunkKind.Comma)
                return chunks[i + 1].Kind is ChunkKind.Relative or ChunkKind.Prep or ChunkKind.Break
                    || tokens[chunks[i + 1].Start].Lower.Is(SmallWords.Articles) || chunks[i + 1].Group is not null ? i - 1 : last;
        }

        return last;
    }

    private static string? Text(ImmutableArray<Token> tokens, int start, int end)
    {
        while (start < end && (tokens[start].Lower.Is(SmallWords.ClaimantLeading) || tokens[start].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote))
            start++;
        while (end > start && (!tokens[end - 1].IsWord || tokens[end - 1].Lower.EndsWith("ly", StringComparison.Ordinal) && !tokens[end - 1].IsCapitalised))
            end--;
        if (start >= end || end - start > 14)
            return null;
        return string.Join(' ', Enumerable.Range(start, end - start).Where(i => tokens[i].Kind is not TokenKind.Punctuation).Select(i => tokens[i].Text));
    }
}
