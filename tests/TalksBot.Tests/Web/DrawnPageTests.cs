using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TalksBot.Core.Text;
using TalksBot.Tests.Programs;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Web;

/// <summary>The timeline and the figures: what is drawn is told, and what is told is quoted.</summary>
[Collection(SharedWebHost.Name)]
public sealed partial class DrawnPageTests(WebHost host, StarterCorpus starter)
{
    [Theory]
    [InlineData("/figures")]
    [InlineData("/figures?about=soldiers")]
    public async Task Each_figure_stands_in_words_of_its_citation(string path)
    {
        var figures = (await GetAsync(path)).QuerySelectorAll(".marks > li");

        Assert.NotEmpty(figures);
        Assert.All(figures, figure =>
        {
            var cited = string.Concat(figure.QuerySelectorAll(".cited mark").Select(mark => mark.TextContent)).ToLowerInvariant();
            Assert.All(Number().Matches(figure.QuerySelector(".figure")!.TextContent), number =>
                Assert.Contains(Written(number.Value), word => cited.Contains(word, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public async Task Claims_that_differ_stand_on_one_axis_and_are_not_added_up()
    {
        var page = await GetAsync("/figures?about=soldiers");

        var group = page.QuerySelector(".group.disputed")!;
        Assert.StartsWith("Sources disagree", group.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        var contested = group.QuerySelectorAll(".marks > li.contested");
        Assert.Equal(["23", "58"], contested.Select(figure => figure.QuerySelector(".figure")!.TextContent.Trim()).Order());
        var places = contested.ToDictionary(
            figure => figure.QuerySelector(".figure")!.TextContent.Trim(), figure => Share(figure.QuerySelector(".bar circle")!.GetAttribute("cx")!));
        Assert.Equal(58.0 / 23, places["58"] / places["23"], 0.02);
        Assert.DoesNotContain("81", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shown_can_be_had_as_a_file()
    {
        var shown = (await GetAsync("/figures")).QuerySelectorAll(".marks .figure").Select(figure => figure.TextContent.Trim()).ToArray();
        var rows = JsonDocument.Parse(await host.Bot.Client.GetStringAsync(new Uri("/figures.json", UriKind.Relative))).RootElement.EnumerateArray().ToArray();
        using var table = await host.Bot.Client.GetAsync("/figures.csv");

        Assert.Equal(shown, rows.Select(row => row.GetProperty("figure").GetString()));
        Assert.All(rows, row =>
        {
            var text = starter.Articles[row.GetProperty("article").GetString()!].Text;
            Assert.Contains(row.GetProperty("wording").GetString()!, row.GetProperty("quote").GetString()!, StringComparison.Ordinal);
            Assert.Contains(row.GetProperty("quote").GetString()!, text, StringComparison.Ordinal);
        });
        Assert.Equal("text/csv", table.Content.Headers.ContentType?.MediaType);
        Assert.Equal(rows.Length + 1, (await table.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Each_mark_of_the_timeline_leads_to_words_with_their_sentence()
    {
        var page = await GetAsync("/timeline");

        var marks = page.QuerySelectorAll(".drawing a");
        Assert.NotEmpty(marks);
        Assert.All(marks, mark =>
        {
            var entry = page.GetElementById(mark.GetAttribute("href")![1..])!;
            var told = entry.QuerySelector("summary")!.TextContent;
            Assert.NotEmpty(entry.QuerySelectorAll(".cited blockquote mark"));
            Assert.Equal(mark.ClassName == "reckoned", entry.QuerySelector(".reckoned") is not null);
            Assert.Contains("“", told, StringComparison.Ordinal);
        });
        Assert.Contains(page.QuerySelectorAll(".lane p"), lane => lane.TextContent.Trim() == "Pakistan");
    }

    [Fact]
    public async Task A_timeline_is_narrowed_by_time_person_and_outlet()
    {
        var all = (await GetAsync("/timeline")).QuerySelectorAll(".events > li").Length;
        var month = await GetAsync("/timeline?period=2025-10");
        var day = await GetAsync("/timeline?period=2025-10-29");
        var person = await GetAsync("/timeline?person=Attaullah%20Tarar");
        var outlet = await GetAsync("/timeline?outlet=SadaNews");

        Assert.All(new[] { month, day, person, outlet }, page => Assert.InRange(page.QuerySelectorAll(".events > li").Length, 1, all - 1));
        Assert.All(month.QuerySelectorAll("h2.day"), heading => Assert.Contains("Oct", heading.TextContent, StringComparison.Ordinal));
        Assert.All(person.QuerySelectorAll(".events > li"), entry => Assert.Contains("Tarar", entry.TextContent, StringComparison.Ordinal));
        Assert.All(outlet.QuerySelectorAll(".cited figcaption"), source => Assert.Contains("SadaNews", source.TextContent, StringComparison.Ordinal));
        Assert.NotNull(person.QuerySelector("select[name=person] option[selected]"));
    }

    [Fact]
    public async Task The_course_of_a_claimants_figure_is_drawn_and_said()
    {
        using var folder = new TemporaryFolder();
        foreach (var (day, count) in new[] { (2, 30), (4, 41) })
            folder.Write(
                $"{day}.md",
                $"---\nPublished: 2031-03-0{day}\n---\nThe Velmaran army said {count} Tessalian soldiers were killed in Ossen on 1 March 2031.");
        await using var bot = await ProgramHost.StartAsync(folder.Path, WebHost.Settings);
        var page = new HtmlParser().ParseDocument(await bot.Client.GetStringAsync(new Uri("/figures", UriKind.Relative)));

        Assert.Equal("2 Mar 2031: 30, 4 Mar 2031: 41", page.QuerySelector(".toll svg")!.GetAttribute("aria-label"));
        Assert.Equal("30", page.QuerySelector("li.superseded .figure")!.TextContent.Trim());
        Assert.Contains("replaced by a newer figure", page.QuerySelector("li.superseded .claimant")!.TextContent, StringComparison.Ordinal);
    }

    private static double Share(string percent) => double.Parse(percent.TrimEnd('%'), CultureInfo.InvariantCulture);

    /// <summary>A number as articles write it: in digits or, of small ones, in words.</summary>
    private static IEnumerable<string> Written(string number)
    {
        string[] small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        yield return number;
        if (int.TryParse(number, CultureInfo.InvariantCulture, out var value) && value < small.Length)
            yield return small[value];
    }

    private async Task<IHtmlDocument> GetAsync(string path) =>
        new HtmlParser().ParseDocument(await host.Bot.Client.GetStringAsync(new Uri(path, UriKind.Relative)));

    [GeneratedRegex("[0-9][0-9,]*")]
    private static partial Regex Number();
}
