using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using TalksBot.Core.Search.Analysis;

namespace TalksBot.Benchmarks.Engines;

/// <summary><c>parts</c>: the small parts that indexing and searching are made of.</summary>
[MemoryDiagnoser]
public class PartBenchmarks
{
    private readonly string passage =
        "Mediators carried proposals between the two delegations until late on Friday. The ministry’s spokesman said that both sides "
        + "had agreed on an organised withdrawal from the harbour, but that no date had been set for a further round of negotiations.";

    private readonly string word = "negotiations";

    public static int Run(string[] args)
    {
        BenchmarkRunner.Run<PartBenchmarks>(args: args);
        return 0;
    }

    [Benchmark]
    public int Terms() => Analyzer.Terms(passage).Length;

    [Benchmark]
    public string Stem() => Analyzer.Stem(word);
}
