using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;

namespace TalksBot.Core.Commands;

/// <summary>The first word to a chat: what the articles are about, three questions that they answer, how to ask, and how to be rid of the bot.</summary>
public sealed class StartCommand(CastCommand cast, ICommand when) : ICommand
{
    private const int MaxQuestions = 3;
    private const int MaxNames = 3;
    private const int EventsTried = 5;
    private const int PeopleNamed = 2;

    private readonly KeptOfIndex<FirstWord> kept = new();

    public CommandDescription Description { get; } = new(QuestionParser.Welcome)
    {
        Aliases = ["hello"], Welcomes = true, IsPrivate = true,
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var word = await WordAsync(context, cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (word.Articles == 0)
            return builder.Answered(Label.Of("start.empty")) with { IsSettled = true, FollowUps = ["/help"] };
        return builder.Answered(word.Summary) with
        {
            IsSettled = true,
            Notes = [Label.Of("start.how"), Label.Of("start.end")],
            FollowUps = [.. word.Questions, "/help"],
        };
    }

    public Task PrepareAsync(CommandContext context, CancellationToken cancellation) => WordAsync(context, cancellation);

    private Task<FirstWord> WordAsync(CommandContext context, CancellationToken cancellation) =>
        kept.GetAsync(context, () => ReadAsync(context, cancellation), cancellation);

    private async Task<FirstWord> ReadAsync(CommandContext context, CancellationToken cancellation)
    {
        var articles = await context.Index.ListArticlesAsync(context.Question.Filter, cancellation);
        var names = await context.Index.SuggestAsync("", MaxNames, cancellation);
        var days = articles.Select(article => article.Published).OfType<LocalDate>().ToArray();
        return new FirstWord(articles.Length, Summary(names, articles.Length, days), await QuestionsAsync(context, cancellation));
    }

    /// <summary>Of the people spoken of most, what happened most and whom it cost: what is asked is answered.</summary>
    private async Task<ImmutableArray<string>> QuestionsAsync(CommandContext context, CancellationToken cancellation)
    {
        var people = (await cast.MostMentionedAsync(context, PeopleNamed, cancellation)).Select(name => $"/who {name}").ToArray();
        var questions = new List<string>(people.Take(1));
        foreach (var word in await new EventWords(context.Index).MostUsedAsync(EventsTried, cancellation))
        {
            var asked = new Question($"/when {word}", "when", word, IsExplicit: true, "command.named") { Filter = context.Question.Filter };
            if ((await when.AnswerAsync(context with { Question = asked }, cancellation)).Answered)
            {
                questions.Add(asked.Text);
                break;
            }
        }

        var claims = await context.Index.ListAsync(new FindingList(FindingKind.Claim, context.Question.Filter) { Count = 1 }, cancellation);
        if (!claims.IsEmpty)
            questions.Add("/casualties");
        return [.. questions.Concat(people.Skip(1)).Append("/timeline").Distinct().Take(MaxQuestions)];
    }

    private static Label Summary(ImmutableArray<string> names, int count, LocalDate[] days)
    {
        var about = names.IsEmpty ? Label.Of("start.about-nothing") : Label.Of("start.about", ("names", Label.List(names.Select(Label.Name))));
        return days.Distinct().Count() < 2
            ? Label.Of("start", ("about", about), ("count", count))
            : Label.Of("start.period", ("about", about), ("count", count), ("first", DisplayDate.Of(days.Min())), ("last", DisplayDate.Of(days.Max())));
    }

    private sealed record FirstWord(int Articles, Label Summary, ImmutableArray<string> Questions);
}
