using System.Globalization;

namespace TalksBot.Core.Answers;

/// <summary>A citation with the number that readers see in brackets: its index in the answer plus one, unless the answer numbers it otherwise.</summary>
/// <param name="Number">0 for none.</param>
/// <param name="Citation">The citation.</param>
public sealed record NumberedCitation(int Number, Citation Citation)
{
    /// <summary>The number as it stands before the quote; empty for none.</summary>
    public string Mark => Number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{Number}]");
}

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

    private const int MaxQuietRows = 12;

    /// <summary>A page of the answer; one past the end is empty.</summary>
    public static AnswerPage Of(Answer answer, int number)
    {
        var size = answer.PageSize;
        var first = number * size;
        var citations = answer.Citations
            .Select((citation, index) => new NumberedCitation(answer.Numbers.IsEmpty ? index + 1 : answer.Numbers[index], citation))
            .Skip(first)
            .Take(size)
            .ToImmutableArray();
        var sections = answer.Sections
            .Select(section => section with { Rows = RowsOf(answer, section, number) })
            .Where(section => section.Rows.Length > 0)
            .ToImmutableArray();
        return new AnswerPage(number, number + 1 < CountOf(answer), sections, citations);
    }

    /// <summary>What can be said quietly where everybody sees it: the nearest quote at most, and no long list.</summary>
    public static AnswerPage Quiet(Answer answer)
    {
        var page = Of(answer, 0);
        return page with
        {
            Citations = [.. page.Citations.Take(1)],
            Sections = page.Sections.Sum(section => section.Rows.Length) > MaxQuietRows ? [] : page.Sections,
        };
    }

    /// <summary>The rows of a page: one that goes on from the key of a row on another page has that key itself.</summary>
    private static ImmutableArray<AnswerRow> RowsOf(Answer answer, AnswerSection section, int number)
    {
        var rows = ImmutableArray.CreateBuilder<AnswerRow>();
        var (key, isShown) = (Label.None, false);
        foreach (var (place, row) in section.Rows.Index())
        {
            if (!row.Key.IsNone)
                (key, isShown) = (row.Key, false);
            if (PageOf(answer, row, place) != number)
                continue;
            rows.Add(isShown ? row : row with { Key = key });
            isShown = true;
        }

        return rows.DrainToImmutable();
    }

    /// <summary>How many pages the answer has.</summary>
    public static int CountOf(Answer answer) =>
        Math.Max(1, Math.Max(Pages(answer.Citations.Length, answer.PageSize), Pages(ListLength(answer), answer.PageSize)));

    private static int Pages(int count, int size) => (count + size - 1) / size;

    /// <summary>How many rows a list has that is turned over page by page; 0 where rows without citations belong to the first page.</summary>
    private static int ListLength(Answer answer) => answer is { IsList: true, Sections: [var list] } ? list.Rows.Length : 0;

    private static int PageOf(Answer answer, AnswerRow row, int place) =>
        answer.IsList ? place / answer.PageSize : row.Citations.IsEmpty ? 0 : row.Citations[0] / answer.PageSize;
}
