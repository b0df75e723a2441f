using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>
/// Runs Specs/When.md: each question with a slash and, where it begins as a question does, without one; of its article alone, and among others that
/// have the question's words.
/// </summary>
public sealed class WhenSpecTests
{
    private const string Refused = "refused";

    // Beside one of these a fourth time is none.
    private static readonly string[] OtherOrders = ["first", "second", "third", "last", "next", "newest"];

    public static TheoryData<string[]> Dates => SpecTable.Rows("When.md", "Dates");

    public static TheoryData<string[]> Durations => SpecTable.Rows("When.md", "Durations");

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Date_is_that_of_the_event_asked_for(string[] row)
    {
        foreach (var others in new[] { [], NeutralNotes.With(row[0]) })
        foreach (var question in Forms(row[0]))
        {
            var answer = await AskAsync(question, row[1], row[2], others);
            Assert.Equal(row[3],
                answer.Answered && answer.Findings[0].Finding is EventFinding found ? found.When.ToString() : answer.Answered ? answer.Summary : Refused);
        }
    }

    /// <summary>No date is given for a place, a year or a fourth time that its article doesn't tell.</summary>
    [Theory]
    [InlineData(" in 1987")]
    [InlineData(" in bolivia")]
    [InlineData(" for the 4th time")]
    public async Task No_date_is_given_for_what_its_article_does_not_tell(string more)
    {
        var dated = new List<string>();
        foreach (var row in ((IEnumerable<object[]>)Dates).Select(row => row as string[] ?? (string[])row[0])
            .Where(row => row[3] != Refused && !row[0].Any(char.IsAsciiDigit)
            && !row[2].Contains("1987", StringComparison.Ordinal) && !OtherOrders.Any(order => row[0].Contains(order, StringComparison.Ordinal))))
            if ((await AskAsync($"/when {row[0].TrimEnd('?', ' ')}{more}", row[1], row[2], [])).Answered)
                dated.Add(row[0]);

        Assert.Equal("", string.Join("\n", dated));
    }

    [Theory]
    [MemberData(nameof(Durations))]
    public async Task Duration_is_that_of_the_event_asked_for(string[] row)
    {
        foreach (var others in new[] { [], NeutralNotes.With(row[0]) })
        {
            var answer = await AskAsync($"/when {row[0]}", row[1], row[2], others);
            Assert.Contains(row[3], answer.Answered ? answer.Sections[0].Rows[0].Key.ToString() : Refused, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Forms(string question) =>
        question.StartsWith("when", StringComparison.Ordinal) ? [$"/when {question}", question] : [$"/when {question}"];

    private static async Task<Answer> AskAsync(string question, string title, string text, IEnumerable<IndexedArticle> others)
    {
        var index = new MemoryPassageIndex();
        var article = IndexedArticle.Of(Some.Article(text, title: title));
        await index.ReplaceAsync(others.Prepend(article).ToAsyncEnumerable(), new IndexStamp("test", Instant.FromUtc(2025, 11, 10, 0, 0), []));
        return await new Conversation(index, CommandList.Create(null!, TimeProvider.System)).AnswerAsync(new IncomingMessage("test", "chat", "user", question));
    }
}
