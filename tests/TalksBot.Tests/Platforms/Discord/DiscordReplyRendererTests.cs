using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Articles;
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
        string.Concat(Enumerable.Repeat("[a](b) ", 57)), string.Concat(Enumerable.Repeat("@everyone <@1> ", 26)), string.Concat(Enumerable.Repeat("a\n", 200)), "`", " ",
    ];

    [Fact]
    public void An_answer_is_one_card_with_its_quotes_and_sources_below()
    {
        var message = Render(SomeAnswer.With(2));
        var card = message.Embed!;
        Assert.Equal("Corvane delegation, leader", card.Title);
        Assert.Equal("Mirel Osta, envoy 1 \\[1\\]\nMirel Osta, envoy 2 \\[2\\]", card.Description);
        Assert.Equal("\\[1\\] Belport Herald, 8 Nov 2025", card.Fields[0].Name);
        Assert.Equal($"“{SomeAnswer.Sentence}”\n[Read it there](https://example.org/a)", card.Fields[0].Value);
        Assert.Equal("More: /context 1", card.Footer);
    }

    [Fact]
    public void Figures_are_right_aligned_with_the_claimant_beside_them()
    {
        var card = Render(SomeAnswer.Disagreement()).Embed!;
        Assert.Equal(
            "**Killed**\n`58` the Belport council says \\[1\\]\n`\u00A09` Corvane's army says \\[2\\]\n-# Different counts of the same fighting; nothing is added up.",
            card.Description);
    }

    [Fact]
    public void What_answers_stands_out_in_its_quote()
    {
        var citation = SomeAnswer.Citation("Mirel Osta *led* the Corvane delegation.", highlight: new TextSpan(0, 17));
        Assert.Equal("“**Mirel Osta \\*led\\*** the Corvane delegation.”", QuoteMarkdown.Of(citation, 1024));
    }

    [Fact]
    public void Five_quotes_come_first_and_More_brings_the_rest()
    {
        var answer = SomeAnswer.With(7);
        Assert.Equal(["More", "Sources", "Context", "👍", "👎"], Labels(Render(answer)));
        var rest = Render(answer, page: 1);
        Assert.Equal(["Sources", "Context", "👍", "👎"], Labels(rest));
        Assert.Equal(["\\[6\\] Belport Herald, 8 Nov 2025", "\\[7\\] Belport Herald, 8 Nov 2025"], rest.Embed!.Fields.Select(field => field.Name));
    }

    [Fact]
    public void A_refusal_without_passages_has_no_buttons()
    {
        var message = Render(SomeAnswer.With(0));
        Assert.Equal("The articles don't say.", message.Embed!.Title);
        Assert.Empty(message.Buttons);
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
        foreach (var page in new[] { 0, 1, 2 })
            MessageLimits.Check(Render(answer, page));
        MessageLimits.Check(DiscordReplyRenderer.RenderSources(answer));
    }

    [Fact]
    public void Quotes_are_cut_before_rows_are_left_out()
    {
        var rows = Enumerable.Range(0, 40).Select(index => new AnswerRow("", $"{new string('w', 60)} {index}", [])).ToImmutableArray();
        var card = Render(SomeAnswer.With(5, string.Concat(Enumerable.Repeat("(word) ", 57))) with { Sections = [new AnswerSection(null, rows)] }).Embed!;
        Assert.Contains("w 20", card.Description, StringComparison.Ordinal);
        Assert.All(card.Fields, field => Assert.StartsWith("“\\(word\\)", field.Value, StringComparison.Ordinal));
        Assert.Equal(5, card.Fields.Length);
    }

    [Fact]
    public void Sources_name_each_article_once()
    {
        var answer = SomeAnswer.With(2) with { Citations = [SomeAnswer.Citation(url: "https://example.org/a"), SomeAnswer.Citation(url: "https://example.org/a")] };
        Assert.Equal(
            "\\[1\\] \\[2\\] Belport Herald, 8 Nov 2025: [Third round, day 1](https://example.org/a)",
            DiscordReplyRenderer.RenderSources(answer).Embed!.Description);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData(null)]
    public void Only_web_addresses_become_links(string? url) =>
        Assert.Equal($"“{SomeAnswer.Sentence}”", Render(SomeAnswer.With(1, url: url)).Embed!.Fields[0].Value);

    private static IEnumerable<string> Labels(DiscordMessage message) => message.Buttons.Select(button => button.Label + button.Emoji);

    private static DiscordMessage Render(Answer answer, int page = 0) => DiscordReplyRenderer.Render(answer, AnswerPage.Of(answer, page), "/who leads", Now);
}
