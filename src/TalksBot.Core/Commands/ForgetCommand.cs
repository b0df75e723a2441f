using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Removes what is kept of the asker.</summary>
public sealed class ForgetCommand(IMemberData members) : ICommand
{
    public CommandDescription Description { get; } = new("forget")
    {
        Acts = true, IsQuiet = true, IsPrivate = true, KeepsWords = true,
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var message = context.Message;
        var gone = await members.ForgetAsync(message.Platform, message.User, message.IsPrivate ? message.Chat : null, cancellation);
        return new AnswerBuilder(context.Question).Answered(Label.Of("forget", ("votes", gone.Votes), ("follows", gone.Follows))) with
        {
            Notes = [Label.Of("forget.limits")],
        };
    }
}
