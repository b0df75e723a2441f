using System.Diagnostics;
using System.Text.Json;

namespace TalksBot.Tests.Programs;

/// <summary>The built program over standard input and output, line by line: what no client would send can be sent.</summary>
internal static class StdioSession
{
    /// <summary>What a client of 2025 begins with.</summary>
    public const string Greeting =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":""" +
        """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"0"}}}""";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Sends lines, waits for the answer to the last, and ends the input.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="lines">The lines; the last is a request.</param>
    /// <returns>All that stood on standard output, and the exit code.</returns>
    public static async Task<(int ExitCode, string[] Output)> RunAsync(string folder, string articles, IReadOnlyList<string> lines)
    {
        var last = JsonDocument.Parse(lines[^1]).RootElement.GetProperty("id").ToString();
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(Program).Assembly.Location, "mcp", "--articles", articles, "--index", Path.Combine(folder, "index"), $"--Storage:Directory={folder}/data"])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var sending = SendAsync();
            var output = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                output.Add(line);
                if (JsonDocument.Parse(line).RootElement.TryGetProperty("id", out var id) && id.ToString() == last)
                    process.StandardInput.Close();
            }

            await sending;
            await process.WaitForExitAsync(limit.Token);
            await errors;
            return (process.ExitCode, [.. output]);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }

        async Task SendAsync()
        {
            foreach (var line in lines)
                await process.StandardInput.WriteLineAsync(line.AsMemory(), limit.Token);
            await process.StandardInput.FlushAsync(limit.Token);
        }
    }
}
