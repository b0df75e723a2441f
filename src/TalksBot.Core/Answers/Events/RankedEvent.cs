using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers.Events;

/// <summary>An event with how well it fits a question.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Event">The event.</param>
/// <param name="Score">Comparable within one question only.</param>
/// <param name="Highlights">The words that meet the question, counted from the sentence's start.</param>
public sealed record RankedEvent(ArticleInfo Article, EventFinding Event, double Score, ImmutableArray<TextSpan> Highlights);
