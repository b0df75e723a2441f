using System.Net;

namespace TalksBot.News.Fetching;

/// <summary>
/// Opens the connections that pages are fetched over. The addresses that are checked are those that are connected to, so
/// that a name that resolves differently the next time gains nothing.
/// </summary>
public sealed class GuardedConnector(FetchOptions options, INetwork network)
{
    /// <exception cref="RefusedAddressException">Every address of the host is refused.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var known = await AddressesAsync(host, cancellation);
        var addresses = IsAllowed(host, port) ? known : [.. known.Where(PublicAddress.Is)];
        return addresses.Length > 0 ? await network.ConnectAsync(addresses, port, cancellation) : throw new RefusedAddressException(host);
    }

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellation) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) ? [address] : await network.ResolveAsync(host, cancellation);

    private bool IsAllowed(string host, int port) => options.AllowedHosts.Any(allowed =>
        allowed.Equals(host, StringComparison.OrdinalIgnoreCase)
        || allowed.Equals(FormattableString.Invariant($"{host}:{port}"), StringComparison.OrdinalIgnoreCase));
}

/// <summary>A host's address is none of the public internet's, so nothing is sent there.</summary>
public sealed class RefusedAddressException(string host)
    : Exception($"{host} leads to an address that isn't public; if it is meant to, list it in Fetch:AllowedHosts.");
