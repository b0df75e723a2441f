using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Indexing;

namespace TalksBot.Web.Views;

/// <summary>The outlets, and the articles of one of them.</summary>
/// <param name="Outlets">Every outlet, the one with the most articles first.</param>
/// <param name="Chosen">The outlet whose articles are listed; null for all.</param>
/// <param name="Articles">The part of them that is shown, newest first.</param>
/// <param name="Turning">Which part that is.</param>
public sealed record SourcesView(ImmutableArray<ShownOutlet> Outlets, ShownOutlet? Chosen, ImmutableArray<ArticleInfo> Articles, Turning Turning);

/// <summary>An outlet.</summary>
/// <param name="Name">Its name; null for articles whose outlet isn't known.</param>
/// <param name="Newest">The ids of its articles, newest first.</param>
public sealed record ShownOutlet(string? Name, ImmutableArray<string> Newest)
{
    public LocalDate? First { get; init; }

    public LocalDate? Last { get; init; }

    /// <summary>How many are our own summaries.</summary>
    public int Summaries { get; init; }

    /// <summary>How many carry another article's text.</summary>
    public int Copies { get; init; }

    /// <summary>How many were corrected since.</summary>
    public int Corrected { get; init; }
}
