using TalksBot.Core.Articles;

namespace TalksBot.Core.Indexing.Analysis;

/// <summary>A word that can be searched for: its term, and where it stands in the text that was analysed.</summary>
public readonly record struct AnalyzedToken(string Term, TextSpan Span);
