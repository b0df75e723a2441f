using System.Text.RegularExpressions;
using TalksBot.Core.Answers;
using TalksBot.Core.Labels;
using TalksBot.Platforms;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Telegram;
using TalksBot.Platforms.Terminal;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Labels;

/// <summary>
/// An answer in a language that runs from right to left: each line does, and everything in it that is somebody else's keeps its own
/// direction.
/// </summary>
[Collection(SharedStarterCorpus.Name)]
public sealed partial class RightToLeftTests(StarterCorpus corpus)
{
    private const char Isolate = BidiText.FirstStrongIsolate;
    private const char Pop = BidiText.PopDirectionalIsolate;

    private static readonly string[] Questions =
    [
        "/who tarar", "/casualties soldiers", "/when was the ceasefire agreed", "/who is the president of france", "/help", "/privacy", "/sources",
    ];

    public static TheoryData<string, string> Cases { get; } = All();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Isolates_are_balanced_in_every_line_and_latin_words_stand_inside_of_them(string code, string question)
    {
        foreach (var line in Lines(await AskAsync(code, question)))
        {
            var depth = 0;
            foreach (var c in line)
            {
                depth += c switch { Isolate => 1, Pop => -1, _ => 0 };
                Assert.InRange(depth, 0, 2);
                Assert.True(depth > 0 || !char.IsAsciiLetter(c), line);
            }

            Assert.Equal(0, depth);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_line_begins_from_the_right_and_a_quotation_as_its_words_do(string code, string question) =>
        Assert.All(
            Lines(await AskAsync(code, question)),
            line => Assert.True(line.TrimStart('>', '-', '#', ' ', '*')[0] == '\u200F', line));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Quotes_stay_verbatim(string code, string question)
    {
        var answer = await AskAsync(code, question);
        var shown = TelegramReplyRenderer.Render(answer).Select(message => message.Plain).Append(Terminal(answer)).ToArray();
        Assert.All(AnswerPage.Of(answer, 0).Citations, cited =>
            Assert.Equal(2, shown.Count(text => OneLine(text).Contains(OneLine(cited.Citation.Quote.Text), StringComparison.Ordinal))));
    }

    [Fact]
    public async Task An_English_answer_has_no_marks_and_a_right_to_left_quote_in_it_is_one_piece()
    {
        var answer = await corpus.AskAsync("/who tarar");
        Assert.DoesNotContain('\u200F', string.Concat(Lines(answer)));
        Assert.Equal("\u2068مجاهد گفت: «نه»\u2069", BidiText.Of("مجاهد گفت: «نه»", AnswerLanguage.Of("ar")!));
        Assert.Equal("\u2068Osta said “no”\u2069", BidiText.Of("Osta \u202Esaid “no”", AnswerLanguage.Of("ar")!));
        Assert.Equal("Osta said “no”", BidiText.Of("Osta \u202Esaid “no”", AnswerLanguage.Of("tr")!));
    }

    private static TheoryData<string, string> All()
    {
        var cases = new TheoryData<string, string>();
        foreach (var language in AnswerLanguage.All.Where(language => language.IsRightToLeft))
            foreach (var question in Questions)
                cases.Add(language.Code, question);
        return cases;
    }

    private async Task<Answer> AskAsync(string code, string question) => await corpus.AskAsync(question) with { Language = AnswerLanguage.Of(code)! };

    private static string Terminal(Answer answer) => TerminalReplyRenderer.Render(AnswerPage.Of(answer, 0), answer, TerminalStyle.Plain);

    private static string OneLine(string text) => Spaces().Replace(text, " ");

    // Telegram's and Discord's quotations are paragraphs of their own, which run as they begin.
    private static IEnumerable<string> Lines(Answer answer) =>
        TelegramReplyRenderer.Render(answer).Select(message => Tag().Replace(Quotation().Replace(message.Html, ""), ""))
            .Append(Terminal(answer))
            .Concat(DiscordReplyRenderer.Render(answer, AnswerPage.Of(answer, 0), "", DateTimeOffset.UnixEpoch)
                .SelectMany(message => new[] { message.Embed!.Title, message.Embed.Description, message.Embed.Footer }))
            .SelectMany(text => text.Split('\n'))
            .Select(line => Address().Replace(line, "]"))
            .Where(line => line.Trim().Length > 0 && !line.StartsWith("> \\[", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\(http[^)]*\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<blockquote[^>]*>.*?</blockquote>", RegexOptions.Singleline)]
    private static partial Regex Quotation();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
