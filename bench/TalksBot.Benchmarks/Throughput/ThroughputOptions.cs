using System.Collections.Immutable;
using System.Globalization;

namespace TalksBot.Benchmarks.Throughput;

/// <summary>The command line of <c>shared-throughput</c>.</summary>
internal sealed record ThroughputOptions
{
    /// <summary>Where the sentences of the passages come from.</summary>
    public string Corpus { get; private init; } = "articles";

    public int Passages { get; private init; } = 20_000;

    /// <summary>Also with what is found in the passages: /who then reads hundreds of people a question.</summary>
    public bool WithExtraction { get; private init; }

    /// <summary>How much of a core each process gets; null for as much as there is.</summary>
    public ImmutableArray<double?> Shares { get; private init; } = [0.1, 0.2, 0.3, 0.4, 0.6, null];

    /// <summary>How much of the machine's cores the server gets; null for as much as there is.</summary>
    public double? Server { get; private init; }

    public ImmutableArray<int> Processes { get; private init; } = [1, 2, 3];

    /// <summary>How many ask at once in each process.</summary>
    public int Askers { get; private init; } = 4;

    public int Seconds { get; private init; } = 5;

    /// <summary>How often everything is measured; the medians are reported.</summary>
    public int Rounds { get; private init; } = 3;

    public static ThroughputOptions Parse(string[] args)
    {
        var options = new ThroughputOptions();
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--corpus" => options with { Corpus = Value() },
                "--passages" => options with { Passages = Number(Value()) },
                "--extraction" => options with { WithExtraction = true },
                "--shares" => options with { Shares = [.. Value().Split(',').Select(Share)] },
                "--server" => options with { Server = Share(Value()) },
                "--processes" => options with { Processes = [.. Value().Split(',').Select(Number)] },
                "--askers" => options with { Askers = Number(Value()) },
                "--seconds" => options with { Seconds = Number(Value()) },
                "--rounds" => options with { Rounds = Number(Value()) },
                var other => throw new ArgumentException($"Unknown option '{other}'."),
            };

            string Value() => ++i < args.Length ? args[i] : throw new ArgumentException($"'{args[i - 1]}' needs a value.");
        }

        return options;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"'{text}' is no number above 0.");

    private static double? Share(string text) =>
        text == "all" ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share >= 0.1 ? share
        : throw new ArgumentException($"'{text}' is no share of a core: give 0.1 or more, or 'all'.");
}
