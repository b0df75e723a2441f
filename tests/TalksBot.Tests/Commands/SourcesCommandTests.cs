using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

public sealed class SourcesCommandTests
{
    private const int Articles = 119;

    [Fact]
    public async Task A_long_list_has_pages_each_of_one_message()
    {
        var index = new MemoryPassageIndex();
        var title = string.Concat(Enumerable.Repeat("what the harbour council said ", 4));
        var articles = Enumerable.Range(0, Articles)
            .Select(number => Some.Article("The ferry left.", "2031-05-20", title: $"{number}: {title}", id: $"a{number:000}"));
        await index.ReplaceAsync(articles.Select(IndexedArticle.Of).ToAsyncEnumerable(), new IndexStamp("", default, []));
        var conversation = new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System));
        var answer = await conversation.AnswerAsync(new IncomingMessage("test", "c", "u", "/sources"));

        Assert.Equal($"{Articles} articles, newest first", answer.Summary);
        var pages = Enumerable.Range(0, AnswerPage.CountOf(answer)).Select(page => AnswerPage.Of(answer, page)).ToList();
        Assert.True(pages.Count > 1);
        Assert.Equal(answer.Sections[0].Rows.Select(row => $"{row.Text}"), pages.SelectMany(page => page.Sections[0].Rows).Select(row => $"{row.Text}"));
        foreach (var page in pages)
        {
            Assert.Single(TelegramReplyRenderer.Render(answer, page.Number));
            Assert.Single(DiscordReplyRenderer.Render(answer, page, "/sources", DateTimeOffset.UnixEpoch));
        }
    }
}
