using System.Diagnostics;
using System.Globalization;
using TalksBot.Core.Text;

namespace TalksBot.Benchmarks.Pages;

/// <summary>Pages that are made to take long, and how long they take.</summary>
public static class HostilePages
{
    private const int Largest = 10 << 20;
    private const string Words = "The harbour master of Velda said that the ferry, which was late, would sail again on Monday. ";

    private static readonly (string Name, string Piece, int Count)[] Pages =
    [
        ("paragraphs just below the limit", $"<p>{Words}</p>", 11_900),
        ("paragraphs above it", $"<p>{Words}</p>", 100_000),
        ("loose lines", Words + "<br>", 11_900),
        ("divisions of lines", $"<div>{Words}<br><br>{Words}</div>", 3900),
        ("nested divisions", $"<div>{Words}", 480),
        ("nested lists", "<ul><li>" + Words, 240),
        ("nested articles", "<article>" + Words, 480),
        ("links", $"<a href=x>{Words}</a> ", 11_900),
        ("fonts", $"<font><span>{Words}", 240),
        ("tables", $"<table><tr><td>{Words}</td><td>x</td></tr></table>", 2900),
        ("nested tables", "<table><tr><td>x</td><td>", 120),
        ("headings that lead away", $"<h3><a href=/x>{Words}</a></h3>", 5900),
        ("long class names", $"<p class='{string.Join('-', Enumerable.Repeat("related", 50))}'>{Words}</p>", 11_000),
        ("one paragraph", Words, 100_000),
        ("ampersands", "&amp;&notin&", 800_000),
    ];

    public static int Run(TextWriter output)
    {
        WebPage.Read($"<article><p>{Words}</p></article>", null, null);
        var worst = TimeSpan.Zero;
        foreach (var (name, piece, count) in Pages)
        {
            var markup = "<html><head><title>Ferry</title></head><body>" + string.Concat(Enumerable.Repeat(piece, Math.Min(count, Largest / piece.Length)));
            var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            var end = "read";
            try
            {
                end = WebPage.Read(markup, new Uri("https://page.invalid/a/b"), null, limit.Token) is null ? "refused" : "read";
            }
            catch (OperationCanceledException)
            {
                end = "stopped";
            }

            worst = watch.Elapsed > worst ? watch.Elapsed : worst;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-34}{watch.Elapsed.TotalSeconds,7:0.00} s  {(GC.GetTotalAllocatedBytes() - before) >> 20,6} MB allocated  {end}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"worst",-34}{worst.TotalSeconds,7:0.00} s"));
        return 0;
    }
}
