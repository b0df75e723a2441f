namespace TalksBot.Postgres.Indexing;

/// <summary>The process that indexes for all could not; the message is what it said.</summary>
public sealed class IndexingFailedException(string message) : IOException(message);
