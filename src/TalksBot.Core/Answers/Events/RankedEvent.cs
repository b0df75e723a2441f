using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction.Dates;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Answers.Events;

/// <summary>An event with how well it meets a question.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Event">The event.</param>
/// <param name="Score">Comparable within one question only.</param>
/// <param name="Coverage">From 0 to 1: how much of the question its sentence and title meet, by the weight of its words.</param>
/// <param name="Highlights">The words that meet the question, counted from the sentence's start.</param>
public sealed record RankedEvent(ArticleInfo Article, EventFinding Event, double Score, double Coverage, ImmutableArray<TextSpan> Highlights);
