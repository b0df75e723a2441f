namespace TalksBot.Core.Articles;

/// <summary>A file, line or article that was not taken in, and why, in one sentence for a reader.</summary>
public sealed record SkippedArticle(string Name, string Reason);
