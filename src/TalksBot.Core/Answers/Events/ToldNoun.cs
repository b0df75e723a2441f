using TalksBot.Core.Findings.Events;

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
    public static bool IsInPassing(EventFinding found, TextSpan place) => found.Setting.Has(place.Start, WordMarks.InPassing);

    /// <summary>Whether the clause tells that the event began or took place: "the clashes broke out on Friday".</summary>
    public static bool IsItsStart(EventFinding found, TextSpan place) =>
        found.Setting.Start is { } start && place.End <= start && !IsInPassing(found, place);
}
