using System.Text.RegularExpressions;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Matching;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Answers.Events;

/// <summary>
/// What a dated sentence says of an event that is asked for by its noun alone ("when truce"): that it came about, or only its name in
/// telling of something else ("they met on Friday to save their truce").
/// </summary>
internal static class ToldNoun
{
    /// <summary>Whether the noun only says what something else is about.</summary>
    /// <param name="found">The date.</param>
    /// <param name="place">Where the noun stands, in the sentence's text.</param>
    public static bool IsInPassing(EventFinding found, TextSpan place)
    {
        var before = Governed.Find(found.Sentence.Text[..place.Start]);
        return before.Success && !ComesAbout(before.Groups["verb"].Value);
    }

    /// <summary>Whether the clause tells that the event began or took place: "the clashes broke out on Friday".</summary>
    public static bool IsItsStart(EventFinding found, TextSpan place) =>
        WhenWords.Find(EventPhase.Start, found.Clause.Text) is { } start
        && place.End <= found.Clause.Span.Start - found.Sentence.Span.Start + start.Index && !IsInPassing(found, place);

    private static bool ComesAbout(string verb) =>
        verb.Length > 0 && ((WhenWords.Of(verb) & WhenUse.Carry) != 0 || WhenWords.Find(EventPhase.Start, verb) is not null || Agrees.Fits(verb));

    private static Regex Governed { get; } = Patterns.Of(
        @"\b(on|about|over|for|against|under|amid|despite|since|during|with|to (?!(the|an?|its|their) )(?<verb>\p{Ll}+))\s+"
        + @"((the|an?|its|their|those|these|any|his|her)\s+)?(\p{Ll}[\p{L}-]*\s+)?$");

    private static Regex Agrees { get; } = Patterns.Of(@"^(agree|sign|reach|conclude|broker)$");
}
