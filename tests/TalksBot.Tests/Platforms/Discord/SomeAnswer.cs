using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Search;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Answers to render: each call needs only what the test is about.</summary>
internal static class SomeAnswer
{
    public const string Sentence = "Mirel Osta led the Corvane delegation to the third round in Belport.";

    /// <summary>An answer with this many citations, each proving one row.</summary>
    public static Answer With(int citations, string quote = Sentence, string? url = "https://example.org/a", string question = "/who leads") => new()
    {
        Question = question,
        Command = "who",
        Answered = citations > 0,
        Summary = citations > 0 ? "Corvane delegation, leader" : "The articles don't say.",
        Sections = [new AnswerSection(null, [.. Enumerable.Range(0, citations).Select(index => new AnswerRow("", $"Mirel Osta, envoy {index + 1}", [index]))])],
        Citations = [.. Enumerable.Range(0, citations).Select(index => Citation(quote, url, index))],
        FollowUps = ["/context 1"],
    };

    public static Answer Disagreement() => With(2) with
    {
        Command = "casualties",
        Summary = "Corvane soldiers killed · Sources disagree",
        Sections =
        [
            new AnswerSection("Killed", [new AnswerRow("58", "the Belport council says", [0]), new AnswerRow("9", "Corvane's army says", [1])],
                KeysAreNumbers: true),
        ],
        Conflicts = [new Conflict("Corvane soldiers killed", [0, 1])],
        Notes = ["Different counts of the same fighting; nothing is added up."],
    };

    public static Citation Citation(string quote = Sentence, string? url = null, int number = 0, TextSpan? highlight = null)
    {
        var article = new Article
        {
            Id = $"a{number.ToString(CultureInfo.InvariantCulture)}",
            Title = $"Third round, day {number + 1}",
            Outlet = "Belport Herald",
            Published = new LocalDate(2025, 11, 8),
            Url = url,
            Text = quote,
        };
        ImmutableArray<TextSpan> highlights = highlight is { } span ? [span] : [];
        return new Citation(ArticleInfo.Of(article), article.Quote(new TextSpan(0, quote.Length)), highlights);
    }
}
