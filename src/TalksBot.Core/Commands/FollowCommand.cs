using TalksBot.Core.Answers;

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
        KeepsWords = true,
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

/// <summary>What stands behind /follow: a subject, and how it is to be told of.</summary>
internal sealed record FollowWish(string Subject, bool AtNight, bool IsDaily, bool OnlyFigures)
{
    /// <summary>Reads "casualties daily", "Tarar figures only at night".</summary>
    public static FollowWish Read(string argument)
    {
        var wish = new FollowWish(string.Join(' ', argument.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), false, false, false);
        while (true)
        {
            if (wish.Without(" at night") is { } night)
                wish = wish with { Subject = night, AtNight = true };
            else if (wish.Without(" daily") is { } daily)
                wish = wish with { Subject = daily, IsDaily = true };
            else if ((wish.Without(" figures only") ?? wish.Without(" only figures") ?? wish.Without(" figures")) is { } figures)
                wish = wish with { Subject = figures, OnlyFigures = true };
            else
                return wish;
        }
    }

    private string? Without(string ending) =>
        Subject.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Subject.Length > ending.Length ? Subject[..^ending.Length].TrimEnd() : null;
}

/// <summary>What a chat follows, as a question: the bot asks it of new articles as a person would.</summary>
/// <param name="Question">With its command.</param>
/// <param name="Name">The name in the articles that the subject stands for; null where it is none.</param>
public sealed record FollowSubject(string Question, string? Name)
{
    private const string Casualties = "casualties";

    /// <summary>Whether nothing but figures is asked for.</summary>
    public bool IsFigures => Question.StartsWith($"/{Casualties}", StringComparison.OrdinalIgnoreCase);

    public static async Task<FollowSubject> ReadAsync(IPassageIndex index, string subject, bool onlyFigures, CancellationToken cancellation)
    {
        if (subject.StartsWith(Casualties, StringComparison.OrdinalIgnoreCase) && (subject.Length == Casualties.Length || subject[Casualties.Length] == ' '))
            return new FollowSubject($"/{subject}", null);
        var words = Analyzer.Terms(subject);
        var names = await index.SuggestAsync(subject, 3, cancellation);
        var name = names.FirstOrDefault(name => Analyzer.Terms(name) is var terms && words.All(terms.Contains));
        return new FollowSubject(onlyFigures ? $"/{Casualties} {subject}" : name is null ? $"/ask {subject}" : $"/who {subject}", name);
    }
}
