namespace TalksBot.Core.Commands;

/// <summary>What a chat's admins have settled for it.</summary>
public sealed record ChatSettings
{
    public static ChatSettings Default { get; } = new();

    /// <summary>The language of the bot's own words; null for each asker's own.</summary>
    public string? Language { get; init; }

    /// <summary>The outlets that answers come from here; none for all.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>Whether only the chat's admins may say what is followed.</summary>
    public bool OnlyAdminsFollow { get; init; }

    /// <summary>Where messages about what is followed go, as the platform names it; null for where it was asked for.</summary>
    public string? NoticesTo { get; init; }

    /// <summary>The hour of daily digests; null for the bot's own.</summary>
    public int? DigestHour { get; init; }

    /// <summary>The hours without messages, from one to the other; null for the bot's own night.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Whether answers show less at first, and the rest page by page.</summary>
    public bool IsShort { get; init; }

    /// <summary>Whether a picture comes with what is told by dates and figures, and not only when it is asked for.</summary>
    public bool ShowsPictures { get; init; }

    public bool Equals(ChatSettings? other) =>
        other is not null && Language == other.Language && Outlets.SequenceEqual(other.Outlets) && OnlyAdminsFollow == other.OnlyAdminsFollow
        && NoticesTo == other.NoticesTo && DigestHour == other.DigestHour && Quiet == other.Quiet && IsShort == other.IsShort
        && ShowsPictures == other.ShowsPictures;

    public override int GetHashCode() => HashCode.Combine(Language, Outlets.Length, OnlyAdminsFollow, NoticesTo, DigestHour, Quiet, (IsShort, ShowsPictures));
}

/// <summary>Hours of a day without messages; the same twice for none.</summary>
public sealed record QuietHours(int From, int To);

/// <summary>Where chats' settings are kept. Topics and threads have those of their chat.</summary>
public interface IChatSettings
{
    ValueTask<ChatSettings> GetAsync(string platform, string chat, CancellationToken cancellation);

    /// <summary>Keeps them; the default ones aren't kept.</summary>
    Task SetAsync(string platform, string chat, ChatSettings settings, CancellationToken cancellation);
}
