using TalksBot.Core.Extraction.Dates;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Extraction.Dates;

/// <summary>Runs every row of Specs/Dates.md.</summary>
public sealed class DateSpecTests
{
    public static TheoryData<string[]> Found => SpecTable.Rows("Dates.md", "What is found");

    public static TheoryData<string[]> NotFound => SpecTable.Rows("Dates.md", "What must not match");

    public static TheoryData<string[]> Clauses => SpecTable.Rows("Dates.md", "What happened then");

    [Theory]
    [MemberData(nameof(Found))]
    public void Each_expression_is_found_and_resolved_as_the_table_says(string[] row)
    {
        var (text, published, expression, when, precision, basis) = (row[0], row[1], row[2], row[3], row[4], row[5]);

        var found = DateTagger.Tag(Some.Document(text, published)).SingleOrDefault(date => date.Expression.Text == expression);

        Assert.NotNull(found);
        Assert.Equal((when, precision, basis), (found.When?.ToString() ?? "", found.Precision.ToString().ToLowerInvariant(), found.Basis.ToString().ToLowerInvariant()));
    }

    [Theory]
    [MemberData(nameof(NotFound))]
    public void Nothing_is_found_where_there_is_no_date(string[] row) =>
        Assert.Empty(DateTagger.Tag(Some.Document(row[0])).Select(date => date.Expression.Text));

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Each_date_comes_with_the_clause_it_belongs_to(string[] row) =>
        Assert.Equal(row[2], DateTagger.Tag(Some.Document(row[0])).Single(date => date.Expression.Text == row[1]).Clause.Text);
}
