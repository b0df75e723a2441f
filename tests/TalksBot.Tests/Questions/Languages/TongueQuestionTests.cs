using TalksBot.Core.Answers;
using TalksBot.Core.Findings;
using TalksBot.Core.Questions.Languages;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions.Languages;

[Collection(SharedStarterCorpus.Name)]
public sealed class TongueQuestionTests(StarterCorpus starter)
{
    private const string Spec = "Tongues.md";
    private const string Refusal = "The articles don't say";

    /// <summary>Every language has a table of its own in the spec.</summary>
    public static TheoryData<string[]> Asked =>
        [.. Tongue.All.SelectMany(tongue => (IEnumerable<object[]>)SpecTable.Rows(Spec, tongue.Name)).Select(row => row as string[] ?? (string[])row[0])];

    public static TheoryData<string[]> Told => SpecTable.Rows(Spec, "Told");

    public static TheoryData<string[]> Refused => SpecTable.Rows(Spec, "Refused");

    public static TheoryData<string[]> English => SpecTable.Rows(Spec, "English");

    public static TheoryData<string[]> Wordings => SpecTable.Rows(Spec, "Wordings");

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Question_gets_what_the_English_one_gets(string[] row)
    {
        var (asked, english) = (await starter.AskAsync(row[0]), await starter.AskAsync(row[1]));

        Assert.True(english.Answered, "the English question is answered");
        Assert.True(asked.Answered, $"{asked.Summary} {string.Join(' ', asked.Spelling)}");
        Assert.Equal(First(english), First(asked));
        Assert.Contains(asked.Spelling, line => $"{line}".StartsWith("Read “", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_the_articles_do_not_say_is_refused(string[] row)
    {
        var answer = await starter.AskAsync(row[0]);

        Assert.False(answer.Answered);
        Assert.Empty(answer.Findings);
    }

    [Theory]
    [InlineData("بزغلة فنطشي كبلوط", "بزغلة")]
    [InlineData("ترابک کون ہے؟", "ترابک")]
    [InlineData("/who गड़बड़ाख्या", "गड़बड़ाख्या")]
    [InlineData("zortlamak kim tarafından yapıldı", "zortlamak")]
    public async Task Unread_words_are_told_and_nothing_is_said_of_the_articles(string asked, string unread)
    {
        var answer = await starter.AskAsync(asked);

        Assert.False(answer.IsUnderstood);
        Assert.StartsWith("I don't understand that", $"{answer.Summary}", StringComparison.Ordinal);
        Assert.Contains($"Not read: “{unread}”", $"{answer.Summary}", StringComparison.Ordinal);
        Assert.DoesNotContain(Refusal, $"{answer.Summary}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("فرانس کے صدر کون ہیں؟")]
    [InlineData("Fransa cumhurbaşkanı kim?")]
    public async Task What_was_read_whole_and_is_absent_is_refused_as_in_English(string asked) =>
        Assert.StartsWith(Refusal, $"{(await starter.AskAsync(asked)).Summary}", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(English))]
    public async Task English_is_left_as_it_is(string[] row) => Assert.Null(await ReadAsync(row[0]));

    [Theory]
    [InlineData("Golden/Chat/questions.tsv")]
    [InlineData("Golden/Refusals/questions.tsv")]
    [InlineData("Golden/Refusals/free-wording.tsv")]
    [InlineData("Golden/Who/questions.tsv")]
    [InlineData("Golden/Spelling/misspelt.tsv")]
    [InlineData("Golden/Spelling/real-words.tsv")]
    [InlineData("Golden/Freshness/questions.tsv")]
    public async Task No_English_question_of_the_sets_is_taken_for_another_language(string set)
    {
        var path = Path.Combine(StarterCorpus.Root, "tests", "TalksBot.Tests", set);
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
            Assert.Null((await ReadAsync(line.Split('\t')[0]))?.English);
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public async Task Question_is_worded_in_English(string[] row) => Assert.Equal(row[1], (await ReadAsync(row[0]))?.English);

    [Theory]
    [MemberData(nameof(Told))]
    public async Task Language_is_told_to_whoever_words_the_answer(string[] row)
    {
        var language = (await ReadAsync(row[0]))!.Language;

        Assert.Equal((row[1], row[2] == "yes"), (language.Code, language.IsLatin));
    }

    [Fact]
    public void Language_is_a_folder_of_tables_and_no_code_names_it()
    {
        var folder = Path.Combine(StarterCorpus.Root, "src", "TalksBot.Core", "Questions", "Languages");
        var codes = Directory.GetDirectories(folder).Select(Path.GetFileName).ToArray();

        Assert.Equal(codes.Order(), Tongue.All.Select(tongue => tongue.Code).Order());
        Assert.All(Directory.GetFiles(folder, "*.cs"), file => Assert.DoesNotContain(codes, code =>
            File.ReadAllLines(file).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                && line.Contains($"\"{code}\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_row_of_the_tables_is_read()
    {
        foreach (var path in RuleData.Paths.Where(path => path.StartsWith("Questions/Languages/", StringComparison.Ordinal) && path.Count(c => c == '/') == 3
            && !path.EndsWith("/language.tsv", StringComparison.Ordinal) && !path.Contains("/endings", StringComparison.Ordinal)))
            Assert.All(RuleData.Rows(path), row =>
            {
                Assert.InRange(row.Length, 3, 4);
                Assert.True(Enum.TryParse<WordUse>(row[1], ignoreCase: true, out _), $"{path}: {row[1]}");
            });
    }

    private Task<TongueQuestion?> ReadAsync(string message) => TongueQuestion.ReadAsync(message, starter.Index, CancellationToken.None);

    private static string? First(Answer answer) =>
        answer.Findings is [{ Finding: var first }, ..]
            ? $"{first.ArticleId}@{first.Sentence.Offset} {(first as Core.Findings.People.PersonFinding)?.Name}: {first.Sentence.Text}" : null;
}
