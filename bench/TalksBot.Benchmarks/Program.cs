using TalksBot.Benchmarks.Engines;
using TalksBot.Benchmarks.Extraction;

return args switch
{
    ["engines", .. var rest] => await EngineBenchmark.RunAsync(rest),
    ["extraction", .. var paths] => Extraction(paths),
    ["parts", .. var rest] => PartBenchmarks.Run(rest),
    _ => Usage(),
};

static int Extraction(string[] paths)
{
    ExtractionBenchmark.Run(paths.Length > 0 ? paths : ["articles"], Console.Out);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: TalksBot.Benchmarks COMMAND
          engines [--passages N,N…] [--corpus FILE|FOLDER] [--questions FILE] [--engines builtin,sqlite] [--extraction] [--json] [--results FILE]
                  indexes and searches a seeded corpus with each engine in turn
          extraction [FILE|FOLDER]…
                  megabytes of articles a minute for each step from text to findings
          parts   the small parts, by BenchmarkDotNet
        """);
    return 2;
}
