namespace TalksBot.Postgres;

/// <summary>An article's id as a key that sorts as ids do, whatever characters or halves of characters are in it.</summary>
internal static class ArticleKey
{
    public static byte[] Of(string id)
    {
        var key = new byte[id.Length * 2];
        for (var i = 0; i < id.Length; i++)
            (key[2 * i], key[2 * i + 1]) = ((byte)(id[i] >> 8), (byte)id[i]);
        return key;
    }

    /// <summary>Outlets are compared without case.</summary>
    public static string? Outlet(string? outlet) => outlet is null ? null : PostgresText.Of(outlet.ToUpperInvariant());
}
