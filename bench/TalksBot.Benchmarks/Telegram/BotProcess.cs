using System.Diagnostics;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Benchmarks.Telegram;

/// <summary>The bot as its operators run it: a process of its own, here against a Bot API on loopback.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo? folder;

    private BotProcess(Process process, DirectoryInfo? folder) => (this.process, this.folder) = (process, folder);

    public double WorkingSetMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public TimeSpan CpuTime => process.TotalProcessorTime;

    public int ExitCode => process.ExitCode;

    /// <summary>Starts it over the articles of the current folder and waits until it polls.</summary>
    public static async Task<BotProcess> StartAsync(FakeBotApi api, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-bench");
        var process = Start(api, Path.Combine(AppContext.BaseDirectory, "TalksBot.dll"), folder.FullName, null, settings);
        await api.WaitAsync("deleteWebhook", 1);
        return new BotProcess(process, folder);
    }

    /// <summary>Starts a published one in a folder that stays: articles, index and data are below it, and what it logs.</summary>
    public static BotProcess Start(FakeBotApi api, string program, string folder, params string[] settings)
    {
        var log = new StreamWriter(Path.Combine(folder, "bot.log")) { AutoFlush = true };
        var process = Start(api, program, folder, log, [$"--Articles={Path.Combine(folder, "articles")}", .. settings]);
        return new BotProcess(process, folder: null);
    }

    /// <summary>Starts it over the articles of the current folder, with index and data in a folder that stays.</summary>
    public static BotProcess StartIn(FakeBotApi api, string folder, params string[] settings) =>
        new(Start(api, Path.Combine(AppContext.BaseDirectory, "TalksBot.dll"), folder, null, settings), folder: null);

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static Process Start(FakeBotApi api, string program, string folder, TextWriter? log, string[] settings)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            program,
            $"--Telegram:BaseUrl={api.BaseUrl}",
            "--Telegram:RateLimits:PerUser=0",
            "--Telegram:RateLimits:PerChat=0",
            $"--Index:Directory={Path.Combine(folder, "index")}",
            $"--Storage:Directory={Path.Combine(folder, "data")}",
            .. settings,
        ])
        {
            Environment = { ["Telegram__Token"] = FakeBotApi.Token },
            RedirectStandardOutput = log is not null,
            RedirectStandardError = log is not null,
        })!;
        if (log is null)
            return process;
        var both = TextWriter.Synchronized(log);
        process.OutputDataReceived += (_, line) => both.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => both.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
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
        folder?.Delete(recursive: true);
    }
}
