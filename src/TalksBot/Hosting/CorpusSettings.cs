namespace TalksBot.Hosting;

/// <summary>Which articles and which index folder the command line asks for; empty and null leave it to the configuration.</summary>
public sealed record CorpusSettings(IReadOnlyList<string> Articles, string? Index)
{
    public static CorpusSettings Configured { get; } = new([], null);
}
