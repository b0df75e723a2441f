using System.Runtime.InteropServices;
using System.Text;

namespace TalksBot.Core.Search.Stored;

/// <summary>
/// A term as engines' dictionaries have it: its UTF-8, and for the few with half a character in them their UTF-16 behind a byte that UTF-8
/// hasn't.
/// </summary>
internal static class TermBytes
{
    public static byte[] Of(string term) =>
        ByteWriter.IsUtf8(term) ? Encoding.UTF8.GetBytes(term) : [byte.MaxValue, .. MemoryMarshal.AsBytes(term.AsSpan())];
}
