using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Finds every calendar expression of an article and resolves it against the publication date and the dates named before.</summary>
public static class DateTagger
{
    public static ImmutableArray<EventFinding> Tag(Document document)
    {
        var events = ImmutableArray.CreateBuilder<EventFinding>();
        var reference = new ReferenceTime(document.Article.Published);
        var number = 0;
        foreach (var sentence in document.Readable)
        {
            reference = reference.At(number++, sentence.Paragraph);
            var lexemes = DateLexer.Read(sentence.Tokens, trustCase: true);
            if (lexemes.Count == 0)
                continue;
            foreach (var mention in Mentions(lexemes))
            {
                var (first, end) = (lexemes[mention.First].Token, lexemes[mention.End - 1].Token + 1);
                var date = DateResolver.Resolve(mention, reference, TenseReader.Read(sentence.Tokens, first, end));
                reference = reference.After(date, mention);
                var expression = TextSpan.FromBounds(lexemes[mention.First].Span.Start, lexemes[mention.End - 1].Span.End);
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
                    Clause = document.Quote(sentence, ClauseFinder.Find(sentence.Tokens, first, end)),
                });
            }
        }

        return events.DrainToImmutable();
    }

    private static IEnumerable<DateMention> Mentions(List<DateLexeme> lexemes)
    {
        var floor = 0;
        foreach (var mention in DateJoiner.Join(DateScanner.Scan(lexemes), lexemes))
        {
            yield return DateModifiers.Extend(mention, lexemes, floor);
            floor = mention.End;
        }
    }
}
