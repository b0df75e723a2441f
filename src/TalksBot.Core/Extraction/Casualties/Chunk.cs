namespace TalksBot.Core.Extraction.Casualties;

/// <summary>A stretch of a sentence's tokens (the end excluded) with what it does in its clause.</summary>
internal readonly record struct Chunk(ChunkKind Kind, int Start, int End, HarmWord? Harm = null, VictimGroup? Group = null);
