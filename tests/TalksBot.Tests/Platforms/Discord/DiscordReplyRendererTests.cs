using System.Collections.Immutable;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Text;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class DiscordReplyRendererTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Words that grow most when they are escaped, or that must not be cut in two.</summary>
    public static TheoryData<string> Hostile { get; } =
    [
        new string('*', 400), new string('x', 400), string.Concat(Enumerable.Repeat("🕊", 200)), string.Concat(Enumerable.Repeat("علی ", 100)),
        string.Concat(Enumerable.Repeat("[a](b) ", 57)), string.Concat(Enumerable.Repeat("@everyone <@1> ", 26)),
        string.Concat(Enumerable.Repeat("a\n", 200)), "`", " ",
    ];

    [Fact]
    public void An_answer_is_one_card_with_its_quotes_and_sources_below()
    {
        var card = Assert.Single(Render(SomeAnswer.With(2) with { Scope = "index of 5 articles" })).Embed!;
        const string Proof = $"“{SomeAnswer.Sentence}” [Belport Herald, 8 Nov 2025](https://example.org/a)";
        Assert.Equal("Corvane delegation, leader", card.Title);
        Assert.Equal($"Mirel Osta, envoy 1 \\[1\\]\nMirel Osta, envoy 2 \\[2\\]\n> \\[1\\] {Proof}\n> \\[2\\] {Proof}", card.Description);
        Assert.Equal("index of 5 articles", card.Footer);
    }

    [Fact]
    public void Figures_are_right_aligned_with_the_claimant_beside_them()
    {
        var card = Assert.Single(Render(SomeAnswer.Disagreement())).Embed!;
        Assert.StartsWith(
            "**Killed**\n`58` the Belport council says \\[1\\]\n`\u00A09` Corvane's army says \\[2\\]\n-# "
            + "Different counts of the same fighting; nothing is added up.\n",
            card.Description,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_answers_stands_out_in_its_quote()
    {
        var citation = SomeAnswer.Citation("Mirel Osta *led* the Corvane delegation.", highlight: new TextSpan(0, 17));
        Assert.Equal("“**Mirel Osta \\*led\\*** the Corvane delegation.”", QuoteMarkdown.Of(citation, 1024));
    }

    [Fact]
    public void Five_quotes_come_first_and_the_rest_is_a_page_away()
    {
        var answer = SomeAnswer.With(7);
        Assert.Equal(["1/2", "▶", "Sources", "Context", "👍", "👎", "✖️"], Labels(Render(answer)));
        Assert.DoesNotContain("[6", Render(answer)[0].Embed!.Description, StringComparison.Ordinal);
        var rest = Render(answer, page: 1);
        Assert.Equal(["◀", "2/2", "Sources", "Context", "👍", "👎", "✖️"], Labels(rest));
        Assert.StartsWith("Mirel Osta, envoy 6 \\[6\\]\nMirel Osta, envoy 7 \\[7\\]\n> \\[6\\] “", rest[0].Embed!.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_done_is_not_asked_again_by_a_button()
    {
        var answer = SomeAnswer.With(2) with { FollowUps = ["/context 1", "/unfollow ferry"] };
        Assert.Equal(["✖️", "Stop following ferry"], Labels(DiscordReplyRenderer.Render(new GivenAnswer("/follow ferry", answer) { IsOfAct = true }, Now)));
    }

    [Fact]
    public void A_refusal_without_passages_has_no_buttons()
    {
        var message = Assert.Single(Render(SomeAnswer.With(0)));
        Assert.Equal("The articles don't say.", message.Embed!.Title);
        Assert.Empty(message.Buttons);
    }

    [Fact]
    public void What_one_message_cannot_hold_goes_on_in_the_next_with_the_buttons_last()
    {
        var words = Enumerable.Range(0, 1500).Select(index => $"word{index}").ToArray();
        var messages = Render(SomeAnswer.With(1) with { Sections = [new AnswerSection(null, [new AnswerRow("", string.Join(' ', words), [0])])] });
        Assert.Equal(words, string.Join(' ', messages.Select(message => message.Embed!.Description)).Split([' ', '\n'])
            .Where(word => word.StartsWith("word", StringComparison.Ordinal)));
        Assert.Equal([true, .. Enumerable.Repeat(false, messages.Length - 1)], messages.Select(message => message.Embed!.Title.Length > 0));
        Assert.Equal([.. Enumerable.Repeat(true, messages.Length - 1), false], messages.Select(message => message.Buttons.IsEmpty));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Every_message_stays_within_the_limits_whatever_stands_in_it(string words)
    {
        var rows = Enumerable.Range(0, 60).Select(index => new AnswerRow(words, words, [index % 9])).ToImmutableArray();
        var answer = SomeAnswer.With(9, words, url: $"https://example.org/{new string('(', 250)}") with
        {
            Summary = words,
            Notes = [words, words],
            FollowUps = [words],
            Sections = [new AnswerSection(words, rows, KeysAreNumbers: true), new AnswerSection(words, rows)],
        };
        foreach (var messages in new[] { Render(answer), Render(answer, 1), Render(answer, 2), DiscordReplyRenderer.RenderSources(answer) })
        {
            Assert.InRange(messages.Length, 1, DiscordLimits.FollowUps);
            Assert.All(messages, MessageLimits.Check);
        }
    }

    [Fact]
    public void Sources_name_each_article_once()
    {
        var answer = SomeAnswer.With(2) with
        {
            Citations = [SomeAnswer.Citation(url: "https://example.org/a"), SomeAnswer.Citation(url: "https://example.org/a")],
        };
        Assert.Equal(
            "\\[1\\] \\[2\\] [Third round, day 1](https://example.org/a), Belport Herald, 8 Nov 2025",
            Assert.Single(DiscordReplyRenderer.RenderSources(answer)).Embed!.Description);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData(null)]
    public void Only_web_addresses_become_links(string? url) =>
        Assert.EndsWith($"“{SomeAnswer.Sentence}” Belport Herald, 8 Nov 2025", Render(SomeAnswer.With(1, url: url))[0].Embed!.Description,
            StringComparison.Ordinal);

    [Fact]
    public void A_link_cannot_be_broken_out_of() => Assert.EndsWith(
        "[Belport Herald, 8 Nov 2025](https://example.org/%28a%29%20%3Cb%3E)",
        Render(SomeAnswer.With(1, url: "https://example.org/(a) <b>"))[0].Embed!.Description,
        StringComparison.Ordinal);

    private static IEnumerable<string> Labels(ImmutableArray<DiscordMessage> messages) => messages[^1].Buttons.Select(button => button.Label + button.Emoji);

    private static ImmutableArray<DiscordMessage> Render(Answer answer, int page = 0) =>
        DiscordReplyRenderer.Render(answer, AnswerPage.Of(answer, page), "/who leads", Now);
}
