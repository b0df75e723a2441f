using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Hosting;

namespace TalksBot.Cli;

/// <summary><c>TalksBot index</c>: brings the index up to date and says what it did.</summary>
public static class IndexCommand
{
    public static Command Create(HostFactory hosts)
    {
        var rebuild = new Option<bool>("--rebuild") { Description = "Index everything anew even where nothing has changed" };
        var articles = new ArticleOptions();
        var command = new Command("index", "Brings the index up to date with the articles") { articles.Articles, articles.Index, rebuild };
        command.SetAction(async (result, cancellation) =>
        {
            using var host = hosts.Create(articles.Read(result));
            var progress = Console.IsErrorRedirected ? null : new ProgressLine(Console.Error);
            var report = await host.Services.GetRequiredService<IIndexer>().UpdateAsync(result.GetValue(rebuild), progress, cancellation);
            progress?.Clear();
            await PrintAsync(report);
            return 0;
        });
        return command;
    }

    private static async Task PrintAsync(IndexReport report)
    {
        var status = report.Status;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{(report.Rebuilt ? $"Indexed ({report.Reason})" : "Up to date")}: {status.Articles} articles, {status.Passages} passages, "
            + $"{status.Findings} findings, {report.Skipped.Length} skipped, {report.Elapsed.TotalSeconds:0.00} s"));
        foreach (var skipped in report.Skipped)
            await Console.Out.WriteLineAsync(OneLine.Of($"Skipped {skipped.Name}: {skipped.Reason}"));
    }
}
