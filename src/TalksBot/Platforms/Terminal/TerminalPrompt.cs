namespace TalksBot.Platforms.Terminal;

/// <summary>Where somebody types: it is shown when an answer may be asked for, and again below whatever is told meanwhile.</summary>
public sealed class TerminalPrompt(TerminalConsole console)
{
    private readonly TaskCompletionSource shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task ShowAsync()
    {
        if (console.IsInteractive)
        {
            await console.Output.WriteAsync("> ");
            await console.Output.FlushAsync();
        }

        shown.TrySetResult();
    }

    /// <summary>Tells something that nobody waits for, once somebody can type.</summary>
    public async Task TellAsync(Label line, CancellationToken cancellation)
    {
        await shown.Task.WaitAsync(cancellation);
        var language = AnswerLanguage.Of(console.Language) ?? AnswerLanguage.English;
        await console.Output.WriteLineAsync($"\n{BidiText.Opening(language)}{BidiText.Of(line, language)}");
        await ShowAsync();
    }
}
