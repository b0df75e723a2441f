using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Hosting;
using TalksBot.Core.Text;
using TalksBot.Hosting;

namespace TalksBot.Cli;

/// <summary>The program's commands. Exit codes: 0 done, 2 wrong use (the message names the fix), 1 anything else that failed.</summary>
public static class CommandLine
{
    private const int Failed = 1;
    private const int WrongUse = 2;

    /// <param name="args">The process's arguments. <c>--Section:Key=value</c> sets a configuration key.</param>
    /// <param name="compose">Adds the bot's parts to the host.</param>
    public static async Task<int> RunAsync(string[] args, Action<IHostApplicationBuilder> compose)
    {
        var (settings, words) = (args.Where(ConfigurationArgument.Is).ToArray(), args.Where(arg => !ConfigurationArgument.Is(arg)).ToArray());
        var hosts = new HostFactory(settings, compose);
        try
        {
            // Most starts name nothing, and whoever waits for one needn't wait for every command's options.
            return words.Length == 0 ? await RunBotAsync(hosts, terminal: false, CancellationToken.None) : await RunCommandAsync(Root(hosts), words);
        }
        catch (Exception failure)
        {
            // Nothing else should come here; where it does, its place helps whoever mends it, and one line is enough for that.
            var (code, message) = failure switch
            {
                OperationCanceledException => (Failed, "Stopped."),
                WrongUseException => (WrongUse, failure.Message),
                ArticlesNotFoundException => (WrongUse, $"{failure.Message} Name one with --articles or the Articles setting."),
                IOException or UnauthorizedAccessException or InvalidDataException => (Failed, failure.Message),
                _ => (Failed, $"{failure.Message} ({failure.GetType().Name} in {failure.TargetSite?.DeclaringType?.Name}.{failure.TargetSite?.Name})"),
            };
            Console.Error.WriteLine(OneLine.Of(message));
            return code;
        }
    }

    private static async Task<int> RunBotAsync(HostFactory hosts, bool terminal, CancellationToken cancellation)
    {
        await hosts.RunAsync(terminal, cancellation);
        return Environment.ExitCode;
    }

    private static Task<int> RunCommandAsync(RootCommand root, string[] words)
    {
        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
            throw new WrongUseException($"{parsed.Errors[0].Message} See '{Name(parsed.CommandResult)} --help'.");
        if (parsed.CommandResult.Command != root)
            PatternTimeouts.First += Console.Error.WriteLine;
        return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Root(HostFactory hosts)
    {
        var terminal = new Option<bool>("--terminal") { Description = "Chat in this terminal even when another platform is configured" };
        var root = new RootCommand(
            "Answers questions about talks from news articles, with word-for-word quotes and their sources. Without a command it runs the bot.")
        {
            terminal,
            AskCommand.Create(hosts),
            ExportCommand.Create(hosts),
            IndexCommand.Create(hosts),
            ImportCommand.Create(hosts),
            ReadCommand.Create(hosts),
            FeedsCommand.Create(hosts),
            McpCommand.Create(hosts),
            KeyCommand.Create(),
            DoctorCommand.Create(hosts),
            FeedbackCommand.Create(hosts),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        root.SetAction((result, cancellation) => RunBotAsync(hosts, result.GetValue(terminal), cancellation));
        return root;
    }

    private static string Name(CommandResult command) =>
        command.Parent is null ? "TalksBot" : $"TalksBot {command.Command.Name}";
}

/// <summary>The program was called wrongly; the message names the fix in one line. Exit code 2.</summary>
public sealed class WrongUseException(string message) : Exception(message);
