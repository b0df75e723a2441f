
namespace TalksBot.Core.Search.Stored;

/// <summary>Names as stored, so that suggesting one needn't read every person found.</summary>
internal static class StoredNames
{
    public static void Write(ByteWriter writer, NameTable names)
    {
        writer.Number(names.RowCount);
        foreach (var (name, form, count) in names.Rows)
        {
            writer.Text(name);
            writer.Text(form == name ? null : form);
            writer.Number(count);
        }
    }

    /// <summary>Adds the segment's names to the table.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, NameTable names)
    {
        var reader = new ByteReader(bytes);
        for (var left = reader.Count(); left > 0; left--)
        {
            var name = reader.Text();
            names.Add(name, reader.OptionalText() ?? name, reader.Count());
        }
    }
}
