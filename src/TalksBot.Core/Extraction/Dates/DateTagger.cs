using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.English;
using TalksBot.Core.Extraction.People;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Finds every calendar expression of an article and resolves it against the publication date and the dates named before.</summary>
public static class DateTagger
{
    public static ImmutableArray<EventFinding> Tag(Document document)
    {
        var events = ImmutableArray.CreateBuilder<EventFinding>();
        var reference = new ReferenceTime(document.Written);
        var quotations = new Quotations(document);
        var number = 0;
        foreach (var sentence in document.Readable)
        {
            reference = reference.At(number++);
            var lexemes = DateLexer.Read(sentence.Tokens, trustCase: true);
            if (lexemes.Count == 0)
                continue;
            var mentions = DateScanner.Mentions(lexemes).ToList();
            var clauses = mentions.Count > 0 ? new ClauseFinder(sentence.Tokens, sentence.Lead) : null;
            for (var i = 0; i < mentions.Count; i++)
            {
                var mention = mentions[i];
                var (first, end) = Tokens(mention, lexemes);
                var tense = IsPrenominal(mention, lexemes) ? Tense.Past
                    : lexemes[mention.First].Lower == "since" ? Tense.CertainPast
                    : TenseReader.Read(sentence.Tokens, first, end);

                // "will open in three weeks" names a day, "opened in three weeks" a duration.
                if (mention.Rule.Name.Is(SmallWords.WithinRules) && tense != Tense.Future)
                    continue;
                var date = DateResolver.Resolve(mention, reference, tense);
                var expression = TextSpan.FromBounds(lexemes[mention.First].Span.Start, lexemes[mention.End - 1].Span.End);
                // "Today we begin", somebody said: a day that is quoted doesn't become the day that the text is about.
                if (mention.Reading != DateReading.Today || sentence.InTitle || !quotations.Touch(expression))
                    reference = reference.After(date, mention);
                var clause = clauses!.Find(
                    first, end, i > 0 ? Tokens(mentions[i - 1], lexemes).End : 0,
                    i + 1 < mentions.Count ? Tokens(mentions[i + 1], lexemes).First : sentence.Tokens.Length);
                events.Add(new EventFinding
                {
                    ArticleId = document.Article.Id,
                    Sentence = sentence.Quote,
                    Rule = $"date.{mention.Rule.Name}",
                    Expression = document.Quote(sentence, expression),
                    When = date.When,
                    Precision = date.Precision,
                    Basis = date.Basis,
                    Reference = date.Reference,
                    Clause = document.Quote(sentence, clause),
                });
            }
        }

        return events.DrainToImmutable();
    }

    private static (int First, int End) Tokens(DateMention mention, List<DateLexeme> lexemes) =>
        (lexemes[mention.First].Token, lexemes[mention.End - 1].Token + 1);

    // "under a June agreement": the verb doesn't date the agreement, and what is called after a month mostly lies behind.
    private static bool IsPrenominal(DateMention mention, List<DateLexeme> lexemes) =>
        mention.Reading == DateReading.Month && mention.First > 0 && lexemes[mention.First - 1].Lower.Is(SmallWords.MonthDeterminers)
        && mention.End < lexemes.Count && char.IsLetter(lexemes[mention.End].Lower[0]) && !lexemes[mention.End].IsCapitalised;
}
