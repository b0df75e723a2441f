using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Lucene;

/// <summary>An article's text, read once when something of it is wanted.</summary>
internal sealed class LeafText(Leaf leaf, int document) : IStoredText
{
    private string? read;

    public string Whole => read ??= leaf.Text(document);

    public string Slice(int start, int length) => Whole.Substring(start, length);
}
