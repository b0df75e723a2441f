using TalksBot.Hosting;

namespace TalksBot.Platforms.Telegram;

/// <summary>A client of the Bot API that <c>Telegram:Client</c> can name.</summary>
/// <param name="Name">What it is called in the configuration.</param>
/// <param name="Connect">Makes it.</param>
public sealed record TelegramClient(string Name, Func<TelegramOptions, ITelegramTransport> Connect) : IChoice
{
    /// <summary>What of the settings it doesn't take; null where nothing.</summary>
    public Func<TelegramOptions, string?> Problem { get; init; } = _ => null;

    /// <summary>The client that is always there.</summary>
    public static TelegramClient BuiltIn { get; } = new("builtin", options => new HttpTelegramTransport(options));
}
