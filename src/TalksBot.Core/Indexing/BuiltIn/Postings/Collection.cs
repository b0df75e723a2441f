using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>Texts of one kind in a segment, as stored: their terms, their postings and their lengths.</summary>
internal sealed class Collection
{
    private readonly FileSection slots;
    private readonly FileSection entries;
    private readonly FileSection terms;
    private readonly FileSection postings;
    private readonly FileSection lengths;

    public Collection(BlockFileReader file, int firstSection)
    {
        slots = file.Section(firstSection + SectionNumber.Slots);
        entries = file.Section(firstSection + SectionNumber.Entries);
        terms = file.Section(firstSection + SectionNumber.Terms);
        postings = file.Section(firstSection + SectionNumber.Postings);
        lengths = file.Section(firstSection + SectionNumber.Lengths);
        Totals = file.Section(firstSection + SectionNumber.Totals).Row<TotalsRow>(0);
    }

    public TotalsRow Totals { get; }

    public int Count => Totals.Count;

    /// <summary>The term's row; its count is 0 where no text contains it.</summary>
    public TermRow Find(string term)
    {
        var key = Encoding.UTF8.GetBytes(term);
        var hash = HashTable.Hash(key);
        for (int probe = 0, entry; (entry = HashTable.Next(slots, hash, ref probe)) >= 0;)
            if (entries.Row<TermRow>(entry) is var row && terms.Bytes(row.Term, row.TermLength).SequenceEqual(key))
                return row;
        return default;
    }

    public PostingList Postings(TermRow row) =>
        new(postings.Bytes(row.Postings, row.Windows * Unsafe.SizeOf<WindowRow>() + row.Count * PostingList.BytesEach), row);

    /// <summary>The lengths of the texts from one number on.</summary>
    public ReadOnlySpan<ushort> Lengths(int first, int count) => lengths.Values<ushort>(first * 2L, count);
}
