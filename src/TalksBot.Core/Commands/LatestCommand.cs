using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>What is new: the newest articles, each with its first sentence and its source.</summary>
public sealed class LatestCommand : ICommand
{
    private const int MaxArticles = 10;

    private readonly KeptOfIndex<ImmutableArray<(ArticleInfo Article, Quote Opening)>> kept = new();

    public CommandDescription Description { get; } = new("latest") { Aliases = ["new"], KeepsWords = true, TellsNews = true, Example = "/latest" };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var newest = await NewestAsync(context, cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (newest.IsEmpty)
            return builder.Refused(Label.Of("latest.none"));
        var rows = newest
            .Select(item => new AnswerRow(
                item.Article.Published is { } day ? DisplayDate.Of(day) : Label.Of("undated"),
                item.Article.Name,
                [builder.Add(item.Article, new PassageFinding { ArticleId = item.Article.Id, Sentence = item.Opening, Rule = "latest.opening" })]))
            .ToImmutableArray();
        return builder.Answered(Label.Of("latest")) with { Sections = [new AnswerSection(null, rows)], FollowUps = ["/timeline", "/sources"] };
    }

    public Task PrepareAsync(CommandContext context, CancellationToken cancellation) => NewestAsync(context, cancellation);

    private Task<ImmutableArray<(ArticleInfo Article, Quote Opening)>> NewestAsync(CommandContext context, CancellationToken cancellation) =>
        kept.GetAsync(context, () => ReadAsync(context, cancellation), cancellation);

    private static async Task<ImmutableArray<(ArticleInfo Article, Quote Opening)>> ReadAsync(CommandContext context, CancellationToken cancellation)
    {
        var newest = ImmutableArray.CreateBuilder<(ArticleInfo, Quote)>();
        foreach (var article in (await context.Index.ListArticlesAsync(context.Question.Filter, cancellation))
            .Where(article => article.CopyOf is null)
            .OrderByDescending(article => article.Published).ThenBy(article => article.Id, StringComparer.Ordinal).Take(MaxArticles))
            if (await context.Index.GetArticleAsync(article.Id, cancellation) is { } whole
                && DocumentParser.Parse(whole).Sentences.FirstOrDefault(sentence => sentence.Kind == SentenceKind.Prose) is { } first)
                newest.Add((article, whole.Quote(first.Span)));
        return newest.DrainToImmutable();
    }
}
