using System.Net;
using System.Net.Sockets;

namespace TalksBot.News.Fetching;

/// <summary>The machine's resolver and sockets.</summary>
public sealed class SystemNetwork : INetwork
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) => Dns.GetHostAddressesAsync(host, cancellation);

    public async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Names and connections, as the machine has them.</summary>
public interface INetwork
{
    /// <exception cref="System.Net.Sockets.SocketException">The name is unknown.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);

    /// <summary>Connects to the first of the addresses that answers, and to no other.</summary>
    Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation);
}
