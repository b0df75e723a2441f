using TalksBot.Core.Questions;
using TalksBot.Core.Questions.Languages;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions.Languages;

[Collection(SharedStarterCorpus.Name)]
public sealed class OtherLanguageTests(StarterCorpus starter)
{
    public static TheoryData<string[]> NotRead => SpecTable.Rows("Languages.md", "Not read");

    public static TheoryData<string[]> Read => SpecTable.Rows("Languages.md", "Read");

    [Theory]
    [MemberData(nameof(NotRead))]
    public void Language_is_told(string[] row) => Assert.Equal(row[1], OtherLanguage.Of(row[0])?.Name);

    [Theory]
    [MemberData(nameof(Read))]
    public void English_is_read_whatever_names_stand_in_it(string[] row) => Assert.Null(OtherLanguage.Of(row[0]));

    [Theory]
    [InlineData("wer hat vermittelt?", "Ich lese nur Fragen auf Englisch.")]
    [InlineData("qwer timeline asdf", "Ask for instance")]
    [InlineData("asdf ghjkl", "Ask for instance")]
    public async Task What_is_not_understood_says_nothing_of_the_articles(string asked, string said)
    {
        var answer = await AskAsync(asked);

        Assert.False(answer.IsUnderstood);
        Assert.StartsWith("I don't understand that.", answer.Summary.ToString(), StringComparison.Ordinal);
        Assert.Contains(said, answer.Summary.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who is zorblax")]
    [InlineData("/who zorblax")]
    public async Task Who_is_asked_about_and_unknown_is_no_gibberish(string asked) => Assert.True((await AskAsync(asked)).IsUnderstood);

    private Task<TalksBot.Core.Answers.Answer> AskAsync(string asked) => starter.Conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", asked));
}
