using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>Answers messages from one index with a list of commands.</summary>
public sealed class Conversation : IConversation
{
    private readonly IPassageIndex index;
    private readonly ImmutableDictionary<string, ICommand> commands;
    private readonly QuestionParser parser;

    /// <param name="index">Where answers come from.</param>
    /// <param name="commands">Every command, in the order of help texts and menus.</param>
    public Conversation(IPassageIndex index, ImmutableArray<ICommand> commands)
    {
        this.index = index;
        this.commands = commands.ToImmutableDictionary(command => command.Description.Name);
        Commands = [.. commands.Select(command => command.Description)];
        parser = new QuestionParser(Commands);
    }

    public ImmutableArray<CommandDescription> Commands { get; }

    public async Task<Answer> AnswerAsync(
        IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        var question = parser.Parse(message);
        var command = commands.GetValueOrDefault(question.Command) ?? commands[QuestionParser.FreeQuestion];
        if (command.Description.AdminOnly && !message.IsAdmin)
            return new AnswerBuilder(question).Answered($"Only admins can call /{question.Command}.") with { Answered = false };
        if (command.Description.ArgumentRequired && question.Argument.Length == 0)
            return new AnswerBuilder(question).Answered($"Say what about: {command.Description.Example ?? $"/{question.Command} {command.Description.Argument}"}") with { Answered = false };
        var answer = await command.AnswerAsync(new CommandContext(question, message, index, previous, progress), cancellation);
        if (!answer.Answered && !question.IsExplicit && question.Command != QuestionParser.FreeQuestion)
            answer = await commands[QuestionParser.FreeQuestion].AnswerAsync(new CommandContext(question with { Command = QuestionParser.FreeQuestion }, message, index, previous), cancellation);
        return answer.Citations.IsEmpty && answer.Answered ? answer : answer with { Scope = await ScopeAsync(question, cancellation) };
    }

    public Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default) =>
        index.SuggestAsync(QuestionText.Clean(prefix), count, cancellation);

    private async Task<string> ScopeAsync(Question question, CancellationToken cancellation)
    {
        var status = await index.GetStatusAsync(cancellation);
        var count = question.Filter.Articles?.Count ?? status.Articles;
        var articles = count == 1 ? "1 article" : $"{count} articles";
        return status.Newest is { } newest ? $"index of {articles}, newest {DisplayDate.Of(newest)}" : $"index of {articles}";
    }
}
