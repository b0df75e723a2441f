using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Claims;

/// <summary>What the headings above bare figures say of all of them: where, and when ("Tulvar, 3 May" over "Killed: 14").</summary>
/// <param name="Place">The place; null where none is named.</param>
/// <param name="When">The day; null where none is named.</param>
internal sealed record BulletinContext(string? Place, DateRange? When)
{
    private const int MostNameWords = 4;
    private const int MostTokens = 12;

    public static BulletinContext None { get; } = new(null, null);

    /// <summary>The context below another line: a heading adds to it, figures leave it, prose ends it.</summary>
    public BulletinContext Below(Sentence line, IEnumerable<EventFinding> events)
    {
        if (line.Kind != SentenceKind.Heading && (line.Tokens.Length > MostTokens || Characters.IsStop(line.Text[^1])))
            return None;
        var when = events.FirstOrDefault(date => date.When is not null && !date.Expression.InTitle && line.Span.Contains(date.Expression.Span.Start));
        return new BulletinContext(PlaceIn(line) ?? Place, when?.When ?? When);
    }

    // A name alone, or before a comma: which other headings are names as well ("Background") shows once a day stands beside them.
    private static string? PlaceIn(Sentence heading)
    {
        var end = Places.End(0, heading.Tokens.Length, at => at < MostNameWords && heading.Tokens[at] is { IsWord: true, IsCapitalised: true } word
            && (WordList.Of(word.Lower) & (WordTraits.Day | WordTraits.NotName)) == 0);
        return end > 0 && (end == heading.Tokens.Length || heading.Tokens[end].Text.Is(SmallWords.PlaceLineEnds))
            ? heading.Text[..(heading.Tokens[end - 1].End - heading.Span.Start)]
            : null;
    }

    /// <summary>The figures' claim with what the headings say of it; a name without a day may be any heading's.</summary>
    public ClaimFinding Fill(ClaimFinding claim) =>
        claim.Rule != $"casualties.{LabelRule.Name}" || When is null ? claim : claim with { Place = claim.Place ?? Place, When = claim.When ?? When };
}
