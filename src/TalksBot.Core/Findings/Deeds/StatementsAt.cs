namespace TalksBot.Core.Findings.Deeds;

/// <summary>The statements of an article whose words touch a sentence.</summary>
internal sealed class StatementsAt
{
    private readonly StatementFinding[] byEnd;
    private readonly int longest;

    public StatementsAt(ImmutableArray<StatementFinding> statements)
    {
        byEnd = [.. statements.Where(statement => !statement.Content.InTitle).OrderBy(statement => statement.Content.Span.Start)];
        longest = byEnd.Length == 0 ? 0 : byEnd.Max(statement => statement.Content.Span.Length);
    }

    public ImmutableArray<StatementFinding> In(TextSpan sentence)
    {
        var (low, high) = (0, byEnd.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byEnd[middle].Content.Span.Start < sentence.Start - longest)
                low = middle + 1;
            else
                high = middle;
        }

        var found = ImmutableArray.CreateBuilder<StatementFinding>();
        for (; low < byEnd.Length && byEnd[low].Content.Span.Start < sentence.End; low++)
            if (byEnd[low].Content.Span.End > sentence.Start)
                found.Add(byEnd[low]);
        return found.DrainToImmutable();
    }
}
