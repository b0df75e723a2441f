using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Findings.Durations;

/// <summary>Finds durations ("for four days", "a 48-hour truce"): they hold no date, so they are no events.</summary>
public static class DurationTagger
{
    internal static ImmutableArray<DurationFinding> Tag(Document document, ImmutableArray<SentenceDates> read) =>
        [.. read.Where(dated => !dated.Sentence.InTitle).SelectMany(dated => Find(document, dated))];

    private static IEnumerable<DurationFinding> Find(Document document, SentenceDates dated)
    {
        var (sentence, lexemes) = (dated.Sentence, dated.Lexemes);
        for (var at = 0; at < lexemes.Count; at++)
        {
            var vague = DateWords.Read(lexemes, at, WordClass.Vague, out _);
            var length = vague > 0 ? vague : DateWords.Read(lexemes, at, WordClass.Count, out _);
            if (length == 0 || DateWords.Read(lexemes, at + length, WordClass.Unit, out var unit) == 0)
                continue;
            int? count = vague == 0 && DateWords.Read(lexemes, at, WordClass.Count, out var number) > 0 ? number : null;
            var end = at + length + 1;
            var isCompound = lexemes[at].Token == lexemes[end - 1].Token;
            if (vague > 0 && lexemes[at].Lower == "recent")
                continue;
            if (end < lexemes.Count && lexemes[end].Lower.Is(SmallWords.NotDurations)
                || !isCompound && (at == 0 || !lexemes[at - 1].Lower.Is(SmallWords.DurationOpeners) || IsStep(lexemes, at)))
                continue;
            var first = !isCompound && lexemes[at - 1].Lower.Is(SmallWords.DurationParts) ? at - 1 : at;
            yield return new DurationFinding
            {
                ArticleId = document.Article.Id,
                Sentence = sentence.Quote,
                Rule = isCompound ? "duration.compound" : "duration.counted",
                Expression = document.Quote(sentence, dated.Span(first, end)),
                Clause = document.Quote(
                    sentence, dated.Clauses.Find(lexemes[first].Token, lexemes[end - 1].Token + 1, 0, sentence.Tokens.Length)),
                Count = count is { } units ? Figure.Exactly(units) : null,
                Unit = (DateUnit)unit,
                IsApproximate = vague > 0 || at > 0 && lexemes[at - 1].Lower.Is(SmallWords.DurationHedges) && lexemes[at - 1].Lower != "over",
            };
            at = end - 1;
        }
    }

    // "the past four days" ends on a known day: the date tagger has it.
    private static bool IsStep(List<DateLexeme> lexemes, int at) =>
        DateWords.Read(lexemes, at - 1, WordClass.Shift, out _) > 0 && lexemes[at - 1].Lower != "last"
        || DateWords.Read(lexemes, at - 1, WordClass.Step, out _) > 0;
}
