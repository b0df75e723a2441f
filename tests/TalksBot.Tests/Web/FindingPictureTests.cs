using System.Buffers.Binary;
using System.Net;
using AngleSharp.Html.Parser;
using TalksBot.Tests.Pictures;

namespace TalksBot.Tests.Web;

/// <summary>What a link to a finding shows in a chat.</summary>
[Collection(SharedWebHost.Name)]
public sealed class FindingPictureTests(WebHost host)
{
    [PictureTheory]
    [InlineData("claim")]
    [InlineData("statement")]
    [InlineData("event")]
    public async Task A_link_to_a_finding_shows_its_quote_as_a_picture(string kind)
    {
        var page = await ReadAsync(await FindingAddress.FirstAsync(host.Bot.Client, kind: kind));
        var address = Meta(page, "og:image")!;
        Assert.StartsWith(host.Base, address, StringComparison.Ordinal);
        Assert.Equal(Meta(page, "og:title"), Meta(page, "og:image:alt"));
        using var response = await host.Bot.Client.GetAsync(new Uri(address));
        Assert.Equal((HttpStatusCode.OK, "image/png"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.NotNull(response.Headers.ETag);
        var png = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal("1200", Meta(page, "og:image:width"));
    }

    [Theory]
    [InlineData("/picture/claim/000000000000/003")]
    [InlineData("/picture/secret/000000000000/003")]
    public async Task There_is_no_picture_of_what_is_not_there(string path)
    {
        using var response = await host.Bot.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string path) =>
        new HtmlParser().ParseDocument(await host.Bot.Client.GetStringAsync(new Uri(path, UriKind.Relative)));

    private static string? Meta(AngleSharp.Html.Dom.IHtmlDocument page, string property) =>
        page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
