using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Hosting;
using TalksBot.Platforms.Terminal;
using TalksBot.Programs;
using TalksBot.Storage;
using TalksBot.Tests.Support;
using TalksBot.Web;

namespace TalksBot.Tests.Programs;

/// <summary>The bot as it runs with its interfaces for programs, at a port that the system chose.</summary>
public sealed class ProgramHost : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();

    private ProgramHost(IEnumerable<string> articles, IEnumerable<(string Key, string Value)> settings, Action<IServiceCollection>? change)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder.Path });
        builder.Configuration.AddInMemoryCollection([
            .. articles.Select((path, number) => new KeyValuePair<string, string?>($"Articles:{number}", path)),
            new("Api:Enabled", "true"), new("Mcp:Enabled", "true"), new("Urls", "http://127.0.0.1:0"), new("Watch:Interval", "0"),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))]);
        builder.Services.AddSingleton(CorpusOptions.Of(builder.Configuration, folder.Path, CorpusSettings.Configured));
        builder.AddTalksBot().AddIndex().AddStorage().AddLive().AddOperations().AddPrograms().AddWeb(isTypedAt: false).AddTerminal();
        change?.Invoke(builder.Services);
        Host = builder.Build();
    }

    public IHost Host { get; }

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    /// <param name="articles">The articles' folder.</param>
    /// <param name="settings">Settings besides.</param>
    public static Task<ProgramHost> StartAsync(string articles, params (string Key, string Value)[] settings) => StartAsync(articles, settings, change: null);

    public static async Task<ProgramHost> StartAsync(string articles, (string Key, string Value)[] settings, Action<IServiceCollection>? change)
    {
        var made = new ProgramHost([articles], settings, change);
        await made.Host.StartAsync();
        var server = made.Host.Services.GetServices<IHostedService>().OfType<HttpServer>().Single();
        made.Client = new HttpClient { BaseAddress = new Uri(server.Addresses.Single()) };
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await Host.StopAsync();
        Host.Dispose();
        folder.Dispose();
    }
}

/// <summary>One bot over the articles that come with the project, for all tests that only ask it.</summary>
public sealed class StarterHost : IAsyncLifetime
{
    public ProgramHost Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await ProgramHost.StartAsync(StarterCorpus.Folder);

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SharedStarterHost : ICollectionFixture<StarterHost>, ICollectionFixture<StarterCorpus>
{
    public const string Name = "starter host";
}
