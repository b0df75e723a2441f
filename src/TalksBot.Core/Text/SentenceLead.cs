namespace TalksBot.Core.Text;

/// <summary>
/// What stands before a sentence's own words and is no part of it: an item's bullet, the time of an entry in a live report, an agency's dateline.
/// What they name does nothing, and says nothing.
/// </summary>
internal static class SentenceLead
{
    /// <summary>How many of the tokens are a lead; 0 where all are the sentence's own.</summary>
    /// <param name="sentence">The sentence as it stands in the text.</param>
    /// <param name="start">Where it starts there.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="opensParagraph">Whether it is its paragraph's first, as a sentence with a dateline is.</param>
    public static int Tokens(string sentence, int start, ImmutableArray<Token> tokens, bool opensParagraph)
    {
        var end = start + Length(sentence, opensParagraph);
        var count = 0;
        while (count < tokens.Length && tokens[count].Start < end)
            count++;
        return count < tokens.Length ? count : 0;
    }

    private static int Length(string sentence, bool opensParagraph)
    {
        // A dash may also lead to who signs what stands before it.
        var length = Bullet.Find(sentence) is { Success: true } bullet
            && (sentence[0] != '-' || opensParagraph && (Characters.IsStop(sentence[^1]) || Characters.IsClosingQuote(sentence[^1]) || sentence[^1] == '"'))
            ? bullet.Length
            : 0;
        var rest = sentence[length..];
        return length + (Time.Find(rest) is { Success: true } time ? time.Length
            : !opensParagraph ? 0
            : Capitals.Find(rest) is { Success: true } capitals ? capitals.Length
            : Agency.Find(rest) is { Success: true } agency ? agency.Length
            : 0);
    }

    private static Regex Bullet { get; } = Patterns.Of(@"^[-*•‣▪●◦][ \t\u00A0]+");

    // "10:42 GMT - ", "[10.42am] ", "18:05: "
    private static Regex Time { get; } = Patterns.Of(
        @"^[\[(]?\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?( ?\(?(\p{Lu}{2,4}|local time)\)?)?[\])]?( ?[-–—:|] ?| )(?=[\p{Lu}""“‘'])");

    // "GENEVA, 3 May 1998 (Example) -- ", "PORT SAID, Egypt — "
    private static Regex Capitals { get; } = Patterns.Of(
        @"^\p{Lu}{2}[\p{Lu}.’' -]{1,40}(, ?[\p{L}. ]{2,30}){0,2}(,? ?(\p{L}{3,9}\.? )?\d{1,2}( \p{L}{3,9})?( \d{2,4})?)?"
        + @"( ?\([^()]{2,60}\)){0,2} ?[-–—_]{1,2} (\[\p{Lu}+\] )?");

    // "Port Said, Egypt (Example) - ", "Port Said, Egypt - "
    private static Regex Agency { get; } = Patterns.Of(
        @"^\p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+){0,2}(, \p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+){0,2}( \([^()]{2,40}\))?| \([^()]{2,40}\)) ?[-–—]{1,2} ");
}
