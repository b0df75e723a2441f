using FsCheck;
using FsCheck.Fluent;
using TalksBot.Core.Answers;
using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

[Collection(SharedStarterCorpus.Name)]
public sealed class ConversationTests(StarterCorpus starter)
{
    private static readonly string[] Openings =
        ["/who ", "/when ", "/casualties ", "/ask ", "/quote ", "/timeline ", "/compare ", "/check ", "who ", "when did ", "how many ", "what ", "why ", ""];

    [Fact]
    public async Task A_passage_without_a_word_of_the_question_stands_beside_no_answer()
    {
        var answer = await starter.Conversation.AnswerAsync(new IncomingMessage("test", "", "", "/ask x"));
        Assert.NotEmpty(answer.Citations);
        Assert.All(answer.Citations, citation => Assert.Contains("X", citation.Quote.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_citation_of_any_question_stands_word_for_word_in_its_article()
    {
        // Questions of words drawn from the articles and words that are in none, after each opening.
        var words = starter.Articles.Values.SelectMany(article => article.Text.Split(' ', '\n'))
            .Concat(["zebra", "2019", "“", "'", "\u202e", "%", "NOT"]).ToArray();
        var questions =
            from opening in Gen.Elements(Openings)
            from count in Gen.Choose(0, 7)
            from picked in Gen.ArrayOf(Gen.Elements(words), count)
            select opening + string.Join(' ', picked);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(questions.ToArbitrary(), question =>
        {
            var answer = starter.AskAsync(question).GetAwaiter().GetResult();
            return answer.Citations.All(IsVerbatim)
                && answer.Findings.All(finding => finding.Citation < answer.Citations.Length)
                && (answer.Answered || answer.Findings.IsEmpty);
        }));
    }

    [Fact]
    public async Task Refusal_opens_with_the_words_that_people_learn_to_look_for()
    {
        var answer = await starter.AskAsync("/who is the president of france");

        Assert.StartsWith("The articles don't say", answer.Summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disagreement_is_headed_by_the_words_that_people_learn_to_look_for()
    {
        var answer = await starter.AskAsync("/casualties soldiers");

        Assert.StartsWith("Sources disagree", answer.Summary.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tarar", "who")]
    [InlineData("Khawaja Asif?", "who")]
    [InlineData("tararr", "who")]
    [InlineData("ceasefire", "ask")]
    [InlineData("afghan", "ask")]
    [InlineData("tarar terrorism", "ask")]
    [InlineData("tar", "ask")]
    public async Task A_name_alone_asks_whose_it_is_and_other_words_alone_do_not(string words, string command)
    {
        var answer = await starter.AskAsync(words);

        Assert.Equal(command, answer.Command);
    }

    [Fact]
    public async Task What_lacks_its_subject_offers_its_example()
    {
        var answer = await starter.AskAsync("/quote");

        Assert.Equal("/quote", answer.Unfinished);
        Assert.StartsWith("/quote ", Assert.Single(answer.FollowUps), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_are_told_that_only_admins_can_reindex()
    {
        var answer = await starter.AskAsync("/reindex");

        Assert.False(answer.Answered);
        Assert.StartsWith("Only admins can", answer.Summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_admin_commands_to_admins_only()
    {
        var (member, admin) = (await starter.AskAsync("/help"), await starter.AskAsync("/help", isAdmin: true));

        Assert.DoesNotContain(Rows(member), row => row.Key.ToString().StartsWith("/reindex", StringComparison.Ordinal));
        Assert.Contains(Rows(admin), row => row.Key.ToString().StartsWith("/reindex", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Articles_that_are_left_out_do_not_exist()
    {
        var all = await starter.AskAsync("/casualties soldiers");
        var one = await starter.AskAsync("/casualties soldiers", articles: "003");

        Assert.NotEmpty(all.Conflicts);
        Assert.Empty(one.Conflicts);
        Assert.All(one.Citations, citation => Assert.Equal("003", citation.Article.Id));
    }

    [Fact]
    public async Task Nothing_is_added_up()
    {
        var answer = await starter.AskAsync("/casualties");

        // Every figure that is shown stands, in digits or as a word, in the sentence that its row cites.
        foreach (var row in Rows(answer).Where(row => row.Key.ToString().Split(' ')[^1] is var key && int.TryParse(key, out _)))
        {
            var figure = row.Key.ToString().Split(' ')[^1];
            var quote = answer.Citations[row.Citations[0]].Quote.Text;
            Assert.True(quote.Contains(figure, StringComparison.Ordinal) || quote.Contains(Word(figure), StringComparison.OrdinalIgnoreCase),
                $"{figure}: {quote}");
        }
    }

    private static string Word(string figure) => figure switch
    {
        "1" => "an ",
        "3" => "three",
        "4" => "four",
        "5" => "five",
        _ => figure,
    };

    private static IEnumerable<AnswerRow> Rows(Answer answer) => answer.Sections.SelectMany(section => section.Rows);

    private bool IsVerbatim(Citation citation) =>
        citation.Quote.Text.Length is > 0 and <= Citation.MaxLength
        && string.CompareOrdinal(starter.Articles[citation.Article.Id].Text, citation.Quote.Offset, citation.Quote.Text, 0, citation.Quote.Text.Length) == 0;
}
