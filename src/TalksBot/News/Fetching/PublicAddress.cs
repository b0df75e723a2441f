using System.Net;
using System.Net.Sockets;

namespace TalksBot.News.Fetching;

/// <summary>Tells addresses of the public internet from those that lead into a network or the machine itself.</summary>
public static class PublicAddress
{
    // https://www.iana.org/assignments/iana-ipv4-special-registry
    private static readonly IPNetwork[] RefusedV4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    // https://www.iana.org/assignments/iana-ipv6-special-registry: only 2000::/3 is given out at all.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] RefusedV6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    /// <summary>Translates to IPv4 on the way (RFC 6052): the last 32 bits say where to.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        else if (Translated.Contains(address))
            address = new IPAddress(address.GetAddressBytes().AsSpan(12));
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !RefusedV4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => GlobalV6.Contains(address) && !RefusedV6.Any(network => network.Contains(address)),
            _ => false,
        };
    }

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}
