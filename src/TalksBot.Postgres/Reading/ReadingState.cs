using Npgsql;

namespace TalksBot.Postgres.Reading;

/// <summary>What the searches of one question share.</summary>
/// <param name="Connection">In a transaction that sees the state.</param>
/// <param name="State">The state.</param>
/// <param name="Postings">What they have read so far.</param>
internal sealed record ReadingState(NpgsqlConnection Connection, IndexStateRow State, PostingRows Postings);
