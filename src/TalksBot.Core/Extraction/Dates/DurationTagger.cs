using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Casualties;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Finds durations ("for four days", "a 48-hour truce"): they hold no date, so they are no events.</summary>
public static class DurationTagger
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = RuleData.Rows("Extraction/Dates/duration-words.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1].Split('|').ToFrozenSet());

    private static readonly FrozenSet<string> Disqualifiers = Words["not"];
    private static readonly FrozenSet<string> Openers = Words["opener"];
    private static readonly FrozenSet<string> Hedges = Words["hedge"];
    private static readonly FrozenSet<string> Parts = Words["part"];

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
            if (end < lexemes.Count && Disqualifiers.Contains(lexemes[end].Lower)
                || !isCompound && (at == 0 || !Openers.Contains(lexemes[at - 1].Lower) || IsStep(lexemes, at)))
                continue;
            var first = !isCompound && Parts.Contains(lexemes[at - 1].Lower) ? at - 1 : at;
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
                IsApproximate = vague > 0 || at > 0 && Hedges.Contains(lexemes[at - 1].Lower) && lexemes[at - 1].Lower != "over",
            };
            at = end - 1;
        }
    }

    // "the past four days" ends on a known day: the date tagger has it.
    private static bool IsStep(List<DateLexeme> lexemes, int at) =>
        DateWords.Read(lexemes, at - 1, WordClass.Shift, out _) > 0 && lexemes[at - 1].Lower != "last"
        || DateWords.Read(lexemes, at - 1, WordClass.Step, out _) > 0;
}
