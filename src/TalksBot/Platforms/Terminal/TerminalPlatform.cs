using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Chat;
using TalksBot.Cli;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;

namespace TalksBot.Platforms.Terminal;

/// <summary>A chat on standard input and output: one question a line, until the input ends, /quit or Ctrl-C.</summary>
public sealed class TerminalPlatform(
    IConversation conversation, TerminalConsole console, IHostApplicationLifetime lifetime, ILogger<TerminalPlatform> log) : BackgroundService
{
    public const string Name = "terminal";

    private static readonly string[] Farewells = ["/quit", "/exit", "quit", "exit"];

    private readonly ChatAnswers answers = new(conversation);
    private GivenAnswer? given;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (console.IsInteractive)
            await console.Output.WriteLineAsync("TalksBot answers from its articles, word for word. /help lists what you can ask; /quit ends.");
        while (!stoppingToken.IsCancellationRequested)
        {
            await PromptAsync();

            // A console read can't be cancelled: when the host stops, the read is left behind.
            if (await Task.Run(console.Input.ReadLine, CancellationToken.None).WaitAsync(stoppingToken) is not { } line || IsFarewell(line.Trim()))
                break;
            if (line.Trim().Length == 0)
                continue;
            try
            {
                await ReplyAsync(line, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One question that fails doesn't end the chat.
                log.LogError(failure, "A question could not be answered");
                await console.Output.WriteLineAsync("That could not be answered just now: ask again, or run 'TalksBot index --rebuild' if it stays so.\n");
            }
        }

        lifetime.StopApplication();
    }

    // "/quit now" is meant as "/quit"; without the slash words behind it make it a question.
    private static bool IsFarewell(string line) => Farewells.Contains(line is ['/', ..] ? line.Split(' ')[0] : line);

    private async Task PromptAsync()
    {
        if (!console.IsInteractive)
            return;
        await console.Output.WriteAsync("> ");
        await console.Output.FlushAsync();
    }

    private async Task ReplyAsync(string line, CancellationToken cancellation)
    {
        // Whoever sits at the terminal owns the process: an admin.
        var message = new IncomingMessage(Name, Chat: Name, User: Name, line, IsAdmin: true) { IsChatAdmin = true, IsPrivate = true };
        var progress = console.IsInteractive ? new ProgressLine(console.Output) : null;
        given = await answers.AnswerAsync(message, given, progress, cancellation);
        progress?.Clear();
        await console.Output.WriteLineAsync(given.IsPastEnd ? Phrases.NoMore : TerminalReplyRenderer.Render(given.Shown, given.Answer, console.Style));
        await console.Output.WriteLineAsync();
        await console.Output.FlushAsync(cancellation);
    }
}
