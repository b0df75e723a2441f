using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.Deeds;

/// <summary>Measures the reader of deeds by Specs/DeedSentences.md: its odd sentences, which it was made with, and its even ones.</summary>
public sealed class DeedSentenceTests
{
    private const double MinShare = 0.92;

    private static readonly string[] Classes =
    [
        "Plain", "Passive", "Several verbs, several doers", "Relative clauses", "Participles", "Appositions and what stands between", "Denied",
        "Told by somebody", "Planned", "Demanded", "Only if", "Deeds told by a noun", "Turned round", "Verbs of several words",
        "No deed by those who only speak or are asked for", "Longer sentences, as newspapers have them",
    ];

    private static readonly string[] Accusing = ["accused", "blamed"];

    private static readonly Row[] Rows = [.. Classes.SelectMany(Read)];

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Doers_are_right_in_more_than_nine_of_ten(int half)
    {
        var labelled = Rows.Where(row => row.Number % 2 == half && row.Verb.Length > 0).ToArray();
        var wrong = labelled.Where(row => !Deeds(row).Any(deed => IsVerb(deed, row) && IsSame(row.Doer, deed.Doer?.Text)))
            .Select(row => $"{row.Number} {row.Verb}").ToArray();
        Assert.True(wrong.Length <= (1 - MinShare) * labelled.Length, string.Join(", ", wrong));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void How_it_is_told_is_right_in_more_than_nine_of_ten(int half)
    {
        var labelled = Rows.Where(row => row.Number % 2 == half && row.Verb.Length > 0).ToArray();
        var wrong = labelled.Where(row => !Deeds(row).Any(deed => IsVerb(deed, row)
                && string.Equals(deed.Status.ToString(), row.Status, StringComparison.OrdinalIgnoreCase)))
            .Select(row => $"{row.Number} {row.Verb}").ToArray();
        Assert.True(wrong.Length <= (1 - MinShare) * labelled.Length, string.Join(", ", wrong));
    }

    [Fact]
    public void Nobody_is_named_who_only_speaks_of_it()
    {
        var wrong = Rows.Where(row => row.ToldBy.Length > 0 && !Rows.Any(other => other.Number == row.Number && IsSame(other.Doer, row.ToldBy)))
            .SelectMany(row => Deeds(row).Where(deed => !Accusing.Contains(deed.Verb.Text) && deed.Doer is { } doer && IsSame(row.ToldBy, doer.Text))
                .Select(deed => $"{row.Number} {deed.Doer} {deed.Verb}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Each_part_is_cut_from_the_article()
    {
        foreach (var row in Rows)
            foreach (var deed in Deeds(row))
                foreach (var quote in new[] { deed.Doer, deed.Verb, deed.Object }.OfType<Quote>())
                    Assert.Equal(quote.Text, row.Sentence.Substring(quote.Offset, quote.Text.Length));
    }

    private static IEnumerable<DeedFinding> Deeds(Row row) => FindingExtractor.Extract(Some.Document(row.Sentence)).OfType<DeedFinding>();

    private static bool IsVerb(DeedFinding deed, Row row) =>
        string.Equals(deed.Verb.Text.Split(' ')[0], row.Verb.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    // What follows the noun may be in or not.
    private static bool IsSame(string label, string? found)
    {
        var (wanted, got) = (Plain(label), Plain(found ?? ""));
        if (wanted.Length == 0 || got.Length == 0)
            return wanted == got;
        return StartsWith(got, wanted) && !got[wanted.Length..].Contains(" and ", StringComparison.Ordinal)
            || StartsWith(wanted, got) && !wanted.Contains(" and ", StringComparison.Ordinal);
    }

    private static bool StartsWith(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) && (text.Length == start.Length || !char.IsLetterOrDigit(text[start.Length]));

    private static string Plain(string phrase)
    {
        var lower = phrase.ToLowerInvariant();
        foreach (var article in new[] { "the ", "a ", "an " })
            if (lower.StartsWith(article, StringComparison.Ordinal))
                return lower[article.Length..];
        return lower;
    }

    private static IEnumerable<Row> Read(string heading)
    {
        var sentence = "";
        foreach (object?[] row in SpecTable.Rows("DeedSentences.md", heading))
        {
            var cells = row is [string[] whole] ? whole : [.. row.Cast<string>()];
            sentence = cells[1] == "″" ? sentence : cells[1];
            yield return new Row(int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture), sentence, cells[2], cells[3], cells[5], cells[6]);
        }
    }

    private sealed record Row(int Number, string Sentence, string Doer, string Verb, string Status, string ToldBy);
}
