using TalksBot.Core.Answers;
using TalksBot.Core.Labels;
using TalksBot.Platforms.Terminal;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Labels;

/// <summary>Some answers from the articles in each language, compared with what is checked in: Golden/Labels has a file a language.</summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class LanguageGoldenTests(StarterCorpus corpus)
{
    private static readonly string[] Questions =
    [
        "/who tarar", "who leads the afghan delegation?", "/when was the ceasefire agreed", "/casualties soldiers", "/casualties",
        "/quote tarar about terrorism",
        "/check 60 soldiers were killed", "/cast taliban", "/who is the president of france", "how many prisoners were exchanged", "/timeline october",
        "/whom tararr", "/nonsense", "/reindex", "/context 9", "/status", "/privacy", "/help", "hello",
    ];

    public static TheoryData<string> Codes { get; } = [.. AnswerLanguage.All.Skip(1).Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Answers_are_in_the_language(string code)
    {
        var answers = new List<string>();
        foreach (var question in Questions)
            answers.Add($"> {question}\n{Shown(await corpus.AskAsync(question) with { Language = AnswerLanguage.Of(code)! })}\n");
        var (file, shown) = (Path.Combine(StarterCorpus.Root, "tests", "TalksBot.Tests", "Golden", "Labels", $"{code}.txt"), string.Join('\n', answers));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(file, shown);
        else
            Assert.Equal(await File.ReadAllTextAsync(file), shown);
    }

    private static string Shown(Answer answer) => TerminalReplyRenderer.Render(AnswerPage.Of(answer, 0), answer, TerminalStyle.Plain);
}
