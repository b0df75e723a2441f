using System.Diagnostics;
using System.Text;

namespace TalksBot.Tests.Support;

/// <summary>One run of a program: what it wrote and how it ended.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs the built program.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="input">What standard input holds.</param>
    /// <param name="arguments">The command line.</param>
    /// <exception cref="OperationCanceledException">The program did not end by itself; it was killed.</exception>
    public static Task<ProgramRun> StartAsync(string folder, string input, IEnumerable<string> arguments) =>
        StartAsync("dotnet", [typeof(Program).Assembly.Location, .. arguments], folder, input);

    /// <summary>Runs any program.</summary>
    /// <param name="program">What the path of the machine finds.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="input">What standard input holds.</param>
    /// <exception cref="OperationCanceledException">The program did not end by itself; it was killed.</exception>
    public static async Task<ProgramRun> StartAsync(string program, IEnumerable<string> arguments, string folder = "", string input = "")
    {
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), StandardOutputEncoding = Encoding.UTF8,
        })!;
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
