namespace TalksBot.Postgres.Writing;

/// <summary>Where a row of postings stands.</summary>
internal readonly record struct PostingKey(int Kind, int Block, string Term);
