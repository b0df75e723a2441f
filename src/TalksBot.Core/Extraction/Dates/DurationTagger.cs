using System.Collections.Frozen;
using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Finds durations ("for four days", "a 48-hour truce"): they hold no date, so they are no events.</summary>
public static class DurationTagger
{
    // After these a count of units leads to a date or tells an age or a pace, not how long something took.
    private static readonly FrozenSet<string> Disqualifiers = FrozenSet.ToFrozenSet(
        ["ago", "earlier", "later", "before", "after", "from", "hence", "old", "of age", "previously", "prior", "time", "notice"]);

    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["for", "over", "in", "within", "during", "lasted", "lasting", "lasts", "last", "took", "spent", "after", "of", "about", "nearly", "almost", "than",
            "a", "an", "the", "some", "around", "another"]);

    private static readonly FrozenSet<string> Hedges = FrozenSet.ToFrozenSet(["about", "nearly", "almost", "around", "some", "roughly", "than", "over"]);

    public static ImmutableArray<Duration> Tag(Document document) =>
        [.. document.Readable.SelectMany(sentence => Find(document, sentence))];

    private static IEnumerable<Duration> Find(Document document, Sentence sentence)
    {
        var lexemes = DateLexer.Read(sentence.Tokens, trustCase: true);
        ClauseFinder? clauses = null;
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
            var first = !isCompound && lexemes[at - 1].Lower is "for" or "over" or "in" or "within" or "nearly" or "almost" or "about" or "around"
                ? at - 1
                : at;
            yield return new Duration(
                sentence.Quote,
                document.Quote(sentence, TextSpan.FromBounds(lexemes[first].Span.Start, lexemes[end - 1].Span.End)),
                document.Quote(sentence, (clauses ??= new ClauseFinder(sentence.Tokens, sentence.Lead))
                    .Find(lexemes[first].Token, lexemes[end - 1].Token + 1, 0, sentence.Tokens.Length)),
                count,
                (DateUnit)unit,
                vague > 0 || at > 0 && Hedges.Contains(lexemes[at - 1].Lower) && lexemes[at - 1].Lower != "over");
            at = end - 1;
        }
    }

    // "the past four days" ends on a known day: the date tagger has it.
    private static bool IsStep(List<DateLexeme> lexemes, int at) =>
        DateWords.Read(lexemes, at - 1, WordClass.Shift, out _) > 0 && lexemes[at - 1].Lower != "last"
        || DateWords.Read(lexemes, at - 1, WordClass.Step, out _) > 0;
}

/// <summary>How long something took, as an article words it.</summary>
/// <param name="Sentence">The sentence that says it.</param>
/// <param name="Expression">The duration verbatim ("over four days", "48-hour").</param>
/// <param name="Clause">The clause it belongs to: what lasted.</param>
/// <param name="Count">How many units; null where the article has a vague word ("several").</param>
/// <param name="Unit">The unit.</param>
/// <param name="IsApproximate">The article leaves the edge open ("almost").</param>
public sealed record Duration(Quote Sentence, Quote Expression, Quote Clause, int? Count, DateUnit Unit, bool IsApproximate);
