using System.Net;
using TalksBot.News.Fetching;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.News.Fetching;

public sealed class AddressTests
{
    public static TheoryData<string[]> Public => SpecTable.Rows("Addresses.md", "Public");

    public static TheoryData<string[]> Refused => SpecTable.Rows("Addresses.md", "Refused addresses");

    public static TheoryData<string[]> RefusedUrls => SpecTable.Rows("Addresses.md", "Refused URLs");

    [Theory]
    [MemberData(nameof(Public))]
    public void Public_addresses_may_be_fetched_from(string[] row) => Assert.True(PublicAddress.Is(IPAddress.Parse(row[0])));

    [Theory]
    [MemberData(nameof(Refused))]
    public void Other_addresses_may_not(string[] row) => Assert.False(PublicAddress.Is(IPAddress.Parse(row[0])));

    [Theory]
    [MemberData(nameof(RefusedUrls))]
    public async Task Nothing_is_sent_to_a_refused_URL(string[] row)
    {
        await using var web = await FakeWeb.StartAsync();
        var network = new FakeNetwork(web.Root.Port, ["127.0.0.1"]);
        using var fetcher = new HttpFetcher(new FetchOptions(), network, TimeProvider.System);
        var address = new Uri(row[0].Replace("PORT", $"{web.Root.Port}", StringComparison.Ordinal));

        var result = await fetcher.FetchAsync(address, MediaKinds.Pages, Validators.None, CancellationToken.None);

        Assert.Equal(FetchOutcome.Refused, result.Outcome);
        Assert.Empty(network.Connected);
        Assert.Empty(web.Asked);
    }

    [Fact]
    public async Task A_name_that_changes_its_answer_is_checked_at_every_connection()
    {
        await using var web = await FakeWeb.StartAsync();
        web.Pages["/"] = context =>
        {
            context.Response.Headers.Connection = "close";
            return FakeWeb.Send("<p>public</p>")(context);
        };
        var network = new FakeNetwork(web.Root.Port, ["8.8.8.8"], ["127.0.0.1"]);
        using var fetcher = new HttpFetcher(new FetchOptions(), network, TimeProvider.System);
        var address = new Uri("http://changing.example/");

        var first = await fetcher.FetchAsync(address, MediaKinds.Pages, Validators.None, CancellationToken.None);
        var second = await fetcher.FetchAsync(address, MediaKinds.Pages, Validators.None, CancellationToken.None);

        Assert.Equal((FetchOutcome.Fetched, FetchOutcome.Refused), (first.Outcome, second.Outcome));
        Assert.Equal([IPAddress.Parse("8.8.8.8")], network.Connected);
    }

    [Fact]
    public async Task Of_a_name_with_public_and_private_addresses_only_the_public_ones_are_connected_to()
    {
        await using var web = await FakeWeb.StartAsync();
        web.With("/", "<p>public</p>");
        var network = new FakeNetwork(web.Root.Port, ["10.0.0.1", "8.8.8.8", "::1"]);
        using var fetcher = new HttpFetcher(new FetchOptions(), network, TimeProvider.System);

        var result = await fetcher.FetchAsync(new Uri("http://mixed.example/"), MediaKinds.Pages, Validators.None, CancellationToken.None);

        Assert.Equal(FetchOutcome.Fetched, result.Outcome);
        Assert.Equal([IPAddress.Parse("8.8.8.8")], network.Connected);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/secret")]
    [InlineData("//2130706433:{0}/secret")]
    [InlineData("file:///etc/hostname")]
    public async Task A_redirect_leads_nowhere_that_the_first_address_could_not(string target)
    {
        await using var web = await FakeWeb.StartAsync();
        await using var secret = await FakeWeb.StartAsync();
        web.Pages["/"] = context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = string.Format(null, target, secret.Root.Port);
            return Task.CompletedTask;
        };
        using var fetcher = new HttpFetcher(web.Options, new SystemNetwork(), TimeProvider.System);

        var result = await fetcher.FetchAsync(web["/"], MediaKinds.Pages, Validators.None, CancellationToken.None);

        Assert.Equal(FetchOutcome.Refused, result.Outcome);
        Assert.Empty(secret.Asked);
    }
}
