namespace TalksBot.Core.Answers.Evidence;

/// <summary>Measures the sentences found for a question.</summary>
/// <param name="weights">Each concept's weight.</param>
/// <param name="pairs">How many pairs of neighbouring words the question has.</param>
public sealed class SentenceScorer(ImmutableArray<double> weights, int pairs)
{
    private const double Same = 1e-9;

    // A word of the question eight words away from what could be the answer counts a third of one beside it.
    private const double BesideWords = 8;
    private static readonly ImmutableArray<double> ByDistance = [.. Enumerable.Range(0, 64).Select(words => Math.Exp(-words / BesideWords))];

    private readonly double total = Math.Max(1e-9, weights.Sum());

    /// <summary>For each sentence of each passage its <see cref="RankingFeature"/>s, in their order.</summary>
    /// <param name="passages">All that were found, the best by BM25 first.</param>
    public double[][][] Features(IReadOnlyList<PassageReading> passages)
    {
        var local = new LocalWeights(passages);
        var (features, paragraphs) = (new double[passages.Count][][], new double[passages.Count][]);
        var (mostMet, mostOfParagraph) = (Same, 0.0);
        for (var i = 0; i < features.Length; i++)
        {
            paragraphs[i] = Paragraphs(passages[i]);
            mostOfParagraph = Math.Max(mostOfParagraph, paragraphs[i].Max());
            features[i] = new double[passages[i].SentenceCount][];
            for (var sentence = 0; sentence < features[i].Length; sentence++)
            {
                features[i][sentence] = Features(passages[i], sentence, local.Met(passages[i], sentence), passages[0].Hit.Score);
                mostMet = Math.Max(mostMet, features[i][sentence][(int)RankingFeature.Met]);
            }
        }

        for (var i = 0; i < features.Length; i++)
            for (var sentence = 0; sentence < features[i].Length; sentence++)
            {
                var own = features[i][sentence];
                own[(int)RankingFeature.MetBeside] = own[(int)RankingFeature.Met] / mostMet;
                own[(int)RankingFeature.Paragraph] = paragraphs[i][sentence] >= mostOfParagraph - Same ? 1 : 0;
            }

        return features;
    }

    private double[] Features(PassageReading passage, int sentence, double met, double best)
    {
        var (own, asAsked) = (passage.Sentence(sentence), passage.AsAsked(sentence));
        var (before, after) = (passage.Neighbour(sentence, -1), passage.Neighbour(sentence, 1));
        var (asked, title, metBefore, metAfter, around) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < own.Length; i++)
        {
            var weight = weights[i];
            var near = Math.Max(own[i], passage.Title[i]);
            asked += asAsked[i] ? weight : 0;
            title += weight * (near - own[i]);
            metBefore += weight * Math.Max(0, before[i] - near);
            metAfter += weight * Math.Max(0, after[i] - own[i]);
            around += weight * Math.Max(0, passage.Whole[i] - Math.Max(near, Math.Max(before[i], after[i])));
        }

        var features = new double[RankingWeights.Count];
        features[(int)RankingFeature.Met] = met;
        features[(int)RankingFeature.AsAsked] = asked / total;
        features[(int)RankingFeature.Pairs] = (double)passage.Pairs(sentence) / Math.Max(1, pairs);
        features[(int)RankingFeature.Title] = title / total;
        features[(int)RankingFeature.Before] = passage.StartsParagraph(sentence) ? 0 : metBefore / total;
        features[(int)RankingFeature.After] = sentence + 1 < passage.SentenceCount && !passage.StartsParagraph(sentence + 1) ? metAfter / total : 0;
        features[(int)RankingFeature.Around] = around / total;
        features[(int)RankingFeature.Passage] = passage.Hit.Score / best;
        features[(int)RankingFeature.Wanted] = passage.HasWanted(sentence) ? 1 : 0;
        features[(int)RankingFeature.Beside] = Beside(passage.Words(sentence)) / total;
        features[(int)RankingFeature.Opening] = passage.Hit.Passage.Ordinal == 0 && sentence == 0 ? 1 : 0;
        return features;
    }

    /// <summary>For each sentence how much of the question its paragraph meets, as far as the passage has it.</summary>
    private double[] Paragraphs(PassageReading passage)
    {
        var met = new double[passage.SentenceCount];
        for (var (first, end) = (0, 0); first < met.Length; first = end)
        {
            for (end = first + 1; end < met.Length && !passage.StartsParagraph(end); end++);
            var sum = 0.0;
            for (var i = 0; i < weights.Length; i++)
            {
                var most = 0.0;
                for (var sentence = first; sentence < end; sentence++)
                    most = Math.Max(most, passage.Sentence(sentence)[i]);
                sum += weights[i] * most;
            }

            Array.Fill(met, sum, first, end - first);
        }

        return met;
    }

    /// <summary>The weights of the concepts beside what could be the answer, the nearer the more, where they are most.</summary>
    private double Beside(List<PassageWord> words)
    {
        Span<double> near = stackalloc double[weights.Length];
        var most = 0.0;
        foreach (var candidate in words)
        {
            if (!candidate.IsWanted)
                continue;
            near.Clear();
            foreach (var word in words)
                foreach (var match in word.Matches)
                    near[match.Concept] = Math.Max(
                        near[match.Concept], match.Strength * ByDistance[Math.Min(Math.Abs(word.Position - candidate.Position), ByDistance.Length - 1)]);
            var sum = 0.0;
            for (var i = 0; i < near.Length; i++)
                sum += near[i] * weights[i];
            most = Math.Max(most, sum);
        }

        return most;
    }
}
