namespace TalksBot.Platforms;

/// <summary>Marks routes that answer from the start; all others answer once the index is up to date.</summary>
public sealed class BeforeIndexMetadata;
