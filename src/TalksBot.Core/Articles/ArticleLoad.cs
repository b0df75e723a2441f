using System.Collections.Immutable;

namespace TalksBot.Core.Articles;

/// <summary>What came of one file or line: an article, or why there is none. Exactly one of the two is set.</summary>
public readonly record struct ArticleLoad(Article? Article, SkippedArticle? Skipped)
{
    /// <summary>What of the article could not be read, in one sentence for a reader; the article stays. Null where all is well.</summary>
    public string? Warning { get; init; }

    /// <summary>What was mended in reading it, or not taken of what it says, each in one sentence.</summary>
    public ImmutableArray<string> Repairs { get => field.IsDefault ? [] : field; init; }

    /// <summary>Who wrote it, where that is said; no article keeps it.</summary>
    public string? Author { get; init; }

    /// <summary>The full path of the file that it comes from; null where no file was read.</summary>
    public string? File { get; init; }

    /// <summary>It was skipped for an id that an earlier article has.</summary>
    public bool IsDuplicate { get; init; }

    public static implicit operator ArticleLoad(Article article) => new(article, null);

    public static implicit operator ArticleLoad(SkippedArticle skipped) => new(null, skipped);
}

/// <summary>A file, line or article that was not taken in, and why, in one sentence for a reader.</summary>
public sealed record SkippedArticle(string Name, string Reason);
