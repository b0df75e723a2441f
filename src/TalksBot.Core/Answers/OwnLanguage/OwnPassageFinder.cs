using TalksBot.Core.Questions.Languages;

namespace TalksBot.Core.Answers.OwnLanguage;

/// <summary>Finds the sentences of articles in the question's language that meet most of it, by that language's terms alone.</summary>
internal sealed class OwnPassageFinder(OwnReading reading)
{
    private const int Candidates = 12;
    private const float OtherWord = 0.7f;
    private const double InTitle = 0.9;
    private const double Beside = 0.75;
    private const double OfLight = 0.3;
    private const int MaxLength = 320;

    /// <summary>Best first, none twice.</summary>
    public async Task<ImmutableArray<OwnPassage>> FindAsync(IPassageIndex index, CorpusFilter filter, CancellationToken cancellation)
    {
        var terms = reading.Concepts
            .SelectMany(concept => concept.Phrases.SelectMany((phrase, i) => phrase.Select(term => new QueryTerm(term, i == 0 ? 1 : OtherWord))))
            .GroupBy(term => term.Term, (term, same) => new QueryTerm(term, same.Max(one => one.Weight)));
        var result = await index.SearchAsync(new PassageQuery([.. terms], filter, Candidates), cancellation);
        ImmutableArray<double> weights = [.. reading.Concepts.Select(concept => Weight(concept, result))];
        return
        [
            .. result.Hits.SelectMany(hit => Sentences(hit, weights)).Where(passage => passage.Coverage > 0)
                .OrderByDescending(passage => passage.Objection is null).ThenByDescending(passage => passage.Coverage)
                .DistinctBy(passage => (passage.Article.Id, passage.Words.Part(Place(passage)).Span)),
        ];
    }

    // The rarer what meets it, the more a concept weighs.
    private static double Weight(OwnConcept concept, PassageResult result)
    {
        var count = concept.Phrases.Max(phrase => phrase.Min(term => result.Terms.GetValueOrDefault(term)));
        return Bm25.Idf(Math.Max(result.PassageCount, 1), count) * (concept.IsLight ? OfLight : 1);
    }

    private IEnumerable<OwnPassage> Sentences(PassageHit hit, ImmutableArray<double> weights)
    {
        var sentences = hit.Passage.Sentences;
        var terms = TermsOf(hit.Passage);
        var met = Array.ConvertAll(terms, Met);
        var title = Met([.. reading.Analyzer.Terms(hit.Article.Title)]);
        for (var i = 0; i < sentences.Length; i++)
        {
            var (own, near) = (met[i], new double[weights.Length]);
            for (var concept = 0; concept < near.Length; concept++)
                near[concept] = Math.Max(Math.Max(own[concept], InTitle * title[concept]), Beside * Math.Max(
                    i > 0 ? met[i - 1][concept] : 0, i + 1 < met.Length ? met[i + 1][concept] : 0));
            var words = Quoted(hit.Passage, i);
            yield return new OwnPassage(hit.Article, words, new TextSpan(sentences[i].Start - words.Span.Start, sentences[i].Length))
            {
                Coverage = Share(near, weights, _ => true),
                Own = Share(own, weights, concept => !concept.IsNeeded && !concept.IsLight),
                Missing = [.. reading.Concepts.Where((concept, c) => !concept.IsLight && own[c] == 0 && title[c] == 0).Select(concept => concept.Word)],
                LacksName = reading.Concepts.Where((concept, c) => concept.IsNeeded && near[c] == 0).Any(),
                HasWanted = HasWanted(hit.Passage, sentences[i], terms[i]),
            };
        }
    }

    private double[] Met(HashSet<string> terms) => [.. reading.Concepts.Select(concept => concept.Met(terms))];

    private double Share(double[] met, ImmutableArray<double> weights, Func<OwnConcept, bool> counts)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < met.Length; i++)
            if (counts(reading.Concepts[i]))
                (sum, total) = (sum + met[i] * weights[i], total + weights[i]);
        return total > 0 ? sum / total : 1;
    }

    private HashSet<string>[] TermsOf(Passage passage)
    {
        var terms = passage.Sentences.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        var sentence = 0;
        foreach (var token in reading.Analyzer.Tokens(passage.Text.Text))
        {
            var at = passage.Text.Span.Start + token.Span.Start;
            while (sentence + 1 < terms.Length && at >= passage.Sentences[sentence].End)
                sentence++;
            if (at >= passage.Sentences[sentence].Start)
                terms[sentence].Add(token.Term);
        }

        return terms;
    }

    private bool HasWanted(Passage passage, TextSpan sentence, HashSet<string> terms) => reading.Wants switch
    {
        OwnAnswer.Number => passage.Text.Part(sentence).Text.Any(char.IsDigit),
        OwnAnswer.Time => passage.Text.Part(sentence).Text.Any(char.IsDigit) || terms.Overlaps(reading.Times),
        _ => true,
    };

    /// <summary>The sentence with the one before and after it, where the paragraph has them and all stays short.</summary>
    private static Quote Quoted(Passage passage, int sentence)
    {
        var (start, end) = (passage.Sentences[sentence].Start, passage.Sentences[sentence].End);
        if (sentence + 1 < passage.Sentences.Length && passage.Sentences[sentence + 1].End - start <= MaxLength && IsOneParagraph(passage, sentence))
            end = passage.Sentences[sentence + 1].End;
        if (sentence > 0 && end - passage.Sentences[sentence - 1].Start <= MaxLength && IsOneParagraph(passage, sentence - 1))
            start = passage.Sentences[sentence - 1].Start;
        return passage.Text.Part(TextSpan.FromBounds(start, end));
    }

    private static bool IsOneParagraph(Passage passage, int sentence) => passage.Sentences[sentence + 1].Start == passage.Sentences[sentence].End
        || !passage.Text.Part(TextSpan.FromBounds(passage.Sentences[sentence].End, passage.Sentences[sentence + 1].Start)).Text.Contains('\n');

    private static TextSpan Place(OwnPassage passage) => new(passage.Words.Span.Start + passage.Sentence.Start, passage.Sentence.Length);
}
