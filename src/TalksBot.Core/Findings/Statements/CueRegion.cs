namespace TalksBot.Core.Findings.Statements;

/// <summary>
/// The tokens of a sentence that belong to one attribution of several: from where it is joined to the one before to where the next is joined to it.
/// </summary>
internal readonly record struct CueRegion(int First, int Last)
{
    public static CueRegion Of(SentenceWords words, List<Cue> cues, int index)
    {
        var first = index == 0 ? 0 : Joint(words, cues[index]) ?? 0;
        for (var next = index + 1; next < cues.Count; next++)
            if (Joint(words, cues[next]) is { } joint && joint > cues[index].VerbEnd)
                return new CueRegion(first, joint).WithinBrackets(words, cues[index].Verb);
        return new CueRegion(first, cues[index].Limit ?? words.Count).WithinBrackets(words, cues[index].Verb);
    }

    // What is attributed inside of brackets begins and ends with them.
    private CueRegion WithinBrackets(SentenceWords words, int verb)
    {
        var open = verb - 1;
        while (open >= First && !words.Is(open, "(") && !words.Is(open, ")"))
            open--;
        if (open < First || !words.Is(open, "("))
            return this;
        for (var close = verb + 1; close < Last && !words.Is(close, "("); close++)
            if (words.Is(close, ")"))
                return new CueRegion(open + 1, close);
        return this;
    }

    // ", though Kenya confirmed …", ", adding that …", "and warned …". An attribution inside of another's words is not joined to it.
    private static int? Joint(SentenceWords words, Cue cue)
    {
        if (cue.Kind != CueKind.Verb)
            return null;
        if (cue.IsJoined && words.Tokens[cue.Start].Kind == TokenKind.CloseQuote)
            return cue.Start + 1;
        if (cue.IsJoined)
            return words.Is(cue.Start - 1, ",") ? cue.Start - 1 : cue.Start;
        var before = cue.Start - 1;
        var joins = words.Word(before).Is(SmallWords.ClauseJoints)
            || words.Is(before, ";");
        if (before > 0 && words.Is(before, "as") && (words.Is(before - 1, ",") || cue.Speaker is { } speaker && speaker.IsPronoun(words)))
            joins = true;
        return before < 1 || !joins ? null : words.Is(before - 1, ",") ? before - 1 : before;
    }
}
