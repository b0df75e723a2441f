using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Indexing.BuiltIn.Files;

namespace TalksBot.Lucene;

/// <summary>
/// What the index's documents hold. An article is a block of neighbouring documents: its passages, its findings in reading
/// order, then the article itself.
/// </summary>
internal static class Fields
{
    /// <summary>The article's id, in every document of its block: so a block is replaced as one.</summary>
    public const string Article = "article";

    /// <summary>What the document is: the number of a <see cref="FindingKind"/>, or <see cref="ArticleKind"/>.</summary>
    public const string Kind = "kind";

    /// <summary>A finding's sentence in the article's text; for those of the title <see cref="InTitle"/>.</summary>
    public const string SentenceStart = "start";
    public const string SentenceEnd = "end";

    /// <summary>An article's header.</summary>
    public const string Info = "info";

    /// <summary>The names that an article has.</summary>
    public const string Names = "names";

    /// <summary>The text of an article or a passage, to quote from.</summary>
    public const string Text = "text";

    /// <summary>A passage's place and sentences, or a finding.</summary>
    public const string Stored = "stored";

    public const int ArticleKind = 100;
    public const int InTitle = -1;

    /// <summary>Raised with what the documents hold, and with the analyzer, whose terms the index holds.</summary>
    public const int Version = (BlockFile.FormatVersion * 1000 + Analyzer.Version) * 100 + 1;

    private static readonly string[] Searched = [.. Enum.GetNames<FindingKind>().Select(name => $"words of {name}")];

    /// <summary>The field that texts of a kind are found by.</summary>
    public static string Words(FindingKind kind) => Searched[(int)kind];
}
