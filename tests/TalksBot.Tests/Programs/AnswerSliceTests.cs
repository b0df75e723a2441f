using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Findings;
using TalksBot.Core.Search;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Programs;

public sealed class AnswerSliceTests
{
    private static readonly Article Article = Support.Some.Article("One. Two. Three. Four. Five. Six.");

    [Fact]
    public void Parts_put_together_are_the_whole_and_each_counts_its_own_citations()
    {
        var whole = Answer([0, 1, 0, 2, 1]);
        var (place, sentences) = (0, new List<string>());
        while (place < whole.Findings.Length)
        {
            var slice = AnswerSlice.Of(whole, place, 2);
            Assert.Equal((place, 5), (slice.Start, slice.Total));
            foreach (var finding in slice.Answer.Findings)
                sentences.Add($"{finding.Finding.Sentence}|{slice.Answer.Citations[finding.Citation].Quote}");
            Assert.All(slice.Answer.Citations, (_, number) => Assert.Contains(slice.Answer.Findings, finding => finding.Citation == number));
            place = slice.End;
        }

        Assert.Equal(whole.Findings.Select(finding => $"{finding.Finding.Sentence}|{whole.Citations[finding.Citation].Quote}"), sentences);
    }

    [Fact]
    public void What_disagrees_stays_together_however_few_are_asked_for()
    {
        var whole = Answer([0, 1, 2, 3, 4, 5]) with { Conflicts = [new Conflict("dead", [0, 2]), new Conflict("hurt", [2, 3])] };

        var slice = AnswerSlice.Of(whole, 0, 1);

        Assert.Equal((4, 4), (slice.End, slice.Answer.Findings.Length));
        Assert.Equal([[0, 2], [2, 3]], slice.Answer.Conflicts.Select(conflict => conflict.Findings.ToArray()));
        Assert.Empty(AnswerSlice.Of(whole, 4, 2).Answer.Conflicts);
        Assert.Equal(2, AnswerSlice.Of(whole, 4, 2).Answer.Findings.Length);
    }

    [Fact]
    public void Past_the_end_there_is_nothing()
    {
        var slice = AnswerSlice.Of(Answer([0, 1]), 9, 3);

        Assert.Equal((2, 0), (slice.End, slice.Answer.Findings.Length));
    }

    [Fact]
    public void A_refusal_keeps_what_comes_nearest()
    {
        var refusal = Answer([0, 1]) with { Findings = [], Answered = false };

        var slice = AnswerSlice.Of(refusal, 0, 1);

        Assert.Equal((2, 0, 0), (slice.Answer.Citations.Length, slice.End, slice.Total));
    }

    private static Answer Answer(int[] citations)
    {
        var quotes = Quotes().ToImmutableArray();
        return new Answer
        {
            Question = "?", Command = "ask", Answered = true, Summary = "Passages",
            Citations = [.. quotes.Take(citations.Max() + 1).Select(quote => new Citation(ArticleInfo.Of(Article), quote, []))],
            Findings = [.. citations.Select((citation, number) => new AnswerFinding(
                new PassageFinding { ArticleId = Article.Id, Sentence = quotes[number], Rule = "test" }, citation))],
        };
    }

    private static IEnumerable<Quote> Quotes()
    {
        for (var start = 0; start < Article.Text.Length;)
        {
            var end = Article.Text.IndexOf('.', start) + 1;
            yield return Article.Quote(TextSpan.FromBounds(start, end));
            start = end + 1;
        }
    }
}
