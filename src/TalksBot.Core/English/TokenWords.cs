namespace TalksBot.Core.English;

/// <summary>The words of a sentence by their place.</summary>
internal static class TokenWords
{
    /// <summary>The word in lower case; nothing outside of the sentence.</summary>
    public static string Lower(this ImmutableArray<Token> tokens, int index) => index >= 0 && index < tokens.Length ? tokens[index].Lower : "";
}
