using System.Collections.Immutable;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Says what the bot keeps of the people who ask.</summary>
public sealed class PrivacyCommand(bool keepsFollows = false) : ICommand
{
    public CommandDescription Description { get; } = new("privacy", "Says what the bot keeps, and for how long") { IsPrivate = true, IsQuiet = true };

    public Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation) =>
        Task.FromResult(new AnswerBuilder(context.Question).Answered("What this bot keeps") with
        {
            Sections =
            [
                new AnswerSection(null,
                [
                    new AnswerRow("questions",
                        "not logged; the last 1,000 answers stay in memory until the bot restarts, so that /more and /context "
                        + "work; what waits in a full queue is kept until it is answered", []),
                    new AnswerRow("votes",
                        "a thumb up or down is kept with the question, the answer's citations and a salted hash that tells one "
                        + "voter from another, for a year unless the operator set another time", []),
                    new AnswerRow("limits", "how much somebody has asked is known for a minute, in memory or under a hash", []),
                    .. keepsFollows
                        ?
                        [
                            new AnswerRow("follows", "what a chat follows is kept with the chat's number, but not who asked for it, until /unfollow", []),
                            new AnswerRow("settings", "what a chat's admins set is kept until the bot is removed from it", []),
                        ]
                        : ImmutableArray<AnswerRow>.Empty,
                    new AnswerRow("names", keepsFollows ? "no user's name, number or address is kept" : "no user name, number or address is kept", []),
                ]),
            ],
            FollowUps = ["/forget"],
        });
}
