namespace TalksBot.Watching;

/// <summary>The configuration section <c>Watch</c>: how the articles' folders are watched while the bot runs.</summary>
public sealed record WatchOptions
{
    public const string Section = "Watch";

    /// <summary>Zero or less: the folders aren't watched.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>A file that has been as it is for so long is taken to be complete.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <summary>The longest that a file which never comes to rest keeps the others from being indexed.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(10);
}
