using System.Diagnostics;
using System.Globalization;
using TalksBot.Benchmarks.Discord;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Benchmarks.Shared;

/// <summary>One of the bots over a shared database: a process of its own with Telegram by webhook and Discord over HTTP.</summary>
internal sealed class SharedBot : IDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talksbot-bench-");

    /// <param name="connection">The database.</param>
    /// <param name="articles">What it indexes; null for a bot that only answers.</param>
    /// <param name="telegram">Where it thinks Telegram is.</param>
    /// <param name="discord">Where it thinks Discord is.</param>
    /// <param name="publicKey">Whose interactions it takes.</param>
    public SharedBot(string connection, string? articles, FakeBotApi telegram, SilentDiscord discord, string publicKey)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{SilentDiscord.FreePort()}"));
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TalksBot.dll")])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            Environment =
            {
                ["Articles__0"] = articles ?? "none",
                ["Index__ReadOnly"] = articles is null ? "true" : "false",
                ["Index__Engine"] = "postgres",
                ["Index__ConnectionString"] = connection,
                ["Storage__Directory"] = Path.Combine(folder.FullName, "data"),
                ["Urls"] = Address.GetLeftPart(UriPartial.Authority),
                ["Health__Enabled"] = "true",
                ["Telegram__Token"] = FakeBotApi.Token,
                ["Telegram__BaseUrl"] = telegram.BaseUrl,
                ["Telegram__WebhookUrl"] = "https://bot.example.org",
                ["Telegram__SecretToken"] = Secret,
                ["Telegram__RateLimits__PerUser"] = "0",
                ["Telegram__RateLimits__PerChat"] = "0",
                ["Discord__PublicKey"] = publicKey,
                ["Discord__BaseUrl"] = discord.BaseUrl,
                ["Discord__RateLimits__PerUser"] = "0",
                ["Discord__RateLimits__PerChat"] = "0",
                ["Logging__LogLevel__Default"] = "Error",
            },
        })!;
    }

    public const string Secret = "a-secret-of-the-benchmark";

    public Uri Address { get; }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
