using System.Text.RegularExpressions;
using TalksBot.Core.Matching;

namespace TalksBot.Core.English;

/// <summary>
/// What an agency writes before a report's first words: place, day and agency, ended by a dash or an underscore. It is no part of the
/// sentence, and its place does nothing.
/// </summary>
internal static partial class Dateline
{
    /// <summary>How many characters of a sentence are a dateline; 0 where it has none.</summary>
    public static int Length(string sentence) =>
        Capitals().Find(sentence) is { Success: true } capitals ? capitals.Length : Agency().Find(sentence) is { Success: true } agency ? agency.Length : 0;

    // "GENEVA, 3 May 1998 (Example) -- ", "PORT SAID, Egypt — "
    [GeneratedRegex(
        @"^\p{Lu}{2}[\p{Lu}.’' -]{1,40}(, ?[\p{L}. ]{2,30}){0,2}(,? ?(\p{L}{3,9}\.? )?\d{1,2}( \p{L}{3,9})?( \d{2,4})?)?"
        + @"( ?\([^()]{2,60}\)){0,2} ?[-–—_]{1,2} (\[\p{Lu}+\] )?",
        RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Capitals();

    // "Port Said, Egypt (Example) - ", "Port Said, Egypt - "
    [GeneratedRegex(
        @"^\p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+){0,2}(, \p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+){0,2}( \([^()]{2,40}\))?| \([^()]{2,40}\)) ?[-–—]{1,2} ",
        RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Agency();
}
