using System.Text.RegularExpressions;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;
using TalksBot.Core.Labels;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Telegram;
using TalksBot.Platforms.Terminal;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Labels;

/// <summary>
/// Answers in a language that puts the bot's own words in brackets: on every platform, what is left beside them are words of the
/// articles, their sources, names that were found in them, the question and commands.
/// </summary>
[Collection(SharedStarterCorpus.Name)]
public sealed partial class OwnWordsTests(StarterCorpus corpus)
{
    private static readonly string[] Bounds = [.. AnswerLanguage.All
        .SelectMany(language => language.Keys)
        .Where(key => key.StartsWith("bound.", StringComparison.Ordinal))
        .Select(key => key["bound.".Length..])
        .Distinct()];

    public static TheoryData<string> Questions { get; } =
    [
        "/who tarar", "/who mujahid", "who leads the afghan delegation?", "who mediated", "/who is the president of france", "/who tararr", "/who",
        "/when was the ceasefire agreed", "/when", "when did the talks in istanbul begin", "how long did the talks last", "/when did france vote",
        "/casualties", "/casualties soldiers", "/casualties at least", "how many civilians were killed", "/casualties martians",
        "/ask what does pakistan demand?", "what will turkish ministers do", "/ask who invented the telescope", "how many prisoners were exchanged",
        "/quote tarar", "/quote tarar about terrorism", "/quote nobody", "/quote", "/timeline", "/timeline october", "/timeline asdf", "what's new",
        "/cast", "/cast taliban", "/cast martians", "/compare ceasefire", "/compare soldiers killed", "/compare martians",
        "/check 58 soldiers were killed", "/check 60 soldiers were killed", "/check the ceasefire was agreed on october 18", "/check martians landed",
        "/context 1", "/sources", "/status", "/help", "hello", "/privacy", "/reindex", "/whom tarar", "/nonsense", "istambul talks", "qwer asdf zxcv",
        "who is tarar? when was the ceasefire agreed?",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_word_beside_quotes_and_names_is_from_the_languages_file(string question)
    {
        var answer = await corpus.AskAsync(question) with { Language = PseudoLanguage.Language };
        Assert.All(Shown(answer), text => Assert.Equal("", Left(text, answer, question)));
    }

    [Fact]
    public async Task An_admins_words_are_too()
    {
        var answer = await corpus.AskAsync("/reindex", isAdmin: true) with { Language = PseudoLanguage.Language };
        Assert.All(Shown(answer), text => Assert.Equal("", Left(text, answer, "/reindex")));
    }

    [Fact]
    public async Task Words_of_the_code_would_be_noticed()
    {
        var answer = await corpus.AskAsync("/who tarar") with { Language = PseudoLanguage.Language, Summary = "The bot thinks so" };
        Assert.All(Shown(answer).Take(1), text => Assert.EndsWith("bot thinks so", Left(text, answer, "/who tarar"), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Shown(Answer answer)
    {
        for (var page = 0; AnswerPage.Of(answer, page) is var shown && (page == 0 || shown.Citations.Length > 0); page++)
        {
            yield return TerminalReplyRenderer.Render(shown, answer, TerminalStyle.Plain);
            foreach (var message in TelegramReplyRenderer.Render(answer, page).Concat(TelegramReplyRenderer.RenderSources(answer)))
                yield return message.Plain;
            if (AnswerKeyboard.Of(new GivenAnswer(answer.Question, answer, page)) is { } keyboard)
                yield return string.Join('\n', keyboard.InlineKeyboard.SelectMany(row => row).Select(button => button.Text));
            foreach (var message in DiscordReplyRenderer.Render(answer, shown, "", DateTimeOffset.UnixEpoch).Concat(DiscordReplyRenderer.RenderSources(answer)))
                yield return string.Join('\n', message.Buttons.Select(button => button.Label).Append(message.Embed!.Title).Append(message.Embed.Footer))
                    + $"\n{message.Embed.Description}";
        }

        yield return string.Join('\n', AnswerKeyboard.Choice(answer, 0).InlineKeyboard.SelectMany(row => row).Select(button => button.Text));
    }

    /// <summary>What of a shown text is neither the bot's own nor anybody's who may be quoted.</summary>
    private string Left(string text, Answer answer, string question)
    {
        var left = OneLine(PseudoLanguage.WithoutOwn(text.Replace("\\", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal)));
        foreach (var words in Others(answer, question).Select(OneLine).Where(words => words.Length > 0).Distinct().OrderByDescending(words => words.Length))
            left = Regex.Replace(left, $@"(?<!\p{{L}}){Regex.Escape(words)}(?!\p{{L}})", " ", RegexOptions.IgnoreCase);
        left = Command().Replace(left, " ");
        return string.Join(' ', Word().Matches(left).Select(word => word.Value));
    }

    private IEnumerable<string> Others(Answer answer, string question)
    {
        foreach (var citation in answer.Citations)
        {
            yield return citation.Quote.Text;
            foreach (var mark in citation.Highlights)
                yield return citation.Quote.Text[mark.Start..mark.End];
        }

        foreach (var article in corpus.Articles.Values)
            foreach (var words in new[] { article.Title, article.Outlet, article.Url, article.Id })
                yield return words ?? "";
        foreach (var words in answer.Findings.SelectMany(finding => Found(finding.Finding)).Concat(answer.Citations.SelectMany(Names)))
            yield return words;
        var asked = question.Split([' ', '/', '?']).Concat(answer.OtherQuestions).Concat(answer.FollowUps)
            .Concat(answer.FollowUps.Select(text => text.Split(' ', 2)[^1]));
        foreach (var words in Words(answer).Where(IsOfAnArticle).Concat(asked))
            yield return words;
        foreach (var command in corpus.Conversation.Commands)
            yield return command.Example ?? "";

        // What a slip is read as, how figures are bounded and what engine answers is said as it stands.
        foreach (var words in Words(answer.Spelling).Append(question).Append("memory").Concat(Bounds))
            yield return words;
    }

    private static IEnumerable<string> Found(Core.Findings.Finding finding) => finding switch
    {
        PersonFinding person => [person.Name, person.Side ?? "", .. person.Aliases],
        StatementFinding statement => [statement.Speaker],
        ClaimFinding claim => [claim.Claimant ?? "", claim.Victims ?? "", claim.Place ?? "", claim.Qualifier],
        _ => [],
    };

    private static IEnumerable<string> Names(Citation citation) => Name().Matches(citation.Quote.Text).Select(name => name.Value);

    /// <summary>What an answer's labels have from elsewhere.</summary>
    private static IEnumerable<string> Words(Answer answer) => Words(answer.Sections
        .SelectMany(section => section.Rows.SelectMany(row => new[] { row.Key, row.Text }).Append(section.Heading ?? Label.None))
        .Concat(answer.Notes).Append(answer.Summary));

    private static IEnumerable<string> Words(IEnumerable<Label> labels) => labels
        .SelectMany(label => label.Stretches(PseudoLanguage.Language))
        .Where(stretch => !stretch.IsOwn)
        .Select(stretch => stretch.Text);

    private bool IsOfAnArticle(string words) => corpus.Articles.Values.Any(article =>
        article.Text.Contains(words.Trim('“', '”', '\u202F'), StringComparison.OrdinalIgnoreCase)
        || article.Title.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static string OneLine(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"/\p{L}+")]
    private static partial Regex Command();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Lu}[\p{L}’'-]+( \p{Lu}[\p{L}’'-]+)*")]
    private static partial Regex Name();
}
