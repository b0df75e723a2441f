using System.Net;
using System.Net.Sockets;

namespace TalksBot.Benchmarks.Discord;

/// <summary>Takes every late reply and says that it is well.</summary>
internal sealed class SilentDiscord : IDisposable
{
    private readonly HttpListener listener = new();
    private int edits;

    public SilentDiscord()
    {
        BaseUrl = $"http://127.0.0.1:{FreePort()}/api/v10";
        listener.Prefixes.Add($"{BaseUrl}/");
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string BaseUrl { get; }

    public int Edits => Volatile.Read(ref edits);

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            await context.Request.InputStream.CopyToAsync(Stream.Null);
            Interlocked.Increment(ref edits);
            context.Response.StatusCode = (int)HttpStatusCode.OK;
            context.Response.Close();
        }
    }
}
