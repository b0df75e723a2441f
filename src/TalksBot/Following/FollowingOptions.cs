using Microsoft.Extensions.Configuration;

namespace TalksBot.Following;

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

    public bool IsNight(DateTimeOffset now)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);
        return time.IsBetween(NightBegins, NightEnds);
    }
}
