using System.CommandLine;
using System.Text.Json;
using TalksBot.Core.Findings;
using TalksBot.Hosting;
using TalksBot.Programs;

namespace TalksBot.Cli;

/// <summary><c>TalksBot export</c>: every finding of the articles, one a line.</summary>
public static class ExportCommand
{
    private static readonly string[] Kinds = [.. FindingKind.Exported.Select(kind => kind.Name)];

    public static Command Create(HostFactory hosts)
    {
        var format = ChoiceOption.Of("--format", "jsonl, or csv for one --kind", "jsonl", "csv");
        var kind = new Option<string?>("--kind") { Description = "Only findings of this kind", HelpName = string.Join('|', Kinds) };
        kind.AcceptOnlyFromAmong(Kinds);
        var articles = new ArticleOptions();
        var command = new Command("export", "Prints every finding drawn from the articles, one a line") { articles.Articles, format, kind };
        command.SetAction(async (result, cancellation) =>
        {
            var wanted = FindingKind.Exported.SingleOrDefault(known => known.Name == result.GetValue(kind));
            var isCsv = result.GetValue(format) == "csv";
            if (isCsv && wanted is null)
                throw new WrongUseException($"A csv has the columns of one kind: add --kind {string.Join('|', Kinds)}.");
            await ExportAsync(hosts.Options(articles.Read(result)).Articles, wanted, isCsv, cancellation);
            return 0;
        });
        return command;
    }

    private static async Task ExportAsync(IReadOnlyList<string> paths, FindingKind? kind, bool isCsv, CancellationToken cancellation)
    {
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var wanted = kind is null ? FindingKind.Exported : [kind];
        using var csv = isCsv ? new FindingCsv(output, kind!) : null;
        await foreach (var load in ArticleLoader.LoadAsync(paths, cancellation))
        {
            if (load.Skipped is { } skipped)
                await Console.Error.WriteLineAsync(OneLine.Of($"Skipped {skipped.Name}: {skipped.Reason}"));
            if (load.Warning is { } warning)
                await Console.Error.WriteLineAsync(OneLine.Of(warning));
            if (load.Article is not { } article)
                continue;
            var info = ArticleInfo.Of(article);
            foreach (var finding in IndexedArticle.Of(article).Findings.Where(finding => wanted.Contains(finding.Kind)))
                if (csv is not null)
                    csv.Write(info, finding);
                else
                    WriteLine(output, finding);
        }
    }

    private static void WriteLine(Stream output, Finding finding)
    {
        using (var writer = new Utf8JsonWriter(output, AnswerJson.Options))
            FindingJson.Write(writer, finding);
        output.WriteByte((byte)'\n');
    }
}
