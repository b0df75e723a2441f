using System.Runtime.InteropServices;
using System.Text;

namespace TalksBot.Postgres;

/// <summary>An article's text as it is stored: a fixed number of bytes a character, so that a stretch is found by its offsets alone.</summary>
internal static class TextBody
{
    private const short Latin1 = 1;
    private const short Utf16 = 2;

    public static (short Unit, byte[] Bytes) Of(string text) => text.Any(c => c > byte.MaxValue)
        ? (Utf16, MemoryMarshal.AsBytes(text.AsSpan()).ToArray())
        : (Latin1, Encoding.Latin1.GetBytes(text));

    public static string Read(short unit, byte[] bytes) =>
        unit == Latin1 ? Encoding.Latin1.GetString(bytes) : new string(MemoryMarshal.Cast<byte, char>(bytes));
}
