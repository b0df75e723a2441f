using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TalksBot.Core.Answers;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;

namespace TalksBot.Cli;

/// <summary><c>TalksBot export</c>: every finding of the articles, one a line.</summary>
public static class ExportCommand
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var articles = new Option<string[]>("--articles") { Description = "A file or folder of articles (repeatable)", AllowMultipleArgumentsPerToken = false };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var kind = new Option<FindingKind?>("--kind");
        var command = new Command("export", "Prints every finding drawn from the articles, one a line") { articles, format, kind };
        command.SetAction((result, cancellation) => ExportAsync(result.GetValue(articles) ?? [], result.GetValue(kind), cancellation));
        return command;
    }

    private static async Task ExportAsync(string[] paths, FindingKind? kind, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await foreach (var load in ArticleLoader.LoadAsync(paths, cancellation))
        {
            if (load.Article is not { } article)
                continue;
            foreach (var finding in IndexedArticle.Of(article).Findings.Where(finding => kind is null || finding.Kind == kind))
            {
                using (var writer = new Utf8JsonWriter(output, Readable))
                    FindingJson.Write(writer, finding);
                output.WriteByte((byte)'\n');
            }
        }
    }
}
