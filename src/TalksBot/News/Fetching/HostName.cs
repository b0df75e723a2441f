namespace TalksBot.News.Fetching;

/// <summary>The name that a host is asked by.</summary>
internal static class HostName
{
    /// <summary>In ASCII; null where an address has none: characters that no name may hold show only when it is wanted.</summary>
    public static string? Of(Uri address)
    {
        try
        {
            return address.IdnHost is { Length: > 0 } host ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
