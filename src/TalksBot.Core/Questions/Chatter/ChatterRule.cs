using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TalksBot.Core.Extraction;
using TalksBot.Core.Matching;

namespace TalksBot.Core.Questions.Chatter;

/// <summary>A row of a table: what is dropped, and what is left in its place.</summary>
internal sealed record ChatterRule(string Name, Regex Pattern, string Left)
{
    private const string Asks =
        @"(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|any|anyone|anybody|tell|show|"
        + @"whos|whats|whens|wheres|hows|wen|wat|wht|wut|who's|what's|when's|where's|how's|y)\b";

    private const string Verb = @"(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|r|u|the|they|he|she)\b";

    public static ImmutableArray<ChatterRule> Read(string table) =>
        [.. RuleData.Rows(table).Select(row => new ChatterRule(row[0], Compile(row[1]), row.Length > 2 ? row[2] : ""))];

    public string Apply(string text) => Pattern.Changed(text, Left);

    private static Regex Compile(string pattern) => Patterns.OfShort(
        pattern.Replace("{asks}", Asks, StringComparison.Ordinal).Replace("{verb}", Verb, StringComparison.Ordinal),
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
