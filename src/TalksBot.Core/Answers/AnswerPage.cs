using System.Collections.Immutable;

namespace TalksBot.Core.Answers;

/// <summary>A citation with the number that readers see in brackets: its index in the answer plus one.</summary>
public sealed record NumberedCitation(int Number, Citation Citation);

/// <summary>One screenful of an answer: a few citations and the rows that they prove.</summary>
/// <param name="Number">The page, from 0.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Sections">The sections with the rows of this page; empty sections are left out.</param>
/// <param name="Citations">The citations of this page.</param>
public sealed record AnswerPage(
    int Number, bool HasMore, ImmutableArray<AnswerSection> Sections, ImmutableArray<NumberedCitation> Citations)
{
    /// <summary>How many citations a page has where its answer doesn't say otherwise.</summary>
    public const int CitationsPerPage = 5;

    /// <summary>A page of the answer; one past the end is empty.</summary>
    public static AnswerPage Of(Answer answer, int number)
    {
        var size = answer.PageSize;
        var first = number * size;
        var citations = answer.Citations
            .Select((citation, index) => new NumberedCitation(index + 1, citation))
            .Skip(first)
            .Take(size)
            .ToImmutableArray();
        var sections = answer.Sections
            .Select(section => section with { Rows = [.. section.Rows.Where(row => PageOf(row, size) == number)] })
            .Where(section => section.Rows.Length > 0)
            .ToImmutableArray();
        return new AnswerPage(number, first + size < answer.Citations.Length, sections, citations);
    }

    private static int PageOf(AnswerRow row, int size) => row.Citations.IsEmpty ? 0 : row.Citations[0] / size;
}
