using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Commands;
using TalksBot.Platforms;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>The bot's Discord side on a free port of loopback, with a conversation and a Discord of the test's own.</summary>
internal sealed class DiscordBot : IAsyncDisposable
{
    /// <summary>The public key of <see cref="Seed"/>, made by tweetnacl.</summary>
    public const string PublicKey = "31debe55d37c722768b137131caa6087080b2e0b60b94bd785d14575cfa498bc";

    public const string Seed = "1717171717171717171717171717171717171717171717171717171717171717";

    private readonly WebApplication application;

    private readonly string folder;

    private DiscordBot(WebApplication application, ListLogger log, string folder) => (this.application, Log, this.folder) = (application, log, folder);

    public ListLogger Log { get; }

    public Uri Endpoint => new(new Uri(application.Urls.First()), "/discord/interactions");

    public IServiceProvider Services => application.Services;

    public static Task<DiscordBot> StartAsync(
        IConversation conversation, TimeProvider? time = null, params IEnumerable<(string Key, string Value)> settings) =>
        StartAsync(conversation, time, settings, connect: null);

    public static async Task<DiscordBot> StartAsync(
        IConversation conversation,
        TimeProvider? time,
        IEnumerable<(string Key, string Value)> settings,
        Func<DiscordOptions, ILogger, DiscordGateway>? connect,
        Action<IServiceCollection>? compose = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var log = new ListLogger();
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        var folder = Directory.CreateTempSubdirectory("talksbot-discord-").FullName;
        builder.Configuration["Storage:Directory"] = folder;
        builder.Configuration.AddInMemoryCollection([new KeyValuePair<string, string?>("Discord:PublicKey", PublicKey)]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddSingleton(conversation);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(new ChatPlatform("another"));
        builder.AddDiscord(connect);
        compose?.Invoke(builder.Services);
        var application = builder.Build();
        application.UseRouting();
        foreach (var endpoints in application.Services.GetServices<IHttpEndpoints>())
            endpoints.Map(application);
        await application.StartAsync();
        return new DiscordBot(application, log, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        TemporaryFolder.Delete(folder);
    }
}
