using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TalksBot.Benchmarks.Engines;
using TalksBot.Core.Commands;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Core.Text.Loading;
using TalksBot.Lucene;

namespace TalksBot.Benchmarks.Suggest;

/// <summary><c>suggest</c>: what autocompletion takes for each keystroke over made-up names.</summary>
public static class SuggestBenchmark
{
    private const int Typed = 2_000;
    private const int Count = 25;
    private const int PassagesPerArticle = 5;

    /// <summary>How many given names and surnames the names are made of.</summary>
    private const int Words = 30_000;

    private static readonly string[] Onsets = ["b", "d", "k", "kh", "m", "n", "r", "s", "sh", "t", "v", "z", "al-", "h", "g", "l", "y", "f"];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "aa", "ou"];
    private static readonly string[] Codas = ["", "n", "r", "d", "m", "l", "s", "k", "t"];

    public static void Run(int names, TextWriter output)
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, Words).Select(_ => Word(random)).ToImmutableArray();
        var known = Enumerable.Range(0, names).Select(_ => new IndexedName($"{words[random.Next(Words)]} {words[random.Next(Words)]}", [], random.Next(1, 50)))
            .ToImmutableArray();
        var watch = Stopwatch.StartNew();
        var suggester = new NameSuggester(known);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names} names made ready in {watch.ElapsedMilliseconds} ms"));
        for (var round = 0; round < 2; round++)
        {
            Report("beginnings", name => name[..random.Next(1, name.Length)]);
            Report("a letter wrong", name => Misspelt(name.Split(' ')[1]));
            Report("two words, a letter wrong", Misspelt);
            Report("nobody's", _ => Word(random) + "x" + Word(random));
        }

        void Report(string what, Func<string, string> type)
        {
            var typed = Enumerable.Range(0, Typed).Select(_ => type(known[random.Next(names)].Name)).ToArray();

            // Processor time: what else the machine does is no part of it.
            var before = Environment.CpuUsage.TotalTime;
            foreach (var name in typed)
                suggester.Suggest(name, Count);
            var each = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Typed;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28}{each,8:0.000} ms a keystroke"));
        }

        string Misspelt(string name) => name.Remove(name.Length - 2, 1);
    }

    /// <summary>The same for every argument that names something, over the articles of a folder: time on the clock, each keystroke of what is suggested.</summary>
    /// <param name="folder">The articles.</param>
    /// <param name="made">How many articles are made from their sentences, with names of each one's own; null for the articles themselves.</param>
    /// <param name="output">Gets a line a command.</param>
    public static async Task RunOverAsync(string folder, int? made, TextWriter output)
    {
        var directory = Directory.CreateTempSubdirectory("talksbot-suggest").FullName;
        await using (var index = LucenePassageIndex.Open(directory))
        {
            var articles = made is { } count
                ? (await SeededCorpus.FromAsync(folder, PassagesPerArticle, otherNames: true)).ArticlesAsync(count * PassagesPerArticle, withFindings: true)
                : ArticleLoader.LoadAsync([folder]).Where(load => load.Article is not null).Select(load => IndexedArticle.Of(load.Article!));
            await index.ReplaceAsync(articles, () => new IndexStamp("suggest", NodaTime.Instant.FromUnixTimeSeconds(1), []));
            var conversation = new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System));
            await conversation.PrepareAsync(CancellationToken.None);
            foreach (var command in conversation.Commands.Where(command => command.Suggests != Suggestion.None))
                output.WriteLine(await TypeAsync(conversation, command.Name));
        }

        Directory.Delete(directory, recursive: true);
    }

    private static async Task<string> TypeAsync(Conversation conversation, string command)
    {
        var whole = await conversation.SuggestAsync(new Typing(command, "", "bench", "chat"), Count);
        if (whole.IsEmpty)
            whole = ["ceasefire", "talks", "border"];
        var typed = whole.SelectMany(text => Enumerable.Range(0, text.Length + 1).Select(length => text[..length])).ToArray();
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
            foreach (var text in typed)
            {
                var start = Stopwatch.GetTimestamp();
                await conversation.SuggestAsync(new Typing(command, text, "bench", "chat"), Count);
                if (round > 0)
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

        times.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/{command,-12}{times.Count,6} keystrokes: median {times[times.Count / 2]:0.00} ms, 99 % {times[times.Count * 99 / 100]:0.00} ms, longest {times[^1]:0.0} ms");
    }

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pick(Onsets) + Pick(Nuclei) + Pick(Codas)));
        return char.ToUpperInvariant(word[0]) + word[1..];

        string Pick(string[] parts) => parts[random.Next(parts.Length)];
    }
}
