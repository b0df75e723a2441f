using TalksBot.Programs;

namespace TalksBot.Tests.Programs;

public sealed class ToolCallTests
{
    [Theory]
    [InlineData("who", "query", "tarar", "/who tarar")]
    [InlineData("when", "event", "ceasefire", "/when ceasefire")]
    [InlineData("casualties", "filter", "soldiers", "/casualties soldiers")]
    [InlineData("casualties", "limit", "5", "/casualties ")]
    [InlineData("ask", "question", "what was agreed?", "what was agreed?")]
    [InlineData("compare", "topic", "ceasefire", "/compare ceasefire")]
    [InlineData("check", "claim", "58 were killed", "/check 58 were killed")]
    [InlineData("timeline", "period", "October", "/timeline October")]
    [InlineData("quote", "name", "Tarar", "/quote Tarar")]
    public void A_tool_asks_what_a_chat_would(string tool, string argument, string value, string message) =>
        Assert.Equal(message, Read(tool, (argument, value)).Message);

    [Fact]
    public void A_quote_may_be_about_something() =>
        Assert.Equal("/quote Tarar about terrorism", Read("quote", ("name", "Tarar"), ("about", "terrorism")).Message);

    [Fact]
    public void Days_are_whole_units_and_empty_arguments_are_left_out()
    {
        var filter = Read("sources", ("from", "2025-02"), ("to", "2025-02"), ("outlet", " ")).Filter;

        Assert.Equal(new NodaTime.LocalDate(2025, 2, 1), filter.PublishedFrom);
        Assert.Equal(new NodaTime.LocalDate(2025, 2, 28), filter.PublishedTo);
        Assert.Null(filter.Outlet);
    }

    [Theory]
    [InlineData("who", "name", "x", "name", "There is no argument 'name'")]
    [InlineData("who", "query", "  ", "query", "'query' is missing")]
    [InlineData("sources", "from", "yesterday", "from", "no day")]
    [InlineData("sources", "to", "2025-02-30", "to", "no day")]
    [InlineData("sources", "to", "99999999999-1-1", "to", "no day")]
    [InlineData("sources", "to", "0000", "to", "no day")]
    [InlineData("sources", "limit", "0", "limit", "from 1 to 100")]
    [InlineData("sources", "limit", "ten", "limit", "from 1 to 100")]
    public void What_is_wrong_is_named_with_the_mend(string tool, string argument, string value, string named, string message)
    {
        var wrong = Assert.Throws<WrongCallException>(() => Read(tool, (argument, value)));

        Assert.Equal(named, wrong.Argument);
        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_types_is_refused() =>
        Assert.Contains("too long", Assert.Throws<WrongCallException>(() => Read("who", ("query", new string('x', 2000)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cursor_holds_for_its_question_and_its_articles_alone()
    {
        var call = Read("who", ("query", "tarar"));
        var cursor = AnswerCursor.Write("state", call, 20);

        Assert.Equal(0, AnswerCursor.Read("state", call));
        Assert.Equal(20, AnswerCursor.Read("state", Read("who", ("query", "tarar"), ("cursor", cursor))));
        Assert.True(Assert.Throws<WrongCallException>(() => AnswerCursor.Read("other", Read("who", ("query", "tarar"), ("cursor", cursor)))).IsOutdated);
        Assert.False(Assert.Throws<WrongCallException>(() => AnswerCursor.Read("state", Read("who", ("query", "asif"), ("cursor", cursor)))).IsOutdated);
        Assert.Throws<WrongCallException>(() => AnswerCursor.Read("state", Read("who", ("query", "tarar"), ("cursor", "%%%"))));
    }

    [Theory]
    [InlineData("claim", null, null)]
    [InlineData("event", "2025-10", null)]
    [InlineData("event", "2025-10-01/2025-10-19", null)]
    [InlineData("event", "2025-10-19/2025-10-01", "period")]
    [InlineData("event", "soon", "period")]
    [InlineData("passage", null, "kind")]
    [InlineData("rumour", null, "kind")]
    public void Findings_are_asked_for_by_kind_and_period(string kind, string? period, string? wrong)
    {
        var told = new Dictionary<string, string> { ["kind"] = kind };
        if (period is not null)
            told["period"] = period;

        if (wrong is null)
            Assert.Equal(kind, FindingsCall.Read(told).List.Kind.Name);
        else
            Assert.Equal(wrong, Assert.Throws<WrongCallException>(() => FindingsCall.Read(told)).Argument);
    }

    private static ToolCall Read(string tool, params (string Name, string Value)[] told) =>
        ToolCall.Read(ToolList.Find(tool)!, told.ToDictionary(pair => pair.Name, pair => pair.Value));
}
