using TalksBot.Tests.Programs;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Web;

/// <summary>One bot with its page over the articles that come with the project, for all tests that only read it.</summary>
public sealed class WebHost : IAsyncLifetime
{
    /// <summary>No limit, for tests read more than people do.</summary>
    public static readonly (string Key, string Value)[] Settings = [("Web:Enabled", "true"), ("Web:RateLimits:PerUser", "0")];

    /// <summary>Every view, over the articles that come with the project.</summary>
    public static readonly string[] Paths =
    [
        "/", "/q?q=/casualties%20soldiers", "/q?q=who%20leads%20the%20afghan%20delegation", "/q?q=who%20is%20the%20president%20of%20france",
        "/q?q=/timeline", "/timeline", "/timeline?period=2025-10", "/timeline?person=Attaullah%20Tarar&period=1999", "/figures", "/figures?about=soldiers",
        "/figures?about=penguins", "/q?q=/casualties%20soldiers&v=old", "/people", "/person/Attaullah%20Tarar", "/sources", "/article/003",
        "/article/003?at=900",
    ];

    public ProgramHost Bot { get; private set; } = null!;

    public string Base => Bot.Address.ToString().TrimEnd('/');

    public async Task InitializeAsync() => Bot = await ProgramHost.StartAsync(StarterCorpus.Folder, Settings);

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SharedWebHost : ICollectionFixture<WebHost>, ICollectionFixture<StarterCorpus>
{
    public const string Name = "web host";
}
