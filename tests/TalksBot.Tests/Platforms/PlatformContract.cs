using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms;

/// <summary>What every platform owes its readers: the same question gets the same findings and the same citations everywhere.</summary>
public abstract class PlatformContract
{
    /// <summary>Questions of each shape: a person, a disagreement, marks of every mark-up, a refusal.</summary>
    public static TheoryData<string> Questions { get; } = ["/who veld", "/casualties", "/envoy", ScriptedConversation.Refused];

    /// <summary>Questions to the articles that come with the project.</summary>
    public static TheoryData<string> CorpusQuestions { get; } =
        ["/casualties", "/who tarar", "/when ceasefire", "who mediated the talks?", "what was agreed?", "/timeline", "/sources",
            "/who is the president of france"];

    private static readonly Lazy<Task<StarterCorpus>> Corpus = new(async () =>
    {
        var corpus = new StarterCorpus();
        await corpus.InitializeAsync();
        return corpus;
    });

    /// <summary>Starts the platform over a conversation, as its users meet it.</summary>
    protected abstract Task<IPlatformDriver> StartAsync(IConversation conversation);

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_citation_is_seen_with_its_number_its_quote_and_its_source(string question)
    {
        var conversation = new ScriptedConversation();
        await using var platform = await StartAsync(conversation);
        var expected = await AnswerAsync(conversation, question);
        var seen = Words(await platform.SendAsync(question));
        Assert.NotEmpty(expected.Citations);
        for (var i = 0; i < expected.Citations.Length; i++)
            AssertCited(seen, expected.Citations[i], i + 1);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Summary_rows_and_notes_are_seen(string question)
    {
        var conversation = new ScriptedConversation();
        await using var platform = await StartAsync(conversation);
        var expected = await AnswerAsync(conversation, question);
        var seen = Words(await platform.SendAsync(question));
        Assert.Contains(Words(expected.Summary.ToString()), seen, StringComparison.Ordinal);
        Assert.All(expected.Notes, note => Assert.Contains(Words(note.ToString()), seen, StringComparison.Ordinal));
        foreach (var row in expected.Sections.SelectMany(section => section.Rows))
        {
            Assert.Contains(Words(row.Key.ToString()), seen, StringComparison.Ordinal);
            Assert.Contains(Words(row.Text.ToString()), seen, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(CorpusQuestions))]
    public async Task Answers_from_the_articles_are_seen_whole(string question)
    {
        var conversation = (await Corpus.Value).Conversation;
        await using var platform = await StartAsync(conversation);
        var expected = await conversation.AnswerAsync(new IncomingMessage("contract", "chat", "user", question));
        var page = AnswerPage.Of(expected, 0);
        var seen = Words(await platform.SendAsync(question));
        Assert.Contains(Words(expected.Summary.ToString()), seen, StringComparison.Ordinal);
        Assert.All(page.Citations, citation => AssertCited(seen, citation.Citation, citation.Number));
        Assert.All(page.Sections.SelectMany(section => section.Rows), row => Assert.Contains(Words(row.Text.ToString()), seen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_two_quotation_marks_stand_side_by_side()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        var seen = await platform.SendAsync("/who veld");
        Assert.Contains("“We came to listen,”", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("““", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("””", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_opens_with_the_words_that_people_know()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        Assert.StartsWith("The articles don't say", Words(await platform.SendAsync(ScriptedConversation.Refused)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disagreement_says_so_and_keeps_each_number_beside_its_source()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        var seen = Words(await platform.SendAsync("/casualties"));
        Assert.Contains("Sources disagree", seen, StringComparison.Ordinal);
        Assert.Contains("14 the harbour council says [1]", seen, StringComparison.Ordinal);
        Assert.Contains("9 the harbour council says [2] [1]", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_brings_the_citations_that_the_first_page_left_out()
    {
        var conversation = new ScriptedConversation();
        await using var platform = await StartAsync(conversation);
        var expected = await AnswerAsync(conversation, "/serial");
        var pages = new[] { await platform.SendAsync("/serial"), await platform.MoreAsync(), await platform.MoreAsync() }.Select(Words).ToArray();
        for (var i = 0; i < expected.Citations.Length; i++)
        {
            AssertCited(pages[i / AnswerPage.CitationsPerPage], expected.Citations[i], i + 1);
            Assert.Contains($"day {i + 1} room {i + 1} [{i + 1}]", pages[i / AnswerPage.CitationsPerPage], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_too_long_for_one_message_loses_nothing()
    {
        var conversation = new ScriptedConversation();
        await using var platform = await StartAsync(conversation);
        var expected = await AnswerAsync(conversation, "/long");
        var seen = Words(await platform.SendAsync("/long"));
        foreach (var sentence in expected.Sections[0].Rows[3].Text.ToString().Split(". ", StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(4, Count(seen, sentence.Trim() + "."));
        AssertCited(seen, expected.Citations[0], 1);
    }

    [Fact]
    public async Task Context_goes_on_from_the_answer_before()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        await platform.SendAsync("/who veld");
        Assert.Contains("“We came to listen,” Veld told reporters.", Words(await platform.SendAsync("/context 2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_between_leaves_the_numbers_on_the_screen_as_they_are()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        await platform.SendAsync("/casualties");
        await platform.SendAsync("/help");
        await platform.SendAsync("/context 1");
        Assert.Contains("The harbour council counted 9 dead dock workers.", Words(await platform.SendAsync("/context 2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_between_leaves_the_pages_where_they_were()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        await platform.SendAsync("/serial");
        await platform.SendAsync("/help");
        Assert.Contains("[6]", Words(await platform.SendAsync("/more")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("more")]
    [InlineData("next page")]
    public async Task Who_asks_for_more_in_words_gets_the_next_page(string words)
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        await platform.SendAsync("/serial");
        Assert.Contains("[6]", Words(await platform.SendAsync(words)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source?")]
    [InlineData("is this true?")]
    public async Task Who_asks_for_the_source_of_an_answer_gets_its_sources_with_their_numbers(string words)
    {
        var conversation = new ScriptedConversation();
        await using var platform = await StartAsync(conversation);
        var expected = await AnswerAsync(conversation, "/casualties");
        await platform.SendAsync("/casualties");
        var seen = Words(await platform.SendAsync(words));
        AssertCited(seen, expected.Citations[1], 2);
        Assert.Contains("9 dead dock workers", Words(await platform.SendAsync("/context 2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_without_an_answer_says_why_there_is_none()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        Assert.Contains("a restart forgets", Words(await platform.SendAsync("/more")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_lets_the_bot_in_hears_its_first_word_once()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        if (await platform.LetInAsync() is not { } word)
            return;
        Assert.Contains("Ask in your own words", Words(word), StringComparison.Ordinal);
        Assert.Equal("", await platform.LetInAsync());
    }

    [Fact]
    public async Task Right_to_left_names_are_isolated_and_other_direction_marks_are_gone()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        var seen = await platform.SendAsync("/envoy");
        Assert.Contains("\u2068علی رضا\u2069", seen, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', seen);
        Assert.DoesNotContain('\u202C', seen);
    }

    [Fact]
    public virtual async Task Only_admins_can_reindex()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        Assert.StartsWith("Only admins can", Words(await platform.SendAsync("/reindex")), StringComparison.Ordinal);
        Assert.Contains("Indexed 4 articles", Words(await platform.SendAsync("/reindex", asAdmin: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_says_what_to_do_next_and_the_next_question_is_answered()
    {
        await using var platform = await StartAsync(new ScriptedConversation());
        var seen = Words(await platform.SendAsync("/broken"));
        Assert.Contains("again", seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("disk", seen, StringComparison.Ordinal);
        Assert.Contains("Ilmar Veld", Words(await platform.SendAsync("/who veld")), StringComparison.Ordinal);
    }

    private static Task<Answer> AnswerAsync(ScriptedConversation conversation, string question) =>
        conversation.AnswerAsync(new IncomingMessage("contract", "chat", "user", question));

    private static void AssertCited(string seen, Citation citation, int number)
    {
        var quote = seen.IndexOf($"[{number}] {Words(QuotedText.Of(citation.Quote.Text))}", StringComparison.Ordinal);
        Assert.True(quote >= 0, $"Citation {number} with its quote is not in: {seen}");
        Assert.Contains(Words(SourceLabel.Of(citation.Article).ToString()), seen[quote..], StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>The words alone: platforms break lines and isolate directions as they need.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                words.Append(words.Length > 0 && words[^1] != ' ' ? " " : "");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
                words.Append(c);
        }

        return words.ToString().Trim();
    }
}
