using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Says what the bot keeps of the people who ask.</summary>
public sealed class PrivacyCommand(bool keepsFollows = false) : ICommand
{
    public CommandDescription Description { get; } = new("privacy") { IsPrivate = true, IsQuiet = true, KeepsWords = true };

    public Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation) =>
        Task.FromResult(new AnswerBuilder(context.Question).Answered(Label.Of("privacy")) with
        {
            Sections =
            [
                new AnswerSection(null,
                [
                    Row("questions"),
                    Row("votes"),
                    Row("limits"),
                    .. keepsFollows ? [Row("follows"), Row("settings")] : ImmutableArray<AnswerRow>.Empty,
                    keepsFollows ? new AnswerRow(Label.Of("privacy.names"), Label.Of("privacy.names.kept-follows"), []) : Row("names"),
                ]),
            ],
            FollowUps = ["/forget"],
        });

    private static AnswerRow Row(string what) => new(Label.Of($"privacy.{what}"), Label.Of($"privacy.{what}.kept"), []);
}
