using System.Runtime.InteropServices;

namespace TalksBot.Core.Indexing.BuiltIn.Store;

/// <summary>The numbers of a segment's sections.</summary>
internal static class SectionNumber
{
    public const int Blob = 1;
    public const int Articles = 2;
    public const int Passages = 3;
    public const int Sentences = 4;
    public const int Findings = 5;
    public const int ArticleSlots = 6;
    public const int Names = 7;

    // Of a collection, by its kind: see Of.
    public const int Members = 0;
    public const int Lengths = 1;
    public const int Slots = 2;
    public const int Entries = 3;
    public const int Terms = 4;
    public const int Postings = 5;
    public const int Totals = 6;

    public static int Of(int kind, int part) => 16 + kind * 8 + part;
}

/// <summary>Where an article's parts are.</summary>
/// <param name="Info">The header's offset in the blob.</param>
/// <param name="Text">The text's offset in the blob.</param>
/// <param name="TextLength">The text's length in UTF-16 units.</param>
/// <param name="TextBytes">The text's length as stored.</param>
/// <param name="FirstPassage">The number of its first passage; the next article's is one behind its last.</param>
/// <param name="FirstFinding">Likewise for findings.</param>
/// <param name="Published">See <see cref="StoredInfo.Day"/>.</param>
/// <param name="Encoding">How the text is stored.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct ArticleRow(
    long Info, long Text, int TextLength, int TextBytes, int FirstPassage, int FirstFinding, int Published, TextEncoding Encoding)
{
    public const int Undated = int.MinValue;
}

internal enum TextEncoding
{
    /// <summary>Every character is one byte.</summary>
    Ascii,

    /// <summary>UTF-8 with a table of byte offsets before it.</summary>
    Utf8,

    /// <summary>UTF-16, for text with halves of surrogate pairs, which UTF-8 can't give back.</summary>
    Utf16,
}

[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct PassageRow(int Article, int Start, int Length, int FirstSentence);

[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct SentenceRow(int Start, int Length);

/// <param name="Blob">The finding's offset in the blob.</param>
/// <param name="Article">The article's number.</param>
/// <param name="Sentence">Where its sentence starts in the text; -1 in the title.</param>
/// <param name="SentenceEnd">Where it ends.</param>
/// <param name="Length">The finding's length in the blob.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct FindingRow(long Blob, int Article, int Sentence, int SentenceEnd, int Length);
