using System.Runtime.CompilerServices;
using TalksBot.Core.Commands;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;

namespace TalksBot.Tests.Answers.Evidence;

/// <summary>Questions about how things stand now, and about how they stood, over articles that tell of them one after another.</summary>
public sealed class FreshnessTests
{
    private const double Enough = 0.75;

    [Fact]
    public async Task Of_what_was_true_at_its_time_the_newest_is_quoted_first() => Assert.True(await ShareAsync("questions.tsv", quotes: 1) >= Enough);

    [Fact]
    public async Task A_question_that_asks_for_no_news_is_not_drawn_to_them() => Assert.Equal(1, await ShareAsync("older.tsv", quotes: 3));

    private static async Task<double> ShareAsync(string file, int quotes)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(ArticlesAsync(), new IndexStamp("", default, []));
        var conversation = new Conversation(index, CommandList.Create(null!, TimeProvider.System));
        var rows = File.ReadLines(Path.Combine(Folder(), file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        var right = 0;
        foreach (var row in rows)
            if ((await conversation.AskAsync(row[0])).Citations.Take(quotes).Any(citation => citation.Quote.Text.Contains(row[1], StringComparison.Ordinal)))
                right++;
        return (double)right / rows.Count;
    }

    private static async IAsyncEnumerable<IndexedArticle> ArticlesAsync()
    {
        await foreach (var load in ArticleLoader.LoadAsync([Path.Combine(Folder(), "articles")]))
            yield return IndexedArticle.Of(load.Article!);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Golden", "Freshness");
}
