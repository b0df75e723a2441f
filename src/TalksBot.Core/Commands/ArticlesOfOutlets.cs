using System.Collections.Concurrent;
using NodaTime;

namespace TalksBot.Core.Commands;

/// <summary>Which articles are of the outlets that a chat has chosen: known until the index changes.</summary>
internal sealed class ArticlesOfOutlets
{
    private const int Most = 200;

    private readonly ConcurrentDictionary<string, (Instant MadeAt, ImmutableHashSet<string> Articles)> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The question, of those articles alone.</summary>
    public async Task<Question> NarrowAsync(Question question, ImmutableArray<string> outlets, IPassageIndex index, CancellationToken cancellation)
    {
        if (outlets.IsEmpty)
            return question;
        var madeAt = (await index.GetStateAsync(cancellation)).Stamp?.BuiltAt ?? default;
        var key = string.Join('\n', outlets);
        if (!known.TryGetValue(key, out var kept) || kept.MadeAt != madeAt)
        {
            if (known.Count >= Most)
                known.Clear();
            var articles = await index.ListArticlesAsync(CorpusFilter.Everything, cancellation);
            var chosen = articles.Where(article => article.Outlet is { } outlet && outlets.Contains(outlet, StringComparer.OrdinalIgnoreCase));
            known[key] = kept = (madeAt, [.. chosen.Select(article => article.Id)]);
        }

        return question with { Filter = question.Filter.Within(kept.Articles) };
    }
}
