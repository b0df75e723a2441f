using System.Diagnostics;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TalksBot.Programs.Mcp;

/// <summary>Tells a client how far its call is, a few times a second, and nothing any more once the call has ended.</summary>
internal sealed class ToolProgress(McpServer server, ProgressToken token) : IProgress<IndexProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private Task sending = Task.CompletedTask;
    private long last;
    private int told = -1;
    private bool hasEnded;

    public void Report(IndexProgress value)
    {
        lock (gate)
        {
            // The protocol wants each to be greater than the one before.
            if (hasEnded || value.Done <= told || !sending.IsCompleted || last != 0 && Stopwatch.GetElapsedTime(last) < Pause)
                return;
            (last, told) = (Stopwatch.GetTimestamp(), value.Done);
            sending = SendAsync(new ProgressNotificationValue { Progress = value.Done, Total = value.Total, Message = value.Text.ToString() });
        }
    }

    public Task EndAsync()
    {
        lock (gate)
        {
            hasEnded = true;
            return sending;
        }
    }

    private async Task SendAsync(ProgressNotificationValue value)
    {
        try
        {
            await server.NotifyProgressAsync(token, value);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever went away needs no progress; the call itself is cancelled elsewhere.
        }
    }
}
