namespace TalksBot.Core.Text;

public enum TokenKind
{
    Word,
    Number,
    OpenQuote,
    CloseQuote,
    Punctuation,

    /// <summary>A web or mail address.</summary>
    Address,
}

/// <summary>A word, number or punctuation mark of a sentence; <see cref="Span"/> counts in the same text as the sentence's.</summary>
public readonly record struct Token(TextSpan Span, string Text, TokenKind Kind)
{
    /// <summary>Lower case with curly apostrophes made straight and soft hyphens left out; for comparing, never for showing.</summary>
    public string Lower { get; } = Text.ToLowerInvariant().Replace('’', '\'').Replace("\u00AD", "", StringComparison.Ordinal);

    public bool IsCapitalised => Text.Length > 0 && char.IsUpper(Text[0]);

    public bool IsWord => Kind == TokenKind.Word;

    public int Start => Span.Start;

    public int End => Span.End;

    public override string ToString() => Text;
}
