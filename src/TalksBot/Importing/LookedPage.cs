using TalksBot.Fetching;

namespace TalksBot.Importing;

/// <summary>A page whose article was imported of late, to be looked at again.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Address">The page.</param>
/// <param name="Print">The hash of the article's file as the importer wrote it.</param>
public sealed record LookedPage(string Article, string Address, string Print)
{
    /// <summary>The feed that named it; null where somebody imported it.</summary>
    public string? Feed { get; init; }

    public Validators Validators { get; init; } = Validators.None;

    public DateTimeOffset ImportedAt { get; init; }

    /// <summary>When it is looked at next; null where it isn't any more, unless something names it again.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>How often it was looked at again.</summary>
    public int Looks { get; init; }
}
