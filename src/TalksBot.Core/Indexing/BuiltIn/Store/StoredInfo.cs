using System.Text;
using NodaTime;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Postings;

namespace TalksBot.Core.Indexing.BuiltIn.Store;

/// <summary>An article's header as stored: its length, then its fields.</summary>
internal static class StoredInfo
{
    public static void Write(ByteWriter blob, ArticleInfo info)
    {
        var fields = new ByteWriter();
        WriteFields(fields, info);
        blob.Int32(fields.Length);
        blob.Bytes(fields.Written);
    }

    public static void WriteFields(ByteWriter fields, ArticleInfo info)
    {
        fields.Text(info.Id);
        fields.Text(info.Title);
        fields.Text(info.Outlet);
        fields.Int32(Day(info.Published));
        fields.Flag(info.PublishedInferred);
        fields.Text(info.Url);
        fields.Text(info.Language);
        fields.Flag(info.IsSummary);
        fields.Text(info.CopyOf);
    }

    public static ArticleInfo Read(FileSection blob, long offset)
    {
        var length = blob.Values<int>(offset, 1)[0];
        return ReadFields(new ByteReader(blob.Bytes(offset + sizeof(int), length)));
    }

    public static string ReadId(FileSection blob, long offset) => new ByteReader(blob.Bytes(offset + sizeof(int), blob.Values<int>(offset, 1)[0])).Text();

    public static ArticleInfo ReadFields(ByteReader fields) => new(
        fields.Text(), fields.Text(), fields.OptionalText(), Date(fields.Int32()), fields.Flag(), fields.OptionalText(), fields.OptionalText(), fields.Flag())
    {
        CopyOf = fields.OptionalText(),
    };

    public static uint HashOf(string id) => HashTable.Hash(Encoding.UTF8.GetBytes(id));

    /// <summary>A day as a number that sorts, 20251109; <see cref="ArticleRow.Undated"/> for none.</summary>
    public static int Day(LocalDate? date) => date is { } known ? (known.Year * 100 + known.Month) * 100 + known.Day : ArticleRow.Undated;

    public static LocalDate? Date(int day) => day == ArticleRow.Undated ? null : new LocalDate(day / 10000, day / 100 % 100, day % 100);
}
