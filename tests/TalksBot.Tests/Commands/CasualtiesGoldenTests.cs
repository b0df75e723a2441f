using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>Asks the dispatches of Golden/Casualties for figures in free words and compares whole answers with answers.txt.</summary>
public sealed class CasualtiesGoldenTests
{
    private static readonly string[] Questions =
    [
        "/casualties", "/casualties soldiers", "/casualties civilians", "/casualties in Karst", "/casualties in Ossen", "/casualties on 24 March",
        "/casualties according to the Relief Council", "/casualties on the Ardanian side", "/casualties missing", "/casualties children in Ossen",
        "how many League fighters were killed?", "how many people were injured in Tulvar?", "/casualties in Ilmen",
    ];

    [Fact]
    public async Task Answers_stand_as_the_golden_file_has_them()
    {
        var index = new MemoryPassageIndex();
        await index.ReplaceAsync(
            Dispatches.Articles.Select(IndexedArticle.Of).ToAsyncEnumerable(), new IndexStamp("dispatches", Instant.FromUtc(2025, 3, 29, 8, 0), []));
        var conversation = new Conversation(index, [new CasualtiesCommand(new AllClaims()), new AskCommand()]);
        var answers = new List<string>();
        foreach (var question in Questions)
            answers.Add($"> {question}\n{Text(await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", question)))}");

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(Path.Combine(Dispatches.Folder, "answers.txt"), string.Join('\n', answers));
        else
            Assert.Equal(Dispatches.Golden("answers.txt"), string.Join('\n', answers));
    }

    private static string Text(Answer answer) => string.Concat(
        answer.Sections.SelectMany(section => section.Rows
                .Select(row => $"{row.Key} {row.Text} {string.Concat(row.Citations.Select(number => $"[{answer.Citations[number].Article.Id}]"))}")
                .Prepend(section.Heading is null ? "" : $"{section.Heading}:"))
            .Prepend($"{answer.Summary}")
            .Concat(answer.Notes.Select(note => $"{note}"))
            .Where(line => line.Length > 0)
            .Select(line => line + "\n"));
}
