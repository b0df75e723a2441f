using TalksBot.Benchmarks.Engines;

return args switch
{
    ["engines", .. var rest] => await EngineBenchmark.RunAsync(rest),
    ["parts", .. var rest] => PartBenchmarks.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: TalksBot.Benchmarks COMMAND
          engines [--passages N,N…] [--corpus FILE|FOLDER] [--questions FILE] [--engines builtin,sqlite] [--extraction] [--json] [--results FILE]
                  indexes and searches a seeded corpus with each engine in turn
          parts   the small parts, by BenchmarkDotNet
        """);
    return 2;
}
