using System.Globalization;
using NodaTime;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Views;

/// <summary>Articles as the rows of Specs/Views.md have them: a day and a text, each on a line.</summary>
internal static class ViewArticles
{
    public static async Task<MemoryPassageIndex> IndexAsync(string cell)
    {
        var index = new MemoryPassageIndex();
        await index.ReplaceAsync(Of(cell).Select(IndexedArticle.Of).ToAsyncEnumerable(), new IndexStamp("views", Instant.FromUtc(2031, 3, 9, 8, 0), []));
        return index;
    }

    private static IEnumerable<Article> Of(string cell) => cell.Split('\n').Select((line, i) =>
        Some.Article(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..], line[..10], id: i.ToString("D3", CultureInfo.InvariantCulture)) with
        {
            Outlet = $"Paper {i + 1}",
        });
}
