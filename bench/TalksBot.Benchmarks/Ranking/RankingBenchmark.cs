using System.Diagnostics;
using System.Globalization;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;

namespace TalksBot.Benchmarks.Ranking;

/// <summary>
/// What each part of the ranking brings and what all of them cost. Weights are fitted to one half of the questions of all
/// sets and measured on the other half, each way round, with every part and with each left out in turn.
/// </summary>
public static class RankingBenchmark
{
    private const int Shown = 10;
    private const int Rounds = 5;

    /// <param name="paths">Articles and questions of each set in turn.</param>
    /// <param name="output">Where the tables go, as Markdown.</param>
    public static async Task RunAsync(string[] paths, TextWriter output)
    {
        var sets = await LoadAsync(paths);
        await output.WriteLineAsync(
            $"| parts |{string.Concat(sets.Select(set => $" {set.Name}: first | three | MRR |"))}\n| --- "
            + $"|{string.Concat(sets.Select(_ => " --- | --- | --- |"))}");
        await output.WriteLineAsync($"| as it stands, each half |{string.Concat(await Task.WhenAll(sets.Select(set => HalvesAsync(set, RankingParts.All))))}");
        await output.WriteLineAsync(
            $"| none: BM25 and its best sentences |{string.Concat(await Task.WhenAll(sets.Select(set => ScoreAsync(set, _ => RankingParts.None))))}");
        foreach (var (name, parts, without) in Variants())
        {
            var fitted = new RankingParts[RankingSet.Halves];
            for (var half = 0; half < RankingSet.Halves; half++)
                fitted[1 - half] = parts with { Weights = await FitAsync(sets, half, parts, without) };
            await output.WriteLineAsync($"| {name} |{string.Concat(await Task.WhenAll(sets.Select(set => ScoreAsync(set, half => fitted[half]))))}");
        }

        foreach (var set in sets)
            await output.WriteLineAsync($"\n{set.Name}: {await CostAsync(set)}");
    }

    /// <summary>Prints weights fitted to all questions, as the ranking reads them.</summary>
    public static async Task FitAsync(string[] paths, TextWriter output)
    {
        var sets = await LoadAsync(paths);
        var examples = new List<List<RankingExample>>();
        foreach (var set in sets)
            examples.Add([.. await set.ExamplesAsync(0, RankingParts.All), .. await set.ExamplesAsync(1, RankingParts.All)]);
        var weights = RankingFit.Fit(examples);
        await output.WriteLineAsync(
            "# What each measure of a sentence adds to the odds that it answers. Fitted by the benchmark ranking-fit: don't edit by hand.");
        foreach (var feature in Enum.GetValues<RankingFeature>())
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weights[feature]:0.00}"));
    }

    private static async Task<List<RankingSet>> LoadAsync(string[] paths)
    {
        var sets = new List<RankingSet>();
        foreach (var pair in paths.Chunk(2))
            sets.Add(await RankingSet.LoadAsync(pair[0], pair[1]));
        return sets;
    }

    private static IEnumerable<(string Name, RankingParts Parts, RankingFeature[] Without)> Variants()
    {
        var all = RankingParts.All;
        return
        [
            ("all, fitted to the other half", all, []),
            .. Enum.GetValues<RankingFeature>().Select(feature => ($"without {feature}", all, new[] { feature })),
            ("without background sentences", all with { Background = 1 }, []),
            ("without light words", all with { LightWords = 1 }, []),
            ("without synonyms", all with { Synonyms = false }, []),
            ("without word forms", all with { WordForms = false }, []),
            ("without words of near meaning", all with { Related = 0 }, []),
            ("without words of one root", all with { Roots = 0 }, []),
            ("with copies", all with { Copies = true }, []),
        ];
    }

    private static async Task<FittedWeights<RankingFeature>> FitAsync(List<RankingSet> sets, int half, RankingParts parts, RankingFeature[] without)
    {
        var examples = new List<List<RankingExample>>();
        foreach (var set in sets)
            examples.Add(await set.ExamplesAsync(half, parts));
        return RankingFit.Fit(examples, without);
    }

    private static async Task<string> HalvesAsync(RankingSet set, RankingParts parts)
    {
        var (first, second) = (await MeasureAsync(set, set.Half(0), parts), await MeasureAsync(set, set.Half(1), parts));
        return string.Concat(first.Zip(second, (one, other) => string.Create(CultureInfo.InvariantCulture, $" {one:0.000}, {other:0.000} |")));
    }

    private static async Task<string> ScoreAsync(RankingSet set, Func<int, RankingParts> parts)
    {
        var (first, second) = (await MeasureAsync(set, set.Half(0), parts(0)), await MeasureAsync(set, set.Half(1), parts(1)));
        var (many, others) = (set.Half(0).Count(), set.Half(1).Count());
        return string.Concat(
            first.Zip(second, (one, other) => string.Create(CultureInfo.InvariantCulture, $" {(one * many + other * others) / (many + others):0.000} |")));
    }

    /// <summary>The answer in the first quote, in the first three, and its mean reciprocal rank.</summary>
    private static async Task<double[]> MeasureAsync(RankingSet set, IEnumerable<AnsweredQuestion> questions, RankingParts parts)
    {
        var (first, three, reciprocal, count) = (0.0, 0.0, 0.0, 0);
        foreach (var question in questions)
        {
            var windows = await EvidenceFinder.FindAsync(set.Index, question.Reading, CorpusFilter.Everything, Shown, parts, CancellationToken.None);
            var rank = windows.Select(window => window.Quote.Text).ToList().FindIndex(question.IsAnsweredBy) + 1;
            (first, three) = (first + (rank == 1 ? 1 : 0), three + (rank is >= 1 and <= 3 ? 1 : 0));
            reciprocal += rank > 0 ? 1.0 / rank : 0;
            count++;
        }

        return [first / count, three / count, reciprocal / count];
    }

    private static async Task<string> CostAsync(RankingSet set)
    {
        var plain = await TimeAsync(
            set, question => set.Index.SearchAsync(new PassageQuery(EvidenceFinder.Terms(question), CorpusFilter.Everything, EvidenceFinder.Candidates)));
        var ranked = await TimeAsync(set, question => EvidenceFinder.FindAsync(set.Index, question, CorpusFilter.Everything, Shown, CancellationToken.None));
        return string.Create(
            CultureInfo.InvariantCulture, $"BM25 alone {plain:0.00} ms a question; with all parts {ranked:0.00} ms, {ranked / plain:0.0} times as much.");
    }

    /// <summary>Milliseconds a question, the best of several rounds.</summary>
    private static async Task<double> TimeAsync(RankingSet set, Func<QuestionReading, Task> search)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var question in set.Questions)
                await search(question.Reading);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds / set.Questions.Count);
        }

        return best;
    }
}
