using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Questions;
using TalksBot.Core.Questions.Slips;

namespace TalksBot.Core.Commands;

/// <summary>Answers messages from one index with a list of commands.</summary>
public sealed class Conversation : IConversation
{
    private const string NotAvailable = "The articles can't be read just now. Ask again in a moment.";

    private readonly IPassageIndex index;
    private readonly ImmutableDictionary<string, ICommand> commands;
    private readonly QuestionParser parser;
    private readonly EventWords eventWords;

    /// <param name="index">Where answers come from.</param>
    /// <param name="commands">Every command, in the order of help texts and menus.</param>
    public Conversation(IPassageIndex index, ImmutableArray<ICommand> commands)
    {
        this.index = index;
        eventWords = new EventWords(index);
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
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await using var reading = index.Read();
                var context = new CommandContext(question, message, reading.Index, previous, progress);
                var answer = await AnswerAsync(command, context, cancellation);
                return answer.IsRefusal && !message.AsTyped ? await ReadAgainAsync(answer, context, cancellation) : answer;
            }
            catch (IndexUnavailableException gone)
            {
                if (!isFirst || !gone.IsInterruption)
                    return new AnswerBuilder(question).Answered(NotAvailable) with { Answered = false };
            }
        }
    }

    public async Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default)
    {
        var typed = QuestionText.Clean(prefix);
        var names = await index.SuggestAsync(typed, count, cancellation);
        var events = await eventWords.SuggestAsync(typed, count, cancellation);

        // What is only spelt nearly so comes last.
        return [.. names.Where(name => Begins(name, typed)).Concat(events).Concat(names.Where(name => !Begins(name, typed))).Take(count)];
    }

    private async Task<Answer> AnswerAsync(ICommand command, CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var answer = await command.AnswerAsync(context, cancellation);
        if (!question.IsExplicit && answer.IsRefusal && !answer.IsSettled && question.Command != QuestionParser.FreeQuestion)
            answer = await BetterAsync(answer, context with { Question = question with { Command = QuestionParser.FreeQuestion } }, cancellation);
        if (answer.IsRefusal)
            answer = await RefusalEnding.OfAsync(answer, question.Argument, context.Index, question.Filter, cancellation);
        return answer.Citations.IsEmpty && answer.Answered ? answer : answer with { Scope = await ScopeAsync(context, cancellation) };
    }

    /// <summary>
    /// What the articles don't say may only be misspelt: with its slips undone the question is asked once more. A question that is
    /// answered as it was typed never comes here.
    /// </summary>
    private async Task<Answer> ReadAgainAsync(Answer refusal, CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var typed = question.IsExplicit ? question.Argument : question.Text;
        var reading = await new SpellingReader(context.Index, question.Filter).ReadAsync(typed, cancellation);
        var answer = refusal;
        if (reading.Note is not null)
        {
            var read = parser.Parse(context.Message with { Text = question.Text[..^typed.Length] + reading.Text });
            if (commands.GetValueOrDefault(read.Command) is { Description.AdminOnly: false } command)
                answer = await AnswerAsync(command, context with { Question = read }, cancellation) with { Question = question.Text };
        }

        ImmutableArray<string> lines = answer.Answered ? Lines(reading.Note) : Lines(reading.Note, reading.Doubt);
        return lines.IsEmpty ? answer : answer with { Spelling = lines, Notes = [.. lines, .. answer.Notes], Explanation = [.. lines, .. answer.Explanation] };

        static ImmutableArray<string> Lines(params ReadOnlySpan<string?> lines) => [.. lines.ToArray().OfType<string>()];
    }

    /// <summary>Where nobody named a command and the one that was chosen finds nothing, passages may still answer.</summary>
    private async Task<Answer> BetterAsync(Answer chosen, CommandContext context, CancellationToken cancellation)
    {
        var plain = await commands[QuestionParser.FreeQuestion].AnswerAsync(context, cancellation);
        return plain.Answered ? plain : chosen;
    }

    private static async Task<string> ScopeAsync(CommandContext context, CancellationToken cancellation)
    {
        var status = await context.Index.GetStatusAsync(cancellation);
        var count = context.Question.Filter.Articles?.Count ?? status.Articles;
        var articles = count == 1 ? "1 article" : $"{count} articles";
        return status.Newest is { } newest ? $"index of {articles}, newest {DisplayDate.Of(newest)}" : $"index of {articles}";
    }

    private static bool Begins(string name, string typed) =>
        $" {Folding.Fold(name)}".Contains($" {Folding.Fold(typed).TrimStart()}", StringComparison.Ordinal);
}
