using NodaTime;

namespace TalksBot.Core.Search.Stored;

/// <summary>An article's header as stored.</summary>
internal static class StoredInfo
{
    /// <summary>The day of what has none.</summary>
    public const int Undated = int.MinValue;

    public static void Write(ByteWriter fields, ArticleInfo info)
    {
        fields.Text(info.Id);
        fields.Text(info.Title);
        fields.Text(info.Outlet);
        fields.Int32(Day(info.Published));
        fields.Flag(info.PublishedInferred);
        fields.Text(info.Url);
        fields.Text(info.Language);
        fields.Flag(info.IsSummary);
        fields.Flag(info.IsTeaser);
        fields.Text(info.CopyOf);
        fields.Int32(Day(info.Corrected));
    }

    public static ArticleInfo Read(ByteReader fields) => new()
    {
        Id = fields.Text(),
        Title = fields.Text(),
        Outlet = fields.OptionalText(),
        Published = Date(fields.Int32()),
        PublishedInferred = fields.Flag(),
        Url = fields.OptionalText(),
        Language = fields.OptionalText(),
        IsSummary = fields.Flag(),
        IsTeaser = fields.Flag(),
        CopyOf = fields.OptionalText(),
        Corrected = Date(fields.Int32()),
    };

    /// <summary>A day as a number that sorts, 20251109, or <see cref="Undated"/>.</summary>
    public static int Day(LocalDate? date) => date is { } known ? (known.Year * 100 + known.Month) * 100 + known.Day : Undated;

    public static LocalDate? Date(int day) => day == Undated ? null : new LocalDate(day / 10000, day / 100 % 100, day % 100);
}
