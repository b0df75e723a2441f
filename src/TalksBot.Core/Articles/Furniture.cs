using System.Collections.Immutable;

namespace TalksBot.Core.Articles;

/// <summary>Tells headings and page furniture (share lines, appeals, credits, disclaimers) from prose.</summary>
public static class Furniture
{
    public static ImmutableArray<Sentence> Mark(Article article, ImmutableArray<Sentence> sentences) => sentences;
}
