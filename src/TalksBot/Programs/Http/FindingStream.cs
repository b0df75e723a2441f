using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Programs.Http;

/// <summary>Sends findings as they are read, of one state of the index, a line each.</summary>
internal static class FindingStream
{
    private const int FlushAfter = 1 << 16;

    public static async Task SendAsync(FindingsCall call, IPassageIndex index, HttpResponse response, CancellationToken cancellation)
    {
        response.ContentType = call.IsTable ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson; charset=utf-8";
        var side = call.Side is { } wanted ? new OneSide(wanted, index) : null;
        var hits = index.ReadAllAsync(call.List, cancellation)
            .Where(async (hit, stop) => side is null || await side.HasAsync(hit.Finding, stop))
            .Take(call.Limit);
        await (call.IsTable ? SendTableAsync(call, hits, response, cancellation) : SendLinesAsync(hits, response, cancellation));
    }

    private static async Task SendLinesAsync(IAsyncEnumerable<FindingHit> hits, HttpResponse response, CancellationToken cancellation)
    {
        var body = response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, AnswerJson.Options);
        await foreach (var hit in hits.WithCancellation(cancellation))
        {
            FindingJson.Write(json, hit.Finding, hit.Article);
            json.Flush();
            json.Reset();
            body.Write("\n"u8);
            if (body.UnflushedBytes > FlushAfter)
                await body.FlushAsync(cancellation);
        }

        await body.FlushAsync(cancellation);
    }

    private static async Task SendTableAsync(FindingsCall call, IAsyncEnumerable<FindingHit> hits, HttpResponse response, CancellationToken cancellation)
    {
        using var rows = new MemoryStream();
        using var table = new FindingCsv(rows, call.List.Kind);
        await foreach (var hit in hits.WithCancellation(cancellation))
        {
            table.Write(hit.Article, hit.Finding);
            if (rows.Length > FlushAfter)
                await PassOnAsync();
        }

        table.Flush();
        await PassOnAsync();

        async Task PassOnAsync()
        {
            await response.Body.WriteAsync(rows.GetBuffer().AsMemory(0, (int)rows.Length), cancellation);
            rows.SetLength(0);
        }
    }
}
