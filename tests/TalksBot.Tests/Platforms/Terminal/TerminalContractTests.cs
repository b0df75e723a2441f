using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Terminal;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Terminal;

/// <summary>The terminal keeps what every platform promises.</summary>
public sealed class TerminalContractTests : PlatformContract
{
    /// <summary>Whoever sits at the terminal owns the process.</summary>
    [Fact]
    public override async Task Only_admins_can_reindex()
    {
        await using var platform = await StartAsync(new ScriptedConversation());

        Assert.Contains("Indexed 4 articles", await platform.SendAsync("/reindex"), StringComparison.Ordinal);
    }

    protected override Task<IPlatformDriver> StartAsync(IConversation conversation) =>
        Task.FromResult<IPlatformDriver>(new Driver(conversation));

    private sealed class Driver : IPlatformDriver
    {
        private readonly Typist typist = new();
        private readonly StringWriter screen = new();
        private readonly TerminalPlatform platform;

        public Driver(IConversation conversation)
        {
            var console = new TerminalConsole(typist, screen, IsInteractive: false, TerminalStyle.Plain);
            platform = new TerminalPlatform(conversation, console, new TerminalPrompt(console), new StoppingLifetime(), NullLogger<TerminalPlatform>.Instance);
            _ = platform.StartAsync(CancellationToken.None);
        }

        public async Task<string> SendAsync(string text, bool asAdmin = false)
        {
            await typist.WaitAsync();
            screen.GetStringBuilder().Clear();
            typist.Type(text);
            await typist.WaitAsync();
            typist.Again();
            return screen.ToString();
        }

        public Task<string> MoreAsync() => SendAsync("/more");

        public async ValueTask DisposeAsync()
        {
            typist.Leave();
            await platform.ExecuteTask!;
            platform.Dispose();
        }
    }

    /// <summary>Standard input with somebody at it: tells when the platform waits for the next line.</summary>
    private sealed class Typist : TextReader
    {
        private readonly BlockingCollection<string?> lines = [];
        private readonly SemaphoreSlim waiting = new(0);

        public override string? ReadLine()
        {
            waiting.Release();
            return lines.Take();
        }

        public async Task WaitAsync() => Assert.True(await waiting.WaitAsync(TimeSpan.FromSeconds(30)), "The terminal does not wait for input.");

        /// <summary>Lets the wait that was seen be seen once more.</summary>
        public void Again() => waiting.Release();

        public void Type(string line) => lines.Add(line);

        public void Leave() => lines.Add(null);

        protected override void Dispose(bool disposing)
        {
            lines.Dispose();
            waiting.Dispose();
            base.Dispose(disposing);
        }
    }
}
