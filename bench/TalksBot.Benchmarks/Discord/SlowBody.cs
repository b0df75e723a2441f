using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace TalksBot.Benchmarks.Discord;

/// <summary>A request that announces a body and sends a byte of it now and then.</summary>
internal static class SlowBody
{
    private const int Announced = 4000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <returns>The status that it was answered with; 0 for none.</returns>
    public static async Task<int> SendAsync(Uri endpoint)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var client = new TcpClient();
        await client.ConnectAsync(endpoint.Host, endpoint.Port, limit.Token);
        var stream = client.GetStream();
        var head = $"POST {endpoint.AbsolutePath} HTTP/1.1\r\nHost: {endpoint.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Announced}\r\n"
            + $"X-Signature-Ed25519: {new string('a', 128)}\r\nX-Signature-Timestamp: {DateTimeOffset.UtcNow.ToUnixTimeSeconds()}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), limit.Token);
        var answer = ReadAsync(stream, limit.Token);
        try
        {
            for (var sent = 0; sent < Announced && !answer.IsCompleted; sent++)
            {
                await stream.WriteAsync("x"u8.ToArray(), limit.Token);
                await Task.WhenAny(answer, Task.Delay(Pause, limit.Token));
            }
        }
        catch (IOException)
        {
            // The other side has closed: what it said before counts.
        }

        return await answer;
    }

    private static async Task<int> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var line = new byte[64];
        try
        {
            var read = await stream.ReadAtLeastAsync(line, "HTTP/1.1 408".Length, throwOnEndOfStream: false, cancellation);
            return read >= 12 ? int.Parse(Encoding.ASCII.GetString(line, 9, 3), CultureInfo.InvariantCulture) : 0;
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return 0;
        }
    }
}
