using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

public sealed class ContextCommandTests
{
    private const string Text = "The ferry sailed at noon.\n\nIt carried nets. Captain Orlo Brask saw fog.\n\nNobody was hurt.\n\nThe harbour is old.";

    [Fact]
    public async Task The_paragraph_stands_between_its_neighbours()
    {
        var answer = await AroundAsync(Text, article => article.Quote(new TextSpan(Text.IndexOf("Captain", StringComparison.Ordinal), 27)));

        Assert.Equal(["The ferry sailed at noon.", "It carried nets. Captain Orlo Brask saw fog.", "Nobody was hurt."], Quotes(answer));
    }

    [Fact]
    public async Task The_quote_keeps_its_number_and_is_marked_and_its_neighbours_have_none()
    {
        var answer = await AroundAsync(Text, article => article.Quote(new TextSpan(Text.IndexOf("Captain", StringComparison.Ordinal), 27)));

        Assert.Equal(["", "[1]", ""], AnswerPage.Of(answer, 0).Citations.Select(citation => citation.Mark));
        var quoted = answer.Citations[1];
        Assert.Equal("Captain Orlo Brask saw fog.", quoted.Quote.Text.Substring(quoted.Highlights[0].Start, quoted.Highlights[0].Length));
    }

    [Fact]
    public async Task A_long_paragraph_comes_whole_in_pieces_that_end_at_sentence_ends()
    {
        var text = string.Join(' ', Enumerable.Range(10, 20).Select(number => $"Boat {number} left the harbour of Selm with nets, ropes and salt."));

        var quotes = Quotes(await AroundAsync(text, article => article.Quote(new TextSpan(0, 20))));

        Assert.All(quotes, quote => Assert.EndsWith("salt.", quote, StringComparison.Ordinal));
        Assert.Equal(text, string.Join(' ', quotes));
    }

    [Fact]
    public async Task Around_words_of_the_title_the_article_begins()
    {
        var answer = await AroundAsync(Text, article => article.QuoteTitle(new TextSpan(0, 3)));

        Assert.Equal("The ferry sailed at noon.", Quotes(answer)[0]);
    }

    [Fact]
    public async Task A_number_that_no_citation_has_is_answered_with_those_there_are()
    {
        var answer = await AroundAsync(Text, article => article.Quote(new TextSpan(0, 5)), "2");

        Assert.Equal("The last answer has citations 1 to 1: name one of them.", answer.Summary);
    }

    private static async Task<Answer> AroundAsync(string text, Func<Article, Quote> quote, string number = "1")
    {
        var article = Some.Article(text, title: "Fog on the sound");
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(new[] { IndexedArticle.Of(article) }.ToAsyncEnumerable(), new IndexStamp("", default, []));
        var previous = new Answer
        {
            Question = "", Command = "ask", Answered = true, Summary = "", Citations = [new Citation(ArticleInfo.Of(article), quote(article), [])],
        };
        var conversation = new Conversation(index, CommandList.Create(null!, TimeProvider.System));
        return await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", $"/context {number}"), previous);
    }

    private static string[] Quotes(Answer answer) => [.. answer.Citations.Select(citation => citation.Quote.Text)];
}
