using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Labels;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.Answers;

public sealed class AnswerPageTests
{
    [Fact]
    public void A_row_that_goes_on_from_a_key_on_another_page_has_it_itself()
    {
        var answer = SomeAnswer.With(4) with
        {
            PageSize = 2,
            Sections = [new AnswerSection(null, [Row("Norrland", 0), Row("", 1), Row("", 2), Row("", 3), Row("Port Sael", 1)])],
        };
        Assert.Equal(["Norrland", "", "Port Sael"], Keys(answer, 0));
        Assert.Equal(["Norrland", ""], Keys(answer, 1));
    }

    private static AnswerRow Row(Label key, int citation) => new(key, "said so", [citation]);

    private static IEnumerable<string> Keys(Answer answer, int page) => AnswerPage.Of(answer, page).Sections[0].Rows.Select(row => $"{row.Key}");
}
