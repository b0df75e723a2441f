using System.Globalization;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers.Checks;

/// <summary>Puts what was found for a claim on one screen: what compares with it first, each with the sentence that says it.</summary>
internal static class CheckAnswer
{
    private const int MaxRows = 4;

    // Where figures or dates can be compared, one sentence more that only bears on the claim is enough.
    private const int RelatedBeside = 1;
    private const int RelatedAlone = 3;

    private const int MaxShown = 240;

    public static Answer Compose(AnswerBuilder builder, ImmutableArray<CheckedRow> rows)
    {
        var lines = Lines(rows);
        var shown = lines.Select(line => new AnswerRow(Key(line), Text(line[0]), Cite(builder, line))).ToImmutableArray();
        return builder.Answered(Summary(lines)) with
        {
            Sections = [new AnswerSection(null, shown)],
            Notes = [Label.Of("check.no-verdict")],
            FollowUps = ["/context 1"],
        };
    }

    // What one sentence says is one line, and so is what several say in the same figures.
    private static List<CheckedRow[]> Lines(ImmutableArray<CheckedRow> rows)
    {
        var sentences = rows.GroupBy(row => (row.Article.Id, row.Finding.Sentence.Span)).Select(sentence => sentence.ToArray()).ToList();
        var compared = sentences
            .Where(sentence => sentence[0].Relation != CheckRelation.Related)
            .GroupBy(Key)
            .Select(same => same.SelectMany(sentence => sentence).ToArray())
            .ToList();
        var related = sentences.Where(sentence => sentence[0].Relation == CheckRelation.Related).DistinctBy(sentence => sentence[0].Finding.Sentence.Text);
        var beside = Math.Min(RelatedBeside, MaxRows - Math.Min(MaxRows, compared.Count));
        return [.. compared.Take(MaxRows), .. related.Take(compared.Count > 0 ? beside : RelatedAlone)];
    }

    private static ImmutableArray<int> Cite(AnswerBuilder builder, CheckedRow[] line)
    {
        foreach (var row in line)
            builder.Explain($"{row.Relation.Name()} {string.Join(", ", row.Figures)}: {row.Reason} {row.Article.Id}@{row.Finding.Sentence.Offset}");
        return [.. line.Select(row => builder.Add(row.Article, row.Finding, relation: row.Relation.Name())).Distinct()];
    }

    private static Label Summary(List<CheckedRow[]> lines)
    {
        var rows = lines.SelectMany(line => line).ToArray();
        var parts = new[] { CheckRelation.Same, CheckRelation.OtherFigures, CheckRelation.OtherDate, CheckRelation.Denied }
            .Select(relation => Part(relation, [.. rows.Where(row => row.Relation == relation)])).OfType<Label>().ToArray();
        return parts.Length == 0 ? Label.Of("check") : Label.Of("check.found", ("found", Label.Joined(" · ", parts)));
    }

    private static Label Key(CheckedRow[] line)
    {
        var parts = line.GroupBy(row => row.Relation).OrderBy(rows => rows.Key).Select(rows => Part(rows.Key, [.. rows])).OfType<Label>().ToArray();
        return parts.Length > 0 ? Label.Joined(" · ", parts)
            : line.FirstOrDefault(row => row.Claimant is not null) is { Figures.IsEmpty: false, Claimant: { } claimant } other
                ? Label.Of("check.related-figures", ("figures", Figures([other])), ("who", Label.Name(claimant)))
            : Label.Of("check.related");
    }

    private static Label? Part(CheckRelation relation, CheckedRow[] rows) => (relation, rows) switch
    {
        (CheckRelation.Related, _) or (_, []) => null,
        (CheckRelation.Same, [{ Finding: EventFinding }, ..]) => Label.Of("check.same-date"),
        (CheckRelation.Same, _) => Label.Of("check.same-figure"),
        (CheckRelation.OtherFigures, _) => Label.Of("check.other-figures", ("figures", Figures(rows))),
        (CheckRelation.OtherDate, _) => Label.Of(
            "check.other-date", ("dates", Label.List(rows.Select(row => row.Date).OfType<Label>().Distinct()))),
        _ => Label.Of("check.denied"),
    };

    private static Label Figures(IEnumerable<CheckedRow> rows) => Label.List(rows
        .SelectMany(row => row.Figures)
        .Distinct()
        .OrderBy(figure => Size(figure.ToString()))
        .ThenBy(figure => figure.ToString(), StringComparer.Ordinal));

    private static long Size(string figure) =>
        long.TryParse(figure.Split('–')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var size) ? size : long.MaxValue;

    // Of a long sentence only what stands around the words that are compared.
    private static string Text(CheckedRow row)
    {
        var sentence = row.Finding.Sentence;
        var words = row.Finding switch
        {
            ClaimFinding claim => claim.Wording.Span,
            EventFinding found => found.Clause.Span,
            _ => sentence.Span,
        };
        return QuotedText.Of(sentence.Text.Length <= MaxShown || !sentence.Span.Contains(words) ? sentence.Text : Around(sentence, words).Text);
    }

    private static Quote Around(Quote sentence, TextSpan words)
    {
        var (from, to) = (words.Start - sentence.Span.Start, words.End - sentence.Span.Start);
        if (to <= MaxShown)
            return sentence.Part(new TextSpan(sentence.Span.Start, Math.Max(to, sentence.Text.LastIndexOf(' ', MaxShown))));
        var start = sentence.Text.LastIndexOf(", ", from, StringComparison.Ordinal) is var joint and > 0 && to - joint <= MaxShown ? joint + 2 : from;
        return sentence.Part(TextSpan.FromBounds(sentence.Span.Start + start, words.End));
    }
}
