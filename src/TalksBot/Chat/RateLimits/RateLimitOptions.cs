namespace TalksBot.Chat.RateLimits;

/// <summary>How many questions a platform takes, below the platform's own section as <c>RateLimits</c>.</summary>
public sealed record RateLimitOptions
{
    /// <summary>Questions of one user in a window; 0 for any number.</summary>
    public int PerUser { get; init; } = 20;

    /// <summary>Questions of all in one chat in a window; 0 for any number: who asks much takes nothing from the others.</summary>
    public int PerChat { get; init; }

    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many buttons somebody may press: they are no questions, and votes least of all.</summary>
    public RateLimitOptions Presses => this with { PerUser = PerUser * PressesPerQuestion, PerChat = 0 };

    private const int PressesPerQuestion = 5;

    /// <summary>What is wrong with these limits; null where nothing is.</summary>
    public string? Problem =>
        PerUser < 0 || PerChat < 0 ? "PerUser and PerChat must be 0 (no limit) or more."
        : Window <= TimeSpan.Zero ? "Window must be longer than nothing, such as 00:01:00."
        : null;
}
