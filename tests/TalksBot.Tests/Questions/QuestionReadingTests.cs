using TalksBot.Core.Questions;
using TalksBot.Core.Search.Analysis;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions;

public sealed class QuestionReadingTests
{
    public static TheoryData<string[]> Kinds => SpecTable.Rows("Questions.md", "Kinds of answer");

    public static TheoryData<string[]> OtherKinds => SpecTable.Rows("Questions.md", "Other kinds");

    public static TheoryData<string[]> Words => SpecTable.Rows("Questions.md", "Words that a question hangs on");

    public static TheoryData<string[]> Meeting => SpecTable.Rows("Questions.md", "Words that meet each other");

    public static TheoryData<string[]> Telling => SpecTable.Rows("Questions.md", "Words by which articles tell what is asked");

    public static TheoryData<string[]> Apart => SpecTable.Rows("Questions.md", "Words that don't");

    [Theory]
    [MemberData(nameof(Kinds))]
    [MemberData(nameof(OtherKinds))]
    public void A_question_wants_a_kind_of_answer(string[] row) =>
        Assert.Equal(row[1], QuestionReading.Of(row[0]).Wanted.ToString());

    [Theory]
    [MemberData(nameof(Words))]
    public void A_question_hangs_on_its_content_words(string[] row) =>
        Assert.Equal(row[1], string.Join(' ', QuestionReading.Of(row[0]).Concepts.Select(concept => concept.IsLight ? $"[{concept.Word}]" : concept.Word)));

    [Theory]
    [MemberData(nameof(Meeting))]
    public void A_word_is_met_by_its_forms_and_synonyms(string[] row) =>
        Assert.True(QuestionReading.Of(row[0]).Concepts[0].Match(Analyzer.Terms(row[1])[0]) > 0);

    [Theory]
    [MemberData(nameof(Telling))]
    public void A_word_is_met_by_those_that_tell_the_same_and_not_by_others(string[] row)
    {
        var asked = QuestionReading.Of(row[1]).Concepts[0];
        Assert.True(asked.Match(Analyzer.Terms(row[2])[0]) > 0, row[2]);
        Assert.Equal(0, asked.Match(Analyzer.Terms(row[3])[0]));
    }

    [Theory]
    [MemberData(nameof(Apart))]
    public void A_word_is_not_met_by_another(string[] row) =>
        Assert.Equal(0, QuestionReading.Of(row[0]).Concepts[0].Match(Analyzer.Terms(row[1])[0]));

    [Fact]
    public void Sentences_before_the_question_are_its_background()
    {
        var reading = QuestionReading.Of("Norrland froze its payments in May. Who protested?");
        Assert.Equal(["protested"], reading.Concepts.Where(concept => !concept.IsBackground).Select(concept => concept.Word));
    }

    [Fact]
    public void What_is_counted_is_the_word_after_how_many() =>
        Assert.Equal("brigades", QuestionReading.Of("How many brigades did Almar send?").Counted?.Word);
}
