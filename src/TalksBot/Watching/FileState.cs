namespace TalksBot.Watching;

/// <summary>What a look at a file tells without opening it.</summary>
public readonly record struct FileState(long Size, long ModifiedTicks);
