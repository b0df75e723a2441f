using System.IO.Pipelines;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Hosting;
using TalksBot.Platforms.Terminal;
using TalksBot.Programs;
using TalksBot.Storage;
using TalksBot.Tests.Support;
using TalksBot.Web;

namespace TalksBot.Tests.Web;

/// <summary>The bot as it runs in a terminal that somebody types at.</summary>
public sealed class TypedAtHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Pipe typed = new();
    private readonly Screen screen = new();
    private readonly IHost host;

    private TypedAtHost(TemporaryFolder folder, string urls)
    {
        Typist = new StreamWriter(typed.Writer.AsStream()) { AutoFlush = true };
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder.Path });
        builder.Configuration.AddInMemoryCollection([new("Articles:0", StarterCorpus.Folder), new("Urls", urls), new("Watch:Interval", "0")]);
        builder.Services.AddSingleton(CorpusOptions.Of(builder.Configuration, folder.Path, CorpusSettings.Configured));
        builder.AddTalksBot().AddIndex().AddStorage().AddLive().AddOperations().AddPrograms().AddWeb(isTypedAt: true).AddTerminal();
        builder.Services.AddSingleton(new TerminalConsole(new StreamReader(typed.Reader.AsStream()), screen, IsInteractive: true, TerminalStyle.Plain));
        host = builder.Build();
    }

    public TextWriter Typist { get; }

    public HttpServer Server => host.Services.GetServices<IHostedService>().OfType<HttpServer>().Single();

    public static async Task<TypedAtHost> StartAsync(TemporaryFolder folder, string urls)
    {
        var made = new TypedAtHost(folder, urls);
        await made.host.StartAsync();
        return made;
    }

    /// <summary>What stands on the screen once something was told there.</summary>
    /// <param name="words">Words of it.</param>
    public async Task<string> ToldAsync(string words = "\nThe page ")
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!screen.Text.Contains(words, StringComparison.Ordinal) || !screen.Text.EndsWith("> ", StringComparison.Ordinal))
            await Task.Delay(20, limit.Token);
        return screen.Text;
    }

    public async ValueTask DisposeAsync()
    {
        await typed.Writer.CompleteAsync();
        await host.StopAsync();
        host.Dispose();
    }

    /// <summary>Several write on it at a time.</summary>
    private sealed class Screen : TextWriter
    {
        private readonly StringBuilder written = new();

        public override Encoding Encoding => Encoding.UTF8;

        public string Text
        {
            get
            {
                lock (written)
                    return written.ToString();
            }
        }

        public override void Write(char value)
        {
            lock (written)
                written.Append(value);
        }
    }
}
