using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Events;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>The first word to a chat: what the articles are about, three questions that they answer, how to ask, and how to be rid of the bot.</summary>
public sealed class StartCommand(CastCommand cast, ICommand when) : ICommand
{
    private const int MaxQuestions = 3;
    private const int MaxNames = 3;
    private const int EventsTried = 5;
    private const int PeopleNamed = 2;

    private readonly KeptOfIndex<FirstWord> kept = new();

    public CommandDescription Description { get; } = new(QuestionParser.Welcome, "Says what the articles are about, and what to ask")
    {
        Aliases = ["hello"], Welcomes = true, IsPrivate = true,
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var word = await WordAsync(context, cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (word.Articles == 0)
            return builder.Answered("There are no articles to answer from yet") with { IsSettled = true, FollowUps = ["/help"] };
        return builder.Answered($"{word.About}, word for word from {word.Size}") with
        {
            IsSettled = true,
            Notes =
            [
                "Ask in your own words, or with /who, /when and /casualties; /help lists all. Reply “is this true?” to a message to have it checked.",
                "In groups I read only what is said to me. Whoever runs the chat can remove me at any time; then nothing of it is kept.",
            ],
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
        var about = names.IsEmpty ? "Answers" : $"Answers about {Joined(names)}";
        return new FirstWord(articles.Length, about, Size(articles.Length, days), await QuestionsAsync(context, cancellation));
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

    private static string Size(int count, LocalDate[] days)
    {
        var articles = count == 1 ? "one article" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles");
        if (days.Length == 0)
            return articles;
        var (first, last) = (days.Min(), days.Max());
        return first == last ? $"{articles} of {DisplayDate.Of(first)}" : $"{articles}, {DisplayDate.Of(first)} to {DisplayDate.Of(last)}";
    }

    private static string Joined(ImmutableArray<string> names) =>
        names.Length == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[^1]}";

    private sealed record FirstWord(int Articles, string About, string Size, ImmutableArray<string> Questions);
}
