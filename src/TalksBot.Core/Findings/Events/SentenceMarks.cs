namespace TalksBot.Core.Findings.Events;

/// <summary>Marks the words of a dated sentence by what they stand behind.</summary>
internal static class SentenceMarks
{
    public static ImmutableArray<WordMark> Of(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var marks = new WordMarks[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            Mark(tokens, i, marks);
        return [.. tokens.Zip(marks, (token, does) => new WordMark(token.Start - sentence.Span.Start, does)).Where(mark => mark.Does != WordMarks.None)];
    }

    private static void Mark(ImmutableArray<Token> tokens, int at, WordMarks[] marks)
    {
        if (!tokens[at].IsWord)
            return;
        if (tokens[at].Lower.Is(SmallWords.OpensClause))
            marks[at] |= WordMarks.Opens;
        if (tokens.Lower(at + (tokens.Lower(at + 1) == "," ? 2 : 1)).Is(SmallWords.RelativeWords))
            marks[at] |= WordMarks.BeforeRelative;
        if (IsAim(tokens, at))
            MarkRule.OfAims.Apply(tokens, at + 2, marks);
        if (!MarkRule.ByWords.TryMatch(tokens, at, out var rules, out var length))
            return;
        foreach (var rule in rules)
        {
            rule.Apply(tokens, at + length, marks);
            if (rule.Mark == WordMarks.OfOwn)
                marks[at] |= WordMarks.OwnNoun;
        }
    }

    // "To save the truce"; but "to agree the truce" is how it comes about.
    private static bool IsAim(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower == "to" && at + 1 < tokens.Length && tokens[at + 1].IsWord && char.IsLower(tokens[at + 1].Text[0])
        && !tokens[at + 1].Lower.Is(SmallWords.ClauseDeterminers) && !tokens[at + 1].Lower.Is(SmallWords.ComingAbout)
        && EventPhases.At(tokens, at + 1) != EventPhase.Start;
}
