using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Core.Search;
using TalksBot.Hosting;

namespace TalksBot.Tests.Hosting;

public sealed class IndexEngineTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Lucene")]
    [InlineData("builtin")]
    public void An_engine_is_chosen_by_its_name_however_written_and_Lucene_where_none_is(string? name) =>
        Assert.Single(Add(name).Services, service => service.ServiceType == typeof(IPassageIndex));

    [Fact]
    public void An_unknown_engine_is_answered_with_those_there_are()
    {
        var error = Assert.Throws<InvalidDataException>(() => Add("sphinx"));
        Assert.Contains("Index:Engine is 'sphinx', and there are lucene,", error.Message, StringComparison.Ordinal);
    }

    private static HostApplicationBuilder Add(string? engine)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Index:Engine"] = engine;
        builder.Services.AddSingleton(new CorpusOptions([], Path.Combine(Path.GetTempPath(), "talksbot-no-index")));
        builder.AddIndex();
        return builder;
    }
}
