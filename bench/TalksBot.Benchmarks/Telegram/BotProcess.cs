using System.Diagnostics;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Benchmarks.Telegram;

/// <summary>The bot as its operators run it: a process of its own, here against a Bot API on loopback.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo folder;

    private BotProcess(Process process, DirectoryInfo folder) => (this.process, this.folder) = (process, folder);

    public double WorkingSetMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts it over the articles of the current folder and waits until it polls.</summary>
    public static async Task<BotProcess> StartAsync(FakeBotApi api, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-bench");
        var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "TalksBot.dll"),
            $"--Telegram:BaseUrl={api.BaseUrl}",
            "--Telegram:RateLimits:PerUser=0",
            "--Telegram:RateLimits:PerChat=0",
            $"--Index:Directory={Path.Combine(folder.FullName, "index")}",
            $"--Storage:Directory={Path.Combine(folder.FullName, "data")}",
            .. settings,
        ])
        {
            Environment = { ["Telegram__Token"] = FakeBotApi.Token },
        })!;
        await api.WaitAsync("deleteWebhook", 1);
        return new BotProcess(process, folder);
    }

    /// <summary>Stops it as a service manager would.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var patience = new CancellationTokenSource(StopTime);
        await process.WaitForExitAsync(patience.Token);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
