using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TalksBot.Programs;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Programs;

/// <summary>What an assistant may rely on, whichever way it calls.</summary>
public abstract class McpContract
{
    protected abstract StarterCorpus Starter { get; }

    /// <summary>A client of the bot over the articles that come with the project.</summary>
    protected abstract Task<McpClient> ConnectAsync();

    [Fact]
    public async Task The_tools_are_listed_with_what_they_take_and_give_and_that_they_change_nothing()
    {
        await using var client = await ConnectAsync();
        var tools = (await client.ListToolsAsync()).Where(tool => tool.Name != "reindex").ToArray();

        Assert.Equal(ToolList.All.Where(tool => !tool.IsForAdmins).Select(tool => tool.Name), tools.Select(tool => tool.Name));
        Assert.All(tools, tool =>
        {
            Assert.Equal((true, false, true), (tool.ProtocolTool.Annotations!.ReadOnlyHint!.Value, tool.ProtocolTool.Annotations.DestructiveHint!.Value,
                tool.ProtocolTool.Annotations.IdempotentHint!.Value));
            Assert.Equal("object", tool.ProtocolTool.OutputSchema!.Value.GetProperty("type").GetString());
            var taken = tool.ProtocolTool.InputSchema.GetProperty("properties").EnumerateObject().Select(property => property.Name);
            Assert.Empty(new[] { "article", "outlet", "from", "to", "side", "limit", "cursor" }.Except(taken));
            Assert.NotEmpty(tool.Description);
        });
        Assert.Contains("never add figures up", client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_tool_answers_word_for_word_with_its_sources()
    {
        await using var client = await ConnectAsync();
        var quotes = 0;
        foreach (var (tool, argument, value) in new[]
        {
            ("who", "query", "tarar"), ("when", "event", "ceasefire"), ("casualties", "filter", "soldiers"), ("quote", "name", "tarar"),
            ("ask", "question", "what does Pakistan demand?"), ("compare", "topic", "ceasefire"), ("check", "claim", "58 soldiers were killed"),
            ("timeline", "period", "October"),
        })
        {
            var answer = await client.AskAsync(tool, (argument, value));
            Assert.True(answer.GetProperty("answered").GetBoolean());
            quotes += WordForWord.Check(answer, Starter.Articles);
        }

        Assert.True(quotes > 30, $"{quotes} quotes");
        var sources = await client.AskAsync("sources", ("limit", 2));
        Assert.Equal((2, 5), (sources.GetProperty("articles").GetArrayLength(), sources.GetProperty("total").GetInt32()));
        var rest = await client.AskAsync("sources", ("limit", 2), ("cursor", sources.GetProperty("next").GetString()!));
        Assert.Equal(2, rest.GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task What_the_articles_do_not_say_is_said()
    {
        await using var client = await ConnectAsync();
        var answer = await client.AskAsync("ask", ("question", "who is the president of france"));

        Assert.Equal((false, false), (answer.GetProperty("answered").GetBoolean(), answer.GetProperty("near").GetBoolean()));
        Assert.StartsWith("The articles don't say", answer.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Empty(answer.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task Errors_are_the_protocols_own_and_say_what_to_mend()
    {
        await using var client = await ConnectAsync();

        Assert.Contains("'query' is missing", await client.RefusalAsync("who"), StringComparison.Ordinal);
        Assert.Contains("no argument 'name'", await client.RefusalAsync("who", ("name", "x")), StringComparison.Ordinal);
        Assert.Contains("no article 'none'", await client.RefusalAsync("casualties", ("article", "none")), StringComparison.Ordinal);
        Assert.Contains("is text, and array", await client.RefusalAsync("who", ("query", new[] { "x" })), StringComparison.Ordinal);
        var unknown = await Assert.ThrowsAsync<McpProtocolException>(() => client.CallToolAsync("rumours").AsTask());
        Assert.Equal(McpErrorCode.InvalidParams, unknown.ErrorCode);
        await Assert.ThrowsAsync<McpProtocolException>(() => client.ReadResourceAsync("talksbot://article/none").AsTask());
        await Assert.ThrowsAsync<McpProtocolException>(() => client.GetPromptAsync("nothing").AsTask());
    }

    [Fact]
    public async Task Articles_are_resources_and_the_rules_a_prompt()
    {
        await using var client = await ConnectAsync();

        var resources = await client.ListResourcesAsync();
        Assert.Equal(Starter.Articles.Keys.Order(StringComparer.Ordinal), resources.Select(resource => resource.Name));
        var template = Assert.Single(await client.ListResourceTemplatesAsync());
        var read = await client.ReadResourceAsync(template.UriTemplate, new Dictionary<string, object?> { ["id"] = "003", ["offset"] = 2889 });
        var article = JsonDocument.Parse(Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text).RootElement;
        Assert.Equal(Starter.Articles["003"].Text, article.GetProperty("text").GetString());
        Assert.NotEmpty(article.GetProperty("passages").EnumerateArray());
        var prompt = await client.GetPromptAsync("answer-with-citations", new Dictionary<string, object?> { ["question"] = "Who led the talks?" });
        var text = Assert.IsType<TextContentBlock>(Assert.Single(prompt.Messages).Content).Text;
        Assert.Contains("Who led the talks?", text, StringComparison.Ordinal);
        Assert.Contains("the articles don't say", text, StringComparison.Ordinal);
    }
}
