using System.Globalization;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Removes what is kept of the asker.</summary>
public sealed class ForgetCommand(IMemberData members) : ICommand
{
    public CommandDescription Description { get; } = new("forget", "Removes what the bot keeps of you")
    {
        Acts = true, IsQuiet = true, IsPrivate = true,
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var message = context.Message;
        var gone = await members.ForgetAsync(message.Platform, message.User, message.IsPrivate ? message.Chat : null, cancellation);
        return new AnswerBuilder(context.Question).Answered(
            string.Create(CultureInfo.InvariantCulture, $"Removed: votes {gone.Votes}, follows of this private chat {gone.Follows}")) with
        {
            Notes = ["How much you have asked is forgotten by itself, at the latest in a minute unless the operator set another time."],
        };
    }
}
