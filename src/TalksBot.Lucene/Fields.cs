using TalksBot.Core.Search.Analysis;
using TalksBot.Core.Search.Analysis.Languages;

namespace TalksBot.Lucene;

/// <summary>
/// What the index's documents hold. An article is a block of neighbouring documents: its passages, its findings kind by kind in
/// reading order, then the article itself. The pieces of its text lie in the block's first documents, one each.
/// </summary>
internal static class Fields
{
    /// <summary>The article's id, in every document of its block: so a block is replaced as one.</summary>
    public const string Article = "article";

    /// <summary>A <see cref="BlockHeader"/>, in the article's own document.</summary>
    public const string Header = "header";

    /// <summary>The names that an article has.</summary>
    public const string Names = "names";

    /// <summary>A piece of the article's text.</summary>
    public const string Text = "text";

    /// <summary>A passage's place and sentences, or a finding.</summary>
    public const string Stored = "stored";

    /// <summary>Another one with what the documents hold, with the findings' form, and with the analyzer, whose terms the index holds.</summary>
    public static readonly string Version = $"{FindingCodec.Version}.{Analyzer.Version}.{LanguageAnalyzer.Version}.6";

    private static readonly string[] Searched = [.. FindingKind.All.Select(kind => $"words of {kind.Name}")];

    /// <summary>The field that texts of a kind are found by.</summary>
    public static string Words(FindingKind kind) => Searched[kind.Number];
}
