using System.Collections.Concurrent;
using System.Net;
using TalksBot.News.Fetching;

namespace TalksBot.Tests.News.Fetching;

/// <summary>Names that resolve as the test says. Connections are noted and, whatever their address, lead to one port of the loopback address.</summary>
internal sealed class FakeNetwork(int port, params string[][] answers) : INetwork
{
    private int asked;

    public ConcurrentQueue<IPAddress> Connected { get; } = new();

    /// <summary>The answers in turn, the last one again and again.</summary>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        Task.FromResult(answers[Math.Min(asked++, answers.Length - 1)].Select(IPAddress.Parse).ToArray());

    public Task<Stream> ConnectAsync(IPAddress[] addresses, int unused, CancellationToken cancellation)
    {
        foreach (var address in addresses)
            Connected.Enqueue(address);
        return new SystemNetwork().ConnectAsync([IPAddress.Loopback], port, cancellation);
    }
}
