using System.Runtime.InteropServices;

namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>
/// How the texts that contain a term are stored: in windows of 4,096 texts, so that a text's place takes 16 bits and a
/// window's scores fit the processor's nearest cache.
/// <code>windows (8 bytes each) | places in the window (2 each) | impacts (1 each) | frequencies (1 each)</code>
/// </summary>
internal static class PostingFormat
{
    public const int WindowSize = 4096;
    public const int MaxFrequency = byte.MaxValue;
    public const int MaxLength = ushort.MaxValue;
    public const int MaxImpact = byte.MaxValue;

    /// <summary>A term's saturation in one text in 255 steps, rounded up: what the search adds up before it scores exactly.</summary>
    public static byte Impact(int frequency, int length, double averageLength) =>
        (byte)Math.Clamp(Math.Ceiling(Bm25.Saturation(frequency, length, averageLength) / (Bm25.K1 + 1) * MaxImpact), 1, MaxImpact);
}

/// <summary>A window that holds postings of a term.</summary>
/// <param name="Packed">The window's number, and in the low byte the largest impact in it.</param>
/// <param name="First">The number of its first posting.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct WindowRow(uint Packed, int First)
{
    public WindowRow(int window, byte maxImpact, int first)
        : this((uint)window << 8 | maxImpact, first)
    {
    }

    public int Window => (int)(Packed >> 8);

    public int MaxImpact => (int)(Packed & 0xFF);
}

/// <summary>A term of a dictionary.</summary>
/// <param name="Postings">Where its postings start.</param>
/// <param name="Term">Where its UTF-8 bytes start.</param>
/// <param name="TermLength">How many there are.</param>
/// <param name="Count">How many texts contain it.</param>
/// <param name="Windows">In how many windows.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct TermRow(long Postings, int Term, int TermLength, int Count, int Windows);

/// <summary>A collection's statistics.</summary>
/// <param name="Length">All lengths together.</param>
/// <param name="AverageLength">The average length that the impacts were made with.</param>
/// <param name="Count">How many texts there are.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct TotalsRow(long Length, double AverageLength, int Count);
