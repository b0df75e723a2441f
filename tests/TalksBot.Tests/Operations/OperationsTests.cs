using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Hosting;
using TalksBot.Operations;
using TalksBot.Operations.Doctor;
using TalksBot.Platforms;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Telegram;
using TalksBot.Storage;
using TalksBot.Tests.News.Fetching;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Operations;

public sealed class OperationsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OperationsTests()
    {
        Directory.CreateDirectory(folder["articles"]);
        File.WriteAllText(Path.Combine(folder["articles"], "one.md"), "The ferry left the harbour of Orlavik on Monday, said Minister Belo Tarr.");
    }

    [Fact]
    public async Task Health_and_readiness_are_served_where_they_are_asked_for()
    {
        using var host = Build(("Health:Enabled", "true"), ("Urls", "http://127.0.0.1:0"));
        await host.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(Server(host).Addresses.Single()) };

        Assert.Equal("ok\n", await client.GetStringAsync("/healthz"));
        Assert.Equal("index: ok\n", await client.GetStringAsync("/readyz"));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_part_that_is_not_ready_makes_the_bot_not_ready()
    {
        using var host = Build([("Health:Enabled", "true"), ("Urls", "http://127.0.0.1:0")], services => services.AddSingleton<IReadiness>(new Unready()));
        await host.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(Server(host).Addresses.Single()) };

        using var response = await client.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("index: ok\ncarrier: No pigeons.\n", await response.Content.ReadAsStringAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task While_the_first_index_is_made_only_health_is_served()
    {
        using var indexer = new HeldIndexer();
        using var host = Build([("Health:Enabled", "true"), ("Urls", "http://127.0.0.1:0")], services => services
            .AddSingleton<IIndexer>(indexer)
            .AddSingleton<IHttpEndpoints>(new Hello()));
        var starting = host.StartAsync();
        await indexer.Reached;
        using var client = new HttpClient { BaseAddress = new Uri(Server(host).Addresses.Single()) };

        Assert.Equal("ok\n", await client.GetStringAsync("/healthz"));
        using (var ready = await client.GetAsync("/readyz"))
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "index: Nothing is indexed yet.\n"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        using (var early = await client.GetAsync("/hello"))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        indexer.End();
        await starting;
        Assert.Equal("hello", await client.GetStringAsync("/hello"));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_platform_with_a_wrong_setting_is_named_as_not_ready()
    {
        using var host = Build(("Discord:PublicKey", "abc"), ("Telegram:Token", "no token"));

        var parts = new List<string>();
        foreach (var part in host.Services.GetServices<IReadiness>())
            parts.Add($"{part.Name} {await part.CheckAsync(CancellationToken.None) is null}");
        Assert.Equal(["index False", "telegram False", "discord False"], parts);
    }

    [Fact]
    public async Task Nothing_listens_where_nothing_is_asked_for()
    {
        using var host = Build();
        await host.StartAsync();

        Assert.Empty(Server(host).Addresses);
        await host.StopAsync();
    }

    [Fact]
    public async Task Questions_are_counted_without_their_words()
    {
        using var host = Build();
        await host.StartAsync();
        var told = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == BotMetrics.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(told, instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(told, instrument, 0, tags));
        listener.Start();

        var conversation = host.Services.GetRequiredService<IConversation>();
        await conversation.AnswerAsync(new IncomingMessage("test", "c", "u", "/who Belo Tarr"));
        await conversation.AnswerAsync(new IncomingMessage("test", "c", "u", "/who zebra secretword"));
        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("TalksBot.Platforms.Telegram.TelegramPlatform").LogError("secretword");
        listener.RecordObservableInstruments();

        Assert.Contains("talksbot.questions 1 command=who outcome=answered", told);
        Assert.Contains("talksbot.questions 1 command=who outcome=refused", told);
        Assert.Contains("talksbot.refusals 1 command=who", told);
        Assert.Contains("talksbot.question.duration 0 command=who", told);
        Assert.Contains("talksbot.platform.errors 1 platform=telegram", told);
        Assert.Contains(told, line => line.StartsWith("talksbot.index.age", StringComparison.Ordinal));
        Assert.DoesNotContain(told, line => line.Contains("secretword", StringComparison.Ordinal));
        await host.StopAsync();
    }

    [Fact]
    public async Task Metrics_go_to_the_collector_that_is_configured()
    {
        await using var collector = await FakeWeb.StartAsync();
        var sent = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        collector.Pages["/v1/metrics"] = async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            if (body.Length > 0)
                sent.TrySetResult(System.Text.Encoding.Latin1.GetString(body.ToArray()));
        };
        using var host = Build(("Metrics:OtlpEndpoint", collector["/v1/metrics"].AbsoluteUri), ("Metrics:Interval", "00:00:00.2"));
        await host.StartAsync();
        await host.Services.GetRequiredService<IConversation>().AnswerAsync(new IncomingMessage("test", "c", "u", "/who Belo Tarr"));
        await host.StopAsync();

        Assert.Contains("talksbot", await sent.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task The_doctor_finds_nothing_wrong_with_a_sound_house()
    {
        await using var web = await FakeWeb.StartAsync();
        web.With("/feed", "<rss><channel><item><link>/1</link></item></channel></rss>", "application/rss+xml");
        using var host = Build(("Feeds:0", web["/feed"].AbsoluteUri), ("Fetch:AllowedHosts:0", $"127.0.0.1:{web.Root.Port}"));

        var found = await DiagnoseAsync(host);

        Assert.All(found, diagnosis => Assert.Null(diagnosis.Fix));
        Assert.Equal(["articles", "clock", "database", "index", "platforms", "storage"], found.Select(diagnosis => diagnosis.Subject)
            .Where(subject => !subject.StartsWith("feed", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task The_doctor_names_what_is_wrong_and_no_secret()
    {
        await using var web = await FakeWeb.StartAsync();
        web.With("/page", "<html><p>No feed</p></html>").Pages["/bot123:secret/getMe"] = FakeWeb.Send("{}", status: 401);
        using var host = Build(
            ("Articles", folder["nowhere"]),
            ("Feeds:0", web["/page"].AbsoluteUri), ("Feeds:1", "http://127.0.0.2:9/feed"), ("Fetch:AllowedHosts:0", $"127.0.0.1:{web.Root.Port}"),
            ("Telegram:Token", "123:secret"), ("Telegram:BaseUrl", web.Root.AbsoluteUri.TrimEnd('/')), ("Discord:PublicKey", "abc"));

        var wrong = (await DiagnoseAsync(host)).Where(diagnosis => diagnosis.Fix is not null).ToList();

        Assert.Contains(wrong, diagnosis => diagnosis.Subject == "articles");
        Assert.Contains(wrong, diagnosis => diagnosis.Subject.EndsWith("/page", StringComparison.Ordinal) && diagnosis.Text.Contains(
            "no RSS", StringComparison.Ordinal));
        Assert.Contains(wrong, diagnosis => diagnosis.Subject.EndsWith("9/feed", StringComparison.Ordinal) && diagnosis.Text.Contains(
            "isn't public", StringComparison.Ordinal));
        Assert.Contains(wrong, diagnosis => diagnosis is { Subject: "telegram", Text: "The token is refused." });
        Assert.Contains(wrong, diagnosis => diagnosis.Subject == "discord");
        Assert.DoesNotContain(wrong, diagnosis => $"{diagnosis}".Contains("secret", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private IHost Build(params (string Key, string Value)[] settings) => Build(settings, _ => { });

    private IHost Build((string Key, string Value)[] settings, Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder.Path });
        builder.Configuration.AddInMemoryCollection([new("Articles", folder["articles"])]);
        builder.Configuration.AddInMemoryCollection([.. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))]);
        builder.Services.AddSingleton(CorpusOptions.Of(builder.Configuration, folder.Path, CorpusSettings.Configured));
        builder.AddTalksBot().AddIndex().AddStorage().AddLive().AddOperations().AddTelegram().AddDiscord();
        add(builder.Services);
        return builder.Build();
    }

    private static HttpServer Server(IHost host) => host.Services.GetServices<IHostedService>().OfType<HttpServer>().Single();

    private static async Task<List<Diagnosis>> DiagnoseAsync(IHost host)
    {
        var found = new List<Diagnosis>();
        foreach (var check in host.Services.GetServices<ICheck>())
            await foreach (var diagnosis in check.RunAsync(CancellationToken.None))
                found.Add(diagnosis);
        return found;
    }

    private static void Note(List<string> told, Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (told)
            told.Add(string.Join(' ', [instrument.Name, $"{value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
    }

    private sealed class Hello : IHttpEndpoints
    {
        public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/hello", context => context.Response.WriteAsync("hello"));
    }

    /// <summary>Indexes until it is let go.</summary>
    private sealed class HeldIndexer : IIndexer, IDisposable
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim end = new(0);

        public Task Reached => reached.Task;

        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
        {
            reached.TrySetResult();
            await end.WaitAsync(cancellation);
            end.Release();
            return new IndexReport(new IndexStatus("held", 0, 0, 0, default, null, []), false, null, TimeSpan.Zero);
        }

        public void End() => end.Release();

        public void Dispose() => end.Dispose();
    }

    private sealed class Unready : IReadiness
    {
        public string Name => "carrier";

        public Task<string?> CheckAsync(CancellationToken cancellation) => Task.FromResult<string?>("No pigeons.");
    }
}
