using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace TalksBot.Benchmarks.Discord;

/// <summary>The bot in a process of its own, as it is deployed, with Discord over HTTP on a port of loopback.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process process;
    private int logged;

    /// <param name="program">The built TalksBot.dll.</param>
    /// <param name="articles">What it answers from.</param>
    /// <param name="folder">A folder for its index and its data.</param>
    /// <param name="publicKey">Whose signatures it takes.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="api">Where it thinks Discord is.</param>
    public BotProcess(string program, string articles, string folder, string publicKey, int port, string api)
    {
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/discord/interactions"));
        var start = new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardError = true,
            Environment =
            {
                ["Articles__0"] = articles,
                ["Index__Directory"] = Path.Combine(folder, "index"),
                ["Storage__Directory"] = Path.Combine(folder, "data"),
                ["Urls"] = Endpoint.GetLeftPart(UriPartial.Authority),
                ["Discord__PublicKey"] = publicKey,
                ["Discord__BaseUrl"] = api,
                ["Discord__Admins__0"] = Interactions.Admin,
                ["Discord__RateLimits__PerUser"] = "0",
                ["Discord__RateLimits__PerChat"] = "0",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            Interlocked.Increment(ref logged);
            Console.Error.WriteLine(line.Data);
        };
        process.BeginErrorReadLine();
    }

    public Uri Endpoint { get; }

    /// <summary>How many lines it has logged.</summary>
    public int Logged => Volatile.Read(ref logged);

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Used
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Waits until the index is built and the port is open.</summary>
    public async Task WhenReadyAsync()
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var response = await client.GetAsync(Endpoint);
                if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
                    return;
            }
            catch (HttpRequestException)
            {
                // It doesn't listen yet.
            }

            await Task.Delay(500);
        }

        throw new TimeoutException("The bot didn't start.");
    }

    /// <summary>Waits until it has done what it was asked.</summary>
    public async Task WhenIdleAsync()
    {
        for (var before = TimeSpan.Zero; Used - before > TimeSpan.FromMilliseconds(20);)
        {
            before = Used;
            await Task.Delay(1000);
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
