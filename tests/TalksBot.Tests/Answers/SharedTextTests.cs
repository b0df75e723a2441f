using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers;

public sealed class SharedTextTests
{
    private const string Toll = "The harbour ministry said 12 sailors were killed in the storm at Orlavik on Friday.";

    [Fact]
    public async Task Marked_copies_count_as_one_source_and_stay_citable()
    {
        var answer = await AskAsync(
            "/casualties",
            Article("one", "The Gull", Toll),
            Article("two", "The Tern", "Twelve sailors were killed in the storm at Orlavik on Friday, the harbour ministry said.") with { CopyOf = "one" },
            Article("three", "The Heron", "At Orlavik the storm on Friday killed 12 sailors, according to the harbour ministry."));

        var row = Assert.Single(answer.Sections[0].Rows);
        Assert.EndsWith(" · also carried by The Tern", row.Text.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, row.Citations.Length);
        Assert.Contains(SharedText.Note, answer.Notes);
    }

    [Fact]
    public async Task Copies_of_one_that_is_not_there_are_copies_of_each_other()
    {
        var answer = await AskAsync(
            "/casualties",
            Article("one", "The Gull", Toll) with { CopyOf = "wire" },
            Article("two", "The Tern", "Twelve sailors were killed in the storm at Orlavik on Friday, the harbour ministry said.") with { CopyOf = "wire" });

        Assert.EndsWith(" · also carried by The Tern", Assert.Single(answer.Sections[0].Rows).Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_words_at_length_are_one_source_without_a_mark()
    {
        var answer = await AskAsync("/casualties", Article("one", "The Gull", $"RIVERTOWN. {Toll}"), Article("two", "The Tern", $"{Toll} Rain is forecast."));

        Assert.EndsWith(" · also carried by The Tern", Assert.Single(answer.Sections[0].Rows).Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_with_words_of_their_own_are_several()
    {
        var answer = await AskAsync(
            "/casualties", Article("one", "The Gull", Toll),
            Article("two", "The Tern", "At Orlavik the storm on Friday killed 12 sailors, according to the harbour ministry."));

        Assert.DoesNotContain("carried", Assert.Single(answer.Sections[0].Rows).Text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(SharedText.Note, answer.Notes);
    }

    [Fact]
    public async Task A_date_that_copies_give_is_one_sources_date()
    {
        var answer = await AskAsync(
            "/when did the ferry strike end",
            Article("one", "The Gull", "The ferry strike at Orlavik ended on 3 October 2025 after nine weeks of talks between the crews and the council."),
            Article("two", "The Tern", "The ferry strike at Orlavik ended on 3 October 2025 after nine weeks of talks between the crews and the council."));

        Assert.EndsWith(" · also carried by The Tern", Assert.Single(answer.Sections[0].Rows).Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saying_that_copies_carry_is_said_once()
    {
        const string said = "Minister Belo Tarr said \"The bridge stays closed until the river has fallen by two more feet\" on Tuesday.";
        var answer = await AskAsync("/who Belo Tarr", Article("one", "The Gull", said), Article("two", "The Tern", said));

        var row = Assert.Single(answer.Sections.Single(section => section.Heading == "Said, newest first").Rows);
        Assert.EndsWith(" · also carried by The Tern", row.Text.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, row.Citations.Length);
    }

    private static Article Article(string id, string outlet, string text) => Some.Article(text, "2025-11-02", id: id) with { Outlet = outlet };

    private static async Task<Answer> AskAsync(string question, params Article[] articles)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(articles.Select(IndexedArticle.Of).ToAsyncEnumerable(), new IndexStamp("f", Instant.FromUtc(2025, 11, 3, 0, 0), []));
        return await new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System))
            .AnswerAsync(new IncomingMessage("test", "c", "u", question));
    }
}
