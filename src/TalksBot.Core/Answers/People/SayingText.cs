namespace TalksBot.Core.Answers.People;

/// <summary>
/// What a row shows of a statement. Words alone can say the opposite of what somebody said ("it shelters them" of "denies that it
/// shelters them"), so they are quoted from the verb on wherever the verb says more than that they were said.
/// </summary>
internal static class SayingText
{
    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(
        ["say", "says", "said", "saying", "tell", "tells", "told", "telling", "add", "adds", "added", "adding", "state", "states", "stated", "stating", "note",
            "notes", "noted", "noting", "write", "writes", "wrote", "writing", "according to"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the verb tells only that the words were said: the statement stands for what it says.</summary>
    public static bool IsPlain(StatementFinding statement) => Plain.Contains(statement.Verb);

    /// <summary>The same behind who said it.</summary>
    public static Label By(StatementFinding statement) => Label.Of("saying", ("who", statement.Speaker), ("words", Of(statement)));

    public static string Of(StatementFinding statement)
    {
        var (sentence, content) = (statement.Sentence, statement.Content);
        if (content.InTitle != sentence.InTitle || !sentence.Span.Contains(content.Span))
            return QuotedText.Of(content.Text);
        var before = sentence.Text[..(content.Span.Start - sentence.Span.Start)];
        var verb = before.LastIndexOf(statement.Verb, StringComparison.OrdinalIgnoreCase);
        var start = verb < 0 || IsPlain(statement) ? content.Span.Start : sentence.Span.Start + verb;
        return QuotedText.Of(sentence.Part(TextSpan.FromBounds(start, content.Span.End)).Text);
    }
}
