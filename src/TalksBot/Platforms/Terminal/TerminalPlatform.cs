using Microsoft.Extensions.Hosting;
using TalksBot.Chat;
using TalksBot.Cli;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;

namespace TalksBot.Platforms.Terminal;

/// <summary>A chat on standard input and output: one question a line, until the input ends, /quit or Ctrl-C.</summary>
public sealed class TerminalPlatform(
    IConversation conversation, TerminalConsole console, TerminalPrompt prompt, IHostApplicationLifetime lifetime, ILogger<TerminalPlatform> log)
    : BackgroundService
{
    public const string Name = "terminal";

    private static readonly string[] Farewells = ["/quit", "/exit", "quit", "exit"];

    private readonly ChatAnswers answers = new(conversation);
    private GivenAnswer? given;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (console.IsInteractive)
            await console.Output.WriteLineAsync(Say(Label.Of("terminal.greeting"), Language("")));
        while (!stoppingToken.IsCancellationRequested)
        {
            await prompt.ShowAsync();

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
                await console.Output.WriteLineAsync($"{Say(Label.Of("terminal.failed"), Language(line))}\n");
            }
        }

        lifetime.StopApplication();
    }

    // "/quit now" is meant as "/quit"; without the slash words behind it make it a question.
    private static bool IsFarewell(string line) => Farewells.Contains(line is ['/', ..] ? line.Split(' ')[0] : line);

    // Whoever sits at the terminal owns the process: an admin.
    private IncomingMessage Message(string line) => new(Name, Chat: Name, User: Name, line, IsAdmin: true)
    {
        UserLanguage = console.Language, IsChatAdmin = true, IsPrivate = true,
    };

    private AnswerLanguage Language(string line) => LanguageChoice.Of(Message(line));

    private static string Say(Label phrase, AnswerLanguage language) => BidiText.Opening(language) + BidiText.Of(phrase, language);

    private async Task ReplyAsync(string line, CancellationToken cancellation)
    {
        var message = Message(line);
        var progress = console.IsInteractive ? new ProgressLine(console.Output) : null;
        given = await answers.AnswerAsync(message, given, progress, cancellation);
        progress?.Clear();
        await console.Output.WriteLineAsync(
            given.IsPastEnd ? Say(Phrases.NoMore, given.Answer.Language) : TerminalReplyRenderer.Render(given.Shown, given.Answer, console.Style));
        await console.Output.WriteLineAsync();
        await console.Output.FlushAsync(cancellation);
    }
}
