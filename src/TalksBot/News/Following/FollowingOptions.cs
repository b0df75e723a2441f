using Microsoft.Extensions.Configuration;
using TalksBot.Core.Commands;

namespace TalksBot.News.Following;

/// <summary>The configuration section <c>Following</c>.</summary>
public sealed record FollowingOptions
{
    public const string Section = "Following";

    /// <summary>Messages to one chat within 24 hours.</summary>
    public int MaxPerDay { get; init; } = 5;

    /// <summary>Subjects that one chat may follow.</summary>
    public int MaxPerChat { get; init; } = 20;

    /// <summary>The night, when only chats that asked for it get messages.</summary>
    public TimeOnly NightBegins { get; init; } = new(22, 0);

    public TimeOnly NightEnds { get; init; } = new(7, 0);

    /// <summary>Whose night: an IANA name such as Asia/Kabul.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <exception cref="InvalidDataException">A setting is wrong; the message names it.</exception>
    public static FollowingOptions Of(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<FollowingOptions>() ?? new FollowingOptions();
        return TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _)
            ? options
            : throw new InvalidDataException($"Following:TimeZone: this system knows no time zone '{options.TimeZone}'.");
    }

    /// <summary>The hour of daily digests where a chat hasn't settled its own.</summary>
    public int DigestHour { get; init; } = 8;

    /// <summary>Whether it is a time without messages: the chat's own hours, or the night.</summary>
    public bool IsQuiet(DateTimeOffset now, QuietHours? own)
    {
        var time = TimeOnly.FromDateTime(Local(now));
        return own is null ? time.IsBetween(NightBegins, NightEnds) : own.From != own.To && time.IsBetween(new TimeOnly(own.From, 0), new TimeOnly(own.To, 0));
    }

    /// <summary>The time on the clocks of the time zone.</summary>
    public DateTime Local(DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime;
}
