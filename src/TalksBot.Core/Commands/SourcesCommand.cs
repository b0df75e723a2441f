using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Lists the articles that answers come from, newest first.</summary>
public sealed class SourcesCommand : ICommand
{
    private const int MaxRows = 300;
    private const int RowsAPage = 15;

    private readonly KeptOfIndex<ListedArticles> kept = new();

    public CommandDescription Description { get; } = new("sources") { Aliases = ["articles"], KeepsWords = true };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var (count, newest) = await (context.Message.WantsAll ? ReadAsync(context, cancellation) : NewestAsync(context, cancellation));
        var rows = newest
            .Take(MaxRows)
            .Select(article => new AnswerRow(
                article.Published is { } published ? DisplayDate.Of(published) : Label.Of("undated"),
                Label.Joined(" · ", [article.Name, SourceLabel.Outlet(article), .. Address(article)]),
                []));
        return new AnswerBuilder(context.Question).Answered(Label.Of("sources", ("count", count))) with
        {
            Sections = count == 0 ? [] : [new AnswerSection(null, [.. rows])],
            IsList = true,
            PageSize = RowsAPage,
            Articles = newest,
            Notes = count > context.Most(MaxRows) ? [Label.Of("sources.some", ("shown", context.Most(MaxRows)))] : [],
        };
    }

    public Task PrepareAsync(CommandContext context, CancellationToken cancellation) => NewestAsync(context, cancellation);

    private static ImmutableArray<Label> Address(ArticleInfo article) => SourceLabel.Address(article) is { } url ? [url] : [];

    private Task<ListedArticles> NewestAsync(CommandContext context, CancellationToken cancellation) =>
        kept.GetAsync(context, () => ReadAsync(context, cancellation), cancellation);

    private static async Task<ListedArticles> ReadAsync(CommandContext context, CancellationToken cancellation)
    {
        var articles = await context.Index.ListArticlesAsync(context.Question.Filter, cancellation);
        return new ListedArticles(articles.Length, [.. articles
            .OrderByDescending(article => article.Published)
            .ThenBy(article => article.Id, StringComparer.Ordinal)
            .Take(context.Most(MaxRows))]);
    }

    private sealed record ListedArticles(int Count, ImmutableArray<ArticleInfo> Newest);
}
