using System.Collections.Immutable;
using System.Globalization;

namespace TalksBot.Benchmarks.Engines;

/// <summary>The command line of <c>engines</c>.</summary>
internal sealed record EngineOptions
{
    public ImmutableArray<int> Passages { get; private init; } = [20_000, 200_000];

    /// <summary>Where the sentences come from: an article file or folder.</summary>
    public string Corpus { get; private init; } = "articles";

    /// <summary>JSON Lines with a field <c>question</c>; null to make questions from the sentences.</summary>
    public string? Questions { get; private init; }

    public ImmutableArray<string> Engines { get; private init; } = ["talksbot", "lucene", "sqlite"];

    public bool WithExtraction { get; private init; }

    /// <summary>Also ask the questions over the corpus as it is, and see whether the passages hold their answers.</summary>
    public bool Recall { get; private init; }

    public bool Json { get; private init; }

    /// <summary>Where to write the report; null for nowhere.</summary>
    public string? Results { get; private init; }

    public static EngineOptions Parse(string[] args)
    {
        var options = new EngineOptions();
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--passages" => options with { Passages = [.. Value().Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))] },
                "--corpus" => options with { Corpus = Value() },
                "--questions" => options with { Questions = Value() },
                "--engines" => options with { Engines = [.. Value().Split(',')] },
                "--extraction" => options with { WithExtraction = true },
                "--recall" => options with { Recall = true },
                "--json" => options with { Json = true },
                "--results" => options with { Results = Value() },
                var other => throw new ArgumentException($"Unknown option '{other}'."),
            };

            string Value() => ++i < args.Length ? args[i] : throw new ArgumentException($"'{args[i - 1]}' needs a value.");
        }

        return options.Recall && options.Questions is null ? throw new ArgumentException("'--recall' needs '--questions'.") : options;
    }
}
