using AngleSharp.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>How much prose each element of a page holds, and how near.</summary>
internal sealed class Prose
{
    private readonly Dictionary<INode, int> below = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IElement, double> near = new(ReferenceEqualityComparer.Instance);

    private Prose()
    {
    }

    public static Prose Of(IEnumerable<TextBlock> blocks)
    {
        var prose = new Prose();
        foreach (var block in blocks)
            if (block.IsProse)
                prose.Add(block);
        return prose;
    }

    /// <summary>The element that most prose stands near below: its paragraphs are its own or its children's. Null where there is no prose.</summary>
    public IElement? Densest => near.Count == 0 ? null : near.MaxBy(element => element.Value).Key;

    /// <summary>Characters of prose anywhere below a node.</summary>
    public int Below(INode node) => below.GetValueOrDefault(node);

    private void Add(TextBlock block)
    {
        // A paragraph may be the element itself or stand loose in it; the weights are those of readers that score parents, as most do.
        var level = block.Element.LocalName is "p" or "li" or "blockquote" or "tr" ? -1 : 0;
        for (INode? node = block.Element; node is not null; node = node.Parent, level++)
        {
            below[node] = below.GetValueOrDefault(node) + block.Words.Length;
            if (level >= 0 && level < 5 && node is IElement element)
                near[element] = near.GetValueOrDefault(element) + block.Words.Length / (level == 0 ? 1 : level * 2.0);
        }
    }
}
