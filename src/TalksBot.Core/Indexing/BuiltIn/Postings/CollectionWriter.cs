using System.Runtime.InteropServices;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>Collects texts and writes them as a collection: which terms they have, how often, and how long they are.</summary>
internal sealed class CollectionWriter(TermTable terms)
{
    private readonly PostingLog postings = new();
    private readonly List<ushort> lengths = [];
    private readonly List<int> localTerms = [];
    private readonly List<int> touched = [];
    private int[] local = [];
    private int[] frequency = [];
    private long totalLength;

    public int Count => lengths.Count;

    public void Add(ReadOnlySpan<char> text)
    {
        var length = 0;
        var reader = new WordReader(text, stackalloc char[WordReader.BufferLength]);
        while (reader.MoveNext())
        {
            var term = terms.NumberOf(reader.Word, reader.IsCapitals);
            if (term < 0)
                continue;
            if (term >= frequency.Length)
                Grow(term);
            if (frequency[term]++ == 0)
                touched.Add(term);
            length++;
        }

        postings.AddText(touched.Count);
        foreach (var term in touched)
        {
            if (local[term] == 0)
            {
                localTerms.Add(term);
                local[term] = localTerms.Count;
            }

            postings.Add(local[term] - 1, (byte)Math.Min(frequency[term], PostingFormat.MaxFrequency));
            frequency[term] = 0;
        }

        touched.Clear();
        lengths.Add((ushort)Math.Min(length, PostingFormat.MaxLength));
        totalLength += lengths[^1];
    }

    /// <param name="file">The segment.</param>
    /// <param name="firstSection">The number of the collection's first section.</param>
    public void Write(BlockFileWriter file, int firstSection)
    {
        var totals = new TotalsRow(totalLength, Bm25.AverageLength(Count, totalLength), Count);
        var rows = WritePostings(file, firstSection + SectionNumber.Postings, totals.AverageLength);
        var names = new ByteWriter();
        for (var i = 0; i < rows.Length; i++)
        {
            var start = names.Length;
            rows[i] = rows[i] with { Term = start, TermLength = names.Utf8(terms[localTerms[i]]) };
        }

        file.Section(firstSection + SectionNumber.Terms, names.Written);
        file.Section(firstSection + SectionNumber.Slots, MemoryMarshal.AsBytes<int>(HashTable.Slots(rows.Length, i => HashTable.Hash(names.Written.Slice(rows[i].Term, rows[i].TermLength)))));
        file.Section(firstSection + SectionNumber.Entries, MemoryMarshal.AsBytes<TermRow>(rows));
        file.Section(firstSection + SectionNumber.Lengths, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(lengths)));
        file.Section(firstSection + SectionNumber.Totals, MemoryMarshal.AsBytes(new ReadOnlySpan<TotalsRow>(in totals)));
    }

    private TermRow[] WritePostings(BlockFileWriter file, int section, double averageLength)
    {
        var rows = new TermRow[localTerms.Count];
        var start = file.Position;
        var (texts, frequencies, ends) = postings.Sort(rows.Length);
        var list = new PostingListWriter(file, averageLength);
        for (int term = 0, first = 0; term < rows.Length; first = ends[term++])
        {
            var at = file.Position - start;
            var windows = list.Write(texts.AsSpan(first..ends[term]), frequencies.AsSpan(first..ends[term]), CollectionsMarshal.AsSpan(lengths));
            rows[term] = new TermRow(at, 0, 0, ends[term] - first, windows);
        }

        file.Section(section, start, file.Position);
        return rows;
    }

    private void Grow(int term)
    {
        Array.Resize(ref frequency, Math.Max(term + 1, frequency.Length * 2));
        Array.Resize(ref local, frequency.Length);
    }
}
