using NodaTime;

namespace TalksBot.Core.Findings.Events;

/// <summary>Reads the dates that a question names ("october", "last week", "from 9 to 19 October", "2021").</summary>
public static class DateExpressionReader
{
    /// <summary>The interval that a question's dates span, from the earliest to the latest; null where it names none.</summary>
    /// <param name="text">The question, in any case.</param>
    /// <param name="today">What "last week" counts from and "october" is nearest to: the newest article's date; null where unknown.</param>
    public static DateRange? Read(string text, LocalDate? today)
    {
        var found = Find(text, today);
        return found.IsEmpty
            ? null
            : new DateRange(found.MinBy(date => date.When.FirstDay).When.Start, found.MaxBy(date => date.When.LastDay).When.End);
    }

    /// <summary>Every date that a question names and that can be resolved, in order.</summary>
    public static ImmutableArray<DateExpression> Find(string text, LocalDate? today)
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        var lexemes = DateLexer.Read(tokens, trustCase: false);
        var reference = new ReferenceTime(today);
        var found = ImmutableArray.CreateBuilder<DateExpression>();
        foreach (var mention in DateScanner.Mentions(lexemes))
        {
            // People ask about what has been reported: a date without its year lies behind unless the question says "will".
            var tense = tokens.Any(token => token.Lower.Is(SmallWords.AskedAhead)) ? Tense.Future : Tense.CertainPast;
            var date = DateResolver.Resolve(mention, reference, tense);
            reference = reference.After(date, mention, isOther: false);
            if (date.When is { } when)
                found.Add(new DateExpression(TextSpan.FromBounds(lexemes[mention.First].Span.Start, lexemes[mention.End - 1].Span.End), when));
        }

        return found.DrainToImmutable();
    }
}

/// <summary>A date named in a question.</summary>
/// <param name="Span">Where it stands in the question, its preposition included.</param>
/// <param name="When">The interval.</param>
public readonly record struct DateExpression(TextSpan Span, DateRange When);
