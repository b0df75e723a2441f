namespace TalksBot.Core.Extraction.Fields;

/// <summary>A column of a table of findings.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Text">What a finding has in it; null for nothing.</param>
public sealed record FindingColumn(string Name, Func<Finding, string?> Text);
