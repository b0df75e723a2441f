using NodaTime;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Events;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.Events;

/// <summary>Runs every row of Specs/Dates.md.</summary>
public sealed class DateSpecTests
{
    private static readonly LocalDate Today = new(2025, 11, 9);

    public static TheoryData<string[]> WholeDates => SpecTable.Rows("Dates.md", "Whole dates");

    public static TheoryData<string[]> DatesWithoutAYear => SpecTable.Rows("Dates.md", "Dates without a year");

    public static TheoryData<string[]> Weekdays => SpecTable.Rows("Dates.md", "Weekdays");

    public static TheoryData<string[]> FromPublication => SpecTable.Rows("Dates.md", "From the day of publication");

    public static TheoryData<string[]> FuzzyEdges => SpecTable.Rows("Dates.md", "Fuzzy edges");

    public static TheoryData<string[]> FromADateBefore => SpecTable.Rows("Dates.md", "From a date named before");

    public static TheoryData<string[]> UnknownPublication => SpecTable.Rows("Dates.md", "Unknown day of publication");

    public static TheoryData<string[]> NotFound => SpecTable.Rows("Dates.md", "What must not match");

    public static TheoryData<string[]> Clauses => SpecTable.Rows("Dates.md", "What happened then");

    public static TheoryData<string[]> ClausesWithActors => SpecTable.Rows("Dates.md", "What happened, with who did it");

    public static TheoryData<string[]> Actors => SpecTable.Rows("Dates.md", "Who did it");

    public static TheoryData<string[]> Nobody => SpecTable.Rows("Dates.md", "What nobody is said to have done");

    public static TheoryData<string[]> Questions => SpecTable.Rows("Dates.md", "Dates in questions");

    public static TheoryData<string[]> Durations => SpecTable.Rows("Dates.md", "Durations");

    public static TheoryData<string[]> NotDurations => SpecTable.Rows("Dates.md", "What is no duration");

    [Theory]
    [MemberData(nameof(WholeDates))]
    [MemberData(nameof(DatesWithoutAYear))]
    [MemberData(nameof(Weekdays))]
    [MemberData(nameof(FromPublication))]
    [MemberData(nameof(FuzzyEdges))]
    [MemberData(nameof(FromADateBefore))]
    [MemberData(nameof(UnknownPublication))]
    public void Each_expression_is_found_and_resolved_as_the_table_says(string[] row)
    {
        var (text, published, expression) = (row[0], row[1], row[2]);

        var found = DateTagger.Tag(Some.Document(text, published));

        var date = Assert.Single(found, date => date.Expression.Text == expression);
        Assert.Equal((row[3], row[4], row[5]),
            (date.When?.ToString() ?? "", date.Precision.ToString().ToLowerInvariant(), date.Basis.ToString().ToLowerInvariant()));
    }

    [Theory]
    [MemberData(nameof(NotFound))]
    public void Nothing_is_found_where_there_is_no_date(string[] row) =>
        Assert.Empty(DateTagger.Tag(Some.Document(row[0])).Select(date => date.Expression.Text));

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Each_date_comes_with_the_clause_it_belongs_to(string[] row) =>
        Assert.Equal(row[2], Assert.Single(DateTagger.Tag(Some.Document(row[0])), date => date.Expression.Text == row[1]).Clause.Text);

    [Theory]
    [MemberData(nameof(Actors))]
    public void Each_date_comes_with_who_did_it(string[] row) => Assert.Equal(row[2], string.Join("; ", EventOf(row[0], row[1]).Actors));

    [Theory]
    [MemberData(nameof(Nobody))]
    public void Nobody_is_named_where_the_text_names_nobody_as_doing_it(string[] row) => Assert.Empty(EventOf(row[0], row[1]).Actors);

    [Theory]
    [MemberData(nameof(ClausesWithActors))]
    public void A_clause_takes_its_subject_along(string[] row) => Assert.Equal(row[2], EventOf(row[0], row[1]).Clause.Text);

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_date_in_a_question_is_read_as_the_table_says(string[] row) =>
        Assert.Equal(row[1], DateExpressionReader.Read(row[0], Today)?.ToString() ?? "");

    [Theory]
    [MemberData(nameof(Durations))]
    public void Each_duration_is_found_as_the_table_says(string[] row)
    {
        var duration = Assert.Single(new FoundSoFar(Some.Document(row[0])).Durations);

        Assert.Equal((row[1], row[2], row[3]),
            (duration.Expression.Text, duration.Count?.Low?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", duration.Unit.ToString()
                .ToLowerInvariant()));
    }

    [Theory]
    [MemberData(nameof(NotDurations))]
    public void No_duration_is_found_where_there_is_none(string[] row) =>
        Assert.Empty(new FoundSoFar(Some.Document(row[0])).Durations.Select(duration => duration.Expression.Text));

    private static EventFinding EventOf(string text, string expression) =>
        Assert.Single(FindingExtractor.Extract(Some.Document(text)).OfType<EventFinding>(), found => found.Expression.Text == expression);
}
