using Microsoft.Extensions.Configuration;
using TalksBot.Hosting;
using TalksBot.Programs;

namespace TalksBot.Tests.Programs;

public sealed class ProgramOptionsTests
{
    [Fact]
    public void Nothing_is_served_unless_it_is_asked_for()
    {
        var options = Read();

        Assert.Equal((false, false, false), (options.ServesApi, options.ServesMcp, options.ShowsFullText));
        Assert.True(options.Keys.IsEmpty && options.ApiOrigins.IsEmpty && options.McpToken is null);
    }

    [Fact]
    public void A_key_is_known_by_its_hash()
    {
        var key = ApiKey.Make();
        var known = Read(("Api:Keys:0", ApiKey.Setting("desk", key)), ("Api:PerMinute", "30")).Keys.Single();

        Assert.Equal(("desk", 30), (known.Name, known.PerMinute));
        Assert.True(known.Fits(key));
        Assert.False(known.Fits(key + "x"));
        Assert.DoesNotContain(key, ApiKey.Setting("desk", key), StringComparison.Ordinal);
        Assert.Equal(5, Read(("Api:Keys:0", ApiKey.Setting("desk", key) + ":5")).Keys.Single().PerMinute);
    }

    [Theory]
    [InlineData("Api:Keys:0", "desk")]
    [InlineData("Api:Keys:0", "desk:secret")]
    [InlineData("Api:Keys:0", "tbk_abcdefghijklmnopqrstuvwxyz0123")]
    [InlineData("Api:Origins:0", "example.org")]
    [InlineData("Api:Origins:0", "https://example.org/page")]
    [InlineData("Mcp:Origins:0", "*")]
    [InlineData("Mcp:Token", "short")]
    public void A_setting_that_says_nothing_is_named(string key, string value) =>
        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), Assert.Throws<InvalidDataException>(() => Read((key, value))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Whether_whole_texts_are_shown_is_no_path_of_articles()
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("Articles:0", "one"), new("Articles:1", "two"), new("Articles:ShowFullText", "true")]);

        Assert.Equal(["/root/one", "/root/two"], CorpusOptions.Of(configuration, "/root", CorpusSettings.Configured).Articles);
        Assert.True(ProgramOptions.Of(configuration).ShowsFullText);
    }

    private static ProgramOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        return ProgramOptions.Of(configuration);
    }
}
