namespace TalksBot.Postgres.Reading;

/// <summary>The postings of one of a query's terms in one block.</summary>
internal readonly record struct PostingRow(int Term, int Block, ReadOnlyMemory<byte> Data);
