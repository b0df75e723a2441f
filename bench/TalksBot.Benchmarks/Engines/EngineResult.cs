using System.Text.Json.Serialization;

namespace TalksBot.Benchmarks.Engines;

/// <summary>What was measured of one engine at one size; times of searches include the ten quotes.</summary>
internal sealed record EngineResult
{
    [JsonPropertyName("engine")]
    public required string Engine { get; init; }

    [JsonPropertyName("passages")]
    public required int Passages { get; init; }

    [JsonPropertyName("build_s")]
    public required double BuildSeconds { get; init; }

    /// <summary>Building with extraction on; null where it was not asked for.</summary>
    [JsonPropertyName("build_extraction_s")]
    public double? ExtractionSeconds { get; init; }

    [JsonPropertyName("disk_mb")]
    public required double DiskMegabytes { get; init; }

    /// <summary>The process's largest working set while it built and searched.</summary>
    [JsonPropertyName("rss_mb")]
    public required double MemoryMegabytes { get; init; }

    [JsonPropertyName("open_ms")]
    public required double OpenMilliseconds { get; init; }

    /// <summary>From a changed article to its being found; null where it was not asked for.</summary>
    [JsonPropertyName("change_ms")]
    public double? ChangeMilliseconds { get; init; }

    /// <summary>What that wrote.</summary>
    [JsonPropertyName("change_mb")]
    public double? ChangeMegabytes { get; init; }

    [JsonPropertyName("p50_ms")]
    public required double P50 { get; init; }

    [JsonPropertyName("p95_ms")]
    public required double P95 { get; init; }

    [JsonPropertyName("p99_ms")]
    public required double P99 { get; init; }

    [JsonPropertyName("qps1")]
    public required double OneThread { get; init; }

    [JsonPropertyName("qps2")]
    public required double TwoThreads { get; init; }
}
