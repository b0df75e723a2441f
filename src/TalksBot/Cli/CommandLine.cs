using System.CommandLine;

namespace TalksBot.Cli;

/// <summary>The program's commands and options. Exit codes: 0 done, 2 wrong use, 1 anything else that failed.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Answers questions about talks with word-for-word quotes from news articles, each with its source.")
        {
            ExportCommand.Create(),
        };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? 2 : code;
    }
}
