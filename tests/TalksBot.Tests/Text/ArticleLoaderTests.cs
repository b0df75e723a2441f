using System.Text;
using NodaTime;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Text;

public sealed class ArticleLoaderTests : IDisposable
{
    private readonly ArticleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Front_matter_gives_the_header_and_the_rest_is_the_text()
    {
        folder.With(
            "a.md",
            "---\nTitle: \"Bridge: shut\"\noutlet: The Brennan Gazette\nPublished: 2024-05-06\nURL: "
            + "https://example.org/a\nLanguage: en\nText: summary\nAuthor: nobody\n---\n\nThe bridge is shut.  \r\n");

        var article = await folder.LoadOneAsync();

        Assert.Equal(
            ("a", "Bridge: shut", "The Brennan Gazette", new LocalDate(2024, 5, 6), "https://example.org/a", "en", true),
            (article.Id, article.Title, article.Outlet, article.Published, article.Url, article.Language, article.IsSummary));
        Assert.False(article.PublishedInferred);
        Assert.Equal("\nThe bridge is shut.  \r\n", article.Text);
    }

    [Fact]
    public async Task A_header_block_ends_at_the_first_blank_line()
    {
        folder.With("a.txt", "\uFEFFTitle: Bridge shut\r\nOUTLET: unknown\r\nPublished: 2024-05-06\r\n \r\n\u00A0The bridge:\r\n\r\nit is shut.");

        var article = await folder.LoadOneAsync();

        Assert.Equal(("Bridge shut", null, new LocalDate(2024, 5, 6)), (article.Title, article.Outlet, article.Published));
        Assert.Equal("\u00A0The bridge:\r\n\r\nit is shut.", article.Text);
    }

    [Theory]
    [InlineData("Title: Bridge shut\nWeather: fine\n\nThe bridge is shut.")]
    [InlineData("The mayor: we shut it.\n\nTitle: none")]
    [InlineData("---\nThe bridge is shut.\n---\n\nIt opens in May.")]
    [InlineData("---\nTitle: Bridge shut\n\nThe rule above never closes.")]
    [InlineData("\nTitle: Bridge shut\n\nThe first line is blank.")]
    public async Task What_is_no_header_stays_in_the_text(string content)
    {
        folder.With("a.md", content);

        Assert.Equal(content, (await folder.LoadOneAsync()).Text);
    }

    [Fact]
    public async Task Front_matter_with_an_unquoted_colon_is_read_line_by_line()
    {
        folder.With("a.md", "---\nTitle: Bridge: shut until: May\nOutlet: Gazette\n---\nThe bridge is shut.");

        var article = await folder.LoadOneAsync();

        Assert.Equal(("Bridge: shut until: May", "Gazette", "The bridge is shut."), (article.Title, article.Outlet, article.Text));
    }

    [Theory]
    [InlineData("2025-10-29", "2025-10-29")]
    [InlineData("2025-10-29T23:30:00+05:00", "2025-10-29")]
    [InlineData("2025-10-29 23:30 PKT", "2025-10-29")]
    [InlineData("29 October 2025", "2025-10-29")]
    [InlineData("29th of Oct. 2025", "2025-10-29")]
    [InlineData("October 29, 2025", "2025-10-29")]
    [InlineData("Wednesday, Oct 29th, 2025 at 3:15 p.m. GMT", "2025-10-29")]
    [InlineData("Wed, 29 Oct 2025 23:30:00 +0500", "2025-10-29")]
    [InlineData("29.10.2025", "2025-10-29")]
    [InlineData("10/29/2025", "2025-10-29")]
    [InlineData("20251029", "2025-10-29")]
    [InlineData("the ninth of November two thousand and nine", "2009-11-09")]
    [InlineData("29 Brumaire 2025", null)]
    [InlineData("2025-02-30", null)]
    [InlineData("10/11/2025", null)]
    [InlineData("October 2025", null)]
    [InlineData("last Friday", null)]
    [InlineData("between 2025-10-29 and 2025-10-30", null)]
    public async Task Header_dates_are_read_as_people_write_them(string written, string? expected)
    {
        folder.With("a.md", $"Title: Bridge shut\nPublished: {written}\n\nThe bridge is shut since 3 May 2020.");

        var load = Assert.Single(await folder.LoadAsync());

        Assert.Equal(expected, load.Article!.Published?.ToString("uuuu-MM-dd", null));
        Assert.Equal(expected is null, load.Warning is not null);
    }

    [Theory]
    [InlineData("The bridge is shut.\nThis article went live on May sixth, two thousand twenty four, at noon.The Gazette is on air.", "2024-05-06")]
    [InlineData("The bridge is shut.\n\nPublished: 6 May 2024", "2024-05-06")]
    [InlineData("The bridge is shut.\n\nThe story was first published by the Gazette on Monday, May 6, 2024.", "2024-05-06")]
    [InlineData("Bridge shut for good\n\nMonday, May 6, 2024\n\nThe bridge is shut.", "2024-05-06")]
    [InlineData("BRENNAN, May 6, 2024 (Tidewire) -- The bridge is shut.", "2024-05-06")]
    [InlineData("Brennan: 6 May 2024 – The bridge is shut.", "2024-05-06")]
    [InlineData("The bridge was shut on 6 May 2024.", null)]
    [InlineData("A study, published on 6 May 2024, warned of it.", null)]
    [InlineData("The bridge is shut.\nPublished: 6 May 2024\nPublished: 7 May 2024", null)]
    [InlineData("The bridge is shut.\n\nLast updated: 6 May 2024", null)]
    [InlineData("This article was originally published on TideNet. The bridge fell on 6 May 2024.", null)]
    [InlineData("The bridge is shut.\n\nPublished: May 2024", null)]
    public async Task A_missing_date_is_inferred_only_where_the_text_settles_it(string text, string? expected)
    {
        folder.With("a.txt", text);

        var article = await folder.LoadOneAsync();

        Assert.Equal(expected, article.Published?.ToString("uuuu-MM-dd", null));
        Assert.Equal(expected is not null, article.PublishedInferred);
    }

    [Theory]
    [InlineData("Brennan Bridge to stay shut\n\nThe bridge is shut.", "Brennan Bridge to stay shut")]
    [InlineData("# Brennan Bridge\n\nThe bridge is shut.", "Brennan Bridge")]
    [InlineData("Will the bridge open again?\nThe bridge is shut.", "Will the bridge open again?")]
    [InlineData("The bridge is shut.\n\nIt opens in May.", "")]
    [InlineData("Only one line without an end", "")]
    [InlineData("A man looks at the bridge in Brennan (Tidewire)\n\nThe bridge is shut.", "")]
    public async Task A_missing_title_is_the_first_line_if_that_reads_as_a_headline(string text, string title)
    {
        folder.With("a.md", text);

        var article = await folder.LoadOneAsync();

        Assert.Equal((title, text), (article.Title, article.Text));
    }

    [Fact]
    public async Task Lines_of_json_are_articles_of_their_own()
    {
        const string source = """ "source":"Gazette","url":"https://example.org/1" """;
        folder.With("feed.jsonl", $$"""
            {"id":"x/1","title":"Bridge shut","published":"2024-05-06T10:00:00Z",{{source}},"text":" The bridge\nis shut.","score":[1,{"a":2}]}

            {"id":2,"outlet":"unknown","source":"Gazette","text":"It opens in May."}
            """);

        var articles = (await folder.LoadAsync()).Select(load => load.Article!).ToList();

        Assert.Equal(["x/1", "2"], articles.Select(article => article.Id));
        Assert.Equal(("Gazette", new LocalDate(2024, 5, 6), " The bridge\nis shut."), (articles[0].Outlet, articles[0].Published, articles[0].Text));
        Assert.Null(articles[1].Outlet);
    }

    [Fact]
    public async Task Broken_lines_are_named_and_the_rest_is_read()
    {
        folder.With("feed.jsonl",
            "{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\n[1]\n{\"text\":\"No "
            + "id.\"}\n{\"id\":\"5\"}\n{\"id\":\"1\",\"text\":\"Again.\"}\n{\"id\":\"7\",\"text\":\"\\ud83d\"}\n{\"id\":\"8\",\"text\":\"Eight.\"}");

        var loads = await folder.LoadAsync();

        Assert.Equal(["1", "8"], loads.Where(load => load.Article is not null).Select(load => load.Article!.Id));
        Assert.Equal(
            [
                "feed.jsonl, line 2: The line is not valid JSON.",
                "feed.jsonl, line 3: The line is not a JSON object.",
                "feed.jsonl, line 4: The line has no \"id\".",
                "feed.jsonl, line 5: There is no text in it.",
                "feed.jsonl, line 6: Another article has the id \"1\" already.",
                "feed.jsonl, line 7: The line is not valid Unicode text.",
            ],
            Skipped(loads));
    }

    [Fact]
    public async Task Ids_are_paths_below_the_folder_without_extension()
    {
        folder.With("b.txt", "B.").With("2025/a.b.md", "A.").With(".hidden.md", "H.").With(".git/x.md", "X.").With("README.md", "R.")
            .With("2025/readme.md", "R.").With("b.md", "Another B.");

        var loads = await folder.LoadAsync();

        Assert.Equal(["2025/a.b", "b"], loads.Where(load => load.Article is not null).Select(load => load.Article!.Id));
        Assert.Equal(["b.txt: Another article has the id \"b\" already."], Skipped(loads));
    }

    [Fact]
    public async Task A_file_given_by_itself_has_its_name_as_id()
    {
        folder.With("2025/a.md", "A.").With("b.md", "Id: bee\n\nB.");

        Assert.Equal(["a", "bee"], (await folder.LoadAsync("2025/a.md", "b.md")).Select(load => load.Article!.Id));
    }

    [Fact]
    public async Task Bad_files_are_named_with_the_reason_and_the_rest_is_read()
    {
        folder.With("binary.txt", [0x89, 0x50, 0x00, 0x01])
            .With("empty.md", "")
            .With("blank.md", " \r\n\t\n")
            .With("header.md", "---\nTitle: Nothing below\n---\n")
            .With("koi8.txt", [0xF0, 0xC5, 0xD2, 0xC5, 0xC7, 0xCF, 0xD7, 0xCF, 0xD2, 0xD9])
            .With("large.txt", new string('x', (5 << 20) + 1))
            .With("picture.png", "x")
            .With("yaml.md", "---\nTitle: x\n- [unclosed\n---\nText.")
            .With("zipped.jsonl", [0x50, 0x4B, 0x00, 0x00])
            .With("good.md", "Fine.");

        var loads = await folder.LoadAsync();

        Assert.Equal("good", Assert.Single(loads, load => load.Article is not null).Article!.Id);
        Assert.Equal(
            [
                "binary.txt: The file is binary, not text.",
                "blank.md: There is no text in it.",
                "empty.md: There is no text in it.",
                "header.md: There is no text in it.",
                "koi8.txt: The file is not valid UTF-8: save it as UTF-8.",
                "large.txt: The text is over 5 MB.",
                "picture.png: Articles are read from .md, .txt, .html and .jsonl files only.",
                "zipped.jsonl: The file is binary, not text.",
            ],
            Skipped(loads).Where(line => !line.StartsWith("yaml", StringComparison.Ordinal)));
        Assert.StartsWith("yaml.md: The front matter is not valid YAML",
            Assert.Single(Skipped(loads), line => line.StartsWith("yaml", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_name_is_no_utf8_is_named_and_skipped()
    {
        if (!OperatingSystem.IsLinux())
            return;
        folder.With("good.md", "Fine.").With("plain.md", "Moved.");
        await RunAsync($"mv '{folder.Path}/plain.md' \"{folder.Path}/$(printf 'caf\\351').md\"");

        var loads = await folder.LoadAsync();

        await RunAsync($"rm '{folder.Path}'/caf*");

        Assert.Equal("good", Assert.Single(loads, load => load.Article is not null).Article!.Id);
        Assert.EndsWith("Its name is not UTF-8: rename it.", Assert.Single(Skipped(loads)), StringComparison.Ordinal);
    }

    private static async Task RunAsync(string command)
    {
        using var run = System.Diagnostics.Process.Start("sh", ["-c", command]);
        await run.WaitForExitAsync();
    }

    [Fact]
    public async Task Encodings_that_can_be_told_are_read_and_said()
    {
        folder.With("a.txt", Encoding.Latin1.GetBytes("The mayor said \u0093yes\u0094 at the caf\u00E9, and left."))
            .With("b.txt", [.. "The “bridge” – all of it – is shut. The ferry’s bell rang"u8, 0xE9, .. " twice."u8])
            .With("c.txt", Encoding.Unicode.GetBytes("The ferry sails again on Monday."));

        var loads = await folder.LoadAsync();

        Assert.Equal(
            [
                "The mayor said “yes” at the café, and left.", "The “bridge” – all of it – is shut. The ferry’s bell rang\uFFFD twice.",
                "The ferry sails again on Monday.",
            ],
            loads.Select(load => load.Article!.Text));
        Assert.All(loads, load => Assert.Single(load.Repairs));
    }

    [Fact]
    public async Task Utf16_that_says_so_is_read()
    {
        folder.With("a.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Title: Brücke\n\nŽ stays.")])
            .With("b.jsonl", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("{\"id\":\"ž\",\"text\":\"Ž too.\"}")]);

        var articles = (await folder.LoadAsync()).Select(load => load.Article!).ToList();

        Assert.Equal([("a", "Brücke", "Ž stays."), ("ž", "", "Ž too.")], articles.Select(article => (article.Id, article.Title, article.Text)));
    }

    [Fact]
    public async Task Links_that_go_round_or_nowhere_are_survived()
    {
        folder.With("a.md", "A.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "round"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "gone.md"), Path.Combine(folder.Path, "nothing.md"));

        var loads = await folder.LoadAsync();

        Assert.Equal("a", Assert.Single(loads, load => load.Article is not null).Article!.Id);
        Assert.Equal(["gone.md: It is gone, or its link leads nowhere."], Skipped(loads));
    }

    [Fact]
    public async Task A_missing_path_is_wrong_use() =>
        Assert.Contains(
            "nowhere\"", (await Assert.ThrowsAsync<ArticlesNotFoundException>(() => folder.LoadAsync("nowhere"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("a: &a ")]
    public async Task Hostile_front_matter_is_no_more_than_broken(string nesting)
    {
        folder.With("a.md", $"---\nTitle: {string.Concat(Enumerable.Repeat(nesting, 8_000 / nesting.Length))}\n---\nText.");

        Assert.Single(await folder.LoadAsync());
    }

    private static IEnumerable<string> Skipped(IEnumerable<ArticleLoad> loads) =>
        loads.Where(load => load.Skipped is not null).Select(load => $"{load.Skipped!.Name}: {load.Skipped.Reason}");
}
