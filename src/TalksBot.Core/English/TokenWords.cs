namespace TalksBot.Core.English;

/// <summary>The words of a sentence by their place.</summary>
internal static class TokenWords
{
    /// <summary>The words from one place up to another, as they are written, in one line.</summary>
    public static string Text(this ImmutableArray<Token> tokens, int start, int end) =>
        string.Join(' ', Enumerable.Range(start, end - start).Select(i => tokens[i].Text));

    /// <summary>The word in lower case; nothing outside of the sentence.</summary>
    public static string Lower(this ImmutableArray<Token> tokens, int index) => index >= 0 && index < tokens.Length ? tokens[index].Lower : "";
}
