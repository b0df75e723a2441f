using TalksBot.Core.Findings;
using TalksBot.Core.Questions;

namespace TalksBot.Programs;

/// <summary>Which findings a program wants to have, one after the other.</summary>
/// <param name="List">The kind, and what the index can tell of them.</param>
/// <param name="Side">The side that they are to be of; null for any.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="IsTable">Whether they are wanted as CSV.</param>
public sealed record FindingsCall(FindingList List, string? Side, int Limit, bool IsTable)
{
    private const int MaxLimit = 10_000_000;

    private static readonly string Kinds = string.Join(", ", FindingKind.Exported.Select(kind => kind.Name));

    public static ImmutableArray<ToolArgument> Arguments { get; } =
    [
        new("kind", $"One of {Kinds}.") { IsRequired = true },
        new("about", "Words that the finding has: \"ceasefire Istanbul\"."),
        new("period", "When what it tells was: a day, month or year (2025-10), or two with a slash between them (2025-10-01/2025-10-19)."),
        .. ToolList.Filters.Where(argument => argument.Name is "article" or "outlet" or "from" or "to" or "side"),
        new("limit", "How many to give at most; all of them where it is left out.") { IsNumber = true },
        new("format", "jsonl, a finding a line (as it is where it is left out), or csv.") { Pattern = "^(jsonl|csv)$" },
    ];

    /// <exception cref="WrongCallException">An argument is missing, unknown or can't be read.</exception>
    public static FindingsCall Read(IReadOnlyDictionary<string, string> told)
    {
        var given = ToolCall.Checked(Arguments, told);
        var kind = FindingKind.Exported.FirstOrDefault(one => one.Name == given["kind"])
            ?? throw new WrongCallException($"There are findings of these kinds: {Kinds}.", "kind");
        var list = new FindingList(kind, ToolCall.FilterOf(given))
        {
            Period = Period(given),
            Holding = [.. QuestionReading.Of(given.GetValueOrDefault("about", "")).Concepts
                .Select(concept => (ImmutableArray<string>)[concept.Term, .. concept.Forms, .. concept.Alternatives])],
        };
        return new FindingsCall(
            list, given.GetValueOrDefault("side"), given.TryGetValue("limit", out var limit) ? ToolCall.Number(limit, MaxLimit) : int.MaxValue,
            given.GetValueOrDefault("format", "jsonl") switch
            {
                "jsonl" => false,
                "csv" => true,
                _ => throw new WrongCallException("'format' is jsonl or csv.", "format"),
            });
    }

    private static DateRange? Period(Dictionary<string, string> given)
    {
        if (!given.TryGetValue("period", out var text))
            return null;
        var ends = text.Split('/', 2).Select(end => ToolCall.Days(new Dictionary<string, string> { ["period"] = end.Trim() }, "period")!.Value).ToArray();
        return ends[0].FirstDay <= ends[^1].LastDay
            ? new DateRange(ends[0].Start, ends[^1].End)
            : throw new WrongCallException("'period' ends before it begins.", "period");
    }
}
