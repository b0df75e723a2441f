using System.Globalization;
using TalksBot.Core.Answers;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Commands;

/// <summary>Brings the index in step with the articles, for admins.</summary>
public sealed class ReindexCommand(IIndexer indexer) : ICommand
{
    public CommandDescription Description { get; } = new("reindex", "Brings the index in step with the articles")
    {
        Argument = "full",
        ArgumentName = "mode",
        RunsLong = true,
        AdminOnly = true,
        Acts = true,
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var full = context.Question.Argument.Equals("full", StringComparison.OrdinalIgnoreCase);
        var report = await indexer.UpdateAsync(full, context.Progress, cancellation);
        var summary = report.Rebuilt
            ? string.Create(CultureInfo.InvariantCulture, $"Indexed {report.Status.Articles} articles in {report.Elapsed.TotalSeconds:0.0} s ({report.Reason})")
            : $"Nothing to do: the index of {report.Status.Articles} articles is up to date";
        return new AnswerBuilder(context.Question).Answered(summary) with
        {
            Notes = report.Skipped.IsEmpty ? [] : [$"{report.Skipped.Length} skipped: /status lists them."],
        };
    }
}
