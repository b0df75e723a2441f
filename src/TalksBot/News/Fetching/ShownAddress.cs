namespace TalksBot.News.Fetching;

/// <summary>Writes addresses where people and files see them: without user names, passwords and the values of queries, which may be keys.</summary>
public static class ShownAddress
{
    private const int PrintLength = 12;

    /// <summary>Scheme, host and path; a query shows as <c>?…</c>.</summary>
    public static string Of(Uri address)
    {
        if (!address.IsAbsoluteUri)
            return OneLine.Of(address.OriginalString.Split('?', '#')[0]);
        var port = address.IsDefaultPort || address.Port < 0 ? "" : FormattableString.Invariant($":{address.Port}");
        return OneLine.Of($"{address.Scheme}://{address.Host}{port}{address.AbsolutePath}{(address.Query.Length > 1 ? "?…" : "")}");
    }

    /// <inheritdoc cref="Of(Uri)"/>
    public static string Of(string address) =>
        WebAddress.Of(address) is { } read ? Of(read) : OneLine.Of(WithoutUser(address).Split('?', '#')[0]);

    /// <summary>
    /// What a file knows an address by: itself where it holds no secret, else what is shown of it and a hash of the whole. The same of a key.
    /// </summary>
    public static string Key(string address)
    {
        if (WebAddress.Of(address) is not { } read || read.UserInfo.Length + read.Query.Length + read.Fragment.Length == 0)
            return address;
        var print = TextHash.Of(address, PrintLength);
        return $"{Of(read).TrimEnd('?', '…')} ({print})";
    }

    // What is no address may still be meant as one, password and all.
    private static string WithoutUser(string address)
    {
        var at = address.LastIndexOf('@');
        var start = address.IndexOf("//", StringComparison.Ordinal);
        return at < 0 ? address : start < 0 || start > at ? address[(at + 1)..] : address[..(start + 2)] + address[(at + 1)..];
    }
}
