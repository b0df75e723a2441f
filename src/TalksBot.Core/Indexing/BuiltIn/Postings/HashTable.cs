using TalksBot.Core.Indexing.BuiltIn.Files;

namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>An open hash table on disk: slots hold an entry's number plus one, or 0; one probe finds most entries.</summary>
internal static class HashTable
{
    public static uint Hash(ReadOnlySpan<byte> key) => Checksum.Of(key);

    public static int[] Slots(int count, Func<int, uint> hash)
    {
        var size = 4;
        while (size < count * 2)
            size *= 2;
        var slots = new int[size];
        for (var i = 0; i < count; i++)
        {
            var slot = hash(i) & (uint)(size - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (uint)(size - 1);
            slots[slot] = i + 1;
        }

        return slots;
    }

    /// <summary>The numbers of the entries that may have the key, nearest first; ends at -1.</summary>
    public static int Next(FileSection slots, uint hash, ref int probe)
    {
        var size = (int)(slots.Length / sizeof(int));
        if (size == 0)
            return -1;
        var slot = (int)((hash + (uint)probe++) & (uint)(size - 1));
        return slots.Row<int>(slot) - 1;
    }
}
