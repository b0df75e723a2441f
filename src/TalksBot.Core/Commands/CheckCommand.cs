using System.Collections.Immutable;
using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Evidence;
using TalksBot.Core.Extraction;
using TalksBot.Core.Questions;

namespace TalksBot.Core.Commands;

/// <summary>
/// Which passages bear on a claim, and whether their figures are the claim's. Never a verdict: whether a passage supports
/// the claim is for the reader to see.
/// </summary>
public sealed class CheckCommand : ICommand
{
    private const int MaxPassages = 8;
    private const int MaxNearest = 3;

    // How much of the claim a passage has to share. Less than an answer must: a passage that denies the claim words it differently.
    private const double MinShared = 0.55;

    public CommandDescription Description { get; } = new("check", "Shows the passages that bear on a claim, without a verdict")
    {
        Argument = "claim",
        ArgumentName = "claim",
        ArgumentRequired = true,
        Example = "/check 58 soldiers were killed at the border",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var reading = QuestionReading.Of(question.Argument);
        var windows = await EvidenceFinder.FindAsync(context.Index, reading, question.Filter, MaxPassages, cancellation);
        var builder = new AnswerBuilder(question).Explain($"hangs on {string.Join(", ", reading.Concepts.Select(concept => concept.Word))}");
        foreach (var window in windows)
            builder.Explain($"{window.Parts}: {window.Article.Id}@{window.Quote.Offset}");
        var near = windows.Where(window => window.Coverage >= MinShared).ToImmutableArray();
        if (near.IsEmpty)
        {
            foreach (var window in windows.Take(MaxNearest))
                builder.Cite(window.Article, window.Quote, window.Highlights);
            return builder.Refused("no passage shares enough of that claim");
        }

        var claimed = Figures.In(question.Argument);
        var rows = near.Select(window => new AnswerRow(
            Label(claimed, window),
            $"{SourceLabel.Outlet(window.Article)}{(window.Missing.IsEmpty ? "" : $" · doesn't mention: {string.Join(", ", window.Missing)}")}",
            [builder.Add(window.Article, new PassageFinding { ArticleId = window.Article.Id, Sentence = window.Quote, Rule = "check.passage" }, window.Highlights)])).ToImmutableArray();
        return builder.Answered("What the articles say about this") with
        {
            Sections = [new AnswerSection(null, rows)],
            Notes = ["No verdict: whether a passage supports the claim or contradicts it is yours to read."],
            FollowUps = ["/context 1"],
        };
    }

    /// <summary>How the figures of the sentence that comes nearest compare with the claim's.</summary>
    private static string Label(ImmutableHashSet<string> claimed, EvidenceWindow window)
    {
        var sentence = window.Quote.Span.Contains(window.Sentence) ? window.Quote.Part(window.Sentence).Text : window.Quote.Text;
        var figures = Figures.In(sentence);
        return (claimed.IsEmpty, figures.IsEmpty) switch
        {
            (true, _) => "",
            (false, true) => "no figure",
            _ when claimed.IsSubsetOf(figures) => "same figures",
            _ => $"other figures: {string.Join(", ", figures.Except(claimed).Order(StringComparer.Ordinal))}",
        };
    }
}
