using System.Runtime.InteropServices;
using System.Text;
using TalksBot.Core.Indexing.Stored;

namespace TalksBot.Postgres;

/// <summary>
/// A term as it is stored: its UTF-8, and for the few with half a character in them, which no text
/// of PostgreSQL can hold, their UTF-16 behind a byte that UTF-8 hasn't.
/// </summary>
internal static class TermKey
{
    public static byte[] Of(string term) =>
        ByteWriter.IsUtf8(term) ? Encoding.UTF8.GetBytes(term) : [byte.MaxValue, .. MemoryMarshal.AsBytes(term.AsSpan())];
}
