using NodaTime;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>What was searched for an answer: how many articles, and the day of the newest.</summary>
internal static class AnswerScope
{
    public static async Task<Label> OfAsync(CommandContext context, CancellationToken cancellation)
    {
        var (count, newestOf) = await SizeAsync(context, cancellation);
        return newestOf is { } newest ? Label.Of("scope.newest", ("count", count), ("day", DisplayDate.Of(newest))) : Label.Of("scope", ("count", count));
    }

    private static async Task<(int Articles, LocalDate? Newest)> SizeAsync(CommandContext context, CancellationToken cancellation)
    {
        var status = await context.Index.GetStatusAsync(cancellation);
        if (context.Question.Filter.IsEverything)
            return (status.Articles, status.Newest);
        if (context.Question.Filter is { Articles: { } named } filter && filter == new CorpusFilter { Articles = named })
            return (named.Count, status.Newest);
        var admitted = await context.Index.ListArticlesAsync(context.Question.Filter, cancellation);
        return (admitted.Length, admitted.Max(article => article.Published));
    }
}
