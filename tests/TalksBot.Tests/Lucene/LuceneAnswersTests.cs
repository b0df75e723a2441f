using System.Text;
using System.Text.Json;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Lucene;
using TalksBot.Tests.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Lucene;

/// <summary>Whole answers over the engine and over the plain one in memory: the same.</summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class LuceneAnswersTests(StarterCorpus starter) : IDisposable
{
    private static readonly IndexStamp Stamp = new("f", Instant.FromUtc(2025, 1, 1, 0, 0), []);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_starter_questions_have_the_answers_of_the_reference()
    {
        await using var reference = new MemoryPassageIndex();
        await using var lucene = LucenePassageIndex.Open(folder["lucene"]);
        foreach (IPassageIndex index in new IPassageIndex[] { reference, lucene })
            await index.ReplaceAsync(starter.Articles.Values.Select(IndexedArticle.Of).ToAsyncEnumerable(), Stamp);
        var clock = new FixedClock(new DateTimeOffset(2025, 11, 10, 9, 30, 0, TimeSpan.Zero));
        foreach (var line in File.ReadLines(Path.Combine(StarterCorpus.Root, "tests", "TalksBot.Tests", "Golden", "Starter", "questions.jsonl")))
        {
            var question = JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!;
            var message = new IncomingMessage("test", "chat", "user", question);
            var expected = await new Conversation(reference, CommandList.Create(null!, clock)).AnswerAsync(message);
            var actual = await new Conversation(lucene, CommandList.Create(null!, clock)).AnswerAsync(message);
            Assert.Equal(Written(expected), Written(actual));
        }
    }

    private static string Written(Answer answer)
    {
        using var stream = new MemoryStream();
        AnswerJson.Write(stream, answer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
