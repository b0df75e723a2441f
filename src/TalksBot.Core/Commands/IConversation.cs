using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>
/// The way through the house for one message: read it, find its command, check that the asker may, answer.
/// Every platform calls this and nothing behind it.
/// </summary>
public interface IConversation
{
    /// <summary>Every command there is, in the order of help texts and menus.</summary>
    ImmutableArray<CommandDescription> Commands { get; }

    /// <summary>Never throws for what somebody wrote; a question that can't be read is answered with help or a refusal.</summary>
    /// <param name="message">Somebody's words.</param>
    /// <param name="previous">The answer before, for /more and /context; null where there is none.</param>
    /// <param name="progress">Where /reindex reports.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<Answer> AnswerAsync(
        IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default);

    /// <summary>What somebody typing a command's argument may mean: names of the articles, likeliest first, then words for what happened.</summary>
    Task<ImmutableArray<string>> SuggestAsync(Typing typing, int count, CancellationToken cancellation = default);

    /// <summary>Puts together what commands keep of all articles, so that no question waits for it.</summary>
    /// <exception cref="IndexUnavailableException">The index can't be read just now.</exception>
    Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;
}
