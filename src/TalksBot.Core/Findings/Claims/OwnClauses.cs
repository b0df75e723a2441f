using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Claims;

/// <summary>Parts the figures that a sentence tells of different places or days: "killed four people in Tulvar and wounded eleven in Ossen".</summary>
internal static class OwnClauses
{
    /// <summary>The tolls in their order; one with a place or a day of its own says from where on the sentence speaks of it alone.</summary>
    public static ImmutableArray<Toll> Part(Sentence sentence, ImmutableArray<Toll> tolls, ImmutableArray<EventFinding> events)
    {
        var parted = ImmutableArray.CreateBuilder<Toll>(tolls.Length);
        Toll? before = null;
        for (var i = 0; i < tolls.Length; i++)
        {
            var toll = tolls[i];
            if (before is not null && toll is { From: null, Whole: null, Group.OfThem: false } && toll.Harm != before.Harm && toll.Start >= before.End)
                toll = toll with { From = From(sentence, before, toll, i + 1 < tolls.Length ? tolls[i + 1].Start : sentence.Tokens.Length, events) };
            parted.Add(toll);
            before = toll.Whole is null ? toll : before;
        }

        return parted.MoveToImmutable();
    }

    private static int? From(Sentence sentence, Toll before, Toll toll, int limit, ImmutableArray<EventFinding> events)
    {
        for (var i = before.End + 1; i < toll.Start; i++)
            if (sentence.Tokens[i - 1].Lower.Is(SmallWords.OwnClauseEdges) && ClaimPlace.NameAt(sentence, i) is not null)
                return i;
        return Differ(ClaimPlace.NameBehind(sentence, before, toll.Start), ClaimPlace.NameBehind(sentence, toll, limit))
            || Day(sentence, events, before.Start, toll.Start) is { } day && Day(sentence, events, toll.Start, limit) is { } own && day != own
            ? toll.Start
            : null;
    }

    private static bool Differ(string? one, string? other) =>
        one is not null && other is not null && !one.Contains(other, StringComparison.OrdinalIgnoreCase)
        && !other.Contains(one, StringComparison.OrdinalIgnoreCase);

    private static DateRange? Day(Sentence sentence, ImmutableArray<EventFinding> events, int from, int end)
    {
        var span = TextSpan.FromBounds(sentence.Tokens[from].Start, sentence.Tokens[end - 1].End);
        return ClaimDate.Of(sentence, events).FirstOrDefault(found => span.Contains(found.Expression.Span.Start))?.When;
    }
}
