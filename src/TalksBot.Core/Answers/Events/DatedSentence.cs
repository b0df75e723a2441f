namespace TalksBot.Core.Answers.Events;

/// <summary>A sentence with a date, read against a question: which words stand where.</summary>
internal sealed class DatedSentence
{
    private readonly ImmutableArray<AnalyzedToken> tokens;
    private readonly double[][] strengths;
    private readonly TextSpan[]?[] places;

    public DatedSentence(TermStrengths terms, Quote sentence)
    {
        Sentence = sentence;
        tokens = Analyzer.Tokens(sentence.Text);
        strengths = [.. tokens.Select(token => terms.Of(token.Term))];
        places = new TextSpan[terms.Concepts][];
        MeetPhrases(terms);

        // "Cease-fire" is a ceasefire.
        for (var i = 0; i + 1 < tokens.Length; i++)
            if (tokens[i].Span.End + 1 == tokens[i + 1].Span.Start && sentence.Text[tokens[i].Span.End] == '-')
            {
                var joined = sentence.Text[tokens[i].Span.Start..tokens[i + 1].Span.End].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
                strengths[i] = [.. strengths[i].Zip(terms.Of(Analyzer.Stem(joined)), Math.Max)];
            }
    }

    public Quote Sentence { get; }

    // "Stepped down": resigned.
    private void MeetPhrases(TermStrengths terms)
    {
        foreach (var phrasal in PhrasalVerbs.In(Sentence.Text))
            for (var i = 0; i < tokens.Length; i++)
                if (tokens[i].Span.Start == VerbOf(phrasal))
                    strengths[i] = [.. strengths[i].Zip(terms.Of(Analyzer.Stem(phrasal.Verb)), Math.Max)];
    }

    // "Fatally shot": the verb stands last.
    private int VerbOf(PhrasalVerb phrasal) => Sentence.Text.Substring(phrasal.Start, phrasal.Length) is var phrase
        && phrase.IndexOf("ly ", StringComparison.Ordinal) is > 0 and var adverb ? phrasal.Start + adverb + "ly ".Length : phrasal.Start;

    /// <summary>For each concept how well the part of the sentence meets it, the nearer to the date the better: half as well so many words away.</summary>
    /// <param name="part">The part, in the article's text.</param>
    /// <param name="date">The date.</param>
    /// <param name="least">What a word counts at the least, however far away.</param>
    public double[] Near(TextSpan part, TextSpan date, double least)
    {
        const double HalfAway = 8;
        var met = new double[strengths.Length == 0 ? 0 : strengths[0].Length];
        var (before, behind) = (FirstFrom(date.Start), FirstFrom(date.End));
        for (var i = 0; i < tokens.Length; i++)
        {
            var start = At(i);
            if (start < part.Start || start >= part.End || TermStrengths.AreNone(strengths[i]))
                continue;
            var between = i < before ? before - i - 1 : Math.Max(0, i - behind);
            for (var concept = 0; concept < met.Length; concept++)
                met[concept] = Math.Max(met[concept], strengths[i][concept] * Math.Max(least, 1 - (between / (2 * HalfAway))));
        }

        return met;
    }

    /// <summary>Where the words that meet a concept stand, in the sentence's text.</summary>
    public IEnumerable<TextSpan> Places(int concept) =>
        places[concept] ??= [.. Enumerable.Range(0, tokens.Length).Where(i => strengths[i][concept] > 0).Select(i => tokens[i].Span)];

    /// <summary>The words that meet the question, in the sentence's text.</summary>
    public ImmutableArray<TextSpan> Highlights =>
        [.. Enumerable.Range(0, tokens.Length).Where(i => Array.Exists(strengths[i], met => met > 0)).Select(i => tokens[i].Span)];

    /// <summary>Whether a word stands in the sentence, written so.</summary>
    public bool Has(string word) => tokens.Any(token => Sentence.Text.AsSpan(token.Span.Start, token.Span.Length).SequenceEqual(word));

    private int At(int token) => Sentence.Span.Start + tokens[token].Span.Start;

    private int FirstFrom(int position)
    {
        var i = 0;
        while (i < tokens.Length && At(i) < position)
            i++;
        return i;
    }
}
