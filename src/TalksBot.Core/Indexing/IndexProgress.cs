namespace TalksBot.Core.Indexing;

/// <summary>How far an indexing run is.</summary>
/// <param name="Done">Articles done.</param>
/// <param name="Total">Articles to do; null while it isn't known.</param>
/// <param name="Elapsed">Time since the run began.</param>
public sealed record IndexProgress(int Done, int? Total, TimeSpan Elapsed);
