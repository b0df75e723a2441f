using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers;

/// <summary>Runs every row of Specs/Checks.md: of its article alone, and among others that have the claim's words.</summary>
public sealed class CheckSpecTests
{
    private const string Published = "2031-05-20";

    public static TheoryData<string[]> Figures => SpecTable.Rows("Checks.md", "Figures");

    public static TheoryData<string[]> Swapped => SpecTable.Rows("Checks.md", "Swapped");

    public static TheoryData<string[]> Uncounted => SpecTable.Rows("Checks.md", "No figures to compare");

    public static TheoryData<string[]> Others => SpecTable.Rows("Checks.md", "Other people, place, event or word");

    public static TheoryData<string[]> Dates => SpecTable.Rows("Checks.md", "Dates");

    public static TheoryData<string[]> Denied => SpecTable.Rows("Checks.md", "Denied");

    [Theory]
    [MemberData(nameof(Figures))]
    public Task A_figure_is_compared_with_those_of_the_same_people(string[] row) => Compare(row);

    [Theory]
    [MemberData(nameof(Swapped))]
    public Task Who_killed_is_never_who_was_killed(string[] row) => Compare(row);

    [Theory]
    [MemberData(nameof(Uncounted))]
    public Task What_counts_no_people_is_no_figure(string[] row) => Compare(row);

    [Theory]
    [MemberData(nameof(Others))]
    public Task Other_people_and_events_give_no_other_figures(string[] row) => Compare(row);

    [Theory]
    [MemberData(nameof(Dates))]
    public Task A_date_is_compared_with_those_of_the_same_event(string[] row) => Compare(row);

    [Theory]
    [MemberData(nameof(Denied))]
    public Task A_denial_is_named_so(string[] row) => Compare(row);

    private static async Task Compare(string[] row)
    {
        // Where nothing bears on the claim, a note that has its words does so the most.
        foreach (var others in row[2].Length == 0 ? [[]] : new[] { [], NeutralNotes.With(row[0], Published) })
        {
            var answer = await AskAsync($"/check {row[0]}", row[1], others);
            Assert.Equal((row[2], row[3]), (answer.Findings.FirstOrDefault()?.Relation ?? "", Shown(answer)));
        }
    }

    // What the first line says of all rows; where nothing compares it says nothing, and the first row tells.
    private static string Shown(Answer answer) =>
        !answer.Answered ? "" : answer.Summary.ToString().Split(": ", 2) is [_, var compared] ? compared : answer.Sections[0].Rows[0].Key.ToString();

    private static async Task<Answer> AskAsync(string question, string text, IEnumerable<IndexedArticle> others)
    {
        var index = new MemoryPassageIndex();
        await index.ReplaceAsync(others.Prepend(IndexedArticle.Of(Some.Article(text, Published))).ToAsyncEnumerable(), new IndexStamp("", default, []));
        var conversation = new Conversation(index, [new CheckCommand(), new HelpCommand(() => [])]);
        return await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", question));
    }
}
