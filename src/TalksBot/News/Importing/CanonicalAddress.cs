using System.Collections.Frozen;
using TalksBot.News.Fetching;

namespace TalksBot.News.Importing;

/// <summary>One form for the addresses that lead to the same page.</summary>
public static class CanonicalAddress
{
    /// <summary>Parameters that tell where a reader came from and change nothing on the page; so do those that begin with "utm_".</summary>
    private static readonly FrozenSet<string> Tracking = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "ocid", "cmpid", "cmp", "at_medium", "at_campaign",
        "ref", "ref_src", "referrer", "source", "ns_source", "ns_mchannel", "ns_campaign", "smid", "sh", "share", "outputtype", "amp");

    /// <returns>Without scheme, "www.", fragment, tracking parameters and closing slash; null where it is no web address.</returns>
    public static string? Of(string? address)
    {
        if (WebAddress.Of(address?.Trim()) is not { } page || HostName.Of(page)?.ToLowerInvariant() is not { } host)
            return null;
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host[4..];
        var port = page.IsDefaultPort ? "" : FormattableString.Invariant($":{page.Port}");
        var parameters = page.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(Counts).Order(StringComparer.Ordinal);
        var query = string.Join('&', parameters);
        return $"{host}{port}{page.AbsolutePath.TrimEnd('/')}{(query.Length > 0 ? "?" + query : "")}";
    }

    private static bool Counts(string parameter)
    {
        var name = parameter.Split('=')[0];
        return !Tracking.Contains(name) && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);
    }
}
