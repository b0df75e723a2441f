using System.Net;

namespace TalksBot.Fetching;

/// <summary>Names and connections, as the machine has them.</summary>
public interface INetwork
{
    /// <exception cref="System.Net.Sockets.SocketException">The name is unknown.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);

    /// <summary>Connects to the first of the addresses that answers, and to no other.</summary>
    Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation);
}
