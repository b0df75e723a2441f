using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using TalksBot.Core.Text;
using TalksBot.Core.Text.Loading;

namespace TalksBot.Benchmarks.Pages;

/// <summary>
/// Measures what is taken of pages for their story, by the bot and by SmartReader alone, against what people marked. The folder has
/// the pages as NAME.html or NAME.html.gz (there or in html/), and ground-truth.json {"NAME":{"articleBody","url"?}}. What the bot takes
/// beyond that is counted, and listed for people to look at, for the marks lack some of the story now and then.
/// </summary>
public static partial class PageBenchmark
{
    private static readonly string[] Endings = [".html", ".html.gz"];

    private const string Marks = "ground-truth.json";

    /// <summary>The best of so many tries counts, so that other work on the machine says less.</summary>
    private const int Rounds = 3;

    private const int WarmUp = 2;

    /// <summary>A paragraph with fewer of its words among the marked ones is not marked.</summary>
    private const double Marked = 0.5;

    /// <param name="folder">The folder.</param>
    /// <param name="foreign">Where to list what was taken and isn't marked; null for nowhere.</param>
    /// <param name="output">Where to print.</param>
    public static int Run(string folder, string? foreign, TextWriter output)
    {
        var pages = Pages(folder).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages; F1, precision and recall of four words in a row"));
        output.WriteLine("                     F1   precision   recall   no text      first     median       95 %      worst");
        (string Name, Func<MarkedPage, string> Read)[] readers =
        [
            ("the bot", page => WebPage.Read(page.Markup, page.Address, null)?.Draft.Text ?? ""),
            ("SmartReader", page => new SmartReader.Reader(page.Address.AbsoluteUri, page.Markup).GetArticle().TextContent ?? ""),
            ("parsing alone", page =>
            {
                MarkupParser.Parse(page.Markup)?.Dispose();
                return "";
            }),
        ];

        // A program that has just started compiles as it goes; one that runs for hours has done with it.
        var first = readers.Select(reader => Median([.. pages.Select(page => Time(reader.Read, page).Milliseconds)])).ToList();
        for (var round = 0; round < WarmUp; round++)
            foreach (var (_, read) in readers)
                pages.ForEach(page => read(page));
        foreach (var ((name, read), start) in readers.Zip(first))
            Measure(name, read, start, pages, output);
        Check(pages, foreign, output);
        return 0;
    }

    private static void Measure(string name, Func<MarkedPage, string> read, double first, List<MarkedPage> pages, TextWriter output)
    {
        var (scores, times) = (new List<BodyScore>(), new List<double>());
        foreach (var page in pages)
        {
            var tries = Enumerable.Range(0, Rounds).Select(_ => Time(read, page)).ToList();
            times.Add(tries.Min(one => one.Milliseconds));
            scores.Add(BodyScore.Of(page.Body, tries[0].Text));
        }

        times.Sort();
        var sum = BodyScore.Mean(scores);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-18}{sum.F1,6:0.0000}{sum.Precision,12:0.0000}{sum.Recall,9:0.0000}{scores.Count(score => score.IsEmpty),10}"
            + $"{first,8:0.0} ms{Median(times),8:0.0} ms{times[times.Count * 95 / 100],8:0.0} ms{times[^1],8:0.0} ms"));
    }

    private static (string Text, double Milliseconds) Time(Func<MarkedPage, string> read, MarkedPage page)
    {
        var watch = Stopwatch.StartNew();
        var text = read(page);
        return (text, watch.Elapsed.TotalMilliseconds);
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static void Check(List<MarkedPage> pages, string? foreign, TextWriter output)
    {
        var (addresses, entities, lines, foreigners) = (0, 0, 0, new List<string>());
        foreach (var page in pages)
        {
            if (WebPage.Read(page.Markup, page.Address, null)?.Draft is not { } read)
                continue;
            addresses += read.Outlet is { } outlet && (outlet.Contains("://", StringComparison.Ordinal) || outlet[0] is '#' or '/' or '@'
                || outlet.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
            entities += read.Title is { } title && Entity().Fits(title) ? 1 : 0;
            var paragraphs = read.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines += paragraphs.Length;
            var body = Letters(page.Body);
            foreigners.AddRange(paragraphs
                .Where(line => !body.Contains(Letters(line), StringComparison.Ordinal) && BodyScore.Of(page.Body, line).Precision < Marked)
                .Select(line => $"{page.Address} {line}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{addresses} outlets are addresses, {entities} titles have entities, {foreigners.Count} of {lines} paragraphs are not in the marked text"));
        if (foreign is not null)
            File.WriteAllLines(foreign, foreigners);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<MarkedPage> Pages(string folder)
    {
        using var marks = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Marks)));
        foreach (var page in marks.RootElement.EnumerateObject())
        {
            var file = new[] { folder, Path.Combine(folder, "html") }
                .SelectMany(place => Endings.Select(extension => Path.Combine(place, page.Name + extension))).FirstOrDefault(File.Exists)
                ?? throw new ArgumentException($"{folder} has no page {page.Name}.");
            var address = page.Value.TryGetProperty("url", out var url) ? url.GetString() : null;
            yield return new MarkedPage(
                TextDecoder.Decode(Bytes(file), null).Text,
                new Uri(address ?? $"https://page.invalid/{page.Name}"),
                page.Value.TryGetProperty("articleBody", out var body) ? body.GetString() ?? "" : "");
        }
    }

    private static byte[] Bytes(string file)
    {
        using var packed = File.OpenRead(file);
        using var content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(packed, CompressionMode.Decompress) : (Stream)packed;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("&#?\\w{2,8};", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Entity();

    private sealed record MarkedPage(string Markup, Uri Address, string Body);
}
