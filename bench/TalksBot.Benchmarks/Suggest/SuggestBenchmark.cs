using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TalksBot.Core.Indexing;

namespace TalksBot.Benchmarks.Suggest;

/// <summary><c>suggest</c>: what autocompletion takes for each keystroke over made-up names.</summary>
public static class SuggestBenchmark
{
    private const int Typed = 2_000;
    private const int Count = 25;

    /// <summary>How many given names and surnames the names are made of.</summary>
    private const int Words = 30_000;

    private static readonly string[] Onsets = ["b", "d", "k", "kh", "m", "n", "r", "s", "sh", "t", "v", "z", "al-", "h", "g", "l", "y", "f"];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "aa", "ou"];
    private static readonly string[] Codas = ["", "n", "r", "d", "m", "l", "s", "k", "t"];

    public static void Run(int names, TextWriter output)
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, Words).Select(_ => Word(random)).ToImmutableArray();
        var known = Enumerable.Range(0, names).Select(_ => new KnownName($"{words[random.Next(Words)]} {words[random.Next(Words)]}", [], random.Next(1, 50)))
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

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pick(Onsets) + Pick(Nuclei) + Pick(Codas)));
        return char.ToUpperInvariant(word[0]) + word[1..];

        string Pick(string[] parts) => parts[random.Next(parts.Length)];
    }
}
