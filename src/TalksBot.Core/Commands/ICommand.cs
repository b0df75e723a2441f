using TalksBot.Core.Answers;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>One thing the bot can be asked. Commands keep nothing between calls.</summary>
public interface ICommand
{
    CommandDescription Description { get; }

    Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation);
}
