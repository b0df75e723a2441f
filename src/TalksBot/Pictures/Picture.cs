namespace TalksBot.Pictures;

/// <summary>A drawn picture.</summary>
/// <param name="Png">The file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Picture(byte[] Png, int Width, int Height);
