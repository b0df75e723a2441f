namespace TalksBot.Core.Indexing;

/// <summary>What an index was made from, or why it has to be made.</summary>
/// <param name="Stamp">Null where nothing was indexed or nothing of it can be read.</param>
/// <param name="Problem">One sentence on why what was there can't be used ("… is broken"); null where nothing is wrong.</param>
public sealed record IndexState(IndexStamp? Stamp, string? Problem);
