using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Events;

/// <summary>What a dated clause tells: of "a truce that was agreed on Friday" the truce belongs to it.</summary>
internal static class ToldClause
{
    private static readonly FrozenSet<string> Determiners = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "its", "their", "his", "her"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is a relative clause, told in passing.</summary>
    public static bool IsRelative(EventFinding found) => found.Setting.Is(DateTraits.Relative);

    /// <summary>The clause, from the noun that a relative clause is said of.</summary>
    public static Quote Of(EventFinding found)
    {
        if (!IsRelative(found))
            return found.Clause;
        var before = found.Sentence.Text[..Math.Max(0, found.Clause.Span.Start - found.Sentence.Span.Start)];
        var noun = LastWord(before, before.Length);
        var start = Determiners.Contains(before[LastWord(before, noun)..noun].Trim()) ? LastWord(before, noun) : noun;
        return found.Sentence.Part(TextSpan.FromBounds(found.Sentence.Span.Start + start, found.Clause.Span.End));
    }

    private static int LastWord(string text, int end) => text.AsSpan(0, end).TrimEnd(" ,").LastIndexOf(' ') + 1;
}
