using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Indexing;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>Asks for messages when new articles bring something about a person, a topic or casualties, and shows at once what such a message has.</summary>
/// <param name="follows">Where it is kept.</param>
/// <param name="settings">What the chat's admins have settled; null where nobody can.</param>
/// <param name="commands">The commands that are asked for a sample, by their names.</param>
public sealed class FollowCommand(IFollowList follows, IChatSettings? settings, Func<string, ICommand?> commands) : ICommand
{
    public const string Name = "follow";

    private const int MaxLength = 100;

    public CommandDescription Description { get; } = new(Name)
    {
        Argument = Label.Of("command.follow.argument"),
        Suggests = Suggestion.Names | Suggestion.Events,
        ArgumentName = "subject",
        ArgumentRequired = true,
        Acts = true,
        AsksForChatAdmin = true,
        Example = "/follow casualties",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var (message, builder) = (context.Message, new AnswerBuilder(context.Question));
        var wish = FollowWish.Read(context.Question.Argument);
        if (await FollowRights.RefusalAsync(settings, message, Name, cancellation) is { } refusal)
            return builder.Answered(refusal) with { Answered = false };
        if (follows.Missing(message.Platform) is { } missing)
            return builder.Answered(Label.Of("follow.cannot", ("missing", missing))) with { Answered = false };
        if (message.Unreachable is { } unreachable)
            return builder.Answered(unreachable) with { Answered = false };
        if (wish.Subject.Length > MaxLength)
            return builder.Answered(Label.Of("follow.too-long", ("most", MaxLength))) with { Answered = false };
        var known = await context.Index.ListArticlesAsync(CorpusFilter.Everything, cancellation);
        var follow = new Follow(message.Platform, message.Chat, wish.Subject, wish.AtNight)
        {
            IsDaily = wish.IsDaily, OnlyFigures = wish.OnlyFigures, Language = LanguageChoice.Of(message).Code,
        };
        if (!await follows.AddAsync(follow, known.Select(article => article.Edition), cancellation))
            return builder.Answered(Label.Of("follow.too-many")) with { Answered = false };
        return await FollowedAsync(context, wish, builder, cancellation);
    }

    private async Task<Answer> FollowedAsync(CommandContext context, FollowWish wish, AnswerBuilder builder, CancellationToken cancellation)
    {
        var subject = await FollowSubject.ReadAsync(context.Index, wish.Subject, wish.OnlyFigures, cancellation);
        var hasSample = await AddSampleAsync(context, subject, builder, cancellation);
        ImmutableArray<string> ways =
        [
            wish.IsDaily ? "" : "daily",
            wish.OnlyFigures || subject.IsFigures ? "" : "figures only",
            wish.AtNight || wish.IsDaily ? "" : "at night",
        ];
        var how = (wish.IsDaily, wish.OnlyFigures) switch
        {
            (true, true) => "follow.daily-figures",
            (true, false) => "follow.daily",
            (false, true) => "follow.figures",
            _ => "follow",
        };
        return builder.Answered(Label.Of(how, ("subject", wish.Subject))) with
        {
            Notes =
            [
                .. subject.Name is { } name && !name.Equals(wish.Subject, StringComparison.OrdinalIgnoreCase)
                    ? [Label.Of("follow.name", ("name", name))]
                    : ImmutableArray<Label>.Empty,
                wish.IsDaily ? Label.Of("follow.once") : wish.AtNight ? Label.Of("follow.night") : Label.Of("follow.day"),
                Label.Of(hasSample ? "follow.sample" : "follow.nothing"),
            ],
            FollowUps =
            [
                .. ways.Where(way => way.Length > 0).Select(way => $"/{Name} {wish.Subject} {way}"),
                $"/{UnfollowCommand.Name} {wish.Subject}", "/follows",
            ],
        };
    }

    /// <summary>Cites the newest that there is about it; false for nothing.</summary>
    private async Task<bool> AddSampleAsync(CommandContext context, FollowSubject subject, AnswerBuilder builder, CancellationToken cancellation)
    {
        var (name, argument) = subject.Question[1..].Split(' ', 2) is [var first, var rest] ? (first, rest) : (subject.Question[1..], "");
        if (commands(name) is not { } command)
            return false;
        var question = new Question(subject.Question, name, argument, IsExplicit: true, "follow") { Filter = context.Question.Filter };
        var answer = await command.AnswerAsync(context with { Question = question, Previous = null }, cancellation);
        if (!answer.Answered || answer.Findings.IsEmpty)
            return false;
        var newest = answer.Findings.MaxBy(found => answer.Citations[found.Citation].Article.Published)!;
        builder.Add(answer.Citations[newest.Citation].Article, newest.Finding);
        return true;
    }
}
