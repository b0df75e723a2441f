using System.Buffers;
using System.Text;
using TalksBot.Core.Indexing.BuiltIn.Files;

namespace TalksBot.Core.Indexing.BuiltIn.Store;

/// <summary>
/// An article's text as stored, read a stretch at a time: a quote of forty characters costs the same in an article of any length.
/// UTF-8 text has the byte offset of every 512th character before it.
/// </summary>
internal sealed class TextStore(FileSection blob, ArticleRow article) : IStoredText
{
    private const int Step = 512;

    public string Whole => Slice(0, article.TextLength);

    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie inside the text.</exception>
    public string Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfLessThan(article.TextLength - length, start);
        return article.Encoding switch
        {
            TextEncoding.Ascii => Encoding.Latin1.GetString(blob.Bytes(article.Text + start, length)),
            TextEncoding.Utf16 => new string(blob.Values<char>(article.Text + start * 2L, length)),
            _ => Utf8Slice(start, length),
        };
    }

    /// <summary>Appends the text to the blob's bytes; returns how it is stored and in how many bytes, the table not counted.</summary>
    public static (TextEncoding Encoding, int TableBytes, int TextBytes) Write(string text, ByteWriter blob)
    {
        var start = blob.Length;
        if (!ByteWriter.IsUtf8(text))
        {
            foreach (var c in text)
                blob.UInt16(c);
            return (TextEncoding.Utf16, 0, text.Length * 2);
        }

        if (Ascii.IsValid(text))
            return (TextEncoding.Ascii, 0, blob.Utf8(text));
        for (int number = 1, bytes = 0; number * Step < text.Length; number++)
        {
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(Cut(text, number - 1)..Cut(text, number)));
            blob.Int32(bytes * 2 + (number * Step - Cut(text, number)));
        }

        var table = blob.Length - start;
        return (TextEncoding.Utf8, table, blob.Utf8(text));
    }

    private string Utf8Slice(int start, int length)
    {
        if (length == 0)
            return "";
        var first = Checkpoint(start / Step);
        var behind = (start + length) / Step + 1;
        var last = behind <= LastCheckpoint ? Checkpoint(behind) : (Character: article.TextLength, Byte: article.TextBytes);
        var characters = ArrayPool<char>.Shared.Rent(last.Character - first.Character);
        Encoding.UTF8.GetChars(blob.Bytes(article.Text + first.Byte, last.Byte - first.Byte), characters);
        var text = new string(characters, start - first.Character, length);
        ArrayPool<char>.Shared.Return(characters);
        return text;
    }

    private int LastCheckpoint => (article.TextLength - 1) / Step;

    // Where a step would cut a surrogate pair the checkpoint stands one character before it: the stored number's last bit.
    private (int Character, int Byte) Checkpoint(int number)
    {
        if (number == 0)
            return (0, 0);
        var stored = blob.Values<int>(article.Text - (LastCheckpoint - number + 1) * 4L, 1)[0];
        return (number * Step - (stored & 1), stored >> 1);
    }

    private static int Cut(string text, int number)
    {
        var at = number * Step;
        return at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
