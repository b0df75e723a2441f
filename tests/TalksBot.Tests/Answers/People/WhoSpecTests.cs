using TalksBot.Core.Commands;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers.People;

/// <summary>Runs every row of Specs/Who.md: of its article alone, and among others that have the question's words.</summary>
public sealed class WhoSpecTests
{
    private const string Nothing = "";

    public static TheoryData<string[]> Readings => SpecTable.Rows("Who.md", "Readings");

    public static TheoryData<string[]> Answers => SpecTable.Rows("Who.md", "Answers");

    [Theory]
    [MemberData(nameof(Readings))]
    public void Question_is_read_as_its_row_says(string[] row)
    {
        var question = WhoQuestion.Of(row[0]);

        Assert.Equal(
            (row[1], row[2], row[3], row[4], row[5]),
            (question.Wants.ToString().ToLowerInvariant(), question.Office?.Name ?? Nothing, Words(question, WhoPart.Kind), Words(question, WhoPart.Deed),
                Words(question, WhoPart.Rest)));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Whoever_is_asked_for_comes_first(string[] row)
    {
        Assert.Equal(row[3], await FirstAsync(row, []));
        Assert.Equal(row[3], await FirstAsync(row, NeutralNotes.With(row[2])));
    }

    /// <summary>Whoever is named isn't named for a year or a fourth time that their article doesn't tell.</summary>
    [Theory]
    [InlineData(" in 1987")]
    [InlineData(" for the 4th time")]
    public async Task Nobody_is_named_for_what_their_article_does_not_tell(string more)
    {
        var named = new List<string>();
        foreach (var row in ((IEnumerable<object[]>)Answers).Select(row => row as string[] ?? (string[])row[0])
            .Where(row => row[3] != "nobody" && row[3][0] != '“' && !row[2].Any(char.IsAsciiDigit)
            && !row[2].Contains(" though ", StringComparison.Ordinal)))
            if (await FirstAsync([row[0], row[1], row[2].TrimEnd('?', ' ') + more], []) == row[3])
                named.Add(row[2]);

        Assert.Equal("", string.Join("\n", named));
    }

    /// <summary>
    /// Who holds any office, over a land or a body, holds it of nothing that only stands in the sentence; in which event somebody is what they are
    /// ("witness"), the article tells.
    /// </summary>
    [Fact]
    public async Task Nobody_is_named_for_the_office_of_what_only_stands_there()
    {
        var named = new List<string>();
        foreach (var noun in RuleData.Rows("Questions/who-offices.tsv").Select(row => row[3].Split(';')[0])
            .Where(noun => WhoQuestion.Of($"who is the {noun}").Office is { IsInAnEvent: false }))
            if (await FirstAsync(["Blog", $"{char.ToUpperInvariant(noun[0])}{noun[1..]} Anna Beck wrote on Quillbox that fish is dear.",
                $"who is the {noun} of quillbox"], []) != "nobody")
                named.Add(noun);

        Assert.Equal("", string.Join("\n", named));
    }

    private static async Task<string> FirstAsync(string[] row, IEnumerable<IndexedArticle> others)
    {
        await using var index = new MemoryPassageIndex();
        var article = IndexedArticle.Of(Some.Article(row[1], title: row[0]));
        await index.ReplaceAsync(others.Prepend(article).ToAsyncEnumerable(), () => new IndexStamp("1", default, []));
        var question = new Question(row[2], "who", row[2], IsExplicit: true, "command.named");
        var answer = await new WhoCommand(new CastCommand()).AnswerAsync(new CommandContext(question, new IncomingMessage("test", "chat", "user", row[2]),
            index), CancellationToken.None);

        var first = answer.Answered ? answer.Findings[0].Finding : null;
        return first is null ? "nobody" : first is PersonFinding person ? person.Name : $"“{first.Sentence.Text}”";
    }

    private static string Words(WhoQuestion question, WhoPart part) =>
        string.Join(' ', question.Reading.Concepts.Where((_, i) => question.Parts[i] == part).Select(concept => concept.Word)) is { Length: > 0 } words
            ? words : Nothing;
}
