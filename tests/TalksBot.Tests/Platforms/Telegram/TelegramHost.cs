using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Commands;
using TalksBot.Hosting;
using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>The bot with nothing but Telegram, running against a fake Bot API.</summary>
public sealed class TelegramHost : IAsyncDisposable
{
    private readonly IHost host;
    private readonly string folder;
    private readonly bool ownsFolder;

    private TelegramHost(IHost host, FakeBotApi api, LogLines log, string folder, bool ownsFolder)
    {
        (this.host, Api, Log, this.folder, this.ownsFolder) = (host, api, log, folder, ownsFolder);
    }

    public FakeBotApi Api { get; }

    /// <summary>Everything logged, at every level.</summary>
    public LogLines Log { get; }

    public IServiceProvider Services => host.Services;

    /// <param name="api">The Bot API to talk to.</param>
    /// <param name="conversation">What answers.</param>
    /// <param name="settings">Configuration beyond the token.</param>
    /// <param name="folder">Where the bot keeps things; null for a new folder that is deleted afterwards.</param>
    /// <param name="compose">Replaces services.</param>
    public static async Task<TelegramHost> StartAsync(
        FakeBotApi api,
        IConversation conversation,
        IReadOnlyDictionary<string, string?>? settings = null,
        string? folder = null,
        Action<IHostApplicationBuilder>? compose = null)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("talksbot").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = FakeBotApi.Token,
            ["Telegram:BaseUrl"] = api.BaseUrl,
            ["Telegram:Admins:0"] = $"{Updates.Admin}",
            ["Telegram:RateLimits:PerUser"] = "0",
            ["Telegram:RateLimits:PerChat"] = "0",
            ["Storage:Directory"] = data,
            ["Urls"] = "http://127.0.0.1:0",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        var log = new LogLines();
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(conversation);
        builder.Services.AddSingleton<HttpServer>();
        builder.Services.AddSingleton<IHostedService>(services => services.GetRequiredService<HttpServer>());
        builder.AddTelegram();
        compose?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new TelegramHost(host, api, log, data, folder is null);
    }

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        if (ownsFolder)
            TemporaryFolder.Delete(folder);
        Assert.Empty(Api.Violations);
        Assert.DoesNotContain(Log, line => line.Contains(FakeBotApi.Token, StringComparison.Ordinal));
    }

    /// <summary>Posts an update and waits for so many messages in its chat.</summary>
    public async Task<IReadOnlyList<BotCall>> SendAsync(JsonObject update, int replies = 1)
    {
        var chat = (long)(update["message"] ?? update["edited_message"] ?? update["callback_query"]!["message"])!["chat"]!["id"]!;
        var before = Api.Calls.Count(call => IsMessage(call) && call.Chat == chat);
        Api.Post(update);
        return [.. (await Api.WaitAsync("sendMessage", before + replies, call => call.Chat == chat)).Skip(before)];
    }

    private static bool IsMessage(BotCall call) => call is { Method: "sendMessage", WasDone: true };
}
