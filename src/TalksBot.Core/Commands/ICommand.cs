using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>One thing the bot can be asked. Commands keep nothing of a question between calls.</summary>
public interface ICommand
{
    CommandDescription Description { get; }

    Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation);

    /// <summary>Puts together what the command keeps of all articles, so that no question waits for it.</summary>
    Task PrepareAsync(CommandContext context, CancellationToken cancellation) => Task.CompletedTask;
}
