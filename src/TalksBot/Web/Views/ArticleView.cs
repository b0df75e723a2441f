using TalksBot.Core.Findings;

namespace TalksBot.Web.Views;

/// <summary>What may be shown of an article, with what was found in it.</summary>
/// <param name="Article">Its header.</param>
/// <param name="IsWhole">Whether its whole text may be shown; else quotes of it.</param>
/// <param name="Paragraphs">Its text, or quotes of it, in their order.</param>
/// <param name="Turning">Which part of it is shown.</param>
public sealed record ArticleView(ArticleInfo Article, bool IsWhole, ImmutableArray<ShownParagraph> Paragraphs, Turning Turning)
{
    /// <summary>How many findings of each kind it has.</summary>
    public ImmutableArray<KeyValuePair<FindingKind, int>> Counts { get; init; } = [];

    /// <summary>How much was found in what isn't shown.</summary>
    public int Unshown { get; init; }

    /// <summary>The title of the article that it is a copy of, with that one; null where it is its own.</summary>
    public ArticleInfo? CopyOf { get; init; }
}

/// <summary>A paragraph.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Pieces">Its words, cut where something found in them begins or ends.</param>
/// <param name="Findings">What was found in it, in its order, but for names.</param>
public sealed record ShownParagraph(TextSpan Span, ImmutableArray<ShownPiece> Pieces, ImmutableArray<Finding> Findings)
{
    public bool IsHeading { get; init; }

    /// <summary>Whether words before it are left out.</summary>
    public bool IsApart { get; init; }
}

/// <summary>Words of a paragraph.</summary>
/// <param name="Text">The words.</param>
/// <param name="Kinds">What was found in them.</param>
/// <param name="Name">Whom they name; null for nobody.</param>
/// <param name="IsAsked">Whether they are what the address points to.</param>
public sealed record ShownPiece(string Text, ImmutableArray<string> Kinds, string? Name, bool IsAsked);
