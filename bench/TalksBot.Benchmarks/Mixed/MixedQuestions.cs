using System.Globalization;
using NodaTime;
using TalksBot.Benchmarks.Answers;
using TalksBot.Benchmarks.Engines;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Lucene;

namespace TalksBot.Benchmarks.Mixed;

/// <summary><c>mixed</c>: what the slowest kind of question takes, and how it grows with the articles.</summary>
internal static class MixedQuestions
{
    private const int Count = 1000;
    private const int PassagesPerArticle = 5;
    private const int Slow = 20;

    /// <summary>Kinds of questions; {words} stands for some words of a sentence, {name} for a speaker.</summary>
    private static string[] Kinds { get; set; } =
    [
        "/cast", "/who", "who", "who is", "who would if", "/who {name}", "who is {name}?", "/who {words}", "who said {words}?", "/when", "/when {words}",
        "when was {words}?", "how long did {words} last?", "/casualties", "/casualties {words}", "how many were killed in {words}?", "/quote {name}",
        "/quote {name} about {words}", "what did {name} say about {words}?", "/compare {words}", "/compare", "/timeline", "/timeline {words}",
        "/sources", "/status",
        "/help", "is {words}?", "why did {words}?", "what about {words}?", "/context 1", "the of and", "?", "xyzzy qwrtp",
    ];

    /// <param name="articles">Whose sentences the articles are made of.</param>
    /// <param name="sizes">How many articles, one run each.</param>
    /// <param name="otherNames">Whether each article has names and numbers of its own.</param>
    /// <param name="only">Asks the kinds alone that have these words; null for all.</param>
    public static async Task<int> RunAsync(string articles, IReadOnlyList<int> sizes, bool otherNames, string? only)
    {
        var corpus = await SeededCorpus.FromAsync(articles, PassagesPerArticle, otherNames);
        var times = new Dictionary<(string Kind, int Size), List<double>>();
        var first = new Dictionary<(string Kind, int Size), double>();
        var slowest = new Dictionary<string, string>();
        if (only is not null)
            Kinds = [.. Kinds.Where(kind => kind.Contains(only, StringComparison.Ordinal))];
        foreach (var size in sizes)
            await MeasureAsync(corpus, size, times, first, slowest);
        Console.WriteLine($"| question | {string.Join(" | ", sizes.Select(size => $"{size} articles: median; slowest (ms)"))} |");
        Console.WriteLine($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", sizes.Count))}");
        foreach (var kind in Kinds.OrderByDescending(kind => times[(kind, sizes[^1])].Max()))
            Console.WriteLine($"| {kind} | {string.Join(" | ", sizes.Select(size => Cell(times[(kind, size)])))} |");
        Console.WriteLine(
            $"| all | {string.Join(" | ", sizes.Select(size => Cell([.. times.Where(entry => entry.Key.Size == size).SelectMany(entry => entry.Value)])))} |");
        Console.WriteLine($"The slowest question of a kind at {sizes[^1]} articles, over {Slow} ms:");
        foreach (var kind in Kinds.Where(kind => times[(kind, sizes[^1])].Max() > Slow))
            Console.WriteLine(slowest[kind]);
        Console.WriteLine($"The first question of a kind, nothing kept of the index yet, over {Slow} ms:");
        foreach (var kind in Kinds.Where(kind => sizes.Any(size => first[(kind, size)] > Slow)))
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind}: {string.Join("; ", sizes.Select(size => first[(kind, size)].ToString("0", CultureInfo.InvariantCulture)))}"));
        return 0;
    }

    private static async Task MeasureAsync(
        SeededCorpus corpus, int size, Dictionary<(string Kind, int Size), List<double>> times, Dictionary<(string Kind, int Size), double> first,
        Dictionary<string, string> slowest)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-mixed-").FullName;
        try
        {
            await using var index = LucenePassageIndex.Open(folder);
            await index.ReplaceAsync(
                corpus.ArticlesAsync(size * PassagesPerArticle, withFindings: true), () => new IndexStamp("benchmark", Instant.MinValue, []));
            var conversation = Conversation(index);
            var words = corpus.Questions(Count);

            // What commands keep of an index, a new conversation makes anew; what the machine compiles on first use is compiled by then.
            foreach (var kind in Kinds.SelectMany(kind => new[] { kind, kind, kind }))
                first[(kind, size)] = await FirstAsync(index, Question(kind, words[0], 0));

            // Once before it is measured: what is compiled or made on first use isn't the question's own work.
            foreach (var round in (int[])[Kinds.Length, Count])
            {
                times.Where(entry => entry.Key.Size == size).ToList().ForEach(entry => entry.Value.Clear());
                for (var number = 0; number < round; number++)
                {
                    var kind = Kinds[number % Kinds.Length];
                    if (!times.TryGetValue((kind, size), out var list))
                        times.Add((kind, size), list = []);
                    var question = Question(kind, words[number], number);
                    list.Add(await BestAsync(conversation, question));
                    if (list[^1] >= list.Max())
                        slowest[kind] = question;
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Conversation Conversation(IPassageIndex index) =>
        new(index, CommandList.Create(new NoIndexer(index), TimeProvider.System, follows: null, []));

    private static async Task<double> FirstAsync(IPassageIndex index, string question)
    {
        var (conversation, start) = (Conversation(index), ThreadTime.Now);
        await conversation.AnswerAsync(new IncomingMessage("bench", "", "", question));
        return (ThreadTime.Now - start).TotalMilliseconds;
    }

    /// <summary>The best of three tries, in milliseconds of the processor: other work on the machine makes one long, not all.</summary>
    private static async Task<double> BestAsync(Conversation conversation, string question)
    {
        var best = double.MaxValue;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var start = ThreadTime.Now;
            await conversation.AnswerAsync(new IncomingMessage("bench", "", "", question));
            best = Math.Min(best, (ThreadTime.Now - start).TotalMilliseconds);
        }

        return best;
    }

    private static string Question(string kind, string words, int number) => kind
        .Replace("{name}", string.Create(CultureInfo.InvariantCulture, $"N{number % 50:x}ova"), StringComparison.Ordinal)
        .Replace("{words}", words["What about ".Length..].TrimEnd('?'), StringComparison.Ordinal);

    private static string Cell(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0.0}; {times[^1]:0.0}");
    }

    /// <summary>Nothing is indexed while questions are measured.</summary>
    private sealed class NoIndexer(IPassageIndex index) : IIndexer
    {
        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            new(await index.GetStatusAsync(cancellation), false, null, TimeSpan.Zero);

        public Task<IndexReport> FollowAsync(CancellationToken cancellation) => UpdateAsync(false, null, cancellation);
    }
}
