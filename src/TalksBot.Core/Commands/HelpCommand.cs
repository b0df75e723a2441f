using System.Collections.Immutable;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Lists the commands, from the one list that menus are made from too.</summary>
public sealed class HelpCommand(Func<ImmutableArray<CommandDescription>> commands) : ICommand
{
    public CommandDescription Description { get; } = new("help", "Lists what can be asked") { Aliases = ["start"] };

    public Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var unknown = context.Question.Rule == "command.unknown" ? context.Question.Argument : null;
        var summary = unknown is null
            ? "Ask in your own words, or with a command. Answers are quotes from the articles, each with its source."
            : $"There is no command /{unknown}. These there are:";
        var answer = new AnswerBuilder(context.Question).Answered(summary) with { IsSettled = true };

        // Whoever greets or thanks is told what can be asked, not handed the whole list.
        if (!context.Question.IsExplicit)
            return Task.FromResult(answer with { FollowUps = ["/help"] });
        var rows = commands()
            .Where(command => !command.AdminOnly || context.Message.IsAdmin)
            .Select(command => new AnswerRow(Usage(command), command.Summary, []));
        return Task.FromResult(answer with { Sections = [new AnswerSection(null, [.. rows])] });
    }

    private static string Usage(CommandDescription command) => command switch
    {
        { Argument: null } => $"/{command.Name}",
        { ArgumentRequired: true } => $"/{command.Name} {command.Argument}",
        _ => $"/{command.Name} [{command.Argument}]",
    };
}
