using Microsoft.Extensions.Configuration;
using TalksBot.Hosting;

namespace TalksBot.News.Watching;

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

    /// <exception cref="Cli.WrongUseException">A setting is no span of time; the message names it.</exception>
    public static WatchOptions Of(IConfiguration configuration)
    {
        var usual = new WatchOptions();
        return new WatchOptions
        {
            Interval = TimeSpans.Of(configuration, $"{Section}:{nameof(Interval)}", usual.Interval),
            Settle = TimeSpans.Of(configuration, $"{Section}:{nameof(Settle)}", usual.Settle),
            MaxWait = TimeSpans.Of(configuration, $"{Section}:{nameof(MaxWait)}", usual.MaxWait),
        };
    }
}
