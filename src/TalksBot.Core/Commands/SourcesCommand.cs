using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Lists the articles that answers come from, newest first.</summary>
public sealed class SourcesCommand : ICommand
{
    private const int MaxRows = 30;

    public CommandDescription Description { get; } = new("sources", "Lists the articles that answers come from") { Aliases = ["articles"] };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var articles = await context.Index.ListArticlesAsync(context.Question.Filter, cancellation);
        var rows = articles
            .OrderByDescending(article => article.Published)
            .ThenBy(article => article.Id, StringComparer.Ordinal)
            .Take(MaxRows)
            .Select(article => new AnswerRow(
                article.Published is { } published ? DisplayDate.Of(published) : "undated",
                $"{(article.Title.Length > 0 ? article.Title : article.Id)} · {SourceLabel.Outlet(article)}{(article.Url is { } url ? $" · {url}" : "")}",
                []));
        return new AnswerBuilder(context.Question).Answered($"{articles.Length} articles, newest first") with
        {
            Sections = articles.IsEmpty ? [] : [new AnswerSection(null, [.. rows])],
            Notes = articles.Length > MaxRows ? [$"The newest {MaxRows} are shown."] : [],
        };
    }
}
