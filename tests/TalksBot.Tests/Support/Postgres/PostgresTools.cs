using System.Diagnostics;
using System.Globalization;

namespace TalksBot.Tests.Support.Postgres;

/// <summary>The programs of the system's PostgreSQL, run as a user that they accept: they refuse root.</summary>
internal static class PostgresTools
{
    private const int OldestVersion = 15;
    private const string Folder = "/usr/lib/postgresql";

    private static readonly string? Binaries = Find();

    /// <summary>Why the tests can't run here; null where they can.</summary>
    public static string? Missing { get; } =
        Binaries is null ? "PostgreSQL 15 or later is missing: install the system's package (Debian: postgresql)"
        : !OperatingSystem.IsLinux() ? "the cluster of the tests is made for Linux only"
        : null;

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Makes a folder that the server may own.</summary>
    public static async Task<string> CreateFolderAsync()
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-pg-").FullName;
        if (IsRoot)
            await RunAsync("chown", ["postgres", folder]);
        return folder;
    }

    /// <summary>Runs one of PostgreSQL's programs to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message says what it said.</exception>
    public static Task RunServerToolAsync(string name, params string[] arguments)
    {
        var program = Path.Combine(Binaries ?? throw new InvalidOperationException(Missing), name);
        return IsRoot ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments]) : RunAsync(program, arguments);
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        // The server inherits what its starter writes to: a pipe would never end.
        var output = Path.GetTempFileName();
        var shell = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", output, program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(shell)!;
        await process.WaitForExitAsync();
        var said = await File.ReadAllTextAsync(output);
        File.Delete(output);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said}");
    }

    private static string? Find() => !Directory.Exists(Folder) ? null : Directory.GetDirectories(Folder)
        .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= OldestVersion)
        .Select(folder => Path.Combine(folder, "bin"))
        .LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
}
