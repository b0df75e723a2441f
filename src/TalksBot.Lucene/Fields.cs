using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Indexing.Stored;

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

    /// <summary>Raised with what the documents hold, with the findings' form, and with the analyzer, whose terms the index holds.</summary>
    public const int Version = (FindingCodec.Version * 1000 + Analyzer.Version) * 100 + 3;

    /// <summary>How many kinds of texts there are.</summary>
    public static readonly int Kinds = Enum.GetNames<FindingKind>().Length;

    /// <summary>The kinds of texts as they follow each other in a block: passages, then findings.</summary>
    public static readonly FindingKind[] BlockOrder = new FindingKind[Kinds];

    private static readonly string[] Searched = [.. Enum.GetNames<FindingKind>().Select(name => $"words of {name}")];

    static Fields()
    {
        BlockOrder[0] = FindingKind.Passage;
        for (int kind = 0, next = 1; kind < Kinds; kind++)
            if (kind != (int)FindingKind.Passage)
                BlockOrder[next++] = (FindingKind)kind;
    }

    /// <summary>The field that texts of a kind are found by.</summary>
    public static string Words(FindingKind kind) => Searched[(int)kind];
}
