using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Lists the commands, from the one list that menus are made from too.</summary>
public sealed class HelpCommand(Func<ImmutableArray<CommandDescription>> commands) : ICommand
{
    public CommandDescription Description { get; } = new("help") { IsQuiet = true };

    public Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        if (question.Rule == QuestionParser.UnknownCommand)
            return Task.FromResult(Unknown(question));
        var answer = new AnswerBuilder(question).Answered(Label.Of("help")) with { IsSettled = true };

        // Whoever greets or thanks is told what can be asked, not handed the whole list.
        if (!question.IsExplicit)
            return Task.FromResult(answer with { FollowUps = ["/start", "/help"] });
        var rows = commands()
            .Where(command => !command.AdminOnly || context.Message.IsAdmin)
            .Select(command => new AnswerRow(Usage(command), command.Summary, []));
        return Task.FromResult(answer with { Sections = [new AnswerSection(null, [.. rows])] });
    }

    /// <summary>The nearest command in one line, not the list of all.</summary>
    private static Answer Unknown(Question question) =>
        new AnswerBuilder(question)
        .Answered(question.Offered is { } offered
            ? Label.Of("help.offered", ("command", $"/{question.Argument}"), ("offered", offered))
            : Label.Of("help.unknown", ("command", $"/{question.Argument}"))) with
        {
            Answered = false,
            IsSettled = true,
            FollowUps = question.Offered is { } nearest ? [nearest, "/help"] : ["/help"],
        };

    private static Label Usage(CommandDescription command) => command switch
    {
        { Argument: null } => $"/{command.Name}",
        { ArgumentRequired: true } => Label.Joined(" ", $"/{command.Name}", command.Argument),
        _ => Label.Of("help.optional", ("command", $"/{command.Name}"), ("argument", command.Argument)),
    };
}
