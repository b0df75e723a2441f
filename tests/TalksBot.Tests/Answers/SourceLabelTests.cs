using System.Text.Json;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers;

/// <summary>Whoever reads a quote sees that its article was corrected, or is only the start of one.</summary>
public sealed class SourceLabelTests
{
    private const string Toll = "The harbour ministry said 12 sailors were killed in the storm at Orlavik on Friday.";

    private static readonly Article Plain = Some.Article(Toll, "2025-11-07") with { Outlet = "The Gull" };

    [Fact]
    public async Task A_corrected_articles_citation_tells_the_day()
    {
        var answer = await AskAsync(Plain with { Corrected = new LocalDate(2025, 11, 9) });

        Assert.Equal("The Gull, 7 Nov 2025, corrected on 9 Nov 2025", SourceLabel.Of(answer.Citations[0].Article));
        Assert.Equal("2025-11-09", Citation(answer).GetProperty("corrected").GetString());
    }

    [Fact]
    public async Task A_teasers_citation_tells_that_it_is_one()
    {
        var answer = await AskAsync(Plain with { IsTeaser = true });

        Assert.Equal("The Gull, 7 Nov 2025, only its start is free to read", SourceLabel.Of(answer.Citations[0].Article));
        Assert.Equal("teaser", Citation(answer).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Other_citations_tell_nothing_of_the_kind()
    {
        var answer = await AskAsync(Plain);

        Assert.Equal("The Gull, 7 Nov 2025", SourceLabel.Of(answer.Citations[0].Article));
        Assert.False(Citation(answer).TryGetProperty("corrected", out _) || Citation(answer).TryGetProperty("text", out _));
    }

    private static JsonElement Citation(Answer answer)
    {
        using var json = new MemoryStream();
        AnswerJson.Write(json, answer);
        return JsonDocument.Parse(json.ToArray()).RootElement.GetProperty("citations")[0];
    }

    private static async Task<Answer> AskAsync(Article article)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(new[] { IndexedArticle.Of(article) }.ToAsyncEnumerable(), () => new IndexStamp("1", default, []));
        return await new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System))
            .AnswerAsync(new IncomingMessage("test", "chat", "user", "/casualties sailors"));
    }
}
