using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Hosting;
using TalksBot.Platforms.Telegram;
using TalksBot.Storage;
using TalksBot.Tests.Platforms.Telegram;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.News.Following;

/// <summary>From a file to a chat, with everything in between as it runs.</summary>
public sealed class FollowPlatformTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_new_file_brings_its_finding_into_the_chat_that_follows_it()
    {
        Directory.CreateDirectory(folder["articles"]);
        await WriteAsync("old", "The ferry left the harbour of Orlavik on Monday.");
        await using var api = await FakeBotApi.StartAsync();
        using var host = Build(api);
        await host.StartAsync();
        api.Post(Updates.Private("/follow casualties at night"));
        await api.WaitAsync("sendMessage", 1, call => call.Seen.StartsWith("Following", StringComparison.Ordinal));

        await WriteAsync("new", "The harbour ministry said 12 sailors were killed in the storm at Orlavik on Friday.");

        var notice = (await api.WaitAsync("sendMessage", 1, call => call.Seen.StartsWith("New about", StringComparison.Ordinal)))[0];
        Assert.Equal(Updates.User, notice.Chat);
        Assert.Contains("12 sailors were killed", notice.Seen, StringComparison.Ordinal);
        Assert.Empty(api.Violations);
        await host.StopAsync();
    }

    private Task WriteAsync(string id, string text) => File.WriteAllTextAsync(Path.Combine(folder["articles"], id + ".md"), text);

    private IHost Build(FakeBotApi api)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder.Path });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Articles", folder["articles"]), new("Telegram:Token", FakeBotApi.Token), new("Telegram:BaseUrl", api.BaseUrl),
        ]);
        builder.Services.AddSingleton(CorpusOptions.Of(builder.Configuration, folder.Path, CorpusSettings.Configured));
        builder.AddTalksBot().AddIndex().AddStorage().AddLive().AddOperations().AddTelegram();
        return builder.Build();
    }
}
