namespace TalksBot.Core.Answers;

/// <summary>A part of an answer that stands by itself: its citations and disagreements are counted anew.</summary>
/// <param name="Answer">The findings, and listed articles, of this part.</param>
/// <param name="Start">How many come before it.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record AnswerSlice(Answer Answer, int Start, int Total)
{
    /// <summary>The cursor that the next part is asked for with; null where this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>Names the state of the index that answered.</summary>
    public string? Index { get; init; }

    public int End => Start + Answer.Findings.Length + Answer.Articles.Length;

    /// <summary>Findings and articles from a place on. A disagreement is never cut: the part goes on until it is whole.</summary>
    /// <param name="answer">The whole answer.</param>
    /// <param name="start">The place.</param>
    /// <param name="most">How many to give, where no disagreement wants more.</param>
    public static AnswerSlice Of(Answer answer, int start, int most)
    {
        start = Math.Min(start, Math.Max(answer.Findings.Length, answer.Articles.Length));
        if (answer.Findings.IsEmpty)
            return new AnswerSlice(answer with { Articles = [.. answer.Articles.Skip(start).Take(most)] }, start, answer.Articles.Length);
        var end = Whole(answer, start, Math.Min(answer.Findings.Length, start + most));
        return new AnswerSlice(answer.Only([.. Enumerable.Range(start, end - start)]), start, answer.Findings.Length);
    }

    private static int Whole(Answer answer, int start, int end)
    {
        for (var cut = true; cut;)
        {
            var reach = answer.Conflicts
                .Where(conflict => conflict.Findings.Any(finding => finding >= start && finding < end))
                .Select(conflict => conflict.Findings.Max() + 1)
                .Append(end)
                .Max();
            (cut, end) = (reach > end, reach);
        }

        return end;
    }
}
