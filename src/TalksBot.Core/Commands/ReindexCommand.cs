using System.Globalization;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Brings the index in step with the articles, for admins.</summary>
public sealed class ReindexCommand(IIndexer indexer) : ICommand
{
    public CommandDescription Description { get; } = new("reindex")
    {
        Argument = Label.Of("command.reindex.argument"),
        ArgumentName = "mode",
        RunsLong = true,
        AdminOnly = true,
        Acts = true,
        KeepsWords = true,
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var full = context.Question.Argument.Equals("full", StringComparison.OrdinalIgnoreCase);
        var report = await indexer.UpdateAsync(full, context.Progress, cancellation);
        var summary = report.Rebuilt
            ? Label.Of(
                "reindex", ("count", report.Status.Articles), ("seconds", string.Create(CultureInfo.InvariantCulture, $"{report.Elapsed.TotalSeconds:0.0}")),
                ("reason", Label.Term("reason", report.Reason ?? "")))
            : Label.Of("reindex.nothing", ("count", report.Status.Articles));
        return new AnswerBuilder(context.Question).Answered(summary) with
        {
            Notes = report.Skipped.IsEmpty ? [] : [Label.Of("reindex.skipped", ("count", report.Skipped.Length))],
        };
    }
}
