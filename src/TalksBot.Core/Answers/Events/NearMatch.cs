namespace TalksBot.Core.Answers.Events;

/// <summary>How well the words of a clause meet a question, the nearer to an expression in it the better.</summary>
public static class NearMatch
{
    private const double HalfAway = 8;

    /// <summary>For each concept from 0 to 1: a word right beside the expression counts whole, one eight words away half.</summary>
    /// <param name="reading">The question.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="expression">The expression in it.</param>
    /// <param name="least">What a word counts at the least, however far away.</param>
    public static double[] Of(QuestionReading reading, Quote clause, Quote expression, double least)
    {
        var matches = new double[reading.Concepts.Length];
        var at = new TextSpan(expression.Span.Start - clause.Span.Start, expression.Span.Length);
        var tokens = Analyzer.Tokens(clause.Text);
        for (var i = 0; i < tokens.Length; i++)
        {
            var start = tokens[i].Span.Start;
            var between = start < at.Start
                ? tokens.Count(token => token.Span.Start > start && token.Span.Start < at.Start)
                : tokens.Count(token => token.Span.Start < start && token.Span.Start >= at.End);
            for (var concept = 0; concept < matches.Length; concept++)
                matches[concept] = Math.Max(matches[concept], reading.Concepts[concept].Match(tokens[i].Term) * Math.Max(least, 1 - between / (2 * HalfAway)));
        }

        return matches;
    }
}
